import { randomInt } from 'node:crypto'
import { type Db, isRefusal, localDate, type Refusal, refuse, tables } from '#platform'
import { hashOf, type NewOfficer, addOfficer as writeOfficer } from '../add-officer.ts'
import type { IdentityTables } from '../identity.tables.ts'
import { insertPosts, type NewPost, endPost as writePostEnd } from '../officer.store.ts'
import { removeSecondFactor } from '../signing-in/second-factor.ts'
import { endSessions } from '../signing-in/session.ts'
import { type Keeper, recordChange } from './account-change.ts'
import { keepsAnAdministrator } from './last-administrator.ts'

/** Letters and figures that are not taken for one another when read aloud or from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that serves once: 60 bits in three groups, easy to read out and to type. */
const onceOnly = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join(
    '-',
  )

const findAccount = (tx: Db, officerId: string) =>
  tables<IdentityTables>(tx)
    .selectFrom('officer')
    .select(['id', 'locked_at'])
    .where('id', '=', officerId)
    .where('kind', '=', 'person')
    .forUpdate()
    .executeTakeFirst()

type Unknown = Refusal<'identity.unknown-officer'>

/** Locks the account's row, so that what is done to one account is done one after the other. */
const onAccount = async <T>(
  tx: Db,
  officerId: string,
  work: (account: { readonly locked: boolean }) => Promise<T>,
): Promise<T | Unknown> => {
  const account = await findAccount(tx, officerId)
  return account === undefined ? refuse('identity.unknown-officer') : work({ locked: account.locked_at !== null })
}

const setOfficer = (
  tx: Db,
  officerId: string,
  values: { readonly locked_at?: string | null; readonly must_change_password?: boolean },
) => tables<IdentityTables>(tx).updateTable('officer').set(values).where('id', '=', officerId).execute()

/** Adds an officer with a password that serves once; answers both. */
export const addAccount = async (
  tx: Db,
  by: Keeper,
  officer: Omit<NewOfficer, 'password'>,
  now: Temporal.Instant,
): Promise<{ readonly officerId: string; readonly password: string } | Refusal> => {
  const password = onceOnly()
  const officerId = await writeOfficer(tx, { ...officer, password }, now)
  if (isRefusal(officerId)) return officerId
  await setOfficer(tx, officerId, { must_change_password: true })
  await recordChange(tx, by, { officer: officerId, what: 'added' }, now)
  return { officerId, password }
}

/** Gives an officer one more post. */
export const addPost = (
  tx: Db,
  by: Keeper,
  { officer, post }: { readonly officer: string; readonly post: NewPost },
  now: Temporal.Instant,
): Promise<string | Refusal> =>
  onAccount<string | Refusal>(tx, officer, async () => {
    const added = await insertPosts(tx, officer, [post])
    if (isRefusal(added)) return added
    const id = added[0]!
    await recordChange(tx, by, { officer, what: 'post-added', post: id }, now)
    return id
  })

/**
 * Ends a post with its last day. Today, or a day before, takes the rights away at once and ends every session of the
 * officer; a later day leaves them until that day is over. Refuses to take away the last administrator.
 */
export const endPost = (
  tx: Db,
  by: Keeper,
  { officer, post, lastDay }: { readonly officer: string; readonly post: string; readonly lastDay: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<true | Refusal> =>
  onAccount<true | Refusal>(tx, officer, async () => {
    const today = localDate(now)
    const held = await tables<IdentityTables>(tx)
      .selectFrom('post')
      .select(['valid_to', 'ended_at'])
      .where('id', '=', post)
      .where('officer', '=', officer)
      .executeTakeFirst()
    const over = held?.ended_at != null || (held?.valid_to != null && held.valid_to < today.toString())
    if (held === undefined || over) return refuse('identity.post-over')
    const atOnce = Temporal.PlainDate.compare(lastDay, today) <= 0
    const kept = await keepsAnAdministrator(tx, { post }, atOnce ? today : lastDay.add({ days: 1 }), now)
    if (isRefusal(kept)) return kept
    const ended = await writePostEnd(tx, post, lastDay, atOnce ? now : undefined)
    if (isRefusal(ended)) return ended
    if (atOnce) await endSessions(tx, officer)
    await recordChange(tx, by, { officer, what: 'post-ended', post, lastDay }, now)
    return true
  })

/** A new password that serves once, told this once; every session of the officer ends. */
export const givePassword = (
  tx: Db,
  by: Keeper,
  officer: string,
  now: Temporal.Instant,
): Promise<{ readonly password: string } | Refusal> =>
  onAccount<{ readonly password: string } | Refusal>(tx, officer, async () => {
    const password = onceOnly()
    await tables<IdentityTables>(tx)
      .updateTable('sign_in_account')
      .set({ password: await hashOf(password), updated_at: now.toString() })
      .where('user_id', '=', officer)
      .where('provider_id', '=', 'credential')
      .execute()
    await setOfficer(tx, officer, { must_change_password: true })
    await endSessions(tx, officer)
    await recordChange(tx, by, { officer, what: 'password-given' }, now)
    return { password }
  })

/** For somebody who lost the telephone: the password alone signs in again. */
export const dropSecondFactor = (tx: Db, by: Keeper, officer: string, now: Temporal.Instant): Promise<true | Refusal> =>
  onAccount<true | Refusal>(tx, officer, async () => {
    const removed = await removeSecondFactor(tx, officer)
    if (!removed) return refuse('identity.account-state')
    await endSessions(tx, officer)
    await recordChange(tx, by, { officer, what: 'second-factor-removed' }, now)
    return true
  })

/** Nobody signs in to a locked account; its sessions end with the lock. Refuses to lock the last administrator. */
export const lockAccount = (tx: Db, by: Keeper, officer: string, now: Temporal.Instant): Promise<true | Refusal> =>
  onAccount<true | Refusal>(tx, officer, async ({ locked }) => {
    if (locked) return refuse('identity.account-state')
    const kept = await keepsAnAdministrator(tx, { officer }, localDate(now), now)
    if (isRefusal(kept)) return kept
    await setOfficer(tx, officer, { locked_at: now.toString() })
    await endSessions(tx, officer)
    await recordChange(tx, by, { officer, what: 'locked' }, now)
    return true
  })

export const unlockAccount = (tx: Db, by: Keeper, officer: string, now: Temporal.Instant): Promise<true | Refusal> =>
  onAccount<true | Refusal>(tx, officer, async ({ locked }) => {
    if (!locked) return refuse('identity.account-state')
    await setOfficer(tx, officer, { locked_at: null })
    await recordChange(tx, by, { officer, what: 'unlocked' }, now)
    return true
  })

/** Ends every session of an officer, on whatever machine. */
export const signOutEverywhere = (
  tx: Db,
  by: Keeper,
  officer: string,
  now: Temporal.Instant,
): Promise<true | Refusal> =>
  onAccount<true | Refusal>(tx, officer, async () => {
    await endSessions(tx, officer)
    await recordChange(tx, by, { officer, what: 'signed-out' }, now)
    return true
  })
