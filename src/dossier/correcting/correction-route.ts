import type { TimeLimit } from '#calendar'
import type { StepFunction } from '#procedure'
import type { Dossier, PlannedStep } from '../dossier.ts'

type Plan = readonly PlannedStep[]

const reaches = (plan: Plan, from: PlannedStep, target: string, seen: readonly string[] = []): boolean =>
  from.next.some((key) => {
    if (key === target) return true
    const step = plan.find((each) => each.key === key)
    return step !== undefined && !seen.includes(key) && reaches(plan, step, target, [...seen, key])
  })

/** The signature that the wrong result bore: the one that was gone through last, else the first of the route. */
const signingOf = ({ plan, steps }: Pick<Dossier, 'plan' | 'steps'>): PlannedStep | undefined => {
  const signings = plan.filter(({ function: is }) => is === 'signing')
  const done = steps
    .filter(({ key, finishedAt }) => finishedAt !== null && signings.some((each) => each.key === key))
    .toSorted((one, other) => Temporal.Instant.compare(one.receivedAt, other.receivedAt))
    .at(-1)
  return signings.find(({ key }) => key === done?.key) ?? signings[0]
}

const hoursOf = ({ value, unit }: TimeLimit): number | null => {
  if (unit === 'working-hour') return value
  return unit === 'working-day' || unit === 'day' ? value * 8 : null
}

/**
 * The route's own times where they fit into the correction's limit (`within`); else each step gets one working hour and its
 * share of the others, in whole hours, so that together they never take longer.
 */
export const sharedOut = (steps: Plan, within: TimeLimit): Plan => {
  const most = hoursOf(within)
  const hours = steps.map(({ limit }) => hoursOf(limit) ?? 0)
  const sum = hours.reduce((total, each) => total + each, 0)
  if (most === null || sum <= most) return steps
  const rest = most - hours.filter((own) => own > 0).length
  return steps.map((step, at) => {
    const own = hours[at] ?? 0
    return own === 0 ? step : { ...step, limit: { value: 1 + Math.floor((own / sum) * rest), unit: 'working-hour' } }
  })
}

const solving: ReadonlySet<StepFunction> = new Set(['appraisal', 'review', 'signing', 'registering'])

/**
 * The way of a correction: what the one-stop received and will return, and of the route between only the part that made the
 * result: the solving agency handles, its head looks at it, it is signed and numbered. No other agency is asked again.
 * `houseOf`: the authority that an agency belongs to. Null: the route has nobody who signs.
 */
export const correctionRoute = (
  dossier: Pick<Dossier, 'plan' | 'steps'>,
  within: TimeLimit,
  houseOf: (agency: string) => string,
): Plan | null => {
  const { plan } = dossier
  const signing = signingOf(dossier)
  const handing = plan.find(({ function: is }) => is === 'handing-over')
  if (signing === undefined || handing === undefined) return null
  const before = (is: StepFunction) =>
    plan.filter((step) => step.function === is && step.key !== signing.key && reaches(plan, step, signing.key))
  const atHome = (step: PlannedStep) => houseOf(step.agency) === houseOf(signing.agency)
  const appraisals = before('appraisal')
  const [reception] = plan
  const way = [
    ...(reception?.function === 'reception' ? [reception] : []),
    appraisals.find(atHome) ?? appraisals.at(-1),
    before('review').find(atHome),
    signing,
    plan.find((step) => step.function === 'registering' && reaches(plan, signing, step.key)),
    handing,
  ].filter((step) => step !== undefined)
  const limits = new Map(
    sharedOut(
      way.filter((step) => solving.has(step.function)),
      within,
    ).map(({ key, limit }) => [key, limit]),
  )
  return way.map((step, at) => ({
    ...step,
    limit: limits.get(step.key) ?? step.limit,
    parallel: false,
    next: way.slice(at + 1, at + 2).map(({ key }) => key),
  }))
}
