import type { AgencyDirectory } from '#agency'
import type { Relation } from '#identity'
import { type Facts, isRefusal, type Refusal, refuse } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { Decided } from './decision.ts'
import type { Dossier } from './dossier.ts'
import { type Asker, openActions } from './open-actions.ts'

/** Whoever comes second is told who was first and with what. */
export const overtaken = ({ lastAct, lastActBy }: Dossier): Facts => ({ who: lastActBy, what: lastAct })

/**
 * Two officers at once without having looked again: the one refused by the state is told who changed it, and how. What is
 * possible now is said of this asker: nobody is sent to a door that is shut to him.
 */
export const explained = (
  refusal: Refusal,
  dossier: Dossier,
  procedure: PublishedProcedure,
  asker: Asker,
  isNew: boolean,
): Refusal => {
  if (refusal.refusal !== 'not-possible-now') return refusal
  const possible = openActions(dossier, procedure, asker)
  return { ...refusal, facts: { ...refusal.facts, possible, ...(isNew ? {} : overtaken(dossier)) } }
}

/** `decide` knows agencies by their codes; where papers lie is told by name. */
export const withPlace = (told: Decided, directory: AgencyDirectory, day: Temporal.PlainDate): Decided => {
  if (!isRefusal(told) || !['papers-elsewhere', 'papers-promised'].includes(told.refusal)) return told
  const code = told.facts.agency
  if (typeof code !== 'string' || directory.find(code) === undefined) return told
  return { ...told, facts: { ...told.facts, ...directory.shortNameAt(code, day) } }
}

/** Whoever was only asked is told neither how the dossier stands nor who acted on it; whoever is on its route, not who. */
export const unexplained = (refusal: Refusal, held: readonly Relation[]): Refusal =>
  refusal.refusal === 'not-possible-now' && (held.includes('asked-for-opinion') || held.includes('was-asked'))
    ? refuse('no-opinion-asked')
    : refusal
