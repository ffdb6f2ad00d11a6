import { type LimitUnit, limitUnits } from '#calendar'
import {
  type Route,
  type RouteStep,
  type StepForm,
  type StepFunction,
  type StepPlace,
  stepForms,
  stepFunctions,
  stepPlaces,
} from '../procedure.schema.ts'

/** A route as a person has typed it so far: anything may still be missing or wrong, and nothing of it is lost. */
export interface TypedWay {
  /** Key of the step that follows. */
  readonly step: string
  /** When it is taken; empty where there is nothing to choose. */
  readonly when: string
}

export interface TypedStep {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly function: string
  readonly at: string
  readonly department: string
  readonly value: string
  readonly unit: string
  readonly ways: readonly TypedWay[]
  readonly parallel: boolean
  /** One document a line. */
  readonly produces: string
  readonly forms: readonly string[]
  /** Keys of the papers that another agency sees when it gives its opinion. */
  readonly papers: readonly string[]
}

/** What is decided about it. Dates as YYYY-MM-DD, or whatever was typed. */
export interface TypedDecision {
  readonly number: string
  readonly date: string
  readonly authority: string
  readonly title: string
  readonly effectiveFrom: string
}

/** The first step stands first. */
export interface TypedRoute {
  readonly steps: readonly TypedStep[]
  readonly decision: TypedDecision
}

const numberText = (value: number): string => String(value).replace('.', ',')

const typedStep = (step: RouteStep): TypedStep => ({
  key: step.key,
  name: step.name.vi,
  nameEn: step.name.en ?? '',
  function: step.function,
  at: step.at,
  department: step.department ?? '',
  value: step.limit.unit === 'none' ? '' : numberText(step.limit.value),
  unit: step.limit.unit,
  ways: step.next.map(({ step: key, when }) => ({ step: key, when: when?.vi ?? '' })),
  parallel: step.parallel === true,
  produces: (step.produces ?? []).map(({ vi }) => vi).join('\n'),
  forms: step.forms ?? [],
  papers: step.papers ?? [],
})

/** The route that is in force, ready to be changed; a new decision has to be named for the change. */
export const typedOf = (route: Route): TypedRoute => {
  const first = route.steps.filter(({ key }) => key === route.first)
  const others = route.steps.filter(({ key }) => key !== route.first)
  return {
    steps: [...first, ...others].map(typedStep),
    decision: { number: '', date: '', authority: '', title: '', effectiveFrom: '' },
  }
}

const among = <T extends string>(values: readonly T[], text: string): text is T =>
  values.some((value) => value === text)

/** «1,5» and «1.5»; null when it is no number. */
export const readNumber = (text: string): number | null =>
  /^\d{1,4}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/** Words that stood in the route before keep their English. */
type English = ReadonlyMap<string, string>

export const englishOf = (route: Route): English =>
  new Map(
    route.steps
      .flatMap(({ next, produces }) => [...next.flatMap(({ when }) => when ?? []), ...(produces ?? [])])
      .flatMap(({ vi, en }) => (en === undefined ? [] : [[vi, en] as const])),
  )

const wordsFor = (vi: string, english: English): { vi: string; en?: string } => {
  const en = english.get(vi)
  return en === undefined ? { vi } : { vi, en }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const limitOf = ({ value, unit }: TypedStep): RouteStep['limit'] => {
  const known: LimitUnit = among(limitUnits, unit) ? unit : 'none'
  return known === 'none' || known === 'same-day'
    ? { value: 0, unit: known }
    : { value: readNumber(value) ?? 0, unit: known }
}

const stepOf = (typed: TypedStep, english: English): RouteStep => {
  const at: StepPlace = among(stepPlaces, typed.at) ? typed.at : 'competent'
  const work: StepFunction = among(stepFunctions, typed.function) ? typed.function : 'appraisal'
  const produces = linesOf(typed.produces).map((line) => wordsFor(line, english))
  const forms: readonly StepForm[] = stepForms.filter((form) => typed.forms.includes(form))
  return {
    key: typed.key,
    name: { vi: typed.name.trim(), ...(typed.nameEn.trim() === '' ? {} : { en: typed.nameEn.trim() }) },
    function: work,
    at,
    ...(at === 'department' && typed.department !== '' ? { department: typed.department } : {}),
    limit: limitOf(typed),
    ...(work === 'consultation' && at === 'department' ? { papers: [...typed.papers] } : {}),
    next: typed.ways.map(({ step, when }) => ({
      step,
      ...(when.trim() === '' ? {} : { when: wordsFor(when.trim(), english) }),
    })),
    ...(typed.parallel ? { parallel: true } : {}),
    ...(produces.length === 0 ? {} : { produces }),
    ...(forms.length === 0 ? {} : { forms: [...forms] }),
  }
}

/** The route that was typed, in the shape of the law's data; whether it holds, the check says. */
export const routeOf = (typed: TypedRoute, before: Route): Route => {
  const english = englishOf(before)
  const { number, date, authority, title, effectiveFrom } = typed.decision
  return {
    decision: {
      number: number.trim(),
      authority: authority.trim(),
      ...(date === '' ? {} : { date }),
      ...(title.trim() === '' ? {} : { title: title.trim() }),
    },
    effectiveFrom,
    first: typed.steps[0]?.key ?? '',
    steps: typed.steps.map((step) => stepOf(step, english)),
  }
}
