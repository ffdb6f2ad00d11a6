import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { type Db, fold, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { deskOf } from '../reach.ts'
import type { Method } from './choose-officer.ts'
import { colleaguesAt, handlersOf } from './colleagues.query.ts'
import { endRule, insertRule, type NamedArea } from './rule.store.ts'

export interface TypedRule {
  readonly agency: string
  readonly field: string | null
  readonly procedure: string | null
  readonly territory: string | null
  readonly method: Method
  /** Hamlets or communes as they were typed, each with an officer's id. */
  readonly areas: readonly { readonly place: string; readonly officer: string }[]
}

/** The agencies whose work this post gives out by rules: a head's own unit and the units under it; an administrator's, all. */
export const ruledBy = (directory: AgencyDirectory, actor: Actor, now: Temporal.Instant): readonly string[] => {
  const day = localDate(now)
  return actor.role === 'administrator'
    ? directory.activeOn(day).map(({ code }) => code)
    : deskOf(directory, actor.agency, day)
}

const mayRule = (directory: AgencyDirectory, actor: Actor, agency: string, now: Temporal.Instant): true | Refusal => {
  const right = permits(actor, 'assignment.set-rule', [])
  if (right !== true) return right
  return ruledBy(directory, actor, now).includes(agency) ? true : refuse('not-your-rule')
}

/** A commune's own name means the commune, where only one has it; anything else is looked for in the owner's address. */
const areaOf = (
  directory: AgencyDirectory,
  { place, officer }: TypedRule['areas'][number],
  day: Temporal.PlainDate,
): NamedArea => {
  const folded = fold(place)
  const named = directory.territoriesOn(day).filter(({ name }) => fold(name.vi.split(',')[0] ?? '') === folded)
  const [commune] = named
  return commune === undefined || named.length > 1
    ? { territory: null, place: folded, name: place, officer }
    : { territory: commune.key, place: null, name: place, officer }
}

/** Puts a rule in force for what opens from now on; what is assigned stays where it is. */
export const setRule = async (
  tx: Db,
  directory: AgencyDirectory,
  actor: Actor,
  typed: TypedRule,
  now: Temporal.Instant,
): Promise<true | Refusal> => {
  const right = mayRule(directory, actor, typed.agency, now)
  if (isRefusal(right)) return right
  const able = handlersOf(await colleaguesAt(tx, directory, [typed.agency], now), directory)(typed.agency)
  if (able.size === 0) return refuse('nobody-to-assign')
  if (typed.method === 'by-area' && typed.areas.length === 0) return refuse('areas-needed')
  if (typed.areas.some(({ officer }) => !able.has(officer))) return refuse('not-a-colleague')
  const areas = typed.method === 'by-area' ? typed.areas.map((area) => areaOf(directory, area, localDate(now))) : []
  await insertRule(tx, { ...typed, areas }, actor.postId, now)
  return true
}

/** Without a rule new work waits for whoever takes it on. */
export const dropRule = async (
  tx: Db,
  directory: AgencyDirectory,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<true | Refusal> => {
  const right = permits(actor, 'assignment.set-rule', [])
  if (right !== true) return right
  const done = await endRule(tx, id, ruledBy(directory, actor, now), actor.postId, now)
  return done ? true : refuse('not-your-rule')
}
