import { sql } from 'kysely'
import type { Actor } from '#identity'
import { type Db, type Refusal, refuse, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'

/** A list as an officer likes to look at it: a name for an address. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The question of the address, in one spelling. */
  readonly query: string
  readonly isDefault: boolean
}

type Owner = Pick<Actor, 'officerId' | 'role'>

/** Nobody finds a view again among more than these. */
export const mostViews = 20

const own = (db: Db) => tables<DossierTables>(db)

export const savedViews = async (db: Db, { officerId, role }: Owner): Promise<readonly SavedView[]> => {
  const rows = await own(db)
    .selectFrom('dossier_saved_view')
    .select(['id', 'name', 'query', 'is_default'])
    .where('officer_id', '=', officerId)
    .where('role', '=', role)
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostViews)
    .execute()
  return rows.map(({ id, name, query, is_default }) => ({ id, name, query, isDefault: is_default }))
}

const noDefault = (tx: Db, { officerId, role }: Owner) =>
  own(tx)
    .updateTable('dossier_saved_view')
    .set({ is_default: false })
    .where('officer_id', '=', officerId)
    .where('role', '=', role)
    .execute()

export interface NewView {
  readonly name: string
  readonly query: string
  readonly isDefault: boolean
}

/** Keeps a view; a name that is already there is given the new address. */
export const saveView = async (
  tx: Db,
  owner: Owner,
  { name, query, isDefault }: NewView,
  now: Temporal.Instant,
): Promise<Refusal<'too-many-views'> | undefined> => {
  const known = await savedViews(tx, owner)
  if (known.length >= mostViews && !known.some((view) => view.name === name))
    return refuse('too-many-views', { most: mostViews })
  if (isDefault) await noDefault(tx, owner)
  await own(tx)
    .insertInto('dossier_saved_view')
    .values({
      id: newId(),
      officer_id: owner.officerId,
      role: owner.role,
      name,
      query,
      is_default: isDefault,
      created_at: now.toString(),
    })
    .onConflict((conflict) =>
      conflict.columns(['officer_id', 'role', 'name']).doUpdateSet({ query, is_default: isDefault }),
    )
    .execute()
  return undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Makes one view the one that «Hôm nay» opens, or, when it already is, the whole list again. */
export const toggleDefault = async (tx: Db, owner: Owner, id: string): Promise<void> => {
  const chosen = (await savedViews(tx, owner)).find((view) => view.id === id)
  await noDefault(tx, owner)
  if (chosen === undefined || chosen.isDefault) return
  await own(tx).updateTable('dossier_saved_view').set({ is_default: true }).where('id', '=', id).execute()
}

export const removeView = async (tx: Db, { officerId, role }: Owner, id: string): Promise<void> => {
  if (!uuid.test(id)) return
  await sql`delete from dossier_saved_view where id = ${id} and officer_id = ${officerId} and role = ${role}`.execute(
    tx,
  )
}
