import { parsePhone, type Refusal, refuse } from '#platform'
import { type IdType, isNumberOf, plainNumber } from './accepting/identity-number.ts'
import type { TakeIn } from './accepting/take-in.schema.ts'
import type { PartyInput } from './party.schema.ts'
import type { PartyFaultName } from './party.words.ts'

/** At least one letter or digit that can be seen: marks that only steer the writing are no name. */
export const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const foreignPhone = /^\+(?!84)[\d\s.()-]{7,25}$/

/** A Vietnamese number as digits, a foreign one (with its +) as it stands; null when it is neither. */
export const readablePhone = (text: string): string | null =>
  parsePhone(text) ?? (foreignPhone.test(text) ? text : null)

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

export const numberHolds = (type: IdType, typed: string): boolean => isNumberOf(type, plainNumber(type, typed))

/** What is wrong with one person: each field with its place, a JSON Pointer from `at`. `today`: YYYY-MM-DD. */
export interface PartyFault {
  readonly pointer: string
  readonly fault: PartyFaultName
}

/** The rules of a person's data, whoever types them or sends them. */
export const partyFaults = (party: PartyInput, at: string, today: string): readonly PartyFault[] => {
  const { kind, name, identity, phone, email } = party
  const broken: readonly (readonly [boolean, string, PartyFaultName])[] = [
    [!isName(name), 'name', kind === 'organisation' ? 'organisationName' : 'name'],
    [(party.birthDate ?? '') > today, 'birthDate', 'birthLater'],
    [
      identity !== undefined && !numberHolds(identity.type, identity.number),
      'identity/number',
      identity?.type ?? 'other',
    ],
    [(identity?.issuedOn ?? '') > today, 'identity/issuedOn', 'idDateLater'],
    [phone !== undefined && readablePhone(phone) === null, 'phone', 'phone'],
    [email !== undefined && !isEmail(email), 'email', 'email'],
  ]
  return broken.flatMap(([is, field, fault]) => (is ? [{ pointer: `${at}/${field}`, fault }] : []))
}

export type PartyInvalid = Refusal<'party-invalid'>

const refused = (faults: readonly PartyFault[]): PartyInvalid | null =>
  faults.length === 0
    ? null
    : refuse('party-invalid', {
        fields: faults.map(({ pointer }) => pointer),
        faults: faults.map(({ fault }) => fault),
      })

/** The refusal of one person's data; null when they hold. */
export const partyRefusal = (party: PartyInput, at: string, today: Temporal.PlainDate): PartyInvalid | null =>
  refused(partyFaults(party, at, today.toString()))

type People = Pick<TakeIn, 'owners' | 'submitter' | 'representative' | 'recipient' | 'beneficiaries' | 'returnChannel'>

const everybody = (people: People): readonly (readonly [string, PartyInput])[] => [
  ...people.owners.map((party, at) => [`/owners/${at}`, party] as const),
  ...(['submitter', 'representative', 'recipient'] as const).flatMap((role) => {
    const party = people[role]
    return party === undefined ? [] : [[`/${role}`, party] as const]
  }),
  ...(people.beneficiaries ?? []).map((party, at) => [`/beneficiaries/${at}`, party] as const),
]

/** Whose address a posted result goes to: the recipient, else whoever handed in, else the owner. */
const addressee = ({
  recipient,
  representative,
  submitter,
  owners,
}: People): readonly [string, PartyInput | undefined] => {
  if (recipient !== undefined) return ['/recipient', recipient]
  if (representative !== undefined) return ['/representative', representative]
  return submitter === undefined ? ['/owners/0', owners[0]] : ['/submitter', submitter]
}

/** The refusal of the people of a dossier that is taken in, everything that is wrong at once; null when all hold. */
export const peopleRefusal = (people: People, today: Temporal.PlainDate): PartyInvalid | null => {
  const [place, party] = addressee(people)
  const unposted = people.returnChannel === 'post' && !isName(party?.address ?? '')
  const baseless = people.representative !== undefined && !isName(people.representative.basis ?? '')
  return refused([
    ...everybody(people).flatMap(([at, each]) => partyFaults(each, at, today.toString())),
    ...(baseless ? [{ pointer: '/representative/basis', fault: 'basis' as const }] : []),
    ...(unposted ? [{ pointer: `${place}/address`, fault: 'postAddress' as const }] : []),
  ])
}
