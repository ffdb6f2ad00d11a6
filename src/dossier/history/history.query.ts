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
}

type ChainRow = { id: string; code: string | null; event_count: number; head_hash: string } & (
  | EventRow
  | { readonly seq: null }
)

/** Counts, heads and events of dossiers in one statement: it sees one moment, however much is written meanwhile. */
const chainText = (which: string): string => `select d.id, d.code, d.event_count, d.head_hash,
  e.seq, e.type, e.occurred_at, e.recorded_at, e.actor, e.data, e.detail_digest, e.late_reason, e.prev_hash, e.hash, x.salt, x.body
  from (${which}) d left join dossier_event e on e.dossier_id = d.id
  left join dossier_event_detail x on x.dossier_id = e.dossier_id and x.seq = e.seq
  order by d.id, e.seq`

const oneText = chainText('select id, code, event_count, head_hash from dossier where id = $1')
const pageText = chainText('select id, code, event_count, head_hash from dossier where id > $1 order by id limit $2')

const faultIn = (rows: readonly ChainRow[]): ChainFault | null => {
  const [first] = rows
  if (first === undefined) return null
  const events = rows.filter((row) => row.seq !== null)
  return verifyChain(first.id, events.map(toEvent), detailsIn(events), {
    count: first.event_count,
    head: first.head_hash,
  })
}

/** The first fault of one dossier's chain; null when nothing was changed, removed or cut off. */
export const chainFault = async (db: Db, { id }: { readonly id: string }): Promise<ChainFault | null> =>
  faultIn((await db.executeQuery(CompiledQuery.raw(oneText, [id]))).rows as readonly ChainRow[])

const page = 500

/**
 * Walks every chain, dossiers in the order of their ids, and names the first fault of each. Memory stays bounded: one
 * page of dossiers at a time. Dossiers may be worked on meanwhile.
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
    if (chains.size < page) return { dossiers, events, broken }
  }
}
