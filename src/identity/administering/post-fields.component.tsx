import type { AgencyDirectory } from '#agency'
import type { Words } from '#platform'
import { compareByGivenName, DateInput, Select, TextInput, useText } from '#web'
import { roleWords } from '../identity.words.ts'
import { placeOf } from '../officer-face.ts'
import { capacities, roles } from '../role.ts'
import { capacityWords, officerWords as words } from './administering.words.ts'

export interface Placed {
  readonly code: string
  readonly name: Words
}

/** The agencies of a day by their names: a post is held at one of them. */
export const agenciesOn = (directory: AgencyDirectory, day: Temporal.PlainDate): readonly Placed[] =>
  directory
    .activeOn(day)
    .map(({ code }) => ({ code, name: placeOf(directory, code, day) }))
    .toSorted((one, other) => compareByGivenName(one.name.vi, other.name.vi))

/** Role and agency: what a post, and a service account too, rests on. */
export const RoleAndAgency = ({ agencies }: { readonly agencies: readonly Placed[] }) => {
  const text = useText()
  return (
    <>
      <Select
        name="role"
        label={words.role}
        empty={words.roleChoose}
        choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <Select
        name="agency"
        label={words.agency}
        empty={words.agencyChoose}
        choices={agencies.map(({ code, name }) => ({ value: code, label: `${text(name)} (${code})` }))}
      />
    </>
  )
}

/** How the post signs. */
export const SigningCapacity = ({ empty }: { readonly empty: Words }) => (
  <Select
    name="capacity"
    label={words.capacity}
    empty={empty}
    choices={capacities.map((capacity) => ({ value: capacity, label: capacityWords[capacity] }))}
  />
)

/** The fields of a post that is given to somebody. */
export const PostFields = ({ agencies }: { readonly agencies: readonly Placed[] }) => (
  <>
    <RoleAndAgency agencies={agencies} />
    <TextInput name="title" label={words.postTitle} hint={words.postTitleHint} optional maxlength={200} />
    <SigningCapacity empty={words.capacityNone} />
    <DateInput name="from" label={words.from} />
    <DateInput name="to" label={words.to} hint={words.toHint} />
  </>
)
