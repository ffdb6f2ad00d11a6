import { randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, enqueue, type Refusal, refuse, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'

export const returnCodeTask = 'dossier.return-code'

/** Six digits hold for five minutes and five tries; three may be asked for in a quarter of an hour. */
export const codeRules = { minutes: 5, tries: 5, most: 3, within: 15 } as const

/** At the counter the citizen reads it to the officer; online he types it himself. One does not serve for the other. */
export type CodePurpose = 'counter' | 'online'

const hashOf = (id: string, code: string): Buffer => scryptSync(code, id, 32, { N: 4096 })

interface Asking {
  readonly dossierId: string
  /** Post, or `citizen`. */
  readonly by: string
  readonly purpose?: CodePurpose
}

/** Asks the worker to make a code and send it; the code is never written down where it could be read. */
export const askCode = async (
  tx: Db,
  { dossierId, by, purpose = 'counter' }: Asking,
  now: Temporal.Instant,
): Promise<string | Refusal> => {
  await sql`select id from dossier where id = ${dossierId}::uuid for update`.execute(tx)
  const since = now.subtract({ minutes: codeRules.within }).toString()
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from dossier_return_code
    where dossier_id = ${dossierId}::uuid and purpose = ${purpose} and asked_at > ${since}::timestamptz`.execute(tx)
  if ((rows[0]?.n ?? 0) >= codeRules.most) return refuse('code-too-often', { minutes: codeRules.within })
  const id = newId()
  await tables<DossierTables>(tx)
    .insertInto('dossier_return_code')
    .values({ id, dossier_id: dossierId, asked_at: now.toString(), asked_by: by, state: 'asked', purpose })
    .execute()
  await enqueue(tx, {
    task: returnCodeTask,
    key: `${returnCodeTask} ${id}`,
    payload: { code: id, dossier: dossierId, purpose },
  })
  return id
}

/** Makes the code of a request: only its hash is kept, and it runs from now. */
export const makeCode = async (db: Db, id: string, now: Temporal.Instant): Promise<string> => {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await tables<DossierTables>(db)
    .updateTable('dossier_return_code')
    .set({ hash: hashOf(id, code).toString('base64'), expires_at: now.add({ minutes: codeRules.minutes }).toString() })
    .where('id', '=', id)
    .execute()
  return code
}

export type CodeState = 'asked' | 'sent' | 'failed' | 'no-address' | 'not-configured'

/** What became of the sending; `shown` is head and tail of the address. */
export const tellCodeState = async (db: Db, id: string, state: CodeState, shown: string | null): Promise<void> => {
  await tables<DossierTables>(db)
    .updateTable('dossier_return_code')
    .set({ state, shown_address: shown })
    .where('id', '=', id)
    .execute()
}

export interface AskedCode {
  readonly state: CodeState
  readonly shown: string | null
  readonly expiresAt: Temporal.Instant | null
}

/** The request of a dossier that was made last; null when none was. */
export const lastCode = async (
  db: Db,
  dossierId: string,
  purpose: CodePurpose = 'counter',
): Promise<AskedCode | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_return_code')
    .select(['state', 'shown_address', 'expires_at'])
    .where('dossier_id', '=', dossierId)
    .where('purpose', '=', purpose)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const expiresAt = row.expires_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.expires_at.getTime())
  return { state: row.state as CodeState, shown: row.shown_address, expiresAt }
}

/**
 * Counts the try before anything is compared, so that tries come one by one. A right code serves once. The door must
 * commit the try although it answers a refusal.
 */
export const checkCode = async (
  tx: Db,
  dossierId: string,
  typed: string,
  now: Temporal.Instant,
  purpose: CodePurpose = 'counter',
): Promise<true | Refusal> => {
  const { rows } = await sql<{ id: string; hash: string; tries: number }>`
    update dossier_return_code set tries = tries + 1 where id = (select id from dossier_return_code
      where dossier_id = ${dossierId}::uuid and purpose = ${purpose} order by asked_at desc, id desc limit 1)
      and state = 'sent' and used_at is null and expires_at > ${now.toString()}::timestamptz and tries < ${codeRules.tries}
    returning id, hash, tries`.execute(tx)
  const [row] = rows
  if (row === undefined) return refuse('code-expired')
  if (!timingSafeEqual(Buffer.from(row.hash, 'base64'), hashOf(row.id, typed.replace(/\D/g, ''))))
    return refuse('code-wrong', { left: codeRules.tries - row.tries })
  await tables<DossierTables>(tx)
    .updateTable('dossier_return_code')
    .set({ used_at: now.toString() })
    .where('id', '=', row.id)
    .execute()
  return true
}
