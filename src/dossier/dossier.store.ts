import { CompiledQuery } from 'kysely'
import { parseDossierCode } from '#agency'
import { type Db, type Job, newsChannel, outboxInsert, outboxRows } from '#platform'
import { besideTypes } from './corresponding/corresponding.events.ts'
import { changedRows, fromRow, rowParts, rowTables, soonColumns, stateRow } from './dossier.rows.ts'
import type { Dossier } from './dossier.ts'
import type { Sealed } from './history/chain.ts'
import { deskColumns } from './inbox/desk-facts.ts'
import { newNameWords } from './lookup/name-words.ts'
import { movedPapers } from './lookup/paper-place-rows.ts'
import type { SoonParts } from './solving/soon.ts'
import { newsOf } from './today/live-news.ts'

/**
 * A dossier is read by one statement and written by one: the round trips are what a command costs. Both texts are
 * constant, so PostgreSQL plans them once a connection.
 */
const notOfTheDossier = `'{${['dossier_id', ...deskColumns, ...soonColumns].join(',')}}'::text[]`

const children = rowParts
  .map((part) => {
    const { table, order } = rowTables[part]
    return `coalesce((select jsonb_agg(to_jsonb(x) - ${notOfTheDossier} order by ${order}) from ${table} x where x.dossier_id = d.id), '[]') as "${part}"`
  })
  .join(',\n')

const loadBy = (column: 'id' | 'code'): string =>
  `select to_jsonb(d) - 'soon_at' as state, ${children} from dossier d where d.${column} = $1`

const texts = {
  id: { load: loadBy('id'), lock: 'select id from dossier where id = $1 for update' },
  code: { load: loadBy('code'), lock: 'select id from dossier where code = $1 for update' },
} as const

type LoadedRow = { readonly state: Record<string, unknown> } & Record<string, readonly Record<string, unknown>[]>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Finds by id or by code, in small letters too; `lock` holds the state row until the transaction ends. The lock is a statement of its own: one
 * that waited would see the state row as it is now but its rows as they were when it began to wait.
 */
export const findDossier = async (
  db: Db,
  idOrCode: string,
  mode: 'read' | 'lock' = 'read',
): Promise<Dossier | null> => {
  const byId = uuid.test(idOrCode)
  const { load, lock } = texts[byId ? 'id' : 'code']
  const asked = byId ? idOrCode : (parseDossierCode(idOrCode)?.text ?? idOrCode)
  if (mode === 'lock') {
    const locked = await db.executeQuery(CompiledQuery.raw(lock, [asked]))
    if (locked.rows.length === 0) return null
  }
  const { rows } = await db.executeQuery(CompiledQuery.raw(load, [asked]))
  const row = rows[0] as LoadedRow | undefined
  if (row === undefined) return null
  const parts = Object.fromEntries(rowParts.map((part) => [part, row[part]?.map(fromRow)]))
  return { ...fromRow(row.state), ...parts } as unknown as Dossier
}

const actsSince = `select from dossier_event where dossier_id = $1 and seq > $2 and type <> all($3::text[]) limit 1`

/** Whether anything but notes and messages stands in the history after an event. */
export const hasActsSince = async (db: Db, dossierId: string, seq: number): Promise<boolean> =>
  (await db.executeQuery(CompiledQuery.raw(actsSince, [dossierId, seq, besideTypes]))).rows.length > 0

const stateColumns = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(
      `select attname from pg_attribute where attrelid = 'dossier'::regclass and attnum > 0 and not attisdropped`,
    ),
  )
  return (rows as { attname: string }[]).map(({ attname }) => attname)
}

