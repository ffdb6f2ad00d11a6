import { type Actor, may } from '#identity'
import { isRefusal } from '#platform'
import { type Door, type Line, type Running, stream, type Visit } from '#web'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { readNews } from '../today/live-news.ts'
import { bePresent, leave, othersPresent, type Present, stayPresent } from './presence.store.ts'
import { actedSince, presentLines } from './presence.ts'

/** Milliseconds: what comes in a row is told once. */
const gather = 150

interface Watching {
  readonly services: DossierServices
  readonly visit: Visit<Actor, unknown>
  readonly line: Line
  readonly dossier: string
  /** Number of events that the page was drawn with; null: its reader does nothing on it. */
  readonly seen: number | null
}

/** Reads who is there and what was done since, and tells it; never twice the same. */
const teller = ({ services, visit, line, dossier, seen }: Watching) => {
  const { db, actor, lang } = visit
  let [last, acted]: [string, string | null] = ['', null]
  let [soon, later]: (NodeJS.Timeout | undefined)[] = []
  const tell = (present: readonly Present[]): void => {
    const told = { lines: presentLines(present).map((each) => each[lang]), acted }
    if (JSON.stringify(told) !== last) line.send('present', told)
    last = JSON.stringify(told)
    clearTimeout(later)
    // whoever went away without a word is taken off when his time is over
    const ends = present.map(({ until }) => until.epochMilliseconds - line.now().epochMilliseconds)
    if (ends.length > 0) later = setTimeout(() => look(), Math.max(gather, ...[Math.min(...ends) + gather])).unref()
  }
  const read = async (): Promise<void> => {
    soon = undefined
    const found = await readDossier(db, services, actor, dossier, line.now())
    // the first act made the page old; a note that follows it does not take its place
    if (seen !== null) acted ??= (await actedSince(db, found, seen, actor))?.[lang] ?? null
    tell(isRefusal(found) ? [] : await othersPresent(db, dossier, actor.officerId, line.now()))
  }
  const look = (): void => {
    soon ??= setTimeout(() => void read().catch(() => undefined), gather)
  }
  const stop = (): void => {
    clearTimeout(soon)
    clearTimeout(later)
  }
  return { tell, read, look, stop }
}

const open = (watching: Watching): Running => {
  const { services, visit, line, dossier } = watching
  const { db, actor } = visit
  const told = teller(watching)
  const beat = async (): Promise<void> => told.tell(await bePresent(db, dossier, actor.officerId, line.now(), 'line'))
  const stay = (): Promise<void> => stayPresent(db, dossier, actor.officerId, line.now())
  const deaf = services.news?.subscribe((message) => {
    const news = readNews(message)
    if (news !== null && news.dossier !== dossier) return
    if (news?.left === actor.officerId) void stay().catch(() => undefined)
    else told.look()
  })
  return {
    begin: () => {
      // read as well: between the page and its line somebody may have acted
      const enter = bePresent(db, dossier, actor.officerId, line.now(), 'line').then(told.read)
      void enter.catch(() => undefined)
    },
    beat,
    close: () => {
      deaf?.()
      told.stop()
      return leave(db, dossier, actor.officerId, line.now())
    },
  }
}

const seenIn = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null)

/** While a dossier's page is looked at: keeps its reader among those present, and tells who else is and what they do. */
export const presenceStream = (services: DossierServices): Door =>
  stream('/can-bo/ho-so/:id/co-mat', {
    who: may('dossier.read'),
    open: async (visit, line: Line) => {
      const { id } = visit.params as { readonly id: string }
      const read = await readDossier(visit.db, services, visit.actor, id, visit.now)
      if (isRefusal(read)) return read
      return open({ services, visit, line, dossier: read.dossier.id, seen: seenIn(visit.query.get('seen')) })
    },
  })
