import { may } from '#identity'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import { type Door, page } from '#web'
import { paperNames } from '../handing-over/paper.words.ts'
import type { DossierServices } from '../services.ts'
import type { Line } from './handover-lists.query.ts'
import { loadList, type OneList } from './list.page.tsx'
import { newListWords, onListWords, sheetWords as words } from './list.words.ts'
import { numberOf } from './list-frame.component.tsx'
import { listPath, listsPath } from './list-paths.ts'
import { Sheet, SheetNumber, SheetPage, SheetTable, SheetTotal } from './sheet.component.tsx'

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

/** The sheet that goes with the papers, for both sides to sign. */
const ListSheet = ({ list, directory, procedures }: OneList) => {
  const name = (code: string) => directory.nameAt(code, localDate(list.openedAt))
  const named = (line: Line) => {
    const procedure = procedures.get(line.procedureVersionId)
    return procedure === undefined ? '' : wordsOf(procedure.name).vi
  }
  const lines = list.lines.filter(({ outcome }) => outcome !== 'removed')
  return (
    <Sheet
      house={name(list.agency)}
      heading={words.heading}
      hands={[
        { title: words.giver.vi, name: list.sentName ?? list.openedName },
        { title: words.taker.vi, name: '' },
      ]}
    >
      <SheetNumber of={list} at={list.sentAt ?? list.openedAt} />
      <p>
        {onListWords.from.vi}: {name(list.agency).vi}
        <br />
        {onListWords.to.vi}: {name(list.toAgency).vi}
      </p>
      <SheetTable heads={heads}>
        {lines.map((line, at) => (
          <Row key={line.handoverId} line={line} at={at + 1} name={named(line)} />
        ))}
      </SheetTable>
      <SheetTotal count={lines.length} />
    </Sheet>
  )
}

/** The list as a page made for the printer, A4, with a line for each side's signature. */
export const handoverListPrintPage = (services: DossierServices): Door =>
  page(`${listsPath}/phieu/:id/in`, {
    who: may('handover-list.keep'),
    load: loadList(services),
    record: { as: 'handover-list.print', of: ({ list }) => list.lines.map(({ dossierId }) => dossierId) },
    view: (one, visit) => (
      <SheetPage
        visit={visit}
        title={onListWords.title(numberOf(one.list))}
        back={{ href: listPath(one.list.id), label: onListWords.title(numberOf(one.list)) }}
        {...one}
      >
        <ListSheet {...one} />
      </SheetPage>
    ),
  })
