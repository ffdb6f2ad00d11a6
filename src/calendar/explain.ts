import type { Lang } from '#platform'
import { durationWords, reasonWords } from './calendar.words.ts'
import type { ExplanationKind, ExplanationLine } from './explanation.ts'
import { formatDate, weekdayName } from './format.ts'
import { formatNumber } from './limit-text.ts'

type Say = (line: ExplanationLine) => string

const on = (line: ExplanationLine, lang: Lang) => `${weekdayName(line.date, lang)} ${formatDate(line.date)}`

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** A holiday after the word for it; a day off in lieu or exchanged by its name, which says it all. */
const why = ({ reason, name }: ExplanationLine, lang: Lang): string => {
  if (reason === undefined) return ''
  if (name !== undefined && reason === 'holiday')
    return `${reasonWords.holiday[lang]}${lang === 'vi' ? ' ' : ': '}${name[lang]}`
  const saysItAll = name !== undefined && (reason === 'compensation' || reason === 'swap-off')
  return saysItAll ? lowerFirst(name[lang]) : reasonWords[reason][lang]
}

const isExcludedStart = ({ unit }: ExplanationLine) => unit === 'working-day' || unit === 'day'

const countedVi: Say = ({ unit, ordinal = 0, minutes }) => {
  if (unit === 'working-hour')
    return `tính ${durationWords(minutes ?? 0).vi}, cộng dồn ${durationWords(ordinal * 60).vi}`
  if (unit === 'same-day') return 'ngày phải trả kết quả'
  if (minutes !== undefined) return `tính ${durationWords(minutes).vi}, đủ ${formatNumber(ordinal, 'vi')} ngày làm việc`
  return `${unit === 'day' ? 'ngày' : 'ngày làm việc'} thứ ${ordinal}`
}

const countedEn: Say = ({ unit, ordinal = 0, minutes }) => {
  if (unit === 'working-hour')
    return `${durationWords(minutes ?? 0).en} counted, ${durationWords(ordinal * 60).en} so far`
  if (unit === 'same-day') return 'the day on which the result is due'
  if (minutes !== undefined)
    return `${durationWords(minutes).en} counted, makes ${formatNumber(ordinal, 'en')} working days`
  return `${unit === 'day' ? 'day' : 'working day'} ${ordinal}`
}

/** A working day that needs a word: the make-up Saturday. */
const remark = ({ name }: ExplanationLine, lang: Lang) => (name === undefined ? '' : ` (${lowerFirst(name[lang])})`)

const sentences = {
  vi: {
    received: (line) => `Tiếp nhận lúc ${line.at} ${on(line, 'vi')}`,
    start: (line) =>
      `Bắt đầu tính từ ${line.at} ${on(line, 'vi')}${isExcludedStart(line) ? '; ngày này không tính vào thời hạn' : ''}`,
    counted: (line) => `${on(line, 'vi')}: ${countedVi(line)}${remark(line, 'vi')}`,
    skipped: (line) => `${on(line, 'vi')}: không tính, ${why(line, 'vi')}`,
    rolled: (line) => `${on(line, 'vi')}: ${why(line, 'vi')}, chuyển sang ngày làm việc tiếp theo`,
    due: (line) => `Hẹn trả kết quả: ${line.at} ${on(line, 'vi')}`,
    'stopped-since': (line) => `Thời hạn tạm dừng từ ${line.at} ${on(line, 'vi')}, chưa có ngày hẹn`,
    'no-limit': () => 'Không quy định thời hạn, nên không có ngày hẹn',
  },
  en: {
    received: (line) => `Received at ${line.at} on ${on(line, 'en')}`,
    start: (line) =>
      `The clock starts at ${line.at} on ${on(line, 'en')}${isExcludedStart(line) ? '; this day itself does not count' : ''}`,
    counted: (line) => `${on(line, 'en')}: ${countedEn(line)}${remark(line, 'en')}`,
    skipped: (line) => `${on(line, 'en')}: not counted, ${why(line, 'en')}`,
    rolled: (line) => `${on(line, 'en')}: ${why(line, 'en')}, so the next working day`,
    due: (line) => `Result due: ${line.at} on ${on(line, 'en')}`,
    'stopped-since': (line) => `The clock has been stopped since ${line.at} on ${on(line, 'en')}; there is no due date`,
    'no-limit': () => 'No limit is set, so there is no due date',
  },
} as const satisfies Record<Lang, Record<ExplanationKind, Say>>

const predictedNote = { vi: ' (lịch dự kiến, chưa công bố)', en: ' (calendar not announced yet)' } as const

/** A line of the explanation in words that a citizen reads, without a full stop. */
export const explain = (line: ExplanationLine, lang: Lang): string =>
  sentenceCase(sentences[lang][line.kind](line)) + (line.predicted === true ? predictedNote[lang] : '')
