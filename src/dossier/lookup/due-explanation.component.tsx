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

/** The sentence without the day that stands in the column beside it. */
const whyText = (line: ExplanationLine, lang: Lang): string => {
  const sentence = explain(line, lang)
  const day = `${dayText(line, lang)}: `
  return sentenceCase(sentence.startsWith(day) ? sentence.slice(day.length) : sentence)
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
