import { randomBytes } from 'node:crypto'
import { addOfficer, type Role } from '#identity'
import { isRefusal, transact } from '#platform'
import { sessionCookie } from '../support/session.ts'
import { sessionSecret, type Tenant } from './bed.ts'

/**
 * A new officer of that post, and the header of a session as signing in would leave it; signing in itself takes a quarter of
 * a second of scrypt and is not measured.
 */
export const officerCookie = async ({ db, owner }: Tenant, role: Role, agency: string): Promise<string> => {
  const title = { vi: 'Công chức', en: 'Officer' }
  const officer = {
    name: 'Sơn Thị Mai',
    username: `desk${randomBytes(5).toString('hex')}`,
    password: randomBytes(12).toString('base64url'),
    posts: [{ role, agency, title, from: '2025-07-01', ...(role === 'signatory' ? { capacity: 'KT.' as const } : {}) }],
  }
  const id = await transact(db, (tx) => addOfficer(tx, officer, Temporal.Now.instant()))
  if (isRefusal(id)) throw new Error(id.refusal)
  const [name, value] = await sessionCookie(owner, officer.username, sessionSecret)
  return `${name}=${encodeURIComponent(value)}`
}
