import type { Db } from '#platform'
import { tables } from '#platform'
import type { IdentityTables } from '../identity.tables.ts'

/** What can be done to an account. */
export const changes = [
  'added',
  'post-added',
  'post-ended',
  'password-given',
  'password-chosen',
  'second-factor-removed',
  'locked',
  'unlocked',
  'signed-out',
  'token-made',
  'token-revoked',
] as const

export type Change = (typeof changes)[number]

/** Who changes an account: an officer in a post, whoever holds the terminal of the server, or both. */
export interface Keeper {
  readonly officerId: string | null
  readonly postId: string | null
  /** Account of the server's operating system. */
  readonly terminal: string | null
}

export interface NewChange {
  readonly officer: string
  readonly what: Change
  readonly post?: string
  readonly lastDay?: Temporal.PlainDate
}

/** Writes down what was done to whose account, and by whom. Nothing can change or remove it. */
export const recordChange = async (tx: Db, by: Keeper, change: NewChange, now: Temporal.Instant): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('account_change')
    .values({
      at: now.toString(),
      officer: change.officer,
      what: change.what,
      post: change.post ?? null,
      last_day: change.lastDay?.toString() ?? null,
      by_officer: by.officerId,
      by_post: by.postId,
      by_terminal: by.terminal,
    })
    .execute()
}
