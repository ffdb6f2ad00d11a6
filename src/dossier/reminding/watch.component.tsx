import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import {
  Button,
  Chips,
  type Choice,
  type Column,
  Details,
  EmptyState,
  ListKeys,
  Pagination,
  Select,
  Table,
  useScene,
  useText,
  workKeys,
} from '#web'
import { CorrectionMarks } from '../correcting/correction-marks.component.tsx'
import type { ListChoices } from '../inbox/list-choices.query.ts'
import { DayField, Narrowed } from '../inbox/list-filters.component.tsx'
import { listWords } from '../inbox/list-filters.words.ts'
import { isNarrowed, narrowingWords } from '../inbox/looking.form.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DeskRow } from '../today/desk.ts'
import { emptyWords, todayWords } from '../today/today.words.ts'
import { Due, Where } from '../today/today-list.component.tsx'
import { unitWord, type Watching, watchLists, watchNames, watchUrl } from './watch.form.ts'
import { noneWords, watchListWords, watchWords as words } from './watch.words.ts'

export interface WatchProps {
  readonly watching: Watching
  readonly directory: AgencyDirectory
  readonly rows: readonly DeskRow[]
  readonly next: string | null
  /** The list does not begin at its first row. */
  readonly continued: boolean
  /** How much stands in each list, by its address. */
  readonly counts: ReadonlyMap<string, number>
  readonly choices: ListChoices
  /** The units that are watched. */
  readonly units: readonly Choice[]
}

const narrowed = ({ by, unit }: Watching): boolean => isNarrowed({ by }) || unit !== undefined

export const WatchChips = ({ watching, counts }: Pick<WatchProps, 'watching' | 'counts'>) => (
  <Chips
    label={words.lists}
    items={watchNames.map((list) => ({
      href: watchUrl({ ...watching, list }),
      label: watchListWords[list],
      on: watching.list === list,
      count: counts.get(watchUrl({ ...watching, list })) ?? 0,
    }))}
  />
)

/** As on «Hôm nay»: everything chosen stands in the address. */
export const WatchFilters = ({ watching, choices, units }: Pick<WatchProps, 'watching' | 'choices' | 'units'>) => {
  const { t } = useScene()
  const { by, list, unit } = watching
  return (
    <Details summary={listWords.title} open={narrowed(watching)}>
      <form method="get" class="list-filters">
        <input type="hidden" name="muc" value={watchLists[list]} />
        {units.length > 1 && (
          <Select
            name={unitWord}
            label={words.unit}
            choices={units}
            empty={listWords.any}
            {...(unit === undefined ? {} : { value: unit })}
          />
        )}
        <Narrowed by={by} choices={choices} />
        <DayField name={narrowingWords.from} label={listWords.from} day={by.from} />
        <DayField name={narrowingWords.to} label={listWords.to} day={by.to} />
        <p class="list-filters-do">
          <Button shortcut={workKeys.find}>{listWords.apply}</Button> <a href={watchUrl({ list })}>{t(words.clear)}</a>
        </p>
      </form>
    </Details>
  )
}

const Code = ({ row }: { readonly row: DeskRow }) => {
  const { t } = useScene()
  return (
    <>
      <a href={dossierPath(row.dossierId)} class="num">
        {row.code ?? t(todayWords.noCode)}
      </a>
      <small>{t(row.procedure)}</small>
      <CorrectionMarks of={row} />
    </>
  )
}

const At = ({ row, directory }: { readonly row: DeskRow; readonly directory: AgencyDirectory }) => {
  const { t, now } = useScene()
  return (
    <>
      {t(directory.shortNameAt(row.agency, localDate(now)))}
      <br />
      <Where row={row} />
    </>
  )
}

const columnsOf = (directory: AgencyDirectory): readonly Column<DeskRow>[] => [
  { head: todayWords.due, cell: (row) => <Due row={row} /> },
  { head: words.see, title: true, cell: (row) => <Code row={row} /> },
  { head: todayWords.owner, cell: ({ ownerName }) => (ownerName === '' ? '–' : ownerName) },
  { head: words.at, cell: (row) => <At row={row} directory={directory} /> },
]

/** Whose work it is, and how late: nothing here is done, only looked at. */
export const WatchTable = ({ watching, directory, rows, next, continued }: WatchProps) => {
  const text = useText()
  const { list } = watching
  const empty = narrowed(watching) ? (
    <EmptyState onward={{ href: watchUrl({ list }), label: words.clear }}>{emptyWords.narrowed}</EmptyState>
  ) : (
    <EmptyState>{noneWords[list]}</EmptyState>
  )
  return (
    <div class="desk-list watch-list">
      <Table
        caption={watchListWords[list]}
        columns={columnsOf(directory)}
        rows={rows}
        keyOf={({ stepId }) => stepId}
        marked={({ due }) => due.tone === 'soon'}
        empty={empty}
      />
      {rows.length > 0 && <ListKeys />}
      <Pagination
        newer={continued ? watchUrl(watching) : null}
        older={next === null ? null : watchUrl(watching, next)}
        labels={{ newer: text(todayWords.first), older: text(todayWords.more) }}
      />
    </div>
  )
}
