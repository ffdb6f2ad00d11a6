import { hashPassword } from 'better-auth/crypto'
import { type Db, isRefusal, type Refusal, refuse, tables } from '#platform'
import type { IdentityTables } from './identity.tables.ts'
import { insertOfficer, insertPosts, insertSignIn, isTaken, type NewPost, type PostRefusal } from './officer.store.ts'
import { endSessions } from './signing-in/session.ts'

export interface NewOfficer {
  readonly name: string
  /** 2–30 small letters, digits, dots, underscores. */
  readonly username: string
  /** Without one an address is made that nobody can receive at (`.invalid`). */
  readonly email?: string
  readonly password: string
  readonly posts: readonly NewPost[]
}

export const usernamePattern = /^[a-z0-9][a-z0-9._]{1,29}$/
const passwordLength = { min: 10, max: 128 } as const

type PasswordRefusal = Refusal<'identity.weak-password'>

export const checkPassword = (password: string): PasswordRefusal | null =>
  password.length >= passwordLength.min && password.length <= passwordLength.max
    ? null
    : refuse('identity.weak-password', passwordLength)

/** About a quarter of a second of scrypt; a password typed in either Unicode form is the same password. */
export const hashOf = (password: string): Promise<string> => hashPassword(password.normalize('NFC'))

/** Adds an officer whose password is hashed already: the demo hashes its one password once. */
export const addHashedOfficer = async (
  tx: Db,
  officer: Omit<NewOfficer, 'password'> & { readonly passwordHash: string },
  now: Temporal.Instant,
): Promise<string | PostRefusal | Refusal<'identity.bad-username' | 'identity.username-taken'>> => {
  const { name, username, posts, passwordHash } = officer
  if (!usernamePattern.test(username)) return refuse('identity.bad-username')
  const email = (officer.email ?? `${username}@motcua.invalid`).toLowerCase()
  if (await isTaken(tx, username, email)) return refuse('identity.username-taken', { username })
  const officerId = await insertOfficer(tx, { kind: 'person', name }, now)
  const added = await insertPosts(tx, officerId, posts)
  if (isRefusal(added)) return added as PostRefusal
  await insertSignIn(tx, { officerId, name, username, email, passwordHash }, now)
  return officerId
}

/**
 * Adds an officer with posts and a way to sign in; returns the officer's id. On a refusal the caller's transaction is
 * to be rolled back: the officer's own row may have been written.
 */
export const addOfficer = async (tx: Db, officer: NewOfficer, now: Temporal.Instant): Promise<string | Refusal> => {
  const weak = checkPassword(officer.password)
  if (weak !== null) return weak
  return addHashedOfficer(tx, { ...officer, passwordHash: await hashOf(officer.password) }, now)
}

/** A new password; every session of the officer ends. */
export const setPassword = async (tx: Db, officerId: string, password: string): Promise<true | PasswordRefusal> => {
  const weak = checkPassword(password)
  if (weak !== null) return weak
  await tables<IdentityTables>(tx)
    .updateTable('sign_in_account')
    .set({ password: await hashOf(password) })
    .where('user_id', '=', officerId)
    .where('provider_id', '=', 'credential')
    .execute()
  await endSessions(tx, officerId)
  return true
}
