import type { AgencyDirectory } from '#agency'
import { type Dossier, openSteps } from './dossier.ts'
import type { EventOf } from './events.ts'

/**
 * When an agency has been merged, split or renamed, its open dossiers continue at the successor with unchanged codes. The
 * change is an event of the dossier, so that anybody can see since when who is in charge.
 */
export const successionOf = (
  dossier: Dossier,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
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
  return changes.length === 0 ? null : { type: 'succeeded', data: { changes } }
}
