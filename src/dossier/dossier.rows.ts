import type { Dossier, Step } from './dossier.ts'
import { deskFacts, movedInLists } from './inbox/desk-facts.ts'
import { type SoonParts, soonInLists, soonOfDossier, soonOfStep } from './solving/soon.ts'

/** The parts of a dossier that have tables of their own, and which of them may change a row once written. */
export const rowTables = {
  parties: { table: 'dossier_party', order: 'id', updates: true },
  components: { table: 'dossier_component', order: 'id', updates: true },
  steps: { table: 'dossier_step', order: 'id', updates: true },
  dues: { table: 'dossier_due', order: 'seq', updates: false },
  supplements: { table: 'dossier_supplement', order: 'id', updates: true },
  reappointments: { table: 'dossier_reappointment', order: 'asked_at, id', updates: true },
  opinions: { table: 'dossier_opinion', order: 'asked_at, id', updates: true },
  stops: { table: 'dossier_stop', order: 'from_at, id', updates: true },
  handovers: { table: 'dossier_handover', order: 'id', updates: true },
  shipments: { table: 'dossier_shipment', order: 'id', updates: true },
  paperReturns: { table: 'dossier_paper_return', order: 'id', updates: true },
  fees: { table: 'dossier_fee', order: 'id', updates: true },
  results: { table: 'dossier_result', order: 'id', updates: true },
  electronic: { table: 'dossier_electronic_result', order: 'attached_at, id', updates: true },
  facts: { table: 'dossier_fact', order: 'id', updates: true },
  corrections: { table: 'dossier_correction', order: 'asked_at, id', updates: true },
  aliases: { table: 'dossier_alias', order: 'id', updates: false },
  links: { table: 'dossier_link', order: 'id', updates: false },
} as const satisfies Record<string, { table: string; order: string; updates: boolean }>

export type RowsOf = keyof typeof rowTables
export const rowParts = Object.keys(rowTables) as readonly RowsOf[]

type Row = Readonly<Record<string, unknown>>

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Instants are the columns that end in `_at`; the JSON inside a column keeps its own names. */
const fromColumn = (key: string, value: unknown): unknown =>
  key.endsWith('_at') && typeof value === 'string' ? Temporal.Instant.from(value) : value

export const fromRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), fromColumn(key, value)]))

export const toRow = (value: Row): Row =>
  Object.fromEntries(Object.entries(value).map(([key, field]) => [snake(key), field]))

/** When dates are near follows from the dossier, the calendars and the settings; it is kept for lists and never read into the dossier. */
export const soonColumns = ['soon_at', 'dossier_soon_at'] as const

/** The current-state row without its parts. */
export const stateRow = (dossier: Dossier, parts: SoonParts): Row => ({
  ...toRow(
    Object.fromEntries(Object.entries(dossier).filter(([key]) => !(rowParts as readonly string[]).includes(key))),
  ),
  soon_at: soonOfDossier(dossier, parts),
})

/** What lists read beside a step. */
const factsOf = (dossier: Dossier, step: Step, parts: SoonParts): Row => ({
  ...deskFacts(dossier, step),
  soon_at: soonOfStep(dossier, step, parts),
  dossier_soon_at: step.finishedAt === null ? soonInLists(dossier, step, parts) : null,
})

/** Rows that are new or changed: `evolve` keeps untouched rows as the same objects. */
export const changedRows = (before: Dossier | null, after: Dossier, part: RowsOf, soon: SoonParts): readonly Row[] => {
  const old = new Set<unknown>(before?.[part] ?? [])
  if (part === 'steps' && before !== null) for (const step of movedInLists(before, after)) old.delete(step)
  return (after[part] as readonly object[])
    .filter((row) => !old.has(row))
    .map((row) => ({
      ...toRow(row as Row),
      ...(part === 'steps' ? factsOf(after, row as Step, soon) : {}),
      dossier_id: after.id,
    }))
}
