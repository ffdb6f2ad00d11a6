import type { AgencyDirectory } from '#agency'
import { localDate, timeZone } from '#platform'
import { type Dossier, openSteps } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { type Entry, lawStamp } from '../record.ts'

/** What officials and their heads do: where a committee has divisions, it is done there. */
const divisionRoles: ReadonlySet<string> = new Set(['handler', 'unit-head'])

interface Change {
  readonly from: string
  readonly to: string
  /** Only the steps of this role; without it everything that lay at the agency. */
  readonly role?: string
}

/** A commune of the old order did its own work; its successor has divisions, and nobody sits at the committee itself. */
const intoDivisions = (
  dossier: Dossier,
  moved: readonly Change[],
  divisionOf: (agency: string) => string,
): readonly Change[] => {
  const work = [...openSteps(dossier), ...dossier.plan].filter(({ role }) => divisionRoles.has(role))
  return moved.flatMap(({ from, to }) => {
    const division = divisionOf(to)
    const roles = new Set(work.filter(({ agency }) => agency === from).map(({ role }) => role))
    return division === to ? [] : [...roles].map((role) => ({ from, to: division, role }))
  })
}

/** Where everything lay before a succession, so that a late entry finds the agencies of its own day. */
const placesOf = (dossier: Dossier): NonNullable<EventOf<'succeeded'>['data']['before']> => ({
  receivedAt: dossier.receivedAtAgency,
  competent: dossier.competentAgency,
  returnedAt: dossier.returnedAtAgency,
  steps: Object.fromEntries(openSteps(dossier).map(({ id, agency }) => [id, agency])),
  plan: Object.fromEntries(dossier.plan.map(({ key, agency }) => [key, agency])),
})

/**
 * When an agency has been merged, split or renamed, its open dossiers continue at the successor with unchanged codes. The
 * change is an event of the dossier, so that anybody can see since when who is in charge. `field`: of the procedure; it
 * decides which division goes on.
 */
export const successionOf = (
  dossier: Dossier,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
  field: string,
): EventOf<'succeeded'> | null => {
  const involved = new Set([
    dossier.receivedAtAgency,
    dossier.competentAgency,
    dossier.returnedAtAgency,
    ...openSteps(dossier).map(({ agency }) => agency),
    ...dossier.plan.map(({ agency }) => agency),
  ])
  const changes = [...involved].flatMap((from) => {
    const to = directory.find(from) && directory.successorOf(from, day, dossier.territory)?.code
    return to === undefined || to === from ? [] : [{ from, to }]
  })
  if (changes.length === 0) return null
  const divided = intoDivisions(dossier, changes, (agency) => directory.divisionFor(agency, field, day).code)
  return { type: 'succeeded', data: { changes: [...changes, ...divided], before: placesOf(dossier) } }
}

export interface Carried {
  readonly dossier: Dossier
  readonly entries: readonly Entry[]
}

/** A succession takes effect as its day begins; no dossier was succeeded before it came in. */
const effectOf = (on: Temporal.PlainDate, { submittedAt }: Dossier): Temporal.Instant => {
  const begins = on.toZonedDateTime(timeZone).toInstant()
  return Temporal.Instant.compare(begins, submittedAt) < 0 ? submittedAt : begins
}

/**
 * The dossier after every succession up to a day, each an event of the law with its own day. No event where nothing
 * changes.
 */
export const carriedTo = (
  dossier: Dossier,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
  field: string,
  now: Temporal.Instant,
): Carried => {
  const nothing: Carried = { dossier, entries: [] }
  if (successionOf(dossier, directory, day, field) === null) return nothing
  return directory.successionDays
    .filter((on) => Temporal.PlainDate.compare(on, day) <= 0)
    .reduce((carried, on) => {
      const event = successionOf(carried.dossier, directory, on, field)
      if (event === null) return carried
      const entry = { events: [event], stamp: lawStamp(effectOf(on, dossier), now) }
      return { dossier: evolve(carried.dossier, event), entries: [...carried.entries, entry] }
    }, nothing)
}

type Succeeded = Pick<EventOf<'succeeded'>, 'data'>

const beforeOne = (dossier: Dossier, { data: { before } }: Succeeded): Dossier => {
  if (before === undefined) return dossier
  const stepAt = (id: string, agency: string) => before.steps[id] ?? agency
  return {
    ...dossier,
    receivedAtAgency: before.receivedAt,
    competentAgency: before.competent,
    returnedAtAgency: before.returnedAt,
    steps: dossier.steps.map((step) => ({ ...step, agency: stepAt(step.id, step.agency) })),
    plan: dossier.plan.map((step) => ({ ...step, agency: before.plan[step.key] ?? step.agency })),
    handovers: dossier.handovers.map((row) =>
      row.confirmedAt === null ? { ...row, toAgency: stepAt(row.stepId, row.toAgency) } : row,
    ),
  }
}

/** The dossier as it stood before these successions, given in the order of its history: for judging, never for saving. */
export const beforeSuccessions = (dossier: Dossier, successions: readonly Succeeded[]): Dossier =>
  successions.reduceRight(beforeOne, dossier)

/** Whether agencies were succeeded after the day of an act that is written down now. */
export const successionSince = (
  directory: AgencyDirectory,
  occurredAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean => {
  const [then, today] = [localDate(occurredAt), localDate(now)]
  const { compare } = Temporal.PlainDate
  return directory.successionDays.some((on) => compare(on, then) > 0 && compare(on, today) <= 0)
}
