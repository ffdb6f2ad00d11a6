import type { AgencyDirectory } from '#agency'
import { type Dossier, openSteps } from '../dossier.ts'
import type { EventOf } from '../events.ts'

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
  return { type: 'succeeded', data: { changes: [...changes, ...divided] } }
}
