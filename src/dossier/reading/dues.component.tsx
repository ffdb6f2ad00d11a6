import { explain } from '#calendar'
import { localDate } from '#platform'
import { type Column, Details, formatDate, formatDateTime, formatMoment, Section, Table, Tag, useScene } from '#web'
import type { DueEntry } from '../dossier.ts'
import { dossierWords, dueCauses, dueWords as words } from './dossier.words.ts'
import type { DossierCase } from './dossier-case.ts'

interface DuesProps {
  readonly of: DossierCase
}

interface DueProps {
  readonly due: DueEntry
}

const DueDate = ({ due, current }: DueProps & { readonly current: boolean }) => {
  const { t, lang } = useScene()
  return (
    <>
      <span class="num">{due.dueAt === null ? t(words.none) : formatMoment(due.dueAt, lang)}</span>{' '}
      {current && <Tag>{words.valid}</Tag>}
    </>
  )
}

const Statutory = ({ due }: DueProps) => {
  const { t } = useScene()
  if (!due.lawful) return <small>{t(words.toldOnly)}</small>
  return due.statutoryDueAt === null ? <>–</> : <span class="num">{formatDateTime(due.statutoryDueAt)}</span>
}

const By = ({ due, of }: DueProps & DuesProps) => {
  const { t } = useScene()
  const holder = of.people.post(due.authority)
  return (
    <>
      {holder === null ? '–' : holder.name}
      <small class="num">
        {holder !== null && `${t(holder.title)} · `}
        {formatDateTime(due.setAt)}
      </small>
    </>
  )
}

const Cause = ({ due }: DueProps) => <>{useScene().t(dueCauses[due.cause])}</>

const columns = (of: DossierCase): readonly Column<DueEntry>[] => [
  {
    head: words.date,
    title: true,
    cell: (due) => <DueDate due={due} current={due.seq === of.dossier.dues.length && of.dossier.finishedAt === null} />,
  },
  { head: words.statutory, cell: (due) => <Statutory due={due} /> },
  { head: words.cause, cell: (due) => <Cause due={due} /> },
  { head: words.by, cell: (due) => <By due={due} of={of} /> },
]

/** Every day counted or skipped, and why: what an officer reads out to a citizen who asks. */
const Why = ({ due }: DueProps) => {
  const { lang } = useScene()
  const date = due.dueAt === null ? '…' : formatDate(localDate(due.dueAt))
  return (
    <Details summary={words.why(date)}>
      <ul class="explanation">
        {due.explanation.map((line) => (
          <li key={`${line.date} ${line.kind}`}>{explain(line, lang)}</li>
        ))}
      </ul>
    </Details>
  )
}

/** The append-only list of due dates: what was promised, what the law required, and who moved it. */
export const Dues = ({ of }: DuesProps) => {
  const dues = of.dossier.dues.toReversed()
  const explained = dues.find(({ explanation }) => explanation.length > 0)
  if (dues.length === 0) return null
  return (
    <Section id="ngay-hen" title={dossierWords.dues}>
      <Table caption={words.caption} columns={columns(of)} rows={dues} keyOf={({ id }) => id} />
      {explained !== undefined && <Why due={explained} />}
    </Section>
  )
}
