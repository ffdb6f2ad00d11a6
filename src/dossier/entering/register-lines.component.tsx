import { localDate } from '#platform'
import { type Column, DueTag, formatDate, formatMoment, Pagination, Table, Tag, useScene } from '#web'
import { correctingWords } from '../correcting/correcting.words.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { statuses } from '../status.ts'
import type { RegisterAsk, RegisterLine } from './register.query.ts'
import { registerWords as words } from './register.words.ts'
import { registerUrl } from './register-ask.ts'

export interface ListedLine extends RegisterLine {
  readonly procedure: string
}

const State = ({ line }: { readonly line: ListedLine }) => {
  const { now } = useScene()
  const end = line.finishedAt ?? line.closedAt
  const late = line.dueAt !== null && Temporal.Instant.compare(end ?? now, line.dueAt) > 0
  return (
    <>
      <Tag tone={line.status === 'returned' ? 'ok' : 'plain'}>{statuses[line.status].words}</Tag>{' '}
      {line.joined && <Tag tone="plain">{words.joined}</Tag>}
      {line.corrects !== null && <Tag tone="plain">{correctingWords.mark}</Tag>}
      {line.correctedBy !== null && <Tag tone="stopped">{correctingWords.markCorrected}</Tag>}
      {late && !line.voided && <DueTag state="late">{{ vi: 'Quá hạn', en: 'Late' }}</DueTag>}
    </>
  )
}

const Due = ({ at }: { readonly at: Temporal.Instant | null }) => {
  const { lang } = useScene()
  return <span class="num unbroken">{at === null ? '–' : formatMoment(at, lang)}</span>
}

const columns: readonly Column<ListedLine>[] = [
  { head: words.ordinal, figures: true, cell: ({ number }) => <span class="num">{number}</span> },
  {
    head: words.code,
    title: true,
    cell: ({ code, dossierId, procedure }) => (
      <>
        <a class="num" href={dossierPath(dossierId)}>
          {code}
        </a>
        <small lang="vi">{procedure}</small>
      </>
    ),
  },
  { head: words.applicant, cell: ({ applicant }) => <span class="unbroken">{applicant}</span> },
  {
    head: words.received,
    cell: ({ receivedAt }) => <span class="num">{formatDate(localDate(receivedAt))}</span>,
  },
  { head: words.due, cell: ({ dueAt }) => <Due at={dueAt} /> },
  { head: words.state, cell: (line) => <State line={line} /> },
]

interface LinesProps {
  readonly ask: RegisterAsk
  readonly lines: readonly ListedLine[]
  /** There are lines after these. */
  readonly more: boolean
  /** There are lines before these. */
  readonly continued: boolean
}

/** The book on screen, in its own order, a page at a time. */
export const RegisterLines = ({ ask, lines, more, continued }: LinesProps) => (
  <>
    <Table
      caption={words.caption}
      columns={columns}
      rows={lines}
      keyOf={({ dossierId }) => dossierId}
      empty={<p>{useScene().t(words.empty)}</p>}
    />
    <Pagination
      newer={continued ? registerUrl(ask) : null}
      older={more ? registerUrl(ask, lines.at(-1)) : null}
      labels={{ newer: words.first, older: words.more }}
    />
  </>
)
