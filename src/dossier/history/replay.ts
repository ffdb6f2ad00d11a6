import type { Json } from './json.ts'

/** What events tell of the state row: enough to see that somebody changed the row by hand. Instants in ms since 1970. */
export interface Replayed {
  readonly status: string
  readonly code: string | null
  readonly outcome: string | null
  readonly accepted: boolean
  readonly dueAt: number | null
  readonly lawfulDueAt: number | null
  /** Every date that was ever told, in order. */
  readonly dues: readonly (number | null)[]
  readonly steps: Readonly<Record<string, ReplayedStep>>
}

export interface ReplayedStep {
  readonly open: boolean
  readonly dueAt: number | null
}

/** A column or list in which the row says otherwise than its events. */
export type Difference = 'status' | 'code' | 'outcome' | 'due-date' | 'lawful-due-date' | 'due-dates' | 'steps'

const before: Replayed = {
  status: 'submitted',
  code: null,
  outcome: null,
  accepted: false,
  dueAt: null,
  lawfulDueAt: null,
  dues: [],
  steps: {},
}

type Data = Readonly<Record<string, unknown>>

const ms = (told: unknown): number | null =>
  typeof told === 'string' ? Temporal.Instant.from(told).epochMilliseconds : null

const step = (was: Replayed, id: unknown, change: Partial<ReplayedStep>): Replayed => {
  const old = was.steps[String(id)] ?? { open: true, dueAt: null }
  return { ...was, steps: { ...was.steps, [String(id)]: { ...old, ...change } } }
}

const openSteps = (was: Replayed, change: Partial<ReplayedStep>): Replayed => ({
  ...was,
  steps: Object.fromEntries(Object.entries(was.steps).map(([id, one]) => [id, one.open ? { ...one, ...change } : one])),
})

/** The counterpart of `evolve` for what lies in the chain alone. Events that change none of it are not named. */
const handlers: Readonly<Record<string, (was: Replayed, data: Data) => Replayed>> = {
  accepted: (was, { code }) => ({ ...was, status: 'accepted', code: String(code), accepted: true }),
  // before acceptance the hour of answering ends with the answer
  'supplement-sent': (was) => ({
    ...(was.accepted ? was : openSteps(was, { dueAt: null })),
    status: 'awaiting-citizen',
  }),
  'supplement-received': (was, { phase }) => ({
    ...was,
    status: phase === 'before-acceptance' ? 'submitted' : 'processing',
  }),
  'clock-ended': (was) => ({ ...was, dueAt: null, lawfulDueAt: null }),
  'clock-stopped': (was, { awaits }) => ({ ...was, status: awaits === 'payment' ? 'awaiting-payment' : 'processing' }),
  'clock-resumed': (was) => ({ ...was, status: 'processing' }),
  'due-set': (was, { dueAt, lawful }) => ({
    ...was,
    dueAt: ms(dueAt),
    lawfulDueAt: lawful === true ? ms(dueAt) : was.lawfulDueAt,
    dues: [...was.dues, ms(dueAt)],
  }),
  'step-opened': (was, { id, dueAt }) => step(was, id, { open: true, dueAt: ms(dueAt) }),
  'step-due-set': (was, { id, dueAt }) => step(was, id, { dueAt: ms(dueAt) }),
  'step-finished': (was, { id }) => step(was, id, { open: false }),
  'handed-on': (was) => (was.status === 'accepted' ? { ...was, status: 'processing' } : was),
  decided: (was, { outcome }) => ({ ...was, status: 'decided', outcome: String(outcome) }),
  'handed-over': (was) => ({ ...was, status: 'returned' }),
  closed: (was, { as }) => ({ ...openSteps(was, { open: false }), status: String(as) }),
}

/** The state as the events tell it. For a chain that holds. */
export const replay = (events: readonly { readonly type: string; readonly data: Json }[]): Replayed =>
  events.reduce((was, { type, data }) => handlers[type]?.(was, data as Data) ?? was, before)

const sameSteps = (one: Replayed['steps'], other: Replayed['steps']): boolean => {
  const ids = Object.keys(one)
  const same = (id: string) => one[id]?.open === other[id]?.open && one[id]?.dueAt === other[id]?.dueAt
  return ids.length === Object.keys(other).length && ids.every(same)
}

/** The first thing in which the row differs from its events; null: it says what they say. */
export const differenceOf = (told: Replayed, row: Omit<Replayed, 'accepted'>): Difference | null => {
  if (told.status !== row.status) return 'status'
  if (told.code !== row.code) return 'code'
  if (told.outcome !== row.outcome) return 'outcome'
  if (told.dueAt !== row.dueAt) return 'due-date'
  if (told.lawfulDueAt !== row.lawfulDueAt) return 'lawful-due-date'
  if (JSON.stringify(told.dues) !== JSON.stringify(row.dues)) return 'due-dates'
  return sameSteps(told.steps, row.steps) ? null : 'steps'
}
