import { wasOnlyAsked } from '../consulting/consulted-leg.ts'
import type { DecideContext } from '../context.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { type PaperPlace, paperTrail } from '../handing-over/paper-places.ts'
import { handOn } from '../solving/steps.ts'
import { openPaperReturn } from './paper-return.ts'

export const papersPlace = (dossier: Dossier): PaperPlace | null =>
  paperTrail(dossier, 'papers').stays.at(-1)?.place ?? null

/** From where they lie to the one-stop, on a hand-over list like any other papers; null where they are there, or on their way. */
const wayBack = (dossier: Dossier, place: PaperPlace, context: DecideContext): readonly DossierEvent[] => {
  const last = dossier.steps.at(-1)
  if (place.at !== 'agency' || place.agency === dossier.returnedAtAgency || last === undefined) return []
  return [
    handOn(dossier, { from: place.agency, to: dossier.returnedAtAgency, stepId: last.id, medium: 'paper' }, context),
  ]
}

/** A dossier ends without a result: what the citizen brought goes back to him by way of the one-stop. */
export const papersGoBack = (dossier: Dossier, context: DecideContext): readonly DossierEvent[] => {
  const place = papersPlace(dossier)
  if (place === null) return []
  const id = context.newId()
  const agency = dossier.returnedAtAgency
  return [
    {
      type: 'papers-due-back',
      data: { id, to: agency },
      carry: {
        ...{ id, agency, dueBackAt: context.occurredAt },
        ...{ returnedAt: null, returnedBy: null, way: null, carrier: null, trackingNumber: null },
      },
    },
    ...wayBack(dossier, place, context),
  ]
}

/**
 * The citizen has his result. What he brought stays with those who solved the dossier and keep it; an agency that was only asked
 * has nothing to keep, so its originals go back by way of the one-stop like those of a dossier without a result.
 */
export const askedGiveBack = (dossier: Dossier, context: DecideContext): readonly DossierEvent[] => {
  const place = papersPlace(dossier)
  const holder = place?.at === 'agency' ? place.agency : place?.at === 'way' ? place.to : null
  return holder !== null && wasOnlyAsked(dossier, holder) ? papersGoBack(dossier, context) : []
}

/**
 * Papers that were on their way when the dossier ended have arrived somewhere: from there they go on to the one-stop. `dossier`:
 * with the hand-over confirmed, so that a confirmation that comes late sends off nothing that has gone back meanwhile.
 */
export const arrivedAfterEnd = (dossier: Dossier, context: DecideContext): readonly DossierEvent[] => {
  const place = openPaperReturn(dossier) === undefined ? null : papersPlace(dossier)
  return place === null ? [] : wayBack(dossier, place, context)
}
