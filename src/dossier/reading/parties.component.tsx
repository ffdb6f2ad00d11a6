import type { Words } from '#platform'
import { type Column, formatDate, formatPhone, maskIdentity, Section, Spoken, Table, useScene } from '#web'
import { formOf } from '../acting/act-forms.ts'
import type { Party } from '../dossier.ts'
import { idTypeWords, personWords } from '../reception/person.words.ts'
import { dossierWords, roleWords, partyWords as words } from './dossier.words.ts'
import type { DossierCase } from './dossier-case.ts'
import { actPath, dossierPath, fullPath, partiesAnchor } from './dossier-paths.ts'

interface PartyProps {
  readonly party: Party
  /** Everything is shown; the door of this view recorded it. */
  readonly full: boolean
}

const shownDate = (iso: string): string => iso.split('-').reverse().join('/')

/** Of a phone number the last three digits are enough to ask «số đuôi 678 phải không?». */
const maskPhone = (digits: string): string => '•'.repeat(Math.max(0, digits.length - 3)) + digits.slice(-3)

const Name = ({ party, full }: PartyProps) => {
  const { t } = useScene()
  const birth = party.birthDate === null ? null : full ? shownDate(party.birthDate) : party.birthDate.slice(0, 4)
  return (
    <>
      {party.name}
      {birth !== null && (
        <small class="num">
          {t(words.bornIn)} {birth}
        </small>
      )}
      {party.basis !== null && (
        <small>
          {t(words.basis)}: {party.basis}
        </small>
      )}
    </>
  )
}

const sources: Readonly<Record<Party['source'], Words | null>> = {
  typed: null,
  'card-unsigned': words.cardUnsigned,
  verified: words.verified,
}

const Identity = ({ party, full }: PartyProps) => {
  const { t } = useScene()
  const { idType, idNumber, idIssuedOn, idIssuer, formerNumber, source } = party
  if (idNumber === null) return <>{t(words.noIdentity)}</>
  const origin = sources[source]
  const issued = idIssuedOn === null ? '' : formatDate(Temporal.PlainDate.from(idIssuedOn))
  return (
    <>
      {idType !== null && t(idTypeWords[idType])} <span class="num">{full ? idNumber : maskIdentity(idNumber)}</span>
      {full && issued + (idIssuer ?? '') !== '' && (
        <small class="num">
          {t(words.issued)} {issued} {idIssuer}
        </small>
      )}
      {full && formerNumber !== null && (
        <small class="num">
          {t(personWords.formerNumber)}: {formerNumber}
        </small>
      )}
      {origin !== null && <small>{t(origin)}</small>}
    </>
  )
}

const Contact = ({ party, full }: PartyProps) => {
  const { phone, email, address } = party
  return (
    <>
      {phone !== null && <span class="num">{full ? formatPhone(phone) : maskPhone(phone)}</span>}
      {full && email !== null && <small>{email}</small>}
      {full && address !== null && (
        <small>
          <Spoken>{address}</Spoken>
        </small>
      )}
    </>
  )
}

/** What is told of a person; numbers masked unless the door has recorded that they are shown. */
export const personColumns = (of: DossierCase, full: boolean): readonly Column<Party>[] => [
  { head: words.name, title: true, cell: (party) => <Name party={party} full={full} /> },
  { head: words.identity, cell: (party) => <Identity party={party} full={full} /> },
  { head: words.contact, cell: (party) => <Contact party={party} full={full} /> },
  ...(of.actions.includes('correct-data') ? [{ head: words.act, actions: true, cell: correctIn(of) }] : []),
]

const columns = (of: DossierCase, full: boolean): readonly Column<Party>[] => [
  { head: words.role, cell: ({ role }) => <Said words={roleWords[role]} /> },
  ...personColumns(of, full),
]

const Said = ({ words: said }: { readonly words: Words }) => <>{useScene().t(said)}</>

const correctIn = (of: DossierCase) => (party: Party) => <Correct of={of} party={party} />

const Correct = ({ of, party }: { readonly of: DossierCase; readonly party: Party }) => {
  const { t } = useScene()
  return (
    <a href={`${actPath(of.dossier.id, formOf('correct-data').slug)}?nguoi=${party.id}`}>
      {t(words.correct)}
      <span class="govuk-visually-hidden"> {party.name}</span>
    </a>
  )
}

const places: readonly Party['role'][] = ['owner', 'submitter', 'representative', 'recipient']

const inOrder = (parties: readonly Party[]): readonly Party[] =>
  parties
    .filter(({ role }) => role !== 'beneficiary')
    .toSorted((one, other) => places.indexOf(one.role) - places.indexOf(other.role))

/** The people of a dossier. Numbers are masked until somebody asks for them, and the asking is written down. */
export const Parties = ({ of, full }: { readonly of: DossierCase; readonly full: boolean }) => {
  const { t } = useScene()
  const { id } = of.dossier
  return (
    <Section id={partiesAnchor} title={dossierWords.parties}>
      <Table
        caption={dossierWords.parties}
        columns={columns(of, full)}
        rows={inOrder(of.dossier.parties)}
        keyOf={(party) => party.id}
      />
      <p class="section-foot">
        {full ? (
          <>
            {t(words.shownNow)} <a href={`${dossierPath(id)}#${partiesAnchor}`}>{t(words.hide)}</a>
          </>
        ) : (
          <>
            <a href={`${fullPath(id)}#${partiesAnchor}`}>{t(words.showAll)}</a> · {t(words.recorded)}
          </>
        )}
      </p>
    </Section>
  )
}
