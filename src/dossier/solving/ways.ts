import type { PlannedStep } from '../dossier.ts'

type Plan = readonly Pick<PlannedStep, 'key' | 'next'>[]

/** From a step to one that the straight way has passed already: work that is done again. */
export const leadsBack = (plan: Plan, from: string, to: string): boolean => backWays(plan).get(from)?.has(to) === true

/** Whether the route lets this step be sent back. */
export const goesBackFrom = (plan: Plan, from: string): boolean =>
  plan.find(({ key }) => key === from)?.next.some((to) => leadsBack(plan, from, to)) === true

/** Where a step leads onward; without the ways back, for nobody waits at a meeting for what only a return would bring. */
export const waysOn = (plan: Plan, from: string): readonly string[] => {
  const next = plan.find(({ key }) => key === from)?.next ?? []
  return next.filter((to) => !leadsBack(plan, from, to))
}

const known = new WeakMap<Plan, ReadonlyMap<string, ReadonlySet<string>>>()

/** Ways to a step that is still being walked through: found once a plan, on a walk from its first step. */
const backWays = (plan: Plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const before = known.get(plan)
  if (before !== undefined) return before
  const found = new Map<string, Set<string>>()
  const walked = new Set<string>()
  const walk = (key: string, way: ReadonlySet<string>): void => {
    const here = new Set([...way, key])
    const next = plan.find((step) => step.key === key)?.next ?? []
    found.set(key, new Set(next.filter((to) => here.has(to))))
    walked.add(key)
    for (const to of next) if (!walked.has(to) && !here.has(to)) walk(to, here)
  }
  const first = plan[0]
  if (first !== undefined) walk(first.key, new Set())
  known.set(plan, found)
  return found
}
