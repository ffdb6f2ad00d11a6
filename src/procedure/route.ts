import type { Role } from '#identity'
import { type Refusal, refuse } from '#platform'
import { stepMinutes } from './limits.ts'
import type { Route, RouteStep, StepFunction } from './procedure.schema.ts'

/** Which role does the work of a step; the post is found in the agency that the step is resolved to. */
export const functionRole = {
  reception: 'receptionist',
  appraisal: 'handler',
  consultation: 'handler',
  review: 'unit-head',
  signing: 'signatory',
  registering: 'registrar',
  'handing-over': 'receptionist',
} as const satisfies Record<StepFunction, Role>

export type StepRole = (typeof functionRole)[StepFunction]

export const findStep = (route: Route, key: string): RouteStep | undefined =>
  route.steps.find((step) => step.key === key)

/** Throws when the route has no such step: routes are checked before they are published. */
export const getStep = (route: Route, key: string): RouteStep => {
  const step = findStep(route, key)
  if (step === undefined) throw new Error(`route has no step ${key}`)
  return step
}

export interface NextSteps {
  /** All of `choices` start at once; otherwise the officer takes one of them. Empty choices: the route ends. */
  readonly parallel: boolean
  readonly choices: readonly { readonly step: RouteStep; readonly when: { vi: string; en?: string } | null }[]
}

export const nextSteps = (route: Route, key: string): NextSteps => {
  const step = getStep(route, key)
  return {
    parallel: step.parallel === true && step.next.length > 1,
    choices: step.next.map((edge) => ({ step: getStep(route, edge.step), when: edge.when ?? null })),
  }
}

/** Keys that can be reached from a step, itself only through a loop; edges to unknown steps lead nowhere. */
export const reachableFrom = (route: Route, key: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (from: string): void => {
    for (const { step } of findStep(route, from)?.next ?? []) {
      if (seen.has(step) || findStep(route, step) === undefined) continue
      seen.add(step)
      visit(step)
    }
  }
  visit(key)
  return seen
}

/** The steps in the order of the work, from the first; each once, loops not followed twice. For charts and lists. */
export const stepsOf = (route: Route): readonly RouteStep[] => {
  const seen = new Set<string>()
  const finished: RouteStep[] = []
  const visit = (key: string): void => {
    const step = findStep(route, key)
    if (step === undefined || seen.has(key)) return
    seen.add(key)
    for (const edge of [...step.next].reverse()) visit(edge.step)
    finished.push(step)
  }
  visit(route.first)
  return finished.reverse()
}

/** Groups of steps that lead to each other; a step outside every loop is a group of its own. */
const loopsOf = (route: Route): ReadonlyMap<string, readonly RouteStep[]> => {
  const reach = new Map(route.steps.map((step) => [step.key, reachableFrom(route, step.key)]))
  const together = (a: string, b: string) => a === b || (reach.get(a)!.has(b) && reach.get(b)!.has(a))
  return new Map(route.steps.map((step) => [step.key, route.steps.filter((other) => together(step.key, other.key))]))
}

/**
 * Minutes of the longest way through the route, in steps' limits. Parallel steps run at once, so the longest counts; the
 * steps of a loop (sent back for more work) count once each, since the first round has to fit into the limit.
 */
export const longestPathMinutes = (route: Route): number => {
  const loops = loopsOf(route)
  const known = new Map<RouteStep, number>()
  const from = (key: string): number => {
    const group = loops.get(key)
    if (group === undefined) return 0
    const head = group[0]!
    const before = known.get(head)
    if (before !== undefined) return before
    const own = group.reduce((sum, step) => sum + stepMinutes(step.limit), 0)
    const inside = new Set(group.map((step) => step.key))
    const onward = group.flatMap((step) => step.next.map((edge) => edge.step)).filter((next) => !inside.has(next))
    const total = own + Math.max(0, ...onward.map(from))
    known.set(head, total)
    return total
  }
  return from(route.first)
}

/** The agencies of one dossier, as they are known when it is accepted. */
export interface StepAgencies {
  readonly receivedAt: string
  readonly competent: string
  readonly returnedAt: string
  /** Code of the division of an agency that handles this procedure's field; null when the agency has none. */
  divisionOf(agency: string): string | null
  /** Code of the department of a kind, e.g. `so-xay-dung`; null when there is none on that day. */
  departmentOf(department: string): string | null
}

/** The agency that does a step. Refuses only when the province has no such department on that day. */
export const resolveStep = (step: RouteStep, agencies: StepAgencies): string | Refusal<'procedure.no-department'> => {
  switch (step.at) {
    case 'received-at':
      return agencies.receivedAt
    case 'competent':
      return agencies.competent
    case 'division':
      return agencies.divisionOf(agencies.competent) ?? agencies.competent
    case 'returned-at':
      return agencies.returnedAt
    case 'department': {
      const department = step.department ?? ''
      const code = agencies.departmentOf(department)
      return code ?? refuse('procedure.no-department', { department, step: step.name.vi })
    }
  }
}
