import { type Dossier, openSteps, type PlannedStep, type Step } from '../dossier.ts'
import { plannedStep } from '../solving/steps.ts'
import { isClosed } from '../status.ts'
import { awaitSupplementKey } from '../step-keys.ts'

/** One station of a dossier's way: gone through, open now, or still ahead on the straight way. */
export type Station =
  | { readonly state: 'done' | 'here'; readonly step: Step }
  | { readonly state: 'ahead'; readonly step: PlannedStep }

/** The straight way from a step on: at a branch the first, which is the usual one; a parallel split takes all. */
const aheadOf = (dossier: Dossier, from: string): readonly PlannedStep[] => {
  const seen = new Set([from])
  const way: PlannedStep[] = []
  for (let keys = plannedStep(dossier, from); keys !== undefined; ) {
    const next = (keys.parallel ? keys.next : keys.next.slice(0, 1))
      .filter((key) => !seen.has(key))
      .map((key) => plannedStep(dossier, key))
      .filter((step) => step !== undefined)
    for (const step of next) seen.add(step.key)
    way.push(...next)
    keys = next.at(-1)
  }
  return way
}

/** Where the work stood last: an open step of the route, or the last one finished. */
const lastPlanned = (dossier: Dossier): string | undefined => {
  const onRoute = dossier.steps.filter(({ key }) => plannedStep(dossier, key) !== undefined)
  return (onRoute.findLast(({ finishedAt }) => finishedAt === null) ?? onRoute.at(-1))?.key
}

/** A step that was cut short by a return to the citizen is done again afterwards. */
const remaining = (dossier: Dossier, last: string, here: ReadonlySet<string>): readonly PlannedStep[] => {
  const again = here.has(awaitSupplementKey) ? plannedStep(dossier, last) : undefined
  return [...(again === undefined ? [] : [again]), ...aheadOf(dossier, last)]
}

/** Steps that began in one act are told apart by their end. */
const inOrder = (one: Step, other: Step): number =>
  Temporal.Instant.compare(one.receivedAt, other.receivedAt) ||
  Temporal.Instant.compare(one.finishedAt ?? one.receivedAt, other.finishedAt ?? other.receivedAt)

/** The whole way in order: what was done, what is open, what remains. Nothing remains of a closed dossier. */
export const courseOf = (dossier: Dossier): readonly Station[] => {
  const done = dossier.steps.filter(({ finishedAt }) => finishedAt !== null).sort(inOrder)
  const open = openSteps(dossier)
  const last = lastPlanned(dossier)
  const here = new Set(open.map(({ key }) => key))
  const ahead = last === undefined || isClosed(dossier.status) ? [] : remaining(dossier, last, here)
  return [
    ...done.map((step) => ({ state: 'done' as const, step })),
    ...open.map((step) => ({ state: 'here' as const, step })),
    ...ahead.filter(({ key }) => !here.has(key)).map((step) => ({ state: 'ahead' as const, step })),
  ]
}

/** How a finished step kept its own limit; null while it runs within it, or without one. */
export const stepTimeliness = (
  { dueAt, finishedAt }: Pick<Step, 'dueAt' | 'finishedAt'>,
  now: Temporal.Instant,
): 'in-time' | 'late' | 'overdue' | null => {
  if (dueAt === null) return null
  const late = Temporal.Instant.compare(finishedAt ?? now, dueAt) > 0
  if (finishedAt === null) return late ? 'overdue' : null
  return late ? 'late' : 'in-time'
}
