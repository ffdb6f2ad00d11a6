import { type Actor, may } from '#identity'
import { localDate } from '#platform'
import { type Door, type Line, type Running, stream, type Visit } from '#web'
import { type Looking, lookingAt, todayPath } from '../inbox/looking.form.ts'
import type { CodesOfField } from '../inbox/narrowed.ts'
import { deskOf } from '../reach.ts'
import { mayWatch, watchedBy } from '../reminding/watch.form.ts'
import type { DossierServices } from '../services.ts'
import { fieldCodes } from './desk.ts'
import { keptViews } from './kept-views.ts'
import { filterOf } from './list-filter.ts'
import { readNews } from './live-news.ts'
import { chipFilters, listCounts } from './officer-nav.ts'

/** Where an officer's own messages stand; the page belongs to the room of notices. */
const messagesPath = '/can-bo/thong-bao'

export const livePath = `${todayPath}/truc-tiep`

/** Milliseconds: many commits in a row are told once, and nobody is told more often than that. */
const gather = 300

interface Told {
  /** How many wait in each list, by its address. */
  readonly counts: Readonly<Record<string, number>>
  /** How many came into this list since it was drawn. */
  readonly fresh: number
}

const readSince = (text: string | null, now: Temporal.Instant): Temporal.Instant => {
  try {
    return text === null ? now : Temporal.Instant.from(text)
  } catch {
    return now
  }
}

/** Stands among the addresses while they are counted, and is none. */
const freshKey = 'fresh'

interface Watching {
  readonly visit: Visit<Actor, unknown>
  readonly services: DossierServices
  readonly looking: Looking
  readonly codesOf: CodesOfField
  readonly since: Temporal.Instant
}

const count = async (watching: Watching, now: Temporal.Instant): Promise<Told> => {
  const { visit, services, looking, codesOf, since } = watching
  const { db, actor } = visit
  const directory = await services.agencies()
  const chips = chipFilters(actor, directory, now, looking, codesOf)
  const fresh = { ...filterOf(actor, directory, now, looking, codesOf), arrivedAfter: since }
  const [lists, kept, unread] = await Promise.all([
    listCounts(db, actor, directory, now, { beside: new Map([...chips, [freshKey, fresh]]), law: services }),
    keptViews(db, actor, directory, now, services),
    services.unread?.(db, actor.officerId, now),
  ])
  const { [freshKey]: came = 0, ...counts } = Object.fromEntries([
    ...lists,
    ...kept.map(({ href, count: waiting }) => [href, waiting] as const),
  ])
  return { counts: unread === undefined ? counts : { ...counts, [messagesPath]: unread }, fresh: came }
}

/** Tells what changed, at most once in a while, and never twice the same. */
const teller = (watching: Watching, line: Line) => {
  let timer: NodeJS.Timeout | undefined
  let last = ''
  const tell = async (): Promise<void> => {
    timer = undefined
    const told = await count(watching, line.now())
    const text = JSON.stringify(told)
    if (text !== last) line.send('counts', told)
    last = text
  }
  return {
    soon: (): void => {
      timer ??= setTimeout(() => void tell().catch(() => undefined), gather)
    },
    end: (): void => clearTimeout(timer),
  }
}

const open = async (services: DossierServices, visit: Visit<Actor, unknown>, line: Line): Promise<Running> => {
  const { actor, now, query } = visit
  const codesOf = await fieldCodes({ services, now })
  const since = readSince(query.get('luc'), now)
  const told = teller({ visit, services, looking: lookingAt(query), codesOf, since }, line)
  const directory = await services.agencies()
  const desks = new Set(deskOf(directory, actor.agency, localDate(now)).map((agency) => `${agency} ${actor.role}`))
  const watched = new Set(mayWatch(actor) ? watchedBy(directory, actor, now) : [])
  const isWatched = (desk: string): boolean => watched.has(desk.slice(0, desk.indexOf(' ')))
  const leave = services.news?.subscribe((message) => {
    const news = readNews(message)
    const concerns =
      news?.desks.some((desk) => desks.has(desk) || isWatched(desk)) || news?.officers?.includes(actor.officerId)
    if (news === null || concerns) told.soon()
  })
  return {
    begin: told.soon,
    close: () => {
      leave?.()
      told.end()
    },
  }
}

/** The day's list while it is looked at: counts as they change, and how many came in. */
export const liveStream = (services: DossierServices): Door =>
  stream(livePath, {
    who: may('inbox.read'),
    open: (visit, line) => open(services, visit, line),
  })
