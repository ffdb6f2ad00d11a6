import { type ExplanationKind, type ExplanationLine, explain, formatDate, weekdayName } from '#calendar'
import type { Lang } from '#platform'
import { type Column, Details, Table, Tag, type Tone, useScene } from '#web'
import { explanationWords, kindWords, wholeExplanation } from './due-explanation.words.ts'

const tones = {
  received: 'plain',
  start: 'plain',
  counted: 'ok',
  skipped: 'none',
  rolled: 'none',
  due: 'soon',
  'stopped-since': 'stopped',
  'no-limit': 'none',
} as const satisfies Record<ExplanationKind, Tone>

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const dayText = ({ date }: ExplanationLine, lang: Lang): string =>
  `${sentenceCase(weekdayName(date, lang))} ${formatDate(date)}`

const without = (text: string, start: string): string => (text.startsWith(start) ? text.slice(start.length) : text)

/** The sentence without what stands in the columns beside it: the day, and that it does not count. */
const whyText = (line: ExplanationLine, lang: Lang): string => {
  const reason = without(explain(line, lang), `${dayText(line, lang)}: `)
  return sentenceCase(without(reason, `${kindWords.skipped[lang].toLowerCase()}, `))
}

const columnsIn = (lang: Lang): readonly Column<ExplanationLine>[] => [
  { head: explanationWords.day, title: true, cell: (line) => <span class="num">{dayText(line, lang)}</span> },
  {
    head: explanationWords.counts,
    cell: ({ kind }) => <Tag tone={tones[kind]}>{kindWords[kind]}</Tag>,
  },
  { head: explanationWords.why, cell: (line) => whyText(line, lang) },
]

const Days = ({ lines }: { readonly lines: readonly ExplanationLine[] }) => {
  const { lang } = useScene()
  return (
    <div class="explained">
      <Table
        caption={explanationWords.caption}
        columns={columnsIn(lang)}
        rows={lines}
        keyOf={({ date, kind }) => `${date} ${kind}`}
        marked={({ kind }) => kind === 'due'}
      />
    </div>
  )
}

/** Above this a person scrolls past more than a screen of days, so they open on demand. */
const mostShown = 40

/** Why a result is due when it is: each day counted or skipped, in words. */
export const DueExplanation = ({ lines }: { readonly lines: readonly ExplanationLine[] }) =>
  lines.length <= mostShown ? (
    <Days lines={lines} />
  ) : (
    <Details summary={wholeExplanation(lines.length)}>
      <Days lines={lines} />
    </Details>
  )
