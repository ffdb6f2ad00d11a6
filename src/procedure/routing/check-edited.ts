import { type AgencyDirectory, agencyLookup } from '#agency'
import { type Role, roleWords } from '#identity'
import { isRefusal, type Words } from '#platform'
import { competentAgency, stepAgencies } from '../applicability.ts'
import { caseName, routeFindings, routeFits } from '../check-route.ts'
import type { Finding } from '../fault.ts'
import { lawReasons, limitOf } from '../fault.words.ts'
import { limitFlaw } from '../limits.ts'
import { channels, type Procedure, type Route } from '../procedure.schema.ts'
import type { VersionContent } from '../procedure.store.ts'
import { layProvince, limitFor } from '../published.ts'
import { findStep, functionRole, resolveStep } from '../route.ts'
import { remarkWords } from './check-edited.words.ts'
import { routeGaps } from './completeness.ts'
import { readNumber, routeOf, type TypedDecision, type TypedRoute, type TypedStep } from './typed-route.ts'

/** Something to mend, at a step (from 0) or in the whole route. */
export interface Remark {
  readonly step: number | null
  readonly reason: Words
}

/** What stands around a route: the procedure, the agencies of today, and who holds a post where. */
export interface RouteSurroundings {
  readonly content: VersionContent
  readonly directory: AgencyDirectory
  readonly today: Temporal.PlainDate
  /** Whether somebody works in this role for the authority that this agency belongs to. */
  readonly staffed: (agency: string, role: Role) => boolean
}

export interface CheckedRoute {
  readonly route: Route
  /** With any of them the route cannot be published. */
  readonly faults: readonly Remark[]
  /** What ought to be looked after before it applies. */
  readonly notes: readonly Remark[]
}

const stepOf = ({ at }: Finding): number | null => (at[1] === 'steps' && typeof at[2] === 'number' ? at[2] : null)

const timed = (unit: string): boolean => unit !== 'none' && unit !== 'same-day'

const typedFaults = (step: TypedStep, place: number, route: Route): Remark[] => {
  const told = (reason: Words): Remark => ({ step: place, reason })
  const number = readNumber(step.value)
  const flaw = number === null ? null : limitFlaw(route.steps[place]!.limit)
  const long = [step.name, step.nameEn, step.produces, ...step.ways.map(({ when }) => when)]
  return [
    ...(step.name.trim() === '' ? [told(remarkWords.noName())] : []),
    ...(long.some(({ length }) => length > 2000) ? [told(remarkWords.longName())] : []),
    ...(timed(step.unit) && number === null ? [told(remarkWords.noNumber())] : []),
    ...(number !== null && number > 3650 ? [told(remarkWords.tooMany())] : []),
    ...(timed(step.unit) && flaw !== null ? [told(lawReasons[flaw]())] : []),
  ]
}

/** The longest way has to fit into what the province has promised, too. */
const promises = (procedure: Procedure, { content, today }: RouteSurroundings): Finding[] => {
  const published = layProvince(procedure, content.layer, today)
  const promised = published.cases.flatMap(({ key }) =>
    channels.flatMap((channel) => {
      const { committed } = limitFor(published, key, channel)
      return committed === null ? [] : [{ limit: committed, whose: limitOf('committed', caseName(procedure, key)) }]
    }),
  )
  const broken = promised.flatMap(({ limit, whose }) => routeFits(procedure.route, limit, whose))
  return broken.slice(0, 1)
}

/** Where each step would lie today, in every place that the procedure serves. */
const resolved = (procedure: Procedure, { directory, today }: RouteSurroundings) =>
  directory.territoriesOn(today).flatMap(({ key }) => {
    const inForce = { ...procedure, effective: { from: today.toString() } }
    const competent = competentAgency(inForce, key, today, agencyLookup(directory))
    if (isRefusal(competent)) return []
    const at = directory.oneStopOf(competent, today)?.code ?? competent
    const places = stepAgencies({ receivedAt: at, competent, returnedAt: at }, procedure.field, today, directory)
    return procedure.route.steps.map((step, place) => ({ place, step, agency: resolveStep(step, places) }))
  })