const updatable: Record<string, readonly string[]> = {
  parties: [
    'role',
    'kind',
    'name',
    'folded',
    'birth_date',
    'sex',
    'id_type',
    'id_number',
    'id_issuer',
    'id_issued_on',
    'former_number',
    'phone',
    'email',
    'address',
    'basis',
    'source',
    'taken_at',
  ],
  components: ['originals', 'copies', 'verdict', 'reason', 'reason_key'],
  steps: [
    'key',
    'agency',
    'role',
    'officer_id',
    'due_at',
    'finished_at',
    'outcome',
    'dossier_due_at',
    ...deskColumns,
    ...soonColumns,
  ],
  supplements: ['state', 'approved_by', 'sent_at', 'received_at'],
  reappointments: ['state', 'late', 'signed_by', 'signed_at', 'told_by', 'told_at'],
  opinions: [
    'reminders',
    'reminded_at',
    'cancelled_at',
    'cancel_reason',
    'answered_at',
    'answered_by',
    'answer',
    'document_number',
    'document_date',
  ],
  stops: ['to_at'],
  handovers: ['to_agency', 'confirmed_at', 'confirmed_by', 'left_at', 'list_id', 'missing_at'],
  shipments: ['delivered_at', 'came_back_at', 'cause'],
  paperReturns: ['returned_at', 'returned_by', 'way', 'carrier', 'tracking_number'],
  fees: ['amount', 'receipt_number', 'paid_at'],
  results: [
    'document_number',
    'registered_at',
    'handed_over_at',
    'corrected_at',
    'corrected_by',
    'corrected_number',
    'paper',
    'online_at',
    'paper_given_at',
  ],
  electronic: ['verdict', 'signers', 'checked_at', 'replaced_at', 'opened_at'],
  facts: ['value', 'source', 'changed_at'],
  corrections: ['state', 'ended_at'],
}

const assign = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ')

const writeRows = (): string =>
  rowParts
    .map((part, index) => {
      const { table } = rowTables[part]
      const columns = updatable[part]
      const conflict = columns === undefined ? '' : ` on conflict (id) do update set ${assign(columns)}`
      return `w_${part} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, $${index + 6}::jsonb)${conflict})`
    })
    .join(',\n')

const saveText = (columns: readonly string[]): string => `with
state as (insert into dossier select * from jsonb_populate_record(null::dossier, $1::jsonb)
  on conflict (id) do update set ${assign(columns.filter((column) => column !== 'id'))}
  where dossier.event_count = $2 returning id),
events as (insert into dossier_event select * from jsonb_populate_recordset(null::dossier_event, $3::jsonb)),
details as (insert into dossier_event_detail select * from jsonb_populate_recordset(null::dossier_event_detail, $4::jsonb)),
leads as (insert into dossier_name_word select * from jsonb_populate_recordset(null::dossier_name_word, $5::jsonb) on conflict do nothing),
words as (insert into name_word select distinct word from jsonb_populate_recordset(null::name_word, $5::jsonb) order by word on conflict do nothing),
jobs as (${outboxInsert(`$${rowParts.length + 7}`)}),
papers as (insert into dossier_paper_place select * from jsonb_populate_recordset(null::dossier_paper_place, $${rowParts.length + 8}::jsonb)
  on conflict (dossier_id, paper) do update set place = excluded.place),
${writeRows()}
select id, pg_notify(${newsChannel}, $${rowParts.length + 6}::text) from state`

let saveStatement: string | undefined

/** The columns are read once from the database: the state row's list is never written twice. */
const saveStatementFor = async (db: Db): Promise<string> => {
  saveStatement ??= saveText(await stateColumns(db))
  return saveStatement
}

/**
 * Writes the state row, the changed rows, the events and their details and the jobs that follow in one statement, and
 * announces the commit. The version check is a second guard behind the row lock: a lost race throws, and the transaction
 * undoes everything.
 */
export const saveDossier = async (
  tx: Db,
  before: Dossier | null,
  after: Dossier,
  sealed: Sealed,
  jobs: readonly Job[],
  parts: SoonParts,
): Promise<void> => {
  const text = await saveStatementFor(tx)
  const own = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, dossier_id: after.id }))
  const events = sealed.events.map((event) => ({
    seq: event.seq,
    type: event.type,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    actor: event.actor,
    data: event.data,
    detail_digest: event.detailDigest,
    late_reason: event.lateReason,
    prev_hash: event.prevHash,
    hash: event.hash,
  }))
  const parameters = [
    JSON.stringify(stateRow(after, parts)),
    before?.eventCount ?? 0,
    JSON.stringify(own(events)),
    JSON.stringify(own(sealed.details)),
    JSON.stringify(newNameWords(before, after)),
    ...rowParts.map((part) => JSON.stringify(changedRows(before, after, part, parts))),
    newsOf(before, after),
    outboxRows(jobs),
    JSON.stringify(movedPapers(before, after)),
  ]
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, parameters))
  if (rows.length !== 1) throw new Error('the dossier changed while it was locked: its event count does not match')
}
