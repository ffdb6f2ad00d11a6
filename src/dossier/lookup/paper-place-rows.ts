import type { Dossier } from '../dossier.ts'
import { type Paper, paperTrail, placeKey } from '../handing-over/paper-places.ts'

/** A row of `dossier_paper_place`: where one paper of a dossier lies now. */
export interface PaperPlaceRow {
  readonly dossier_id: string
  readonly paper: Paper
  /** Key of the place; empty: there is no such paper any more. */
  readonly place: string
  readonly submitted_at: Temporal.Instant
}

const placeOf = (dossier: Dossier | null, paper: Paper): string => {
  const place = dossier === null ? undefined : paperTrail(dossier, paper).stays.at(-1)?.place
  return place === undefined ? '' : placeKey(place)
}

/** What an act has moved; everything that there is of a dossier that is new. */
export const movedPapers = (before: Dossier | null, after: Dossier): readonly PaperPlaceRow[] =>
  (['papers', 'result'] as const).flatMap((paper) => {
    const place = placeOf(after, paper)
    return place === placeOf(before, paper)
      ? []
      : [{ dossier_id: after.id, paper, place, submitted_at: after.submittedAt }]
  })
