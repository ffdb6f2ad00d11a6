import { timingSafeEqual } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { type Db, type Refusal, refuse, tables } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierTables } from '../dossier.tables.ts'
import type { Dossier } from '../dossier.ts'
import { type PublicStage, publicStageOf, type Tracking, trackingOf } from './tracking.ts'

/** Five misses on one code lock it for a quarter of an hour; the lock also holds against codes that do not exist. */
export const allowedMisses = 5
const lockMinutes = 15

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** By the QR of the slip: `<code>.<secret>`. The secret has 80 bits, so no lock is needed. */
export const trackByToken = async (db: Db, token: string): Promise<Tracking | Refusal> => {
  const at = token.lastIndexOf('.')
  const dossier = at < 1 || token.length > 120 ? null : await findDossier(db, token.slice(0, at))
  return dossier !== null && equal(dossier.trackSecret, token.slice(at + 1))
    ? trackingOf(dossier)
    : refuse('slip-unknown')
}

const normalCode = (code: string): string => code.trim().toUpperCase().slice(0, 60)

const lockOf = async (db: Db, code: string) =>
  tables<DossierTables>(db)
    .selectFrom('dossier_tracking_lock')
    .select(['misses', 'locked_until'])
    .where('code', '=', code)
    .executeTakeFirst()

const missText = `insert into dossier_tracking_lock (code, misses, locked_until) values ($1, 1, null)
  on conflict (code) do update set misses = dossier_tracking_lock.misses + 1,
    locked_until = case when dossier_tracking_lock.misses + 1 >= $2 then $3::timestamptz end`

const countMiss = async (db: Db, code: string, now: Temporal.Instant): Promise<void> => {
  await db.executeQuery(
    CompiledQuery.raw(missText, [code, allowedMisses, now.add({ minutes: lockMinutes }).toString()]),
  )
}

/**
 * By code and the 8-digit slip number. A wrong number, an unknown code and a locked pair are told apart only as far as the
 * lock: guessing teaches nothing about what exists. The door must commit the miss although it answers a refusal.
 */
export const trackBySlip = async (
  tx: Db,
  code: string,
  slipNumber: string,
  now: Temporal.Instant,
): Promise<Tracking | Refusal> => {
  const key = normalCode(code)
  const lock = await lockOf(tx, key)
  if (lock?.locked_until != null && lock.locked_until.getTime() > now.epochMilliseconds) return refuse('slip-locked')
  const dossier = key === '' ? null : await findByCode(tx, key)
  if (dossier !== null && equal(dossier.slipNumber, slipNumber.replace(/\D/g, ''))) {
    if (lock !== undefined)
      await tables<DossierTables>(tx).deleteFrom('dossier_tracking_lock').where('code', '=', key).execute()
    return trackingOf(dossier)
  }
  if (lock?.locked_until != null)
    await tables<DossierTables>(tx).deleteFrom('dossier_tracking_lock').where('code', '=', key).execute()
  await countMiss(tx, key, now)
  return refuse('slip-unknown')
}

const findByCode = async (db: Db, code: string): Promise<Dossier | null> =>
  /-\d{6}-/.test(code) ? findDossier(db, code) : null

/** By code alone, as far as the regime allows: in process, ready or closed (TT 01/2018 Điều 16). */
export const stageByCode = async (db: Db, code: string): Promise<PublicStage | null> => {
  const dossier = await findByCode(db, normalCode(code))
  return dossier === null ? null : publicStageOf(dossier)
}
