import type { Actor, Relation } from '#identity'
import { type Dossier, openSteps } from './dossier.ts'
import { opinionKey } from './solving/decide-travel.ts'

/**
 * How an actor stands to a dossier; the permission table says which of these an act needs.
 * `reach`: agencies whose work the post does; `authority`: the agency that decides above the post's own.
 */
export const relationsOf = (
  dossier: Dossier,
  actor: Actor,
  reach: ReadonlySet<string>,
  authority: string,
): readonly Relation[] => {
  const steps = openSteps(dossier).filter((step) => reach.has(step.agency))
  const holds: Record<Relation, boolean> = {
    'any-in-tenant': true,
    'own-agency': dossier.competentAgency === authority || reach.has(dossier.competentAgency),
    'received-at-agency': reach.has(dossier.receivedAtAgency) || reach.has(dossier.returnedAtAgency),
    'step-agency': steps.length > 0,
    assigned: steps.some(({ officerId }) => officerId === actor.officerId),
    'asked-for-opinion': steps.some(({ key }) => key === opinionKey),
  }
  return (Object.keys(holds) as Relation[]).filter((relation) => holds[relation])
}
