import { parsePartialDate, toPlainDate } from '#web'
import { isWorkGroup, type WorkGroup } from './work-groups.ts'

export const todayPath = '/can-bo/hom-nay'

/** Ways to look at a list by time, by the word in the address. */
export const views = ['tat-ca', 'cua-toi', 'qua-han', 'hom-nay', 'sap-den-han', 'tre-buoc'] as const
export type View = (typeof views)[number]

export const isView = (text: string | null): text is View => views.some((view) => view === text)

/** What narrows a list beyond group and time; each is a word of the address, and absent when it narrows nothing. */
export interface Narrowing {
  readonly procedure?: string
  readonly field?: string
  /** The one-stop that received the dossier. */
  readonly agency?: string
  /** Who has taken the work on; `nobody` for work that nobody has. */
  readonly officer?: string
  /** First and last day of reception, YYYY-MM-DD. */
  readonly from?: string
  readonly to?: string
}

export interface Looking {
  readonly view: View
  readonly group: WorkGroup | null
  readonly by?: Narrowing
}

/** The officer of work that nobody has taken on. */
export const nobody = 'chua-ai'

const words = {
  procedure: 'tt',
  field: 'lv',
  agency: 'noi',
  officer: 'cb',
  from: 'tu',
  to: 'den',
} as const satisfies Record<keyof Narrowing, string>

export const narrowingWords: Readonly<Record<keyof Narrowing, string>> = words

/** PostgreSQL and people agree on these years. */
const year = /^(19|20|21)\d\d-/

const readDay = (typed: string): string | undefined => {
  const date = parsePartialDate(typed)
  const day = date === null ? null : toPlainDate(date)
  return day !== null && year.test(day.toString()) ? day.toString() : undefined
}

const readers: Readonly<Record<keyof Narrowing, (typed: string) => string | undefined>> = {
  procedure: (typed) => (/^[0-9a-z.]{1,40}$/i.test(typed) ? typed : undefined),
  field: (typed) => (/^[a-z0-9-]{1,60}$/.test(typed) ? typed : undefined),
  agency: (typed) => (/^[A-Z0-9.]{1,40}$/.test(typed) ? typed : undefined),
  officer: (typed) =>
    typed === nobody || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed) ? typed : undefined,
  from: readDay,
  to: readDay,
}

const narrowings = Object.keys(words) as readonly (keyof Narrowing)[]

/** What an address asks for; words that mean nothing are passed over. */
export const lookingAt = (query: URLSearchParams): Looking => {
  const [view, group] = [query.get('loc'), query.get('nhom')]
  const by = Object.fromEntries(
    narrowings.flatMap((name) => {
      const value = readers[name]((query.get(words[name]) ?? '').trim())
      return value === undefined ? [] : [[name, value] as const]
    }),
  ) as Narrowing
  return { view: isView(view) ? view : 'tat-ca', group: isWorkGroup(group) ? group : null, by }
}

export const isNarrowed = ({ by }: Pick<Looking, 'by'>): boolean => Object.keys(by ?? {}).length > 0

/** Everything that waits, and nothing left out. */
export const isWhole = (looking: Looking): boolean =>
  looking.view === 'tat-ca' && looking.group === null && !isNarrowed(looking)

/** The address's question alone, in one spelling whatever the order of the words was: what a saved view keeps. */
export const queryOf = ({ view, group, by }: Partial<Looking>): URLSearchParams => {
  const query = new URLSearchParams()
  if (group != null) query.set('nhom', group)
  if (view !== undefined && view !== 'tat-ca') query.set('loc', view)
  for (const name of narrowings) {
    const value = by?.[name]
    if (value !== undefined) query.set(words[name], value)
  }
  return query
}

export const todayUrl = (looking: Partial<Looking>, after?: string): string => {
  const query = queryOf(looking)
  if (after !== undefined) query.set('sau', after)
  const text = query.toString()
  return text === '' ? todayPath : `${todayPath}?${text}`
}

/** Everything, also where an officer's own view opens the bare address. */
export const everythingUrl = `${todayPath}?loc=tat-ca`
