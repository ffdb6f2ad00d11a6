import { type Actor, type Permission, permissions, type Relation } from '#identity'
import type { Action } from '../../src/dossier/action.ts'
import { type ActionName, actions } from '../../src/dossier/actions.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { isUnderWay } from '../../src/dossier/handing-over/handover.ts'
import { paperTrail } from '../../src/dossier/handing-over/paper-places.ts'
import { opinionKey } from '../../src/dossier/step-keys.ts'
import { directory } from './world.ts'

/**
 * Who may act, said a second time and as plainly as the comments of the permission table say it: nothing is shared with
 * `relationsOf` and `reachOf` but the agencies. Only for a time without successions.
 */
export const covers = (post: Actor, agency: string): boolean => {
  const unit = directory.get(agency)
  const isUnit = unit.kind === 'division' || unit.kind === 'one-stop'
  return agency === post.agency || (isUnit && directory.ancestors(agency)[0]?.code === post.agency)
}

const onRoute = (steps: Dossier['steps'], post: Actor) =>
  steps.filter(({ key, agency }) => key !== opinionKey && covers(post, agency))

/** Elsewhere than at the competent authority an opinion is asked, and its approval; one step of another kind makes it solve. */
const consulted = ({ competentAgency, steps }: Dossier, post: Actor): boolean => {
  const functions = onRoute(steps, post).map((step) => step.function)
  const home = directory.authorityOf(post.agency).code === competentAgency || covers(post, competentAgency)
  const others = functions.filter((each) => each !== 'consultation' && each !== 'review')
  return !home && functions.includes('consultation') && others.length === 0
}

const ties: { readonly [R in Relation]: (dossier: Dossier, post: Actor) => boolean } = {
  'any-in-tenant': () => true,
  'own-agency': ({ competentAgency, steps }, post) =>
    directory.authorityOf(post.agency).code === competentAgency &&
    (covers(post, competentAgency) || steps.some(({ agency, key }) => key !== opinionKey && covers(post, agency))),
  'received-at-agency': ({ receivedAtAgency, returnedAtAgency }, post) =>
    covers(post, receivedAtAgency) || covers(post, returnedAtAgency),
  'step-agency': (dossier, post) =>
    !consulted(dossier, post) && onRoute(dossier.steps, post).some(({ finishedAt }) => finishedAt === null),
  assigned: (dossier, post) =>
    !consulted(dossier, post) &&
    onRoute(dossier.steps, post).some(
      ({ finishedAt, officerId }) => finishedAt === null && officerId === post.officerId,
    ),
  'step-consulted': (dossier, post) =>
    consulted(dossier, post) && onRoute(dossier.steps, post).some(({ finishedAt }) => finishedAt === null),
  'had-step': ({ steps }, post) => onRoute(steps, post).some(({ finishedAt }) => finishedAt !== null),
  'asked-for-opinion': ({ steps }, post) =>
    steps.some(({ agency, key, finishedAt }) => finishedAt === null && key === opinionKey && covers(post, agency)),
  'was-asked': ({ steps }, post) =>
    steps.some(({ agency, key, finishedAt }) => finishedAt !== null && key === opinionKey && covers(post, agency)),
  'papers-under-way': (dossier, post) =>
    (['papers', 'result'] as const)
      .flatMap((paper) => paperTrail(dossier, paper).stays.slice(-1))
      .some(({ place }) => place.at === 'agency' && covers(post, place.agency)) ||
    dossier.handovers.some(
      (each) => isUnderWay(each) && (covers(post, each.fromAgency) || covers(post, each.toAgency)),
    ),
}

const neededFor = (permission: Permission, { role }: Actor): readonly Relation[] =>
  (permissions[permission] as Readonly<Partial<Record<Actor['role'], readonly Relation[]>>>)[role] ?? []

/** Why an act is refused before anybody looks at its body; null: it is the dossier's rules that decide. */
export const shutDoor = (dossier: Dossier, post: Actor, name: ActionName): string | null => {
  const action: Action = actions[name]
  const needed = neededFor(action.permission, post)
  if (needed.length === 0) return 'identity.role-may-not'
  if (!needed.some((relation) => ties[relation](dossier, post))) return 'identity.not-related'
  return action.from.includes(dossier.status) ? null : 'not-possible-now'
}

/** Work at a step is for whoever has one open: of the post's own agency and role. */
export const worksHere = ({ steps }: Dossier, post: Actor): boolean =>
  steps.some(({ agency, role, finishedAt }) => finishedAt === null && role === post.role && covers(post, agency))
