import type { AgencyDirectory } from '#agency'
import type { WorkCalendar } from '#calendar'
import { localDate, type Words } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import { Chips, type Column, DueTag, EmptyState, formatDate, ListKeys, maskIdentity, Table, useScene } from '#web'
import { CorrectionMarks } from '../correcting/correction-marks.component.tsx'
import { groupingWords } from '../grouping/grouping.words.ts'
import { dossierPath } from '../solving/dossier-paths.ts'
import { dueState } from '../solving/due-state.ts'
import { stepName } from '../solving/step-name.ts'
import { statuses } from '../status.ts'
import { searchWords as words } from './search.words.ts'
import type { SearchResult } from './search-results.query.ts'

export interface Listed extends SearchResult {
  readonly procedure: CurrentProcedure
}

interface RowProps {
  readonly row: Listed
}

const Code = ({ row }: RowProps) => {
  const { t } = useScene()
  return (
    <>
      <a href={dossierPath(row.id)} class="num">
        {row.code ?? t(words.noCode)}
      </a>
      <small>{t(wordsOf(row.procedure.name))}</small>
      <CorrectionMarks of={row} />
    </>
  )
}

const Owner = ({ row }: RowProps) => {
  const { t } = useScene()
  return (
    <>
      {row.ownerName}
      {row.listed > 0 && <small>{t(groupingWords.andListed(row.listed))}</small>}
      {row.ownerNumber !== null && <small class="num">{maskIdentity(row.ownerNumber)}</small>}
    </>
  )
}

const Status = ({ row, directory }: RowProps & { readonly directory: AgencyDirectory }) => {
  const { t, now } = useScene()
  return (
    <>
      {t(statuses[row.status].words)}
      {row.steps.map((step) => (
        <small key={step.key + step.agency}>
          {t(stepName(row.procedure, step))} · {t(directory.shortNameAt(step.agency, localDate(now)))}
        </small>
      ))}
    </>
  )
}

const Due = ({ row, calendar }: RowProps & { readonly calendar: WorkCalendar }) => {
  const { now } = useScene()
  const { tone, word, at } = dueState(row, now, calendar)
  return (
    <DueTag state={tone} {...(at === null ? {} : { at })}>
      {word}
    </DueTag>
  )
}

const columns = (directory: AgencyDirectory, calendar: WorkCalendar): readonly Column<Listed>[] => [
  { head: words.due, cell: (row) => <Due row={row} calendar={calendar} /> },
  { head: words.dossier, title: true, cell: (row) => <Code row={row} /> },
  { head: words.owner, cell: (row) => <Owner row={row} /> },
  { head: words.status, cell: (row) => <Status row={row} directory={directory} /> },
  {
    head: words.received,
    cell: ({ submittedAt }) => <span class="num">{formatDate(localDate(submittedAt))}</span>,
  },
]

type Sorting = 'newest' | 'name'

export interface ResultListProps {
  readonly rows: readonly Listed[]
  readonly more: boolean
  readonly directory: AgencyDirectory
  readonly calendar: WorkCalendar
  readonly sorting: Sorting
  readonly address: (sorting: Sorting) => string
}

const orders: readonly (readonly [Sorting, Words])[] = [
  ['newest', words.newest],
  ['name', words.byName],
]

/** What was found, told how much it is, and in either order. */
export const ResultList = ({ rows, more, directory, calendar, sorting, address }: ResultListProps) => {
  const { t } = useScene()
  if (rows.length === 0) return <EmptyState>{words.none}</EmptyState>
  const items = orders.map(([order, label]) => ({ href: address(order), label, on: sorting === order }))
  return (
    <>
      <div class="list-head">
        <p role="status">{t(more ? words.foundMany(rows.length) : words.found(rows.length))}</p>
        {rows.length > 1 && <Chips label={words.sort} items={items} />}
      </div>
      <div class="desk-list">
        <Table caption={words.caption} columns={columns(directory, calendar)} rows={rows} keyOf={({ id }) => id} />
        <ListKeys />
      </div>
    </>
  )
}
