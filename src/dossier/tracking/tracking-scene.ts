import { type Office, officeOf } from '#agency'
import { type Db, localDate, type Words } from '#platform'
import { type CurrentProcedure, findStep, wordsOf } from '#procedure'
import { type Talk, talkByCode } from '../corresponding/talk.query.ts'
import type { BundleProps } from '../joining/bundle.component.tsx'
import { findWhole } from '../joining/bundle.store.ts'
import { expectedAt } from '../joining/bundle.ts'
import type { DossierServices } from '../services.ts'
import { type Reader, readersOf } from './readers.query.ts'
import type { TrackedStep, Tracking } from './tracking.ts'
import { awaitedWords } from './tracking.words.ts'

export interface ShownStep extends TrackedStep {
  readonly title: Words
  readonly agencyName: Words
}

export interface ShownReader extends Reader {
  readonly agencyName: Words
}

/** A tracked dossier with the names that its page shows: procedure, agencies, the place where the result waits. */
export interface TrackingScene {
  readonly tracking: Tracking
  readonly procedure: Words
  readonly steps: readonly ShownStep[]
  readonly office: Office
  readonly readers: readonly ShownReader[]
  /** The other procedures of the same submission; null: there are none. */
  readonly bundle: (BundleProps & { readonly expected: Temporal.Instant | null }) | null
  /** What the one-stop and the citizen wrote to each other; null before there is a code. */
  readonly talk: Talk | null
}

/** What a step is in a word; where the route has two of a kind, by the names that tell them apart. */
const titlesOf = (tracking: Tracking, { route }: CurrentProcedure) => {
  const ofKind = Map.groupBy(tracking.steps, (step) => step.function)
  return ({ key, function: kind }: TrackedStep): Words => {
    const name = new Set(ofKind.get(kind)?.map((step) => step.key)).size > 1 ? findStep(route, key)?.name : undefined
    return name === undefined ? awaitedWords[kind] : wordsOf(name)
  }
}

/** The place as it is today: after a merger the successor hands the result over. */
export const sceneOf = async (
  { agencies, procedures, calendarOf }: DossierServices,
  db: Db,
  tracking: Tracking,
  now: Temporal.Instant,
): Promise<TrackingScene> => {
  const [directory, day] = [await agencies(), localDate(now)]
  const procedure = await procedures.version(tracking.procedureVersionId, day)
  const readers = tracking.code === null ? [] : await readersOf(db, tracking.code)
  const whole = tracking.bundle === null ? null : await findWhole(db, tracking.bundle)
  const titleOf = titlesOf(tracking, procedure)
  const named = <T extends { readonly agency: string }>(one: T) => ({
    ...one,
    agencyName: directory.shortNameAt(one.agency, day),
  })
  const { returnedAtAgency, territory } = tracking
  const returning = directory.successorOf(returnedAtAgency, day, territory) ?? directory.get(returnedAtAgency)
  return {
    tracking,
    procedure: wordsOf(procedure.name),
    steps: tracking.steps.map((step) => ({ ...named(step), title: titleOf(step) })),
    office: officeOf(directory, returning.code, calendarOf(returning.code), now),
    readers: readers.map(named),
    talk: tracking.code === null ? null : await talkByCode(db, tracking.code),
    bundle:
      whole === null ? null : { whole, directory, now, bare: true, expected: expectedAt(whole.legs, calendarOf, now) },
  }
}
