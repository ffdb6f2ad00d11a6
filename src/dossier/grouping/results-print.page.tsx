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
import { tallyOfEach } from './results-for-each.ts'

const heads = [words.ordinal, words.name, words.birth, words.result, words.documentNumber, words.why]

const Row = ({ of, person, at }: { readonly of: DossierCase; readonly person: Party; readonly at: number }) => {
  const result = of.dossier.results.find(({ beneficiaryId }) => beneficiaryId === person.id)
  return (
    <tr>
      <td class="num">{at}</td>
      <td>{person.name}</td>
      <td class="num">{typedDay(person.birthDate)}</td>
      <td>{result === undefined ? '' : words[result.outcome].vi}</td>
      <td class="num">{result?.documentNumber ?? ''}</td>
      <td>{result?.reason ?? ''}</td>
    </tr>
  )
}

/** Goes with the results, in one list: who of the list was granted what, and who was refused and why. */
const ResultList = ({ of }: { readonly of: DossierCase }) => {
  const { dossier, directory, procedure } = of
  const at = dossier.decidedAt ?? dossier.submittedAt
  const tally = tallyOfEach(dossier.results)
  return (
    <Sheet house={directory.nameAt(dossier.competentAgency, localDate(at))} heading={words.resultsHeading}>
      {dossier.code !== null && <p class="num">{words.resultsTo(dossier.code)}</p>}
      <p>{wordsOf(procedure.name).vi}</p>
      <SheetTable heads={heads}>
        {beneficiariesOf(dossier).map((person, index) => (
          <Row key={person.id} of={of} person={person} at={index + 1} />
        ))}
      </SheetTable>
      {tally !== null && <p>{words.tally(tally.granted, tally.refused).vi}</p>}
      <p>{longDate(at)}</p>
    </Sheet>
  )
}

/** Everybody's result on one sheet; a reading in full, and recorded as one. */
export const resultsPrintPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/danh-sach-ket-qua', {
    who: may('dossier.read'),
    load: async (visit) => {
      const of = await loadCase(visit, services, visit.params.id)
      if (isRefusal(of)) return of
      return tallyOfEach(of.dossier.results) === null ? refuse('no-beneficiaries') : of
    },
    record: { as: 'dossier.read-full', of: ({ dossier }) => [dossier.id] },
    view: (of, visit) => (
      <DossierFrame visit={visit} of={of} title={words.resultsTitle} islands={['dossier/certifying/print-page']}>
        <PrintButton />
        <ResultList of={of} />
      </DossierFrame>
    ),
  })
