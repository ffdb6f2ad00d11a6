import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Db } from '#platform'
import { usernamePattern } from '../add-officer.ts'
import { sessionHours } from './session.ts'
import { cookiePrefix } from './session-key.ts'

export interface BetterAuthSettings {
  /** A pool beside the doors' one: a sign-in inside a door's transaction must never wait for its own connection. */
  readonly db: Db
  readonly secret: string
  /** Where people reach the server, `https://motcua.example`. */
  readonly origin: string
}

const dated = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

const accountFields = {
  ...dated,
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
} as const

const sessionFields = {
  ...dated,
  expiresAt: 'expires_at',
  userId: 'user_id',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
} as const

const withUsername = () =>
  username({
    minUsernameLength: 2,
    usernameValidator: (name) => usernamePattern.test(name),
    validationOrder: { username: 'post-normalization' },
    schema: { user: { fields: { displayUsername: 'display_username' } } },
  })

const withSecondFactor = () =>
  twoFactor({
    issuer: 'Một Cửa',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'sign_in_two_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })

/**
 * The library for the acts of signing in and out, on tables of our own migration. Nobody signs up; nothing is reported
 * to its makers; addresses of visitors are not kept. Its rate limits are off: the doors and the lock count attempts.
 */
export const makeBetterAuth = ({ db, secret, origin }: BetterAuthSettings) =>
  betterAuth({
    appName: 'Một Cửa',
    baseURL: origin,
    secret,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { modelName: 'sign_in_user', fields: { ...dated, emailVerified: 'email_verified' } },
    session: {
      modelName: 'sign_in_session',
      fields: sessionFields,
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
    },
    account: { modelName: 'sign_in_account', fields: accountFields },
    verification: { modelName: 'sign_in_verification', fields: { ...dated, expiresAt: 'expires_at' } },
    advanced: {
      cookiePrefix,
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [withUsername(), withSecondFactor()],
  })

export type BetterAuth = ReturnType<typeof makeBetterAuth>
