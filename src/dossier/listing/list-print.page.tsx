import { longDate } from '#document'
import { may } from '#identity'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import { type Door, page } from '#web'
import { paperNames } from '../handing-over/paper.words.ts'
import type { DossierServices } from '../services.ts'
import type { Line } from './handover-lists.query.ts'
import { loadList, type OneList } from './list.page.tsx'
import { newListWords, onListWords, sheetWords as words } from './list.words.ts'
import { numberOf, PapersFrame, type Procedures } from './list-frame.component.tsx'
import { listPath, listsPath } from './list-paths.ts'
import { PrintButton, Signatures } from './signatures.component.tsx'

const Row = ({ line, at, name }: { readonly line: Line; readonly at: number; readonly name: string }) => (
  <tr>
    <td class="num">{at}</td>
    <td class="num">{line.code}</td>
    <td>{name}</td>
    <td>{line.ownerName}</td>
    <td>
      {paperNames[line.what].vi}
      {line.what === 'papers' && `: ${newListWords.sheets(line.originals, line.copies).vi}`}
    </td>
    <td>{line.note ?? ''}</td>
  </tr>
)

const heads = [
  onListWords.position,
  newListWords.dossier,
  words.procedure,
  newListWords.owner,
  words.sheets,
  words.note,
]

const SheetTable = ({ lines, procedures }: { readonly lines: readonly Line[]; readonly procedures: Procedures }) => {
  const named = (line: Line) => {
    const procedure = procedures.get(line.procedureVersionId)
    return procedure === undefined ? '' : wordsOf(procedure.name).vi
  }
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.vi} scope="col">
                {head.vi}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Row key={line.handoverId} line={line} at={at + 1} name={named(line)} />
          ))}
        </tbody>
      </table>
      <p>
        {words.total.vi}: <strong class="num">{lines.length}</strong>
      </p>
    </>
  )
}

/** The sheet that goes with the papers, for both sides to sign; Vietnamese whatever the screen speaks. */
const Sheet = ({ list, directory, procedures }: OneList) => {
  const name = (code: string) => directory.nameAt(code, localDate(list.openedAt)).vi
  const lines = list.lines.filter(({ outcome }) => outcome !== 'removed')
  return (
    <article class="clause hand-sheet" lang="vi">
      <p>{name(list.agency)}</p>
      <h2>{words.heading.vi}</h2>
      <p class="num">
        {words.number.vi}: {numberOf(list)} · {longDate(list.sentAt ?? list.openedAt)}
      </p>
      <p>
        {onListWords.from.vi}: {name(list.agency)}
        <br />
        {onListWords.to.vi}: {name(list.toAgency)}
      </p>
      <SheetTable lines={lines} procedures={procedures} />
      <Signatures
        hands={[
          { title: words.giver.vi, name: list.sentName ?? list.openedName },
          { title: words.taker.vi, name: '' },
        ]}
      />
    </article>
  )
}

/** The list as a page made for the printer, A4, with a line for each side's signature. */
export const handoverListPrintPage = (services: DossierServices): Door =>
  page(`${listsPath}/phieu/:id/in`, {
    who: may('handover-list.keep'),
    load: loadList(services),
    record: { as: 'handover-list.print', of: ({ list }) => list.lines.map(({ dossierId }) => dossierId) },
    view: (one, visit) => (
      <PapersFrame
        visit={visit}
        title={onListWords.title(numberOf(one.list))}
        back={{ href: listPath(one.list.id), label: onListWords.title(numberOf(one.list)) }}
        islands={['dossier/certifying/print-page']}
        {...one}
      >
        <h1 class="not-printed">{visit.t(onListWords.title(numberOf(one.list)))}</h1>
        <PrintButton />
        <Sheet {...one} />
      </PapersFrame>
    ),
  })
