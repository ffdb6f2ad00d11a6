import { type Due, dueAt, isWithinCalendar, parseLimit, type TimeLimit, type WorkCalendar, yearsOf } from '#calendar'
import { timeZone, type Words } from '#platform'
import { type Channel, type CurrentProcedure, findCase, limitFor, type PublishedCase } from '#procedure'
import { offeredChannels } from '../publishing/procedure-facts.ts'
import { calculatorProblems, farDate, lastAskedYear } from './calculator.words.ts'

/** What was typed into the calculator, as far as it was read. */
export interface CalculatorInput {
  readonly date: Temporal.PlainDate | 'empty' | 'wrong'
  readonly time: string
  readonly value: string
  readonly unit: string
}

export interface Problem {
  readonly field: string
  readonly message: Words
}

/** The procedure whose time is taken, with the case and the channel that decide it. */
export interface TimedProcedure {
  readonly procedure: CurrentProcedure
  readonly chosen: PublishedCase
  readonly channel: Channel
  readonly limit: TimeLimit
  readonly statutory: TimeLimit
}

/** '09:15' of «9:15», «9h15», «0915», «9 giờ»; null when it is no time of day. */
export const parseClock = (typed: string): string | null => {
  const match = /^(\d{1,2})\s*(?:[:.h]|giờ)?\s*(\d{2})?\s*(?:phút)?$/iu.exec(typed.trim())
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (match === null || hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A page need not count further than a year: no limit of the law reaches so far. */
const longestDays = 365

const decimals = /^\d{1,3}(?:[.,]\d{1,2})?$/

/** The limit that was typed, or what is wrong with it. */
export const readLimit = ({ value, unit }: Pick<CalculatorInput, 'value' | 'unit'>): TimeLimit | Problem => {
  const problem = (field: string, message: Words): Problem => ({ field, message })
  if (unit === '') return problem('don-vi', calculatorProblems.noUnit)
  const counted = unit !== 'same-day' && unit !== 'none'
  if (counted && value.trim() === '') return problem('so', calculatorProblems.noValue)
  if (counted && !decimals.test(value.trim())) return problem('so', calculatorProblems.wrongValue)
  const number = Number(value.trim().replace(',', '.'))
  if (counted && (number <= 0 || number > longestDays)) return problem('so', calculatorProblems.wrongValue)
  const limit = parseLimit(counted ? `${number} ${unit}` : unit)
  if (limit !== undefined) return limit
  const fraction = !Number.isInteger(number)
  return fraction ? problem('so', calculatorProblems.fraction) : problem('don-vi', calculatorProblems.noUnit)
}

/** The instant of a date and time in Viet Nam, or what is wrong with either. */
export const readReceived = (
  { date, time }: Pick<CalculatorInput, 'date' | 'time'>,
  calendar: WorkCalendar,
): Temporal.Instant | readonly Problem[] => {
  const clock = parseClock(time)
  const problems: Problem[] = []
  if (date === 'empty') problems.push({ field: 'ngay', message: calculatorProblems.noDate })
  if (date === 'wrong') problems.push({ field: 'ngay', message: calculatorProblems.wrongDate })
  if (clock === null) problems.push({ field: 'gio', message: calculatorProblems.wrongTime })
  if (typeof date === 'string' || clock === null) return problems
  const plainTime = Temporal.PlainTime.from(clock)
  const received = date.toZonedDateTime({ timeZone, plainTime }).toInstant()
  const near = date.year <= lastAskedYear && isWithinCalendar(received, calendar)
  return near ? received : [{ field: 'ngay', message: farDate(yearsOf(calendar).from) }]
}

/** The time of a procedure for a case and channel; the first of each when none or an unknown one is named. */
export const timeProcedure = (procedure: CurrentProcedure, caseKey: string, channel: string): TimedProcedure => {
  const chosen = findCase(procedure, caseKey) ?? (procedure.cases[0] as PublishedCase)
  const offered = offeredChannels(procedure)
  const by = offered.find((each) => each === channel) ?? offered[0] ?? 'counter'
  const { effective, statutory } = limitFor(procedure, chosen.key, by)
  return { procedure, chosen, channel: by, limit: effective, statutory }
}

export interface Calculation {
  readonly received: Temporal.Instant
  readonly limit: TimeLimit
  readonly due: Due
}

export const isProblem = (value: TimeLimit | Problem): value is Problem => 'field' in value

/** The answer, or everything to mend at once. `limit` is given when a procedure decides it. */
export const calculate = (
  input: CalculatorInput,
  calendar: WorkCalendar,
  given: TimeLimit | null,
): Calculation | readonly Problem[] => {
  const received = readReceived(input, calendar)
  const limit = given ?? readLimit(input)
  const problems = [...(received instanceof Temporal.Instant ? [] : received), ...(isProblem(limit) ? [limit] : [])]
  if (!(received instanceof Temporal.Instant) || isProblem(limit)) return problems
  return { received, limit, due: dueAt(received, limit, calendar) }
}
