import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { localDate } from '#platform'
import { deskOf } from '../reach.ts'
import { type RegisterAsk, type RegisterPlace, registerShows } from './register.query.ts'

export const registerPath = '/can-bo/so-theo-doi'

/** The one-stops whose books this post may read, those first that it works for, by table; also books of units that are no more. */
export const readableBooks = (directory: AgencyDirectory, actor: Actor, now: Temporal.Instant): readonly string[] => {
  const day = localDate(now)
  const desk = deskOf(directory, actor.agency, day)
  const reach = new Set(desk.flatMap((code) => [code, ...directory.predecessorsOf(code, day).map((each) => each.code)]))
  const authority = directory.authorityOf(actor.agency).code
  const may = (code: string): boolean =>
    permits(actor, 'register.read', [
      ...(reach.has(code) ? (['received-at-agency'] as const) : []),
      ...(directory.authorityOf(code).code === authority ? (['own-agency'] as const) : []),
    ]) === true
  const books = directory.all.filter(({ kind, code }) => kind === 'one-stop' && may(code)).map(({ code }) => code)
  const own = directory.oneStopOf(actor.agency, day)?.code
  return books.toSorted((one, other) => Number(other === own) - Number(one === own))
}

const dayIn = (text: string | null): Temporal.PlainDate | null => {
  try {
    return text === null ? null : Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** What the address asks for; this year's book of the post's own one-stop where it says nothing, or nothing sensible. */
export const askIn = (
  query: URLSearchParams,
  books: readonly string[],
  now: Temporal.Instant,
): { readonly ask: RegisterAsk; readonly wrongDays: boolean } | null => {
  const wanted = query.get('co-quan')
  const agency = books.find((code) => code === wanted) ?? (wanted === null ? books[0] : undefined)
  if (agency === undefined) return null
  const { year } = localDate(now)
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const last = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const [from, to] = [dayIn(query.get('tu')), dayIn(query.get('den'))]
  const given = query.has('tu') || query.has('den')
  const sensible = from !== null && to !== null && Temporal.PlainDate.compare(from, to) <= 0
  return {
    ask: {
      agency,
      from: sensible ? from : first,
      to: sensible ? to : last,
      show: registerShows.find((show) => show === query.get('xem')) ?? 'all',
    },
    wrongDays: given && !sensible,
  }
}

/** «2026-57»: the last line of the page before. */
export const placeIn = (query: URLSearchParams): RegisterPlace | undefined => {
  const found = /^(\d{4})-(\d{1,9})$/.exec(query.get('sau') ?? '')
  return found === null ? undefined : { year: Number(found[1]), number: Number(found[2]) }
}

export const registerUrl = (ask: RegisterAsk, after?: RegisterPlace): string => {
  const query = new URLSearchParams({ 'co-quan': ask.agency, tu: ask.from.toString(), den: ask.to.toString() })
  if (ask.show !== 'all') query.set('xem', ask.show)
  if (after !== undefined) query.set('sau', `${after.year}-${after.number}`)
  return `${registerPath}?${query}`
}
