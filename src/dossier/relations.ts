import type { Actor, Relation } from '#identity'
import { isOnRoute, onlyConsults } from './consulting/consulted-leg.ts'
import type { Dossier } from './dossier.ts'
import { isUnderWay } from './handing-over/handover.ts'
import { paperTrail, type Trailed } from './handing-over/paper-places.ts'

/** The part of a dossier that ties people to it; a list knows this much of many dossiers. */
export interface Related
  extends Pick<Dossier, 'territory' | 'competentAgency' | 'receivedAtAgency' | 'returnedAtAgency'> {
  readonly steps: readonly Pick<Dossier['steps'][number], 'agency' | 'key' | 'function' | 'officerId' | 'finishedAt'>[]
  /** Absent in lists, which ask for no act on papers. */
  readonly handovers?: Dossier['handovers']
}

/** Whether work lies with this officer, or with the one in whose place he acts. */
export const isOwn = (
  { officerId, onBehalfOf }: Pick<Actor, 'officerId' | 'onBehalfOf'>,
  holder: string | null,
): boolean => holder !== null && (holder === officerId || holder === onBehalfOf?.officerId)

const isOpen = ({ finishedAt }: Related['steps'][number]): boolean => finishedAt === null

/** A dossier read whole, not the row of a list. */
const isWhole = (dossier: Related | Trailed): dossier is Trailed => 'paperReturns' in dossier

/** Whoever holds the papers answers for them, also when its step is over and the dossier has gone on without them. */
const holdsPapers = (dossier: Related, reach: ReadonlySet<string>): boolean => {
  if (!isWhole(dossier)) return false
  return (['papers', 'result'] as const).some((paper) => {
    const place = paperTrail(dossier, paper).stays.at(-1)?.place
    return place?.at === 'agency' && reach.has(place.agency)
  })
}

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
  const questions = within.filter((step) => !isOnRoute(step))
  const route = within.filter(isOnRoute)
  const atHome = dossier.competentAgency === authority || reach.has(dossier.competentAgency)
  // An agency that was only asked for an opinion does not solve the dossier; nor does another division of the committee.
  const consulted = !atHome && onlyConsults(route)
  const open = route.filter(isOpen)
  const steps = consulted ? [] : open
  const hasPart = reach.has(dossier.competentAgency) || route.length > 0
  const holds: Record<Relation, boolean> = {
    'any-in-tenant': true,
    'own-agency': hasPart && atHome,
    'received-at-agency': reach.has(dossier.receivedAtAgency) || reach.has(dossier.returnedAtAgency),
    'step-agency': steps.length > 0,
    assigned: steps.some(({ officerId }) => isOwn(actor, officerId)),
    'papers-under-way':
      holdsPapers(dossier, reach) ||
      (dossier.handovers ?? []).some(
        (each) => isUnderWay(each) && (reach.has(each.fromAgency) || reach.has(each.toAgency)),
      ),
    'step-consulted': consulted && open.length > 0,
    'had-step': route.some((step) => !isOpen(step)),
    'asked-for-opinion': questions.some(isOpen),
    'was-asked': questions.some((step) => !isOpen(step)),
  }
  return (Object.keys(holds) as Relation[]).filter((relation) => holds[relation])
}
