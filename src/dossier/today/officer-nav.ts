import type { AgencyDirectory } from '#agency'
import type { Actor, Role } from '#identity'
import { placesIn, placesOf, relationsFor } from '#identity'
import { type Db, localDate, timeZone } from '#platform'
import type { NavGroup, NavItem } from '#web'
import { deskOf } from '../reach.ts'
import { type InboxFilter, inboxCounts } from './inbox.query.ts'
import { groupWords, navWords } from './officer-nav.words.ts'

export const todayPath = '/can-bo/hom-nay'
const searchPath = '/can-bo/tim'

/** Parts of a desk's work that are lists of their own, by the word in the address. */
export const workGroups = {
  'cho-tiep-nhan': { roles: ['receptionist'], statuses: ['submitted'] },
  'cho-chuyen': { roles: ['receptionist'], statuses: ['accepted'] },
  'cho-bo-sung': { roles: ['receptionist'], statuses: ['awaiting-citizen'] },
  'tra-ket-qua': { roles: ['receptionist'], functions: ['handing-over'] },
  'tham-dinh': { roles: ['handler'], functions: ['appraisal'] },
  'cho-y-kien': { roles: ['handler'], functions: ['consultation'] },
} as const satisfies Record<string, { roles: readonly Role[] } & Pick<InboxFilter, 'statuses' | 'functions'>>

export type WorkGroup = keyof typeof workGroups

export const isWorkGroup = (text: string | null): text is WorkGroup => text !== null && Object.hasOwn(workGroups, text)

export const groupsOf = (role: Role): readonly WorkGroup[] =>
  (Object.keys(workGroups) as WorkGroup[]).filter((group) =>
    (workGroups[group].roles as readonly Role[]).includes(role),
  )

/** Ways to look at a list by time, by the word in the address. */
export const views = ['tat-ca', 'cua-toi', 'qua-han', 'hom-nay', 'sap-den-han'] as const
export type View = (typeof views)[number]

export const isView = (text: string | null): text is View => views.some((view) => view === text)

/** The midnight that ends a day so many days ahead. */
const endOf = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
    .add({ days: days + 1 })
    .toInstant()

/** How many calendar days «soon» reaches: long enough to see over a weekend. */
const soonDays = 4

const viewFilter = (view: View, officerId: string, now: Temporal.Instant): Partial<InboxFilter> => {
  if (view === 'cua-toi') return { officerId }
  if (view === 'qua-han') return { dueBefore: now }
  if (view === 'hom-nay') return { dueFrom: now, dueBefore: endOf(now, 0) }
  return view === 'sap-den-han' ? { dueFrom: now, dueBefore: endOf(now, soonDays) } : {}
}

export interface Looking {
  readonly view: View
  readonly group: WorkGroup | null
}

/** The open work of a post, as one list of it asks for. */
export const filterOf = (
  actor: Pick<Actor, 'officerId' | 'agency' | 'role'>,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { view, group }: Looking,
): InboxFilter => {
  const { statuses, functions } = (group === null ? {} : workGroups[group]) as Partial<InboxFilter>
  return {
    agencies: deskOf(directory, actor.agency, localDate(now)),
    role: actor.role,
    ...viewFilter(view, actor.officerId, now),
    ...(statuses === undefined ? {} : { statuses }),
    ...(functions === undefined ? {} : { functions }),
  }
}

export const todayUrl = ({ view, group }: Partial<Looking>, after?: string): string => {
  const query = new URLSearchParams()
  if (group != null) query.set('nhom', group)
  if (view !== undefined && view !== 'tat-ca') query.set('loc', view)
  if (after !== undefined) query.set('sau', after)
  const text = query.toString()
  return text === '' ? todayPath : `${todayPath}?${text}`
}

const lists = (role: Role): readonly (Looking & { readonly label: NavItem['label'] })[] => [
  { view: 'tat-ca', group: null, label: navWords.today },
  ...groupsOf(role).map((group) => ({ view: 'tat-ca' as const, group, label: groupWords[group] })),
  { view: 'sap-den-han', group: null, label: navWords.soon },
  { view: 'qua-han', group: null, label: navWords.late },
]

/** The works at the side of every page, with how many wait in each; one statement for all counts. */
export const officerNav = async (
  db: Db,
  actor: Actor,
  directory: AgencyDirectory,
  now: Temporal.Instant,
): Promise<readonly NavGroup[]> => {
  if (relationsFor('inbox.read', actor.role).length === 0) return placesOf(actor.role)
  const all = lists(actor.role)
  const counts = await inboxCounts(
    db,
    all.map((list) => filterOf(actor, directory, now, list)),
  )
  const items = all.map((list, at): NavItem => ({ href: todayUrl(list), label: list.label, count: counts[at] ?? 0 }))
  const beside = placesIn('work', actor.role).filter(({ href }) => href !== todayPath)
  const [search, works] = [
    beside.filter(({ href }) => href === searchPath),
    beside.filter(({ href }) => href !== searchPath),
  ]
  const [today, ...others] = items
  return [
    { items: [today!, ...works, ...others.slice(0, -2)] },
    { title: navWords.watch, items: others.slice(-2) },
    ...(search.length === 0 ? [] : [{ title: navWords.find, items: search }]),
  ]
}
