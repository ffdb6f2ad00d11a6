import { type Db, tables } from '#platform'
import { recordChange } from '../administering/account-change.ts'
import type { IdentityTables } from '../identity.tables.ts'

/** The officer of a locked account, by what was typed as its name; null when it is not locked. */
export const isLocked = async (db: Db, login: string): Promise<string | null> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('sign_in_user as u')
    .innerJoin('officer as o', 'o.id', 'u.id')
    .select('o.id')
    .where(login.includes('@') ? 'u.email' : 'u.username', '=', login.toLowerCase())
    .where('o.locked_at', 'is not', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The officer has a password of his own now: everything else is open again. */
export const ownPasswordChosen = async (db: Db, officerId: string): Promise<void> => {
  await tables<IdentityTables>(db)
    .updateTable('officer')
    .set({ must_change_password: false })
    .where('id', '=', officerId)
    .execute()
  const by = { officerId, postId: null, terminal: null }
  await recordChange(db, by, { officer: officerId, what: 'password-chosen' }, Temporal.Now.instant())
}
