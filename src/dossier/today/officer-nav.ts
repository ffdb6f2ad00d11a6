import type { AgencyDirectory } from '#agency'
import type { Actor, Role } from '#identity'
import { placesIn, placesOf, relationsFor } from '#identity'
import { type Db, localDate } from '#platform'
import type { NavGroup, NavItem } from '#web'
import { messageListWords } from '../corresponding/message.words.ts'
import { messageListPath } from '../corresponding/message-paths.ts'
import { waitingCount } from '../corresponding/waiting-messages.query.ts'
import { readableBooks, registerPath } from '../entering/register-ask.ts'
import { inboxCounts } from '../inbox/inbox-counts.query.ts'
import type { InboxFilter } from '../inbox/inbox-filter.ts'
import { type Looking, todayPath, todayUrl, type View } from '../inbox/looking.form.ts'
import type { CodesOfField } from '../inbox/narrowed.ts'
import { groupsOf, isWatched } from '../inbox/work-groups.ts'
import { bundleListPath } from '../joining/bundle-paths.ts'
import { deskOf } from '../reach.ts'
import { type ClosingLaw, countUnanswered } from '../reminding/unanswered.query.ts'
import { mayWatch, watchNames, watchPath, watchUrl } from '../reminding/watch.form.ts'
import { watchListWords } from '../reminding/watch.words.ts'
import { watchedCounts } from '../reminding/watch-desk.ts'
import type { DossierServices } from '../services.ts'
import { type KeptView, keptViews } from './kept-views.ts'
import { filterOf } from './list-filter.ts'
import { groupWords, navWords } from './officer-nav.words.ts'

/** Returns that nobody answered: the one-stop closes them. */
export const toClosePath = '/can-bo/can-dong'
/** Search, what was passed on, and register: where dossiers are looked up, beside the work that waits. */
const lookUpPaths: ReadonlySet<string> = new Set(['/can-bo/tim', '/can-bo/da-chuyen', registerPath])

interface List extends Looking {
  readonly label: NavItem['label']
  readonly watch: boolean
}

/** Every list of a role, in the order of the side. */
const lists = (role: Role): readonly List[] => [
  { view: 'tat-ca', group: null, label: navWords.today, watch: false },
  ...groupsOf(role).map((group) => ({
    view: 'tat-ca' as const,
    group,
    label: groupWords[group],
    watch: isWatched(group),
  })),
  { view: 'sap-den-han', group: null, label: navWords.soon, watch: true },
  { view: 'qua-han', group: null, label: navWords.late, watch: true },
  { view: 'tre-buoc', group: null, label: navWords.stepLate, watch: true },
]

/** The ways of looking that stand above a list. */
export const chipViews = ['tat-ca', 'cua-toi', 'qua-han', 'hom-nay'] as const satisfies readonly View[]

type Asked = ReadonlyMap<string, InboxFilter>

/** What each way of looking at a list asks for, by its address. */
export const chipFilters = (
  actor: Actor,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  looking: Looking,
  codesOf: CodesOfField,
): Asked =>
  new Map(
    chipViews
      .map((view) => ({ ...looking, view }))
      .map((each) => [todayUrl(each), filterOf(actor, directory, now, each, codesOf)]),
  )

/**
 * How many wait in each list of a post, by its address, and for a one-stop how many messages; none counted beyond 100. What
 * a page wants counted `beside` them is counted with them; with the `law` at hand, what a one-stop may close too.
 */
