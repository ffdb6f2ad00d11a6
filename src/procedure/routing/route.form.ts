import { type Form, makeForm } from '#web'
import type { TypedDecision, TypedRoute, TypedStep } from './typed-route.ts'

/** Names of the fields: steps and ways count from 0, in the order in which they stand on the page. */
export const stepField = (step: number, field: string): string => `s${step}.${field}`
export const wayField = (step: number, way: number, field: 'step' | 'when'): string => `s${step}.w${way}.${field}`

const maxSteps = 60
const maxWays = 12

const countOf = (form: Form, max: number, name: (at: number) => string): number => {
  let count = 0
  while (count < max && form.has(name(count))) count += 1
  return count
}

const readStep = (form: Form, at: number): TypedStep => {
  const text = (field: string) => form.raw(stepField(at, field))
  const ways = countOf(form, maxWays, (way) => wayField(at, way, 'step'))
  return {
    key: text('key'),
    name: text('name'),
    nameEn: text('nameEn'),
    function: text('function'),
    at: text('at'),
    department: text('department'),
    value: text('value'),
    unit: text('unit'),
    ways: Array.from({ length: ways }, (_, way) => ({
      step: form.get(wayField(at, way, 'step')),
      when: form.get(wayField(at, way, 'when')),
    })).filter(({ step }) => step !== ''),
    parallel: form.has(stepField(at, 'parallel')),
    produces: text('produces'),
    forms: form.all(stepField(at, 'forms')),
    papers: form.all(stepField(at, 'papers')),
  }
}

const dateParts = ['day', 'month', 'year'] as const

/** YYYY-MM-DD of three fields; what is no date stays as it was typed, with slashes between. */
const readDay = (form: Form, name: string): string => {
  const [day = '', month = '', year = ''] = dateParts.map((part) => form.get(`${name}.${part}`))
  if (/^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year))
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return day + month + year === '' ? '' : `${day}/${month}/${year}`
}

const dayEntries = (name: string, typed: string): readonly (readonly [string, string])[] => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed)
  const [day = '', month = '', year = ''] = iso === null ? typed.split('/') : [iso[3], iso[2], iso[1]]
  return [
    [`${name}.day`, day],
    [`${name}.month`, month],
    [`${name}.year`, year],
  ]
}

const decisionFields = ['number', 'authority', 'title'] as const

const readDecision = (form: Form): TypedDecision => ({
  number: form.raw('d.number'),
  authority: form.raw('d.authority'),
  title: form.raw('d.title'),
  date: readDay(form, 'd.date'),
  effectiveFrom: readDay(form, 'd.effectiveFrom'),
})

/** Everything that stands in the editor's fields, right or wrong. */
export const readTypedRoute = (form: Form): TypedRoute => ({
  steps: Array.from({ length: countOf(form, maxSteps, (at) => stepField(at, 'key')) }, (_, at) => readStep(form, at)),
  decision: readDecision(form),
})

const stepEntries = (step: TypedStep, at: number): readonly (readonly [string, string])[] => [
  ...(['key', 'name', 'nameEn', 'function', 'at', 'department', 'value', 'unit', 'produces'] as const).map(
    (field) => [stepField(at, field), step[field]] as const,
  ),
  ...step.ways.flatMap(
    ({ step: to, when }, way) =>
      [
        [wayField(at, way, 'step'), to],
        [wayField(at, way, 'when'), when],
      ] as const,
  ),
  ...(step.parallel ? [[stepField(at, 'parallel'), '1'] as const] : []),
  ...step.forms.map((form) => [stepField(at, 'forms'), form] as const),
  ...step.papers.map((paper) => [stepField(at, 'papers'), paper] as const),
]

/** The same route as the fields of the page: what was typed comes back as it was, after steps have moved, too. */
export const formOfRoute = ({ steps, decision }: TypedRoute): Form =>
  makeForm([
    ...steps.flatMap(stepEntries),
    ...decisionFields.map((field) => [`d.${field}`, decision[field]] as const),
    ...dayEntries('d.date', decision.date),
    ...dayEntries('d.effectiveFrom', decision.effectiveFrom),
  ])
