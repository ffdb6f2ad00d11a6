import { timingSafeEqual } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { parseDossierCode } from '#agency'
import { type Db, type Refusal, refuse, tables } from '#platform'
import { readSlipToken } from '../accepting/slip-token.ts'
import { findDossier } from '../dossier.store.ts'
import type { DossierTables } from '../dossier.tables.ts'
import type { Dossier } from '../dossier.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { type PublicStage, publicStageOf, type Tracking, trackingOf } from './tracking.ts'

/** Five misses on one code lock it for a quarter of an hour; the lock also holds against codes that do not exist. */
export const allowedMisses = 5
const lockMinutes = 15

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The dossier whose slip bears this QR; its secret has 80 bits, so no lock is needed. */
export const dossierByToken = async (db: Db, token: string): Promise<Dossier | null> => {
  const read = readSlipToken(token)
  const dossier = read.kind === 'slip' ? await findDossier(db, read.code) : null
  return dossier !== null && read.kind === 'slip' && equal(dossier.trackSecret, read.secret) ? dossier : null
}

/** By the QR of the slip. */
export const trackByToken = async (db: Db, token: string): Promise<Tracking | Refusal> => {
  const dossier = await dossierByToken(db, token)
  return dossier === null ? refuse('slip-unknown') : trackingOf(dossier)
}

/** The code as it is kept; null for any other text, which is neither looked up nor written down. */
const codeIn = (typed: string): string | null => parseDossierCode(typed)?.text ?? null

/** `locked_until` is when the count ends: a quarter of an hour after the last try that was still let through. */
const tryText = `insert into dossier_tracking_lock as lock (code, misses, locked_until) values ($1, 1, $3::timestamptz)
  on conflict (code) do update set
    misses = case when lock.locked_until > $4::timestamptz then least(lock.misses, $2::int) + 1 else 1 end,
    locked_until = case when lock.locked_until > $4::timestamptz and lock.misses >= $2::int then lock.locked_until
      else $3::timestamptz end
  returning misses`

/** Counts a try before anything is compared: the row is held until the end of the transaction, so tries come one by one. */
const countTry = async (tx: Db, code: string, now: Temporal.Instant): Promise<number> => {
  const until = now.add({ minutes: lockMinutes }).toString()
  const { rows } = await tx.executeQuery(CompiledQuery.raw(tryText, [code, allowedMisses, until, now.toString()]))
  return (rows as { misses: number }[])[0]?.misses ?? allowedMisses + 1
}

const forgetTries = (tx: Db, code: string) =>
  tables<DossierTables>(tx).deleteFrom('dossier_tracking_lock').where('code', '=', code).execute()

/** Removes counts that have ended. Answers how many. */
export const forgetMisses = async (db: Db, now: Temporal.Instant): Promise<number> => {
  const { numDeletedRows } = await tables<DossierTables>(db)
    .deleteFrom('dossier_tracking_lock')
    .where(sql<boolean>`locked_until is null or locked_until <= ${now.toString()}::timestamptz`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * By code and the 8-digit slip number. A wrong number, an unknown code and a locked pair are told apart only as far as the
 * lock: guessing teaches nothing about what exists. The door must commit the try although it answers a refusal.
 */
export const trackBySlip = async (
  tx: Db,
  typed: string,
  slipNumber: string,
  now: Temporal.Instant,
): Promise<Tracking | Refusal> => {
  const code = codeIn(typed)
  if (code === null) return refuse('slip-unknown')
  if ((await countTry(tx, code, now)) > allowedMisses) return refuse('slip-locked')
  const dossier = await findDossier(tx, code)
  if (dossier === null || !equal(dossier.slipNumber, slipNumber.replace(/\D/g, ''))) return refuse('slip-unknown')
  await forgetTries(tx, code)
  return trackingOf(dossier)
}

/** By code alone, as far as the regime allows: in process, ready or closed (TT 01/2018 Điều 16). */
export const stageByCode = async (
  db: Db,
  services: Pick<DossierServices, 'regimeFor'>,
  typed: string,
  now: Temporal.Instant,
): Promise<PublicStage | 'hidden' | null> => {
  const code = codeIn(typed)
  const dossier = code === null ? null : await findDossier(db, code)
  if (dossier === null) return null
  const stage = publicStageOf(dossier)
  return regimeOf(services, dossier, now)('tracking').publicByCode.includes(stage) ? stage : 'hidden'
}
