import type { ComponentChildren } from 'preact'
import { tableWords } from '../web.words.ts'
import { EmptyState } from './card.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'
import { Spoken } from './spoken.component.tsx'
import { DueTag } from './tag.component.tsx'

export interface Column<Row> {
  readonly head: Text
  readonly cell: (row: Row) => ComponentChildren
  /** Figures, set to the right. */
  readonly figures?: boolean
  /** The cell that names the row: a heading for screen readers, the title of its card on a phone. */
  readonly title?: boolean
  /** A box to tick the row with. */
  readonly tick?: boolean
  /** What to do with the row, set to the right. */
  readonly actions?: boolean
}

export interface TableProps<Row> {
  /** What the table lists, for people who do not see it. */
  readonly caption: Text
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Rows to look at first. */
  readonly marked?: (row: Row) => boolean
  /** Says what to do when there is nothing. */
  readonly empty?: ComponentChildren
}

const cellClass = (column: {
  readonly figures?: boolean
  readonly actions?: boolean
  readonly tick?: boolean
}): string | undefined =>
  column.tick === true ? 'tick' : column.figures === true ? 'figures' : column.actions === true ? 'actions' : undefined

/** Rows on a wide screen, cards at 320 px: each cell then bears its column's name. */
export const Table = <Row,>({ caption, showCaption, columns, rows, keyOf, marked, empty }: TableProps<Row>) => {
  const text = useText()
  const { lang } = useScene()
  const said = (cell: ComponentChildren) => (lang !== 'vi' && typeof cell === 'string' ? <Spoken>{cell}</Spoken> : cell)
  if (rows.length === 0) return <>{empty ?? <EmptyState>{tableWords.nothing}</EmptyState>}</>
  const heads = columns.map((column) => text(column.head))
  return (
    <table class="table">
      <caption class={showCaption === true ? undefined : 'govuk-visually-hidden'}>{text(caption)}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={heads[at]} scope="col" class={cellClass(column)}>
              {heads[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={marked?.(row) === true ? 'marked' : undefined}>
            {columns.map((column, at) =>
              column.title === true ? (
                <th key={heads[at]} scope="row">
                  {said(column.cell(row))}
                </th>
              ) : (
                <td key={heads[at]} class={cellClass(column)} data-label={heads[at]}>
                  {said(column.cell(row))}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface PaginationProps {
  /** Address of the page before; null at the newest. */
  readonly newer: string | null
  /** Address of the page after; null at the end. */
  readonly older: string | null
  /** Words for lists that do not go by age. */
  readonly labels?: { readonly newer: Text; readonly older: Text }
}

/** Keyset pages: one step on, one step back, never a count. */
export const Pagination = ({ newer, older, labels }: PaginationProps) => {
  const { t } = useScene()
  const text = useText()
  if (newer === null && older === null) return null
  return (
    <nav class="pagination" aria-label={t(tableWords.pages)}>
      {newer !== null && (
        <a rel="prev" href={newer}>
          ← {text(labels?.newer ?? tableWords.newer)}
        </a>
      )}
      {older !== null && (
        <a rel="next" href={older}>
          {text(labels?.older ?? tableWords.older)} →
        </a>
      )}
    </nav>
  )
}

const sample = [
  { code: 'H13.64-261113-0007', owner: 'Trần Văn Bé', late: true },
  { code: 'H13.64-261120-0031', owner: 'Lý Thị Sa Rươl', late: false },
]

const columns: readonly Column<(typeof sample)[number]>[] = [
  { head: { vi: 'Hồ sơ', en: 'Dossier' }, title: true, cell: (row) => <a href="/gallery">{row.code}</a> },
  {
    head: { vi: 'Hạn', en: 'Due' },
    cell: (row) => (
      <DueTag state={row.late ? 'late' : 'soon'} at="17:00">
        {row.late
          ? { vi: 'Quá 1 ngày làm việc', en: '1 working day late' }
          : { vi: 'Còn 2 giờ làm việc', en: '2 working hours left' }}
      </DueTag>
    ),
  },
  { head: { vi: 'Chủ hồ sơ', en: 'Owner' }, cell: (row) => row.owner },
  { head: { vi: 'Việc cần làm', en: 'To do' }, actions: true, cell: () => <a href="/gallery">Mở</a> },
]

export const examples: readonly Example[] = [
  {
    name: 'Table',
    draw: () => (
      <Table
        caption={{ vi: 'Hồ sơ hôm nay', en: 'Dossiers of today' }}
        columns={columns}
        rows={sample}
        keyOf={(row) => row.code}
        marked={(row) => !row.late}
      />
    ),
  },
  { name: 'Empty table', draw: () => <Table caption="Trống" columns={columns} rows={[]} keyOf={(row) => row.code} /> },
  { name: 'Pagination', draw: () => <Pagination newer="/gallery?truoc=1" older="/gallery?sau=2" /> },
]