const distinct = (remarks: readonly Remark[]): readonly Remark[] =>
  remarks.filter(
    ({ step, reason }, at) => remarks.findIndex((one) => one.step === step && one.reason.vi === reason.vi) === at,
  )

const placesOf = (procedure: Procedure, around: RouteSurroundings) => {
  const all = resolved(procedure, around)
  const nowhere = all.filter(({ agency }) => isRefusal(agency))
  const empty = all.flatMap(({ place, step, agency }) => {
    const role = functionRole[step.function]
    if (isRefusal(agency) || around.staffed(agency, role)) return []
    const name = around.directory.shortNameAt(agency, around.today)
    return [{ step: place, reason: remarkWords.noPost(roleWords[role], name) }]
  })
  return {
    faults: distinct(
      nowhere.map(({ place, step }) => ({ step: place, reason: remarkWords.nowhere(step.department ?? '') })),
    ),
    notes: distinct(empty),
  }
}

/** Says in plain words, step by step, why a typed route could not be walked, or that it can. */
export const checkEdited = (typed: TypedRoute, around: RouteSurroundings): CheckedRoute => {
  const route = routeOf(typed, around.content.procedure.route)
  const procedure: Procedure = { ...around.content.procedure, route }
  if (typed.steps.length === 0) return { route, faults: [{ step: null, reason: remarkWords.noSteps() }], notes: [] }
  // of the days of the decision `decisionFaults` speaks, at their fields and to whoever fills them in
  const ofSteps = routeFindings(procedure).filter(({ at }) => at[1] !== 'effectiveFrom')
  const findings = [...ofSteps, ...routeGaps(route)]
  const sound = findings.every(({ at }) => at.length < 3) && findStep(route, route.first) !== undefined
  const { faults, notes } = placesOf(procedure, around)
  const told = [...findings, ...(sound ? promises(procedure, around) : [])]
  return {
    route,
    faults: distinct([
      ...typed.steps.flatMap((step, place) => typedFaults(step, place, route)),
      ...told.map((found) => ({ step: stepOf(found), reason: found.reason })),
      ...faults,
    ]),
    notes,
  }
}

export interface DecisionFault {
  readonly field: keyof TypedDecision
  readonly reason: Words
}

const realDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** Nothing was typed, or a day that no calendar has. */
const noDay = (typed: string, missing: Words): Words =>
  typed === '' ? missing : remarkWords.noSuchDay(typed.includes('-') ? typed.split('-').reverse().join('/') : typed)

/** A version names who decided it, by which document of which day, and holds from now on, never from before. */
export const decisionFaults = (decision: TypedDecision, today: Temporal.PlainDate): readonly DecisionFault[] => {
  const { number, authority, date, effectiveFrom } = decision
  const day = today.toString()
  const fault = (field: keyof TypedDecision, reason: Words): DecisionFault => ({ field, reason })
  const dated = realDay(date)
  return [
    ...(authority.trim() === '' ? [fault('authority', remarkWords.authorityMissing())] : []),
    ...(number.trim() === '' ? [fault('number', remarkWords.numberMissing())] : []),
    ...(dated ? [] : [fault('date', noDay(date, remarkWords.dateMissing()))]),
    ...(dated && date > day ? [fault('date', remarkWords.dateAhead())] : []),
    ...(realDay(effectiveFrom) ? [] : [fault('effectiveFrom', noDay(effectiveFrom, remarkWords.effectiveMissing()))]),
    ...(realDay(effectiveFrom) && (effectiveFrom < day || (dated && effectiveFrom < date))
      ? [fault('effectiveFrom', remarkWords.effectiveBack())]
      : []),
  ]
}
