import type { Actor, Relation } from '#identity'
import { type Dossier, openSteps } from './dossier.ts'
import { opinionKey } from './solving/decide-travel.ts'

/** How an actor stands to a dossier; the permission table says which of these an act needs. */
export const relationsOf = (dossier: Dossier, actor: Actor, reach: ReadonlySet<string>): readonly Relation[] => {
  const steps = openSteps(dossier).filter((step) => reach.has(step.agency))
  const holds: Record<Relation, boolean> = {
    'any-in-tenant': true,
    'own-agency': dossier.agencies.some((code) => reach.has(code)),
    'received-at-agency': reach.has(dossier.receivedAtAgency) || reach.has(dossier.returnedAtAgency),
    'step-agency': steps.some(({ role }) => role === actor.role) || (steps.length > 0 && actor.role === 'unit-head'),
    assigned: steps.some(({ officerId }) => officerId === actor.officerId),
    'asked-for-opinion': steps.some(({ key }) => key === opinionKey),
  }
  return (Object.keys(holds) as Relation[]).filter((relation) => holds[relation])
}
