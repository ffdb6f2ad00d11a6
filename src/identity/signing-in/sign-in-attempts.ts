import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, fold, type Refusal, refuse, tables } from '#platform'
import type { IdentityTables } from '../identity.tables.ts'
import type { SessionKey } from './session-key.ts'

/** After so many wrong passwords in a row a name is locked for so many minutes. */
export const missesAllowed = 5
export const lockMinutes = 15

/** Keyed, because people type passwords into the field of the name. */
const digestOf = (login: string, { secret }: SessionKey): Buffer =>
  createHmac('sha256', secret)
    .update(`login:${fold(login)}`)
    .digest()

interface Row {
  readonly misses: number
  readonly minutes: number | null
}

/**
 * Counts an attempt before its password is looked at, so that a hundred at once are still five; success takes the count
 * away. It holds for names that do not exist too: an answer tells nobody which do. Runs outside the door's transaction,
 * by the database's own clock.
 */
export const takeAttempt = async (
  db: Db,
  login: string,
  key: SessionKey,
): Promise<'go' | Refusal<'identity.locked'>> => {
  const { rows } = await sql<Row>`
    insert into sign_in_miss as m (login_digest, misses, last_at) values (${digestOf(login, key)}, 1, now())
    on conflict (login_digest) do update set
      misses = case
        when m.locked_until > now() then m.misses
        when m.locked_until is not null or m.last_at < now() - make_interval(mins => ${lockMinutes}) then 1
        else m.misses + 1 end,
      locked_until = case
        when m.locked_until > now() then m.locked_until
        when m.locked_until is null and m.last_at >= now() - make_interval(mins => ${lockMinutes})
          and m.misses >= ${missesAllowed} then now() + make_interval(mins => ${lockMinutes})
        else null end,
      last_at = case when m.locked_until > now() then m.last_at else now() end
    returning misses, ceil(extract(epoch from locked_until - now()) / 60)::integer as minutes`.execute(db)
  const minutes = rows[0]?.minutes ?? null
  return minutes === null ? 'go' : refuse('identity.locked', { minutes })
}

export const forgetAttempts = async (db: Db, login: string, key: SessionKey): Promise<void> => {
  await tables<IdentityTables>(db).deleteFrom('sign_in_miss').where('login_digest', '=', digestOf(login, key)).execute()
}
