import { type Finding, finding } from '../fault.ts'
import type { Route, RouteStep, StepFunction } from '../procedure.schema.ts'
import { findStep } from '../route.ts'
import { gapReasons } from './completeness.words.ts'
import { stepFunctionWords } from './route.words.ts'

const stepAt = (i: number) => ['route', 'steps', i] as const

/** Steps whose document goes to somebody else: without its name nobody knows what to wait for. */
const giving: ReadonlySet<StepFunction> = new Set(['consultation', 'signing'])

const gapsOfStep = (step: RouteStep, i: number): Finding[] => [
  ...((step.forms ?? []).length > 0 ? [] : [finding([...stepAt(i), 'forms'], gapReasons.noForm())]),
  ...(step.limit.unit !== 'none' || step.function === 'handing-over'
    ? []
    : [finding([...stepAt(i), 'limit'], gapReasons.noLimit())]),
  ...(!giving.has(step.function) || (step.produces ?? []).length > 0
    ? []
    : [finding([...stepAt(i), 'produces'], gapReasons.noProduct())]),
  ...(step.function !== 'consultation' || step.at !== 'department' || step.papers !== undefined
    ? []
    : [finding([...stepAt(i), 'papers'], gapReasons.noPapers())]),
]

/** Without these nobody takes the dossier in, decides it or gives the result back (NĐ 118/2025/NĐ-CP Điều 17–22). */
const needed = ['reception', 'signing', 'handing-over'] as const satisfies readonly StepFunction[]

const missing = ({ steps }: Route): Finding[] =>
  needed.flatMap((name) =>
    steps.some((step) => step.function === name)
      ? []
      : [finding(['route', 'steps'], gapReasons.noFunction(stepFunctionWords[name]))],
  )

/** What a route that can be walked still leaves unsaid: which form, how long, what comes out. Empty: it is complete. */
export const routeGaps = (route: Route): readonly Finding[] => {
  const first = findStep(route, route.first)
  return [
    ...missing(route),
    ...(first === undefined || first.function === 'reception'
      ? []
      : [finding(['route', 'first'], gapReasons.firstReception())]),
    ...route.steps.flatMap(gapsOfStep),
  ]
}
