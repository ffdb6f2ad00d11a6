import type { Command } from '../../src/dossier/action-bodies.ts'
import type { Dossier, PlannedStep } from '../../src/dossier/dossier.ts'

/** The drawn routes number their steps in the order of the work, so a way back is seen by the number. */
const rank = (key: string): number =>
  key === 'reception' ? 0 : key.startsWith('s') ? Number(key.slice(1)) : Number.POSITIVE_INFINITY

/** The route as a plain graph, ways back left out: which steps can be reached from which, by Warshall's closure. */
const closure = (plan: readonly PlannedStep[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const reach = new Map(plan.map(({ key, next }) => [key, new Set(next.filter((to) => rank(to) > rank(key)))]))
  for (const via of reach.keys())
    for (const targets of reach.values()) if (targets.has(via)) for (const far of reach.get(via) ?? []) targets.add(far)
  return reach
}

const planned = (dossier: Dossier) => {
  const keys = new Set(dossier.plan.map(({ key }) => key))
  return dossier.steps.filter(({ key }) => keys.has(key))
}

/** Keys of the route where work is open, sorted; twice the same would be the same work given twice. */
export const openKeys = (dossier: Dossier): readonly string[] =>
  planned(dossier)
    .filter(({ finishedAt }) => finishedAt === null)
    .map(({ key }) => key)
    .toSorted()

/** Which ways are taken from a finished step: all of a split, the named one of a branch, from a signature only the way on. */
const taken = (dossier: Dossier, key: string, { action, body }: Command): readonly string[] => {
  const step = dossier.plan.find((each) => each.key === key) as PlannedStep
  if (step.parallel) return step.next
  if (action !== 'complete-step') return step.next.filter((next) => rank(next) > rank(key))
  return step.next.length <= 1 || body.next === undefined ? step.next : [body.next]
}

/**
 * Where work must be open after a step was finished: nothing that waits for other work, and nothing twice. Null where the
 * act does not walk the route.
 */
export const expectedOpen = (before: Dossier, after: Dossier, command: Command): readonly string[] | null => {
  if (command.action === 'accept') return [before.plan[0]?.key ?? after.plan[0]?.key ?? '']
  if (!['transfer', 'complete-step', 'decide'].includes(command.action)) return null
  const finished = planned(after).find(
    ({ id, finishedAt }) => finishedAt !== null && before.steps.some((old) => old.id === id && old.finishedAt === null),
  )
  if (finished === undefined) throw new Error(`${command.action} finished no step`)
  const others = planned(before)
    .filter(({ id, finishedAt }) => finishedAt === null && id !== finished.id)
    .map(({ key }) => key)
  const reach = closure(before.plan)
  // what is sent back begins anew at once; only what lies ahead waits for the other branches
  const ahead = (target: string) => rank(target) > rank(finished.key)
  const waits = (target: string) =>
    others.some((key) => key === target || (ahead(target) && reach.get(key)?.has(target)))
  return [...others, ...taken(before, finished.key, command).filter((key) => !waits(key))].toSorted()
}
