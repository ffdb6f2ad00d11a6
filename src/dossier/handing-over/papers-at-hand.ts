import { type Refusal, refuse } from '#platform'
import { isOnRoute, opinionFunctions } from '../consulting/consulted-leg.ts'
import { type Dossier, openSteps, type Step } from '../dossier.ts'
import { awaitSupplementKey } from '../step-keys.ts'
import { paperTrail } from './paper-places.ts'

type Reach = ReadonlySet<string>

export type PapersNotAtHand = Refusal<'papers-elsewhere' | 'papers-promised' | 'no-paper-result'>

/**
 * From which agency papers set off when a step passes them on. A dossier moves without its papers, so it is where they lie that
 * counts, not where the step is; nobody hands on what he does not hold. After the decision that is the paper of the result:
 * where it was signed, until it was handed on.
 */
export const papersSetOff = (dossier: Dossier, step: Pick<Step, 'agency'>, reach: Reach): string | PapersNotAtHand => {
  const { stays, goesTo } = paperTrail(dossier, dossier.decidedAt === null ? 'papers' : 'result')
  const place = stays.at(-1)?.place
  // an online dossier has no paper before somebody prints it; a result that was signed electronically alone never has
  if (place === undefined) return dossier.decidedAt === null ? step.agency : refuse('no-paper-result')
  if (place.at === 'way') return refuse('papers-promised', { agency: place.to })
  if (goesTo !== null) return refuse('papers-promised', { agency: goesTo })
  if (place.at === 'agency' && reach.has(place.agency)) return place.agency
  return refuse('papers-elsewhere', place.at === 'agency' ? { agency: place.agency } : {})
}

/** Papers that lie where the dossier is not any more, and the step that they belong to. */
export interface LeftBehind {
  readonly from: string
  readonly to: Step
}

const isOpinion = ({ function: is }: Step): boolean => opinionFunctions.some((each) => each === is)

/** What an agency within reach holds though its part is over; null: nothing, or it works there still. */
export const leftBehind = (dossier: Dossier, reach: Reach): LeftBehind | null => {
  const { stays, goesTo } = paperTrail(dossier, dossier.decidedAt === null ? 'papers' : 'result')
  const place = stays.at(-1)?.place
  if (place?.at !== 'agency' || !reach.has(place.agency) || goesTo !== null) return null
  const open = openSteps(dossier).filter((step) => isOnRoute(step) && step.key !== awaitSupplementKey)
  const to = open.find((step) => !isOpinion(step)) ?? open[0]
  return to === undefined || open.some(({ agency }) => agency === place.agency) ? null : { from: place.agency, to }
}
