import { type Office, officeOf } from '#agency'
import { localDate, type Words } from '#platform'
import { type CurrentProcedure, findStep, wordsOf } from '#procedure'
import type { DossierServices } from '../services.ts'
import type { TrackedStep, Tracking } from './tracking.ts'
import { functionWords } from './tracking.words.ts'

export interface ShownStep extends TrackedStep {
  readonly title: Words
  readonly agencyName: Words
}

/** A tracked dossier with the names that its page shows: procedure, agencies, the place where the result waits. */
export interface TrackingScene {
  readonly tracking: Tracking
  readonly procedure: Words
  readonly steps: readonly ShownStep[]
  readonly office: Office
}

/** What a step is in a word; where the route has two of a kind, by the names that tell them apart. */
const titlesOf = (tracking: Tracking, { route }: CurrentProcedure) => {
  const ofKind = Map.groupBy(tracking.steps, (step) => step.function)
  return ({ key, function: kind }: TrackedStep): Words => {
    const name = new Set(ofKind.get(kind)?.map((step) => step.key)).size > 1 ? findStep(route, key)?.name : undefined
    return name === undefined ? functionWords[kind] : wordsOf(name)
  }
}

/** The place as it is today: after a merger the successor hands the result over. */
export const sceneOf = async (
  { agencies, procedures, calendarOf }: DossierServices,
  tracking: Tracking,
  now: Temporal.Instant,
): Promise<TrackingScene> => {
  const [directory, day] = [await agencies(), localDate(now)]
  const procedure = await procedures.version(tracking.procedureVersionId, day)
  const titleOf = titlesOf(tracking, procedure)
  const returning = directory.successorOf(tracking.returnedAtAgency, day) ?? directory.get(tracking.returnedAtAgency)
  return {
    tracking,
    procedure: wordsOf(procedure.name),
    steps: tracking.steps.map((step) => ({
      ...step,
      title: titleOf(step),
      agencyName: directory.shortNameAt(step.agency, day),
    })),
    office: officeOf(directory, returning.code, calendarOf(returning.code), now),
  }
}
