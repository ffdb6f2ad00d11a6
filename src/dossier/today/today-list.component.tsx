import { Button, type Column, DueTag, EmptyState, ListKeys, Pagination, Table, Tag, useScene, useText } from '#web'
import { CorrectionMarks } from '../correcting/correction-marks.component.tsx'
import { everythingUrl, isNarrowed, todayUrl } from '../inbox/looking.form.ts'
import { actsAnchor, dossierPath, papersAnchor } from '../reading/dossier-paths.ts'
import { lateApology } from '../reappointing/reappointing.words.ts'
import { shortMoment } from '../solving/due-state.ts'
import { batchPath } from '../together/batch.component.tsx'
import { batchWords } from '../together/batch.words.ts'
import type { Desk, DeskRow } from './desk.ts'
import { emptyGroupWords, emptyWords, nextActWords, todayWords as words } from './today.words.ts'

const hrefOf = ({ dossierId, next }: DeskRow): string =>
  `${dossierPath(dossierId)}#${next === 'check' ? papersAnchor : actsAnchor}`

/** Two clocks: what the citizen was told, and beneath it this step's own. */
export const Due = ({ row }: { readonly row: DeskRow }) => {
  const { t } = useScene()
  return (
    <>
      <DueTag state={row.due.tone} {...(row.due.at === null ? {} : { at: row.due.at })}>
        {row.due.word}
      </DueTag>
      {row.stepDue !== null && (
        <small class={`step-due step-due-${row.stepDue.tone}`}>
          {t(words.stepDue(row.stepDue.word, row.stepDue.at ?? row.stepDue.word))}
        </small>
      )}
      {row.lateApology === true && <Tag tone="late">{lateApology}</Tag>}
    </>
  )
}

/** A bundle is one row: its other dossiers stand beneath the most urgent one, each with a tick of its own. */
const Bundle = ({ bundled }: Pick<DeskRow, 'bundled'>) => {
  const { t } = useScene()
  if (bundled.length === 0) return null
  return (
    <>
      <small>{t(words.bundled)}</small>
      <ul class="bundled">
        {bundled.map(({ dossierId, code, procedure }) => (
          <li key={dossierId}>
            <input type="checkbox" name="hs" value={dossierId} aria-label={t(batchWords.tick(code ?? t(procedure)))} />
            <span>
              <a href={dossierPath(dossierId)} class="num">
                {code ?? t(words.noCode)}
              </a>
              <small>{t(procedure)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Code = ({ row }: { readonly row: DeskRow }) => {
  const { t } = useScene()
  return (
    <>
      <a href={dossierPath(row.dossierId)} class="num">
        {row.code ?? t(words.noCode)}
      </a>
      <small>{t(row.procedure)}</small>
      <CorrectionMarks of={row} />
      <Bundle bundled={row.bundled} />
    </>
  )
}

export const Where = ({ row }: { readonly row: DeskRow }) => {
  const { t, now } = useScene()
  const since = shortMoment(row.receivedAt, now)
  const who = row.mine
    ? words.takenByMe(since)
    : row.officer === null
      ? row.next === 'take'
        ? words.notTaken(since)
        : words.since(since)
      : words.takenBy(row.officer, since)
  return (
    <>
      {t(row.step)}
      <small>{t(who)}</small>
      {row.others.map(({ step, agency, waited }) => (
        <small key={step.vi + agency.vi}>{t(words.elsewhere(step, agency, waited))}</small>
      ))}
      {row.unchecked > 0 && row.mine && <small>{t(words.unchecked(row.unchecked))}</small>}
    </>
  )
}

const Next = ({ row }: { readonly row: DeskRow }) => {
  const { t } = useScene()
  return (
    <a href={hrefOf(row)}>
      {t(nextActWords[row.next])}
      <span class="govuk-visually-hidden"> {row.code ?? row.ownerName}</span>
    </a>
  )
}

const Pick = ({ row }: { readonly row: DeskRow }) => {
  const { t } = useScene()
  const name = row.code ?? row.ownerName
  return <input type="checkbox" name="hs" value={row.dossierId} aria-label={t(batchWords.tick(name))} />
}

const columns: readonly Column<DeskRow>[] = [
  { head: batchWords.select, tick: true, cell: (row) => <Pick row={row} /> },
  { head: words.due, cell: (row) => <Due row={row} /> },
  { head: words.dossier, title: true, cell: (row) => <Code row={row} /> },
  { head: words.owner, cell: ({ ownerName }) => (ownerName === '' ? '–' : ownerName) },
  { head: words.step, cell: (row) => <Where row={row} /> },
  { head: words.next, actions: true, cell: (row) => <Next row={row} /> },
]

const Nothing = ({ desk, receives }: { readonly desk: Desk; readonly receives: boolean }) => {
  const { view, group } = desk.looking
  const all = { href: everythingUrl, label: emptyWords.showAll }
  if (isNarrowed(desk.looking)) return <EmptyState onward={all}>{emptyWords.narrowed}</EmptyState>
  if (group !== null && view === 'tat-ca') return <EmptyState onward={all}>{emptyGroupWords[group]}</EmptyState>
  if (view !== 'tat-ca' || group !== null) return <EmptyState onward={all}>{emptyWords.filtered}</EmptyState>
  return receives ? (
    <EmptyState onward={{ href: '/can-bo/tiep-nhan', label: words.newDossier }}>{emptyWords.counter}</EmptyState>
  ) : (
    <EmptyState onward={{ href: '/can-bo/tim', label: emptyWords.find }}>{emptyWords.all}</EmptyState>
  )
}

export interface WorkListProps {
  readonly desk: Desk
  /** The list does not begin at its first row. */
  readonly continued: boolean
  /** This post takes dossiers in. */
  readonly receives: boolean
}

/** The waiting work by due date, in keyset pages. */
export const WorkList = ({ desk, continued, receives }: WorkListProps) => {
  const text = useText()
  return (
    <form method="get" action={batchPath} class="desk-list">
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.rows}
        keyOf={({ stepId }) => stepId}
        marked={({ due }) => due.tone === 'soon'}
        empty={<Nothing desk={desk} receives={receives} />}
      />
      {desk.rows.length > 0 && (
        <div class="batch-go">
          <Button look="plain" shortcut="Alt+4">
            {batchWords.go}
          </Button>
          <ListKeys ticks />
        </div>
      )}
      <Pagination
        newer={continued ? todayUrl(desk.looking) : null}
        older={desk.next === null ? null : todayUrl(desk.looking, desk.next)}
        labels={{ newer: text(words.first), older: text(words.more) }}
      />
    </form>
  )
}
