import { type Lang, langs } from '#platform'
import { unitWords } from './calendar.words.ts'
import { isTimeLimit, type LimitUnit, limitUnits, type TimeLimit } from './time-limit.ts'

const decimal = { vi: ',', en: '.' } as const satisfies Record<Lang, string>

/** A number with the language's decimal sign, at most two places: «2,5». */
export const formatNumber = (value: number, lang: Lang): string =>
  String(Math.round(value * 100) / 100).replace('.', decimal[lang])

/** «2,5 ngày làm việc», '1 working day', «trong ngày». */
export const formatLimit = ({ value, unit }: TimeLimit, lang: Lang): string => {
  if (unit === 'same-day' || unit === 'none') return unitWords[unit].one[lang]
  return `${formatNumber(value, lang)} ${unitWords[unit][value === 1 ? 'one' : 'many'][lang]}`
}

const clean = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Every way a unit is written, to the unit: its own key, both languages, and what portal records say. */
const spellings: ReadonlyMap<string, LimitUnit> = new Map([
  ...limitUnits.flatMap((unit) => [
    [unit, unit] as const,
    ...langs.flatMap((lang) => [
      [unitWords[unit].one[lang], unit] as const,
      [unitWords[unit].many[lang], unit] as const,
    ]),
  ]),
  ['trong ngày làm việc', 'same-day'],
  ['ngay trong ngày', 'same-day'],
  ['ngay trong ngày làm việc', 'same-day'],
  ['giờ', 'working-hour'],
  ['calendar day', 'day'],
  ['calendar days', 'day'],
  ['ngày lịch', 'day'],
])

/**
 * Reads a limit as people write it: «03 ngày làm việc», «2,5 ngày», '8 working hours', 'same-day'. A bracket that repeats
 * the number in words, «05 (năm) ngày», is passed over. undefined: not understood.
 */
export const parseLimit = (text: string): TimeLimit | undefined => {
  const match = /^(?:(\d+(?:[.,]\d+)?) ?(?:\([^)]*\) ?)?)?([^\d].*)$/.exec(clean(text))
  const unit = spellings.get(match?.[2] ?? '')
  if (!match || unit === undefined) return undefined
  const counted = unit !== 'same-day' && unit !== 'none'
  if (counted !== (match[1] !== undefined)) return undefined
  const limit = { value: counted ? Number(match[1]?.replace(',', '.')) : 0, unit }
  return isTimeLimit(limit) ? limit : undefined
}
