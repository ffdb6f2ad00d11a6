import type { Actor, Relation } from '#identity'
import type { Dossier } from './dossier.ts'
import { isUnderWay } from './handing-over/handover.ts'
import { opinionKey } from './step-keys.ts'

/** The part of a dossier that ties people to it; a list knows this much of many dossiers. */
export interface Related
  extends Pick<Dossier, 'territory' | 'competentAgency' | 'receivedAtAgency' | 'returnedAtAgency'> {
  readonly steps: readonly Pick<Dossier['steps'][number], 'agency' | 'key' | 'officerId' | 'finishedAt'>[]
  /** Absent in lists, which ask for no act on papers. */
  readonly handovers?: Dossier['handovers']
}

/** Whether work lies with this officer, or with the one in whose place he acts. */
export const isOwn = (
  { officerId, onBehalfOf }: Pick<Actor, 'officerId' | 'onBehalfOf'>,
  holder: string | null,
): boolean => holder !== null && (holder === officerId || holder === onBehalfOf?.officerId)

/**
 * How an actor stands to a dossier; the permission table says which of these an act needs.
 * `reach`: agencies whose work the post does; `authority`: the agency that decides above the post's own.
 */
export const relationsOf = (
  dossier: Related,
  actor: Actor,
  reach: ReadonlySet<string>,
  authority: string,
): readonly Relation[] => {
  const within = dossier.steps.filter(({ agency }) => reach.has(agency))
  const open = within.filter(({ finishedAt }) => finishedAt === null)
  // An agency that was only asked for an opinion does not solve the dossier; nor does another division of the committee.
  const steps = open.filter(({ key }) => key !== opinionKey)
  const hasPart = reach.has(dossier.competentAgency) || within.some(({ key }) => key !== opinionKey)
  const holds: Record<Relation, boolean> = {
    'any-in-tenant': true,
    'own-agency': hasPart && (dossier.competentAgency === authority || reach.has(dossier.competentAgency)),
    'received-at-agency': reach.has(dossier.receivedAtAgency) || reach.has(dossier.returnedAtAgency),
    'step-agency': steps.length > 0,
    assigned: steps.some(({ officerId }) => isOwn(actor, officerId)),
    'papers-under-way': (dossier.handovers ?? []).some(
      (each) => isUnderWay(each) && (reach.has(each.fromAgency) || reach.has(each.toAgency)),
    ),
    'asked-for-opinion': open.some(({ key }) => key === opinionKey),
    'was-asked': within.some(({ key, finishedAt }) => key === opinionKey && finishedAt !== null),
  }
  return (Object.keys(holds) as Relation[]).filter((relation) => holds[relation])
}
