import { CompiledQuery, sql } from 'kysely'
import type { TimeLimit } from '#calendar'
import { type Db, tables, type Words } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierTables } from '../dossier.tables.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import { bundleDates } from '../reappointing/bundle-dates.store.ts'
import type { Bundle, ExternalWork, Leg, LegOutcome } from './bundle.ts'
import { findBundle } from './bundle-rules.ts'

const instant = (value: Date | null): Temporal.Instant | null =>
  value === null ? null : Temporal.Instant.fromEpochMilliseconds(value.getTime())

const date = (at: Temporal.Instant | null): Date | null => (at === null ? null : new Date(at.epochMilliseconds))

const legRow = (bundle: string, leg: Leg, position: number) => ({
  bundle_id: bundle,
  key: leg.key,
  position,
  name: JSON.stringify(leg.name),
  after_key: leg.after,
  feeds: JSON.stringify(leg.feeds),
  uses: JSON.stringify(leg.uses),
  even_if_refused: leg.evenIfRefused === true,
  time_limit: JSON.stringify(leg.limit),
  dossier_id: leg.dossier?.id ?? null,
  receiver: leg.external === null ? null : JSON.stringify(leg.external.receiver),
  started_at: null,
  due_at: null,
  sent_at: null,
  sent_name: null,
  answered_at: null,
  outcome: null,
  document_number: null,
  handed_at: null,
  told: null,
})

export const insertBundle = async (tx: Db, bundle: Bundle, legs: readonly Leg[]): Promise<void> => {
  const db = tables<DossierTables>(tx)
  await db
    .insertInto('dossier_bundle')
    .values({
      id: bundle.id,
      key: bundle.key,
      name: JSON.stringify(bundle.name),
      opened_at: new Date(bundle.openedAt.epochMilliseconds),
      opened_by: bundle.openedBy,
      opened_name: bundle.openedName,
      agency: bundle.agency,
      appointment_at: null,
      closed_at: null,
    })
    .execute()
  await db
    .insertInto('dossier_bundle_leg')
    .values(legs.map((leg, position) => legRow(bundle.id, leg, position)))
    .execute()
}

interface LegRow {
  key: string
  name: Words
  after_key: string | null
  feeds: readonly string[]
  uses: readonly string[]
  even_if_refused: boolean
  time_limit: TimeLimit
  dossier_id: string | null
  receiver: Words | null
  started_at: Date | null
  due_at: Date | null
  sent_at: Date | null
  sent_name: string | null
  answered_at: Date | null
  outcome: LegOutcome | null
  document_number: string | null
  handed_at: Date | null
  told: ExternalWork['told']
}

const externalOf = (row: LegRow): ExternalWork | null =>
  row.receiver === null
    ? null
    : {
        receiver: row.receiver,
        startedAt: instant(row.started_at),
        dueAt: instant(row.due_at),
        sentAt: instant(row.sent_at),
        sentName: row.sent_name,
        answeredAt: instant(row.answered_at),
        outcome: row.outcome,
        documentNumber: row.document_number,
        handedAt: instant(row.handed_at),
        told: row.told,
      }

/** A correction may be corrected in turn; the last one holds. */
const replacementOf = async (db: Db, dossier: Dossier | null): Promise<ResultRow | null> => {
  const by = dossier?.results.find(({ correctedBy }) => correctedBy !== null)?.correctedBy
  const correcting = by == null ? null : await findDossier(db, by)
  if (correcting === null) return null
  const own = correcting.results.find(({ outcome, registeredAt }) => outcome === 'granted' && registeredAt !== null)
  return (await replacementOf(db, correcting)) ?? own ?? null
}

const legsOf = async (db: Db, id: string): Promise<readonly Leg[]> => {
  const { rows } =
    await sql<LegRow>`select * from dossier_bundle_leg where bundle_id = ${id} order by position`.execute(db)
  const legs: Leg[] = []
  for (const row of rows) {
    const dossier = row.dossier_id === null ? null : await findDossier(db, row.dossier_id)
    legs.push({
      key: row.key,
      name: row.name,
      after: row.after_key,
      feeds: row.feeds,
      uses: row.uses,
      evenIfRefused: row.even_if_refused,
      limit: row.time_limit,
      dossier,
      external: externalOf(row),
      replacement: await replacementOf(db, dossier),
    })
  }
  return legs
}

export interface WholeBundle {
  readonly bundle: Bundle
  readonly legs: readonly Leg[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** With every leg as it stands. `lock` holds the bundle until the transaction ends; the legs' dossiers are locked by acts. */
export const findWhole = async (db: Db, id: string, mode: 'read' | 'lock' = 'read'): Promise<WholeBundle | null> => {
  if (!uuid.test(id)) return null
  const locked = mode === 'lock' ? ' for update' : ''
  const text = `select * from dossier_bundle where id = $1${locked}`
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, [id]))
  const row = rows[0] as
    | {
        key: string
        name: Words | null
        opened_at: Date
        opened_by: string
        opened_name: string
        agency: string
      }
    | undefined
  if (row === undefined) return null
  const bundle: Bundle = {
    id,
    key: row.key,
    name: row.name ?? findBundle(row.key)?.name ?? { vi: row.key, en: row.key },
    openedAt: Temporal.Instant.fromEpochMilliseconds(row.opened_at.getTime()),
    openedBy: row.opened_by,
    openedName: row.opened_name,
    agency: row.agency,
    dates: await bundleDates(db, id),
  }
  return { bundle, legs: await legsOf(db, id) }
}

/** What has become of work outside. */
export const updateExternal = async (tx: Db, bundle: string, key: string, work: ExternalWork): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_bundle_leg')
    .set({
      started_at: date(work.startedAt),
      due_at: date(work.dueAt),
      sent_at: date(work.sentAt),
      sent_name: work.sentName,
      answered_at: date(work.answeredAt),
      outcome: work.outcome,
      document_number: work.documentNumber,
      handed_at: date(work.handedAt),
    })
    .where('bundle_id', '=', bundle)
    .where('key', '=', key)
    .execute()
}

export const closeBundle = async (tx: Db, id: string, at: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_bundle')
    .set({ closed_at: new Date(at.epochMilliseconds) })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** How far up the line the lateness of work outside was told. */
export const markTold = async (tx: Db, bundle: string, key: string, told: string): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_bundle_leg')
    .set({ told })
    .where('bundle_id', '=', bundle)
    .where('key', '=', key)
    .execute()
}

/** Ids of the bundles of these one-stops that are not over, the newest first. */
export const openBundles = async (db: Db, agencies: readonly string[], most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id from dossier_bundle where closed_at is null
    and agency = any(${agencies}::text[]) order by opened_at desc, id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
