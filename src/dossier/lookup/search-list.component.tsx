import type { AgencyDirectory } from '#agency'
import type { WorkCalendar } from '#calendar'
import { localDate, type Words } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import {
  Chips,
  type Column,
  DueTag,
  EmptyState,
  formatDate,
  ListKeys,
  maskIdentity,
  Pagination,
  Table,
  useScene,
  useText,
} from '#web'
import { holdersOf } from '../consulting/holders.ts'
import { waitingFor } from '../consulting/step-time.words.ts'
import { CorrectionMarks } from '../correcting/correction-marks.component.tsx'
import { groupingWords } from '../grouping/grouping.words.ts'
import { placeName } from '../handing-over/whereabouts.component.tsx'
import { dossierPath } from '../reading/dossier-paths.ts'
import { dueState } from '../solving/due-state.ts'
import { stepName } from '../solving/step-name.ts'
import { statuses } from '../status.ts'
import { searchWords as words } from './search.words.ts'
import type { SearchResult, SearchResults } from './search-results.query.ts'

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

interface StatusProps extends RowProps {
  readonly directory: AgencyDirectory
  readonly calendar: WorkCalendar
}

const Status = ({ row, directory, calendar }: StatusProps) => {
  const { t, now } = useScene()
  return (
    <>
      {t(statuses[row.status].words)}
      {holdersOf(row.steps, () => calendar, now).map(({ step, minutes }) => (
        <small key={step.key + step.agency}>
          {t(stepName(row.procedure, step))} · {t(directory.shortNameAt(step.agency, localDate(now)))} ·{' '}
          {t(waitingFor(minutes))}
        </small>
      ))}
    </>
  )
}

/** Where the citizen's papers are, and the result on paper. */
const Papers = ({ row: { papers }, directory }: RowProps & { readonly directory: AgencyDirectory }) => {
  const { t, now } = useScene()
  const kinds = (['papers', 'result'] as const).flatMap((paper) => {
    const place = papers[paper]
    return place === null ? [] : [{ paper, place }]
  })
  if (kinds.length === 0) return <>{t(words.noPapers)}</>
  return (
    <>
      {kinds.map(({ paper, place }) => (
        <small key={paper}>
          {t(words.kinds[paper])}: {t(placeName({ directory, now }, place))}
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
  { head: words.status, cell: (row) => <Status row={row} directory={directory} calendar={calendar} /> },
  { head: words.papersAt, cell: (row) => <Papers row={row} directory={directory} /> },
  {
    head: words.received,
    cell: ({ submittedAt }) => <span class="num">{formatDate(localDate(submittedAt))}</span>,
  },
]

export type Sorting = 'newest' | 'name'

const isElsewhere = (key: string): key is keyof typeof words.places => key in words.places

/** Where a page of results stands: the words themselves are concealed. */
export interface Turned {
  readonly sorting: Sorting
  /** Key of the place it is narrowed to; null: anywhere. */
  readonly at: string | null
  /** What it comes after, and how many were shown before it. */
  readonly after?: string | null
  readonly before?: number
}

export interface ResultListProps extends Pick<SearchResults, 'next' | 'places'> {
  readonly rows: readonly Listed[]
  readonly directory: AgencyDirectory
  readonly calendar: WorkCalendar
  readonly turned: Turned
  readonly address: (to: Turned) => string
}

const foundWords = ({ rows, next, turned: { before = 0 } }: ResultListProps): Words => {
  if (before > 0) return words.foundPage(before + 1, before + rows.length)
  return next === null ? words.found(rows.length) : words.foundMany(rows.length)
}

const orders: readonly (readonly [Sorting, Words])[] = [
  ['newest', words.newest],
  ['name', words.byName],
]

/** Papers of what was found, by the place where they lie. */
const PlaceChips = ({ places, turned: { at, sorting }, directory, address }: ResultListProps) => {
  const { t, now } = useScene()
  if (at === null && places.length < 2) return null
  const nameOf = (key: string): Words => {
    if (isElsewhere(key)) return words.places[key]
    return directory.find(key) === undefined
      ? { vi: key, en: key }
      : placeName({ directory, now }, { at: 'agency', agency: key })
  }
  const named = places.map((key) => ({ href: address({ sorting, at: key }), label: t(nameOf(key)), on: at === key }))
  return (
    <Chips
      label={words.papersAt}
      items={[{ href: address({ sorting, at: null }), label: words.anywhere, on: at === null }, ...named]}
    />
  )
}

const Turning = ({ rows, next, turned, address }: ResultListProps) => {
  const { sorting, at, after = null, before = 0 } = turned
  const text = useText()
  return (
    <Pagination
      newer={after === null ? null : address({ sorting, at })}
      older={next === null ? null : address({ sorting, at, after: next, before: before + rows.length })}
      labels={{ newer: text(words.first), older: text(words.more) }}
    />
  )
}

/** What was found, told how much it is, and in either order. */
export const ResultList = (props: ResultListProps) => {
  const { rows, next, directory, calendar, turned, address } = props
  const { sorting, at, after = null } = turned
  const { t } = useScene()
  if (rows.length === 0 && at === null && after === null && next === null) return <EmptyState>{words.none}</EmptyState>
  const items = orders.map(([order, label]) => ({
    href: address({ sorting: order, at }),
    label,
    on: sorting === order,
  }))
  return (
    <>
      <div class="list-head">
        <p role="status">{t(foundWords(props))}</p>
        {rows.length > 1 && <Chips label={words.sort} items={items} />}
      </div>
      <PlaceChips {...props} />
      {rows.length === 0 ? (
        <EmptyState>{next !== null ? words.goOn : at === null ? words.none : words.noneThere}</EmptyState>
      ) : (
        <div class="desk-list">
          <Table caption={words.caption} columns={columns(directory, calendar)} rows={rows} keyOf={({ id }) => id} />
          <ListKeys />
        </div>
      )}
      <Turning {...props} />
    </>
  )
}
