import { dueAt, type TimeLimit } from '#calendar'
import { localDate, type Refusal, refuse } from '#platform'
import { limitFor } from '#procedure'
import type { Form } from '#web'
import { countedFrom } from '../entering-late/late-entry.form.ts'
import { type BundleRules, bundlesOn, isProcedureLeg, type LegRules } from '../joining/bundle-rules.ts'
import { counterChannels } from '../reception/intake.form.ts'
import { type Asker, type IntakeScreen, intakeScreen } from '../reception/intake-screen.ts'
import { change } from '../reception/person.form.ts'
import { type Preview, previewOf } from '../reception/preview.ts'
import type { DossierServices } from '../services.ts'
import {
  type BundlePaper,
  bundlePapers,
  type ChosenLeg,
  caseField,
  chosenLegs,
  leftOutIn,
  legsTaken,
} from './bundle-papers.ts'

/** The counter's screen for several procedures: people are typed once, papers are looked at once. */
export interface BundleScreen {
  readonly rules: BundleRules
  /** People, places and dates as for a single procedure, the first. */
  readonly intake: IntakeScreen
  /** Procedures that are taken in. */
  readonly legs: readonly ChosenLeg[]
  readonly taken: readonly LegRules[]
  readonly papers: readonly BundlePaper[]
  readonly previews: readonly Preview[]
  readonly appointment: Temporal.Instant | null
}

export const findRules = async (
  services: DossierServices,
  key: string,
  now: Temporal.Instant,
): Promise<BundleRules | Refusal> => {
  const [procedures, day] = [await services.procedures.current(), localDate(now)]
  return bundlesOn(day, (code) => procedures.at(code, day)).find((each) => each.key === key) ?? refuse('unknown-bundle')
}

/** «Tất cả đạt»: what nobody has looked at. */
const passAll = (form: Form, papers: readonly BundlePaper[]): Form =>
  change(
    form,
    Object.fromEntries(
      papers.filter(({ line }) => line.verdict === 'unchecked').map(({ line }) => [`${line.of}.verdict`, 'pass']),
    ),
  )

/** When the last result is there if everything takes its time: each leg from the end of the one before it. */
const appointmentFrom = (
  services: DossierServices,
  taken: readonly LegRules[],
  legs: readonly ChosenLeg[],
  competent: (leg: string) => string,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const ends = new Map<string, Temporal.Instant>()
  for (const leg of taken) {
    const chosen = legs.find((each) => each.leg.key === leg.key)
    const limit: TimeLimit | undefined = isProcedureLeg(leg)
      ? chosen && limitFor(chosen.procedure, chosen.caseKey, 'counter').effective
      : leg.external.limit
    const start = leg.after === undefined ? now : ends.get(leg.after)
    const end = limit && start && dueAt(start, limit, services.calendarOf(competent(leg.key))).dueAt
    if (end != null) ends.set(leg.key, end)
  }
  return [...ends.values()].toSorted(Temporal.Instant.compare).at(-1) ?? null
}

export const bundleScreen = async (
  services: DossierServices,
  rules: BundleRules,
  typed: Form,
  asker: Asker,
): Promise<BundleScreen> => {
  const from = countedFrom(typed, asker.now)
  const [procedures, directory, day] = [await services.procedures.current(), await services.agencies(), localDate(from)]
  const find = (code: string) => procedures.at(code, day)
  const chosen = chosenLegs(rules, find, typed)
  const first = chosen[0]
  const papersNow = bundlePapers(chosen, typed)
  const passed = typed.get('act') === 'all-pass' ? passAll(typed, papersNow) : typed
  const named = change(passed, {
    ...Object.fromEntries(chosen.map(({ leg, caseKey }) => [caseField(leg.key), caseKey])),
    procedure: first?.procedure.code ?? '',
    case: first?.caseKey ?? '',
    seen: null,
  })
  const intake = await intakeScreen(services, named, asker)
  const territory = directory.territoryOn(intake.form.get('territory'), day)?.key ?? null
  const previews = chosen.map(({ procedure, caseKey }) => {
    const channel = counterChannels(procedure)[0] ?? 'counter'
    return previewOf(services, directory, { procedure, caseKey, channel, territory, pages: undefined }, from)
  })
  const competent = (leg: string) => previews[chosen.findIndex((each) => each.leg.key === leg)]?.competent ?? ''
  const taken = legsTaken(rules, leftOutIn(rules, named))
  return {
    rules,
    intake,
    legs: chosen,
    taken,
    papers: bundlePapers(chosen, intake.form),
    previews,
    appointment: appointmentFrom(services, taken, chosen, competent, from),
  }
}
