import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'
import {
  type ChainFault,
  chainTime,
  type EventActor,
  type EventDetail,
  type SealedEvent,
  verifyChain,
} from './chain.ts'
import type { Json, JsonObject } from './json.ts'
import { differenceOf, replay } from './replay.ts'

interface EventRow {
  seq: number
  type: string
  occurred_at: Date
  recorded_at: Date
  actor: EventActor
  data: Json
  detail_digest: string | null
  late_reason: boolean
  prev_hash: string
  hash: string
  salt: string | null
  body: JsonObject | null
}

const time = (date: Date): string => chainTime(Temporal.Instant.fromEpochMilliseconds(date.getTime()))

const toEvent = (row: EventRow): SealedEvent => ({
  seq: row.seq,
  type: row.type,
  occurredAt: time(row.occurred_at),
  recordedAt: time(row.recorded_at),
  actor: row.actor,
  data: row.data,
  detailDigest: row.detail_digest,
  lateReason: row.late_reason,
  prevHash: row.prev_hash,
  hash: row.hash,
})

const toDetail = (row: EventRow): EventDetail | null =>
  row.salt === null || row.body === null ? null : { seq: row.seq, salt: row.salt, body: row.body }

const historyText = `select e.seq, e.type, e.occurred_at, e.recorded_at, e.actor, e.data, e.detail_digest, e.late_reason,
  e.prev_hash, e.hash, x.salt, x.body
  from dossier_event e left join dossier_event_detail x on x.dossier_id = e.dossier_id and x.seq = e.seq
  where e.dossier_id = $1 order by e.seq`

export interface HistoryEntry {
  readonly event: SealedEvent
  /** Names, reasons and free text; null when there were none or when they were lawfully destroyed. */
  readonly detail: JsonObject | null
}

const read = async (db: Db, dossierId: string): Promise<readonly EventRow[]> =>
  (await db.executeQuery(CompiledQuery.raw(historyText, [dossierId]))).rows as readonly EventRow[]

export const historyOf = async (db: Db, dossierId: string): Promise<readonly HistoryEntry[]> =>
  (await read(db, dossierId)).map((row) => ({ event: toEvent(row), detail: row.body }))

const detailsIn = (rows: readonly EventRow[]): ReadonlyMap<number, EventDetail> =>
  new Map(
    rows
      .map(toDetail)
      .filter((detail) => detail !== null)
      .map((detail) => [detail.seq, detail]),
  )

export interface BrokenChain extends ChainFault {
  readonly dossierId: string
  readonly code: string | null
}

export interface Verification {
  readonly dossiers: number
  readonly events: number
  readonly broken: readonly BrokenChain[]
  /** Codes that the counter of a day has given and that no dossier bears. */
  readonly missing: readonly string[]
}

interface StateRow {
  id: string
  code: string | null
  event_count: number
  head_hash: string
  status: string
  outcome: string | null
  due_at: Date | null
  lawful_due_at: Date | null
  /** Only beside the first event: a page would carry them with each. */
  steps: readonly { id: string; open: boolean; due: number | null }[] | null
  dues: readonly (number | null)[] | null
}

type ChainRow = StateRow & (EventRow | { readonly seq: null })

const milliseconds = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::bigint`

/** Counts, heads, states and events of dossiers in one statement: it sees one moment, however much is written meanwhile. */
const chainText = (which: string): string => `select d.id, d.code, d.event_count, d.head_hash, d.status, d.outcome,
  d.due_at, d.lawful_due_at, case when e.seq = 1 then (select jsonb_agg(jsonb_build_object('id', s.id,
    'open', s.finished_at is null, 'due', ${milliseconds('s.due_at')})) from dossier_step s where s.dossier_id = d.id) end as steps,
  case when e.seq = 1 then (select jsonb_agg(${milliseconds('u.due_at')} order by u.seq)
    from dossier_due u where u.dossier_id = d.id) end as dues,
  e.seq, e.type, e.occurred_at, e.recorded_at, e.actor, e.data, e.detail_digest, e.late_reason, e.prev_hash, e.hash, x.salt, x.body
  from (${which}) d left join dossier_event e on e.dossier_id = d.id
  left join dossier_event_detail x on x.dossier_id = e.dossier_id and x.seq = e.seq
  order by d.id, e.seq`

const columns = 'id, code, event_count, head_hash, status, outcome, due_at, lawful_due_at'
const oneText = chainText(`select ${columns} from dossier where id = $1`)
const pageText = chainText(`select ${columns} from dossier where id > $1 order by id limit $2`)

const stateOf = (row: StateRow) => ({
  status: row.status,
  code: row.code,
  outcome: row.outcome,
  dueAt: row.due_at?.getTime() ?? null,
  lawfulDueAt: row.lawful_due_at?.getTime() ?? null,
  dues: row.dues ?? [],
  steps: Object.fromEntries((row.steps ?? []).map(({ id, open, due }) => [id, { open, dueAt: due }])),
})

const faultIn = (rows: readonly ChainRow[]): ChainFault | null => {
  const [first] = rows
  if (first === undefined) return null
  const rowsOfEvents = rows.filter((row) => row.seq !== null)
  const events = rowsOfEvents.map(toEvent)
  const state = { count: first.event_count, head: first.head_hash }
  const fault = verifyChain(first.id, events, detailsIn(rowsOfEvents), state)
  if (fault !== null || events.length === 0) return fault
  const difference = differenceOf(replay(events), stateOf(first))
  return difference === null ? null : { seq: events.length, reason: `changed-row:${difference}` }
}

/** The first fault of one dossier's chain; null when nothing was changed, removed or cut off. */
export const chainFault = async (db: Db, { id }: { readonly id: string }): Promise<ChainFault | null> =>
  faultIn((await db.executeQuery(CompiledQuery.raw(oneText, [id]))).rows as readonly ChainRow[])

const page = 500

/**
 * A number is given in the transaction that makes its dossier, and a voided one keeps it: of each number up to the counter's
 * there is a dossier, in the grammar of either regime.
 */
const missingText = `select c.agency || given.tail as code
  from dossier_code_counter c left join agency a on a.code = c.agency
  cross join lateral (select '-' || to_char(c.day, 'YYMMDD') || '-' || lpad(n::text, greatest(4, length(n::text)), '0') as tail
    from generate_series(1, c.last) n) given
  where not exists (select 1 from dossier d where d.code = c.agency || given.tail)
    and not exists (select 1 from dossier d where d.code = a.old_code || given.tail)
  order by c.day, c.agency, given.tail`

const missingCodes = async (db: Db): Promise<readonly string[]> =>
  ((await db.executeQuery(CompiledQuery.raw(missingText))).rows as readonly { code: string }[]).map(({ code }) => code)

/**
 * Walks every chain, dossiers in the order of their ids, and names the first fault of each; then the numbers given without a dossier. Memory stays
 * bounded: one page of dossiers at a time. Dossiers may be worked on meanwhile.
 */
export const verifyHistory = async (db: Db): Promise<Verification> => {
  const broken: BrokenChain[] = []
  let dossiers = 0
  let events = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = (await db.executeQuery(CompiledQuery.raw(pageText, [after, page]))).rows as readonly ChainRow[]
    const chains = Map.groupBy(rows, ({ id }) => id)
    for (const [id, chain] of chains) {
      const fault = faultIn(chain)
      if (fault !== null) broken.push({ ...fault, dossierId: id, code: chain[0]?.code ?? null })
      events += chain.filter(({ seq }) => seq !== null).length
      after = id
    }
    dossiers += chains.size
    if (chains.size < page) return { dossiers, events, broken, missing: await missingCodes(db) }
  }
}
