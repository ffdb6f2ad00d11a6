import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { cookieName } from '#identity'
import type { Db } from '#platform'

/**
 * Name and value of the cookie that signing in would leave. Signing in by the page takes a quarter of a second of scrypt,
 * which tests of other pages need not pay; the page has tests of its own. Throws for a login that nobody has.
 */
export const sessionCookie = async (
  owner: Db,
  login: string,
  secret: string,
): Promise<readonly [name: string, value: string]> => {
  const token = randomBytes(24).toString('base64url')
  const { rows } = await sql`insert into sign_in_session (token, user_id, expires_at)
    select ${token}, id, now() + interval '12 hours' from sign_in_user where username = ${login} returning id`.execute(
    owner,
  )
  if (rows.length !== 1) throw new Error(`nobody signs in as ${login}`)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return [cookieName('session_token', { secure: false }), `${token}.${signature}`]
}
