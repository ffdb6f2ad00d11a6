import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { relationsFor } from '#identity'
import { localDate } from '#platform'
import { lookingAt, type Narrowing, queryOf } from '../inbox/looking.form.ts'
import { deskOf } from '../reach.ts'

export const watchPath = '/can-bo/theo-doi'

/** What is watched of a unit or of an authority, each with its word in the address. */
export const watchLists = {
  late: 'qua-han',
  soon: 'sap-den-han',
  'step-late': 'tre-buoc',
  elsewhere: 'cho-noi-khac',
  citizen: 'cho-cong-dan',
  transfers: 'qua-han-chuyen',
  questions: 'hoi-qua-han',
} as const

export type WatchList = keyof typeof watchLists

export const watchNames = Object.keys(watchLists) as readonly WatchList[]

export interface Watching {
  readonly list: WatchList
  /** One unit of all that are watched. */
  readonly unit?: string
  readonly by: Narrowing
}

/** The unit's word in the address. */
export const unitWord = 'dv'

/** What an address asks for; words that mean nothing are passed over, and so is a unit that is not watched from here. */
export const watchingAt = (query: URLSearchParams, house: readonly string[]): Watching => {
  const word = query.get('muc')
  const unit = house.find((code) => code === query.get(unitWord))
  return {
    list: watchNames.find((name) => watchLists[name] === word) ?? 'late',
    by: lookingAt(query).by ?? {},
    ...(unit === undefined ? {} : { unit }),
  }
}

export const watchUrl = ({ list, unit, by }: Pick<Watching, 'list'> & Partial<Watching>, after?: string): string => {
  const query = queryOf(by === undefined ? {} : { by })
  const more = [...(unit === undefined ? [] : [[unitWord, unit]]), ...(after === undefined ? [] : [['sau', after]])]
  return `${watchPath}?${new URLSearchParams([['muc', watchLists[list]], ...query, ...(more as [string, string][])])}`
}

export const mayWatch = (actor: Pick<Actor, 'role'>): boolean => relationsFor('deadlines.watch', actor.role).length > 0

/** The departments of a province, each with its units; none of any other authority. */
const departmentsOf = (directory: AgencyDirectory, authority: string, day: Temporal.PlainDate): readonly string[] =>
  directory.find(authority)?.kind === 'provincial-committee'
    ? directory
        .childrenOf(authority, day)
        .filter(({ kind }) => kind === 'department')
        .flatMap(({ code }) => deskOf(directory, code, day))
    : []

/**
 * Which agencies' work a post answers for: a unit's head for his unit and what is under it, who signs for the authority and
 * its reform controller for all of it, a province's controller for its departments too (NĐ 118/2025/NĐ-CP Điều 38).
 */
export const watchedBy = (
  directory: AgencyDirectory,
  actor: Pick<Actor, 'role' | 'agency'>,
  now: Temporal.Instant,
): readonly string[] => {
  const [day, authority] = [localDate(now), directory.authorityOf(actor.agency).code]
  const own = deskOf(directory, actor.role === 'unit-head' ? actor.agency : authority, day)
  return actor.role === 'reform-controller' ? [...own, ...departmentsOf(directory, authority, day)] : own
}
