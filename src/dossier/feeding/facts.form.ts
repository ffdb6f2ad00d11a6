import type { Words } from '#platform'
import { type Form, type FormProblem, parsePartialDate, toPlainDate } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { typedDay } from '../party.ts'
import { type FactRule, type FactType, isDate } from './fact.ts'
import { factValue } from './fact-value.ts'
import { feedingFaults as faults } from './feeding.words.ts'

export const factField = (key: string): string => `facts.${key}`

/** As people type it: a day like 21/11/2026. */
export const typedFact = (type: FactType, value: string): string => (isDate(type) ? typedDay(value) : value)

const asValue = (type: FactType, typed: string): string => {
  if (!isDate(type)) return typed
  const date = parsePartialDate(typed)
  return (date === null ? null : toPlainDate(date))?.toString() ?? ''
}

const faultOf = ({ type, name }: Pick<FactRule, 'type' | 'name'>): Words => {
  if (type === 'personal-number') return faults.personalNumber(name)
  return isDate(type) ? faults.day(name) : faults.long(name)
}

interface ReadFact {
  readonly value?: string
  readonly problems: readonly FormProblem[]
}

const readOne = (field: string, rule: Omit<FactRule, 'key'>, form: Form, today: string): ReadFact => {
  const typed = form.get(field)
  if (typed === '') return { problems: rule.required ? [{ field, message: faults.missing(rule.name) }] : [] }
  const value = factValue(rule.type, asValue(rule.type, typed), Temporal.PlainDate.from(today))
  return value === null ? { problems: [{ field, message: faultOf(rule) }] } : { value, problems: [] }
}

/** What stands in the fields, fact by fact; what may stay empty and does is not told. */
export const readFacts = ({ rules }: KindOf<'facts'>, form: Form, today: string) => {
  const read = rules.map((rule) => ({ key: rule.key, ...readOne(factField(rule.key), rule, form, today) }))
  const given = read.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const]))
  return {
    problems: read.flatMap(({ problems }) => problems),
    ...(given.length === 0 ? {} : { value: Object.fromEntries(given) }),
  }
}

/** One fact that is mended. */
export const readFact = ({ name, fact }: KindOf<'fact'>, form: Form, today: string): ReadFact =>
  readOne(name, { ...fact, required: true }, form, today)