export const listCounts = async (
  db: Db,
  actor: Pick<Actor, 'officerId' | 'agency' | 'role' | 'onBehalfOf'>,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { beside = new Map(), law }: { readonly beside?: Asked; readonly law?: ClosingLaw } = {},
): Promise<ReadonlyMap<string, number>> => {
  const all = new Map([
    ...lists(actor.role).map((list) => [todayUrl(list), filterOf(actor, directory, now, list)] as const),
    ...beside,
  ])
  const closes = actor.role === 'receptionist' && law !== undefined
  const [counts, watched, messages, unanswered] = await Promise.all([
    inboxCounts(db, [...all.values()]),
    watchedCounts(db, directory, actor, now),
    waitingCount(db, actor, directory, now),
    closes ? countUnanswered(db, law, deskOf(directory, actor.agency, localDate(now)), now) : null,
  ])
  const more = [
    [messageListPath, messages],
    [toClosePath, unanswered],
  ] as const
  return new Map([
    ...[...all.keys()].map((list, at) => [list, counts[at] ?? 0] as const),
    ...watched,
    ...more.flatMap(([path, count]) => (count === null ? [] : [[path, count] as const])),
  ])
}

const messagesItem = (count: number): NavItem => ({ href: messageListPath, label: messageListWords.short, count })

const toCloseItem = (count: number | undefined): NavItem => ({
  href: toClosePath,
  label: navWords.toClose,
  ...(count === undefined ? {} : { count }),
})
const bundles: NavItem = { href: bundleListPath, label: navWords.bundles }

const hasLists = ({ role }: Actor): boolean => relationsFor('inbox.read', role).length > 0

const watchItems = (counts: ReadonlyMap<string, number>): readonly NavItem[] =>
  watchNames.map((list) => {
    const href = watchUrl({ list })
    return { href, label: watchListWords[list], count: counts.get(href) ?? 0 }
  })

const keptItem = ({ view, href, count }: KeptView): NavItem => ({ href, label: view.name, count })

/** Who only watches has no lists of his own: his places, and what he watches. */
const watcherNav = async (db: Db, actor: Actor, directory: AgencyDirectory, now: Temporal.Instant) => {
  const counts = await watchedCounts(db, directory, actor, now)
  const [first, ...rest] = placesOf(actor.role)
  return [first!, { title: navWords.watch, items: watchItems(counts) }, ...rest]
}

/** The works at the side of every page, with how many wait in each. */
export const officerNav = async (
  db: Db,
  actor: Actor,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  services: ClosingLaw & Pick<DossierServices, 'procedures'>,
): Promise<readonly NavGroup[]> => {
  if (!hasLists(actor)) return mayWatch(actor) ? watcherNav(db, actor, directory, now) : placesOf(actor.role)
  const [counts, kept] = await Promise.all([
    listCounts(db, actor, directory, now, { law: services }),
    keptViews(db, actor, directory, now, services),
  ])
  return navOf(actor, directory, now, counts, kept)
}

/** The same of a page that has counted already. */
export const navOf = (
  actor: Actor,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  counts: ReadonlyMap<string, number>,
  kept: readonly KeptView[],
): readonly NavGroup[] => {
  const items = (watch: boolean): readonly NavItem[] =>
    lists(actor.role)
      .filter((list) => list.watch === watch)
      .map((list) => ({ href: todayUrl(list), label: list.label, count: counts.get(todayUrl(list)) ?? 0 }))
  const beside = placesIn('work', actor.role).filter(({ href }) => href !== todayPath && href !== watchPath)
  const books = readableBooks(directory, actor, now).length > 0
  const lookUps = beside.filter(({ href }) => lookUpPaths.has(href) && (books || href !== registerPath))
  const [today, ...works] = items(false)
  const messages = counts.get(messageListPath)
  const closing = actor.role === 'receptionist' ? [toCloseItem(counts.get(toClosePath)), bundles] : []
  const waiting = messages === undefined ? works : [...works, messagesItem(messages)]
  return [
    { items: [today!, ...beside.filter(({ href }) => !lookUpPaths.has(href))] },
    ...(waiting.length === 0 ? [] : [{ title: navWords.waiting, items: waiting }]),
    ...(kept.length === 0 ? [] : [{ title: navWords.kept, items: kept.map(keptItem) }]),
    { title: navWords.watch, items: [...(mayWatch(actor) ? watchItems(counts) : items(true)), ...closing] },
    ...(lookUps.length === 0 ? [] : [{ title: navWords.find, items: lookUps }]),
  ]
}
