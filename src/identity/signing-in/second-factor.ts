import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import { type Db, tables } from '#platform'
import type { IdentityTables } from '../identity.tables.ts'
import type { BetterAuth } from './better-auth.ts'

/** RFC 6238 as every authenticator app does it. */
const period = 30
const digits = 6

export interface SecondFactor {
  readonly officerId: string
  /** False until the first code was typed. */
  readonly verified: boolean
  readonly secret: string
}

export const findSecondFactor = async (
  db: Db,
  auth: BetterAuth,
  officerId: string,
): Promise<SecondFactor | undefined> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('sign_in_two_factor')
    .select(['secret', 'verified'])
    .where('user_id', '=', officerId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { secretConfig } = await auth.$context
  return { officerId, verified: row.verified, secret: await symmetricDecrypt({ key: secretConfig, data: row.secret }) }
}

/** What an authenticator app reads from the QR code. */
export const otpauthUri = ({ secret }: SecondFactor, account: string): string =>
  createOTP(secret, { digits, period }).url('Một Cửa', account)

/** The step of 30 seconds whose code this is: now, the one before or the one after; undefined for a wrong code. */
export const stepOf = async (secret: string, code: string, at: Temporal.Instant): Promise<number | undefined> => {
  const now = Math.floor(at.epochMilliseconds / 1000 / period)
  const steps = [now - 1, now, now + 1]
  const codes = await Promise.all(steps.map((step) => createOTP(secret, { digits, period }).hotp(step)))
  const at0 = codes.indexOf(code)
  return at0 < 0 ? undefined : steps[at0]
}

/**
 * Takes a step for the one use of its code (RFC 6238 §5.2); false when it, or a later one, was used before. better-auth
 * accepts a code as often as it is typed, so this stands before its check.
 */
export const useStep = async (db: Db, officerId: string, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await tables<IdentityTables>(db)
    .updateTable('sign_in_two_factor')
    .set({ last_step: step })
    .where('user_id', '=', officerId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** For somebody who lost the telephone: the password alone signs in again. False when there was none. */
export const removeSecondFactor = async (tx: Db, officerId: string): Promise<boolean> => {
  const db = tables<IdentityTables>(tx)
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_two_factor')
    .where('user_id', '=', officerId)
    .executeTakeFirst()
  await db.updateTable('sign_in_user').set({ two_factor_enabled: false }).where('id', '=', officerId).execute()
  return numDeletedRows > 0n
}
