import { localDate, type Words } from '#platform'
import { DueTag, Section, Tag, useScene } from '#web'
import { actsAnchor, dossierPath } from '../reading/dossier-paths.ts'
import { shortMoment } from '../solving/due-state.ts'
import type { Desk } from './desk.ts'
import { type LateTransfer, listed, type Named, type ProposedReturn, type WaitingHandover } from './today.query.ts'
import { todayWords, handoverWords as words } from './today.words.ts'
import { cutWords } from './today-side.words.ts'

interface LineProps {
  readonly of: Named
  readonly late: boolean
  readonly says: Words
  readonly act: Words
}

const Line = ({ of, late, says, act }: LineProps) => {
  const { t } = useScene()
  return (
    <li>
      <Tag tone={late ? 'late' : 'soon'}>{late ? words.late : words.waiting}</Tag>
      <span class="brief-what">
        <a href={dossierPath(of.dossierId)} class="num">
          {of.code ?? t(todayWords.noCode)}
        </a>{' '}
        {of.ownerName}
        <small>{t(says)}</small>
      </span>
      <a href={`${dossierPath(of.dossierId)}#${actsAnchor}`}>{t(act)}</a>
    </li>
  )
}

const TransferLine = ({ row }: { readonly row: LateTransfer }) => {
  const { now } = useScene()
  return <Line of={row} late says={words.notTransferred(shortMoment(row.deadline, now))} act={words.transfer} />
}

const HandoverLine = ({ row, directory }: { readonly row: WaitingHandover; readonly directory: Desk['directory'] }) => {
  const { now } = useScene()
  const name = (code: string) => directory.shortNameAt(code, localDate(now))
  const deadline = shortMoment(row.dueAt, now)
  const incoming = row.direction === 'in'
  const says = incoming ? words.incoming(name(row.fromAgency), deadline) : words.outgoing(name(row.toAgency), deadline)
  const late = Temporal.Instant.compare(row.dueAt, now) < 0
  return <Line of={row} late={late} says={says} act={incoming ? words.confirm : words.open} />
}

const More = ({ lists }: { readonly lists: readonly (readonly unknown[])[] }) => {
  const { t } = useScene()
  return lists.some(({ length }) => length > listed) ? <p>{t(cutWords.more(listed))}</p> : null
}

/** Dossiers that should have moved on, and papers on their way: listed, never blocked. */
export const Transfers = ({ desk }: { readonly desk: Desk }) =>
  desk.lateTransfers.length + desk.handovers.length === 0 ? null : (
    <Section id="chuyen-giao" title={words.title}>
      <ul class="brief">
        {desk.lateTransfers.slice(0, listed).map((row) => (
          <TransferLine key={row.dossierId} row={row} />
        ))}
        {desk.handovers.slice(0, listed).map((row) => (
          <HandoverLine key={`${row.dossierId} ${row.toAgency}`} row={row} directory={desk.directory} />
        ))}
      </ul>
      <More lists={[desk.lateTransfers, desk.handovers]} />
    </Section>
  )

const ReturnLine = ({ row }: { readonly row: ProposedReturn }) => {
  const { t, now } = useScene()
  return (
    <li>
      <DueTag state="soon">{words.waiting}</DueTag>
      <span class="brief-what">
        <a href={dossierPath(row.dossierId)} class="num">
          {row.code}
        </a>{' '}
        {row.ownerName}
        <small>{t(words.proposed(row.papers, shortMoment(row.proposedAt, now)))}</small>
      </span>
      <a href={`${dossierPath(row.dossierId)}#${actsAnchor}`}>{t(words.review)}</a>
    </li>
  )
}

/** Only the head of the solving agency may send a dossier back to the citizen (NĐ 118/2025 Điều 19.5). */
export const Returns = ({ rows }: { readonly rows: readonly ProposedReturn[] }) =>
  rows.length === 0 ? null : (
    <Section id="de-xuat-tra-lai" title={words.returnsTitle}>
      <ul class="brief">
        {rows.slice(0, listed).map((row) => (
          <ReturnLine key={row.dossierId} row={row} />
        ))}
      </ul>
      <More lists={[rows]} />
    </Section>
  )
