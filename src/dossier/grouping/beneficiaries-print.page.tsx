import { longDate } from '#document'
import { may } from '#identity'
import { isRefusal, localDate, refuse } from '#platform'
import { wordsOf } from '#procedure'
import { type Door, page } from '#web'
import type { Party } from '../dossier.ts'
import { PrintButton, Sheet, SheetTable } from '../listing/sheet.component.tsx'
import { typedDay } from '../party.ts'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import type { DossierServices } from '../services.ts'
import { beneficiariesOf } from './beneficiaries.ts'
import { groupingWords as words } from './grouping.words.ts'

const load =
  (services: DossierServices) =>
  async (visit: Parameters<typeof loadCase>[0] & { readonly params: { readonly id: string } }) => {
    const of = await loadCase(visit, services, visit.params.id)
    if (isRefusal(of)) return of
    return beneficiariesOf(of.dossier).length === 0 ? refuse('no-beneficiaries') : of
  }

const heads = [words.ordinal, words.name, words.birth, words.sex, words.number, words.address]

const sexes = { male: words.male.vi, female: words.female.vi } as const

const Row = ({ person, at }: { readonly person: Party; readonly at: number }) => (
  <tr>
    <td class="num">{at}</td>
    <td>{person.name}</td>
    <td class="num">{typedDay(person.birthDate)}</td>
    <td>{person.sex === null ? '' : sexes[person.sex]}</td>
    <td class="num">{person.idNumber ?? ''}</td>
    <td>{person.address ?? ''}</td>
  </tr>
)

/** Goes with the slip, whose first line only says how many there are. */
const Annex = ({ of: { dossier, directory, procedure } }: { readonly of: DossierCase }) => {
  const at = dossier.acceptedAt ?? dossier.submittedAt
  const people = beneficiariesOf(dossier)
  const submitter = dossier.parties.find(({ role }) => role === 'submitter' || role === 'representative')
  return (
    <Sheet
      house={directory.nameAt(dossier.receivedAtAgency, localDate(at))}
      heading={words.annexHeading}
      hands={[
        { title: words.handsIn.vi, name: submitter?.name ?? dossier.ownerName },
        { title: words.receives.vi, name: dossier.acceptedBy ?? '' },
      ]}
    >
      {dossier.code !== null && <p class="num">{words.annexTo(dossier.code)}</p>}
      <p>{wordsOf(procedure.name).vi}</p>
      <SheetTable heads={heads}>
        {people.map((person, index) => (
          <Row key={person.id} person={person} at={index + 1} />
        ))}
      </SheetTable>
      <p>
        {words.total.vi}: <strong class="num">{people.length}</strong> {words.people.vi}
      </p>
      <p>{longDate(at)}</p>
    </Sheet>
  )
}

/** The annex of a group dossier's slip. It shows every number in full, and is recorded as such a reading. */
export const beneficiariesPrintPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/danh-sach', {
    who: may('dossier.read'),
    load: (visit) => load(services)(visit),
    record: { as: 'dossier.read-full', of: ({ dossier }) => [dossier.id] },
    view: (of, visit) => (
      <DossierFrame visit={visit} of={of} title={words.annexTitle} islands={['dossier/certifying/print-page']}>
        <PrintButton />
        <Annex of={of} />
      </DossierFrame>
    ),
  })
