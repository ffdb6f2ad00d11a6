import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { Actor } from './actor.ts'
import type { IdentityTables } from './identity.tables.ts'

/** One reading of personal data. It names dossiers, never what was read. */
export interface Reading {
  readonly actor: Pick<Actor, 'officerId' | 'postId'>
  /** Method and path pattern of the door, `GET /can-bo/ho-so/:id`: never an address with values in it. */
  readonly door: string
  readonly dossierIds: readonly string[]
  readonly at: Temporal.Instant
}

/** Writes down who read what. A list counts as one reading of all its dossiers; an empty one leaves nothing. */
export const recordAccess = async (db: Db, { actor, door, dossierIds, at }: Reading): Promise<void> => {
  if (dossierIds.length === 0) return
  await tables<IdentityTables>(db)
    .insertInto('access_record')
    .values({
      at: at.toString(),
      officer: actor.officerId,
      post: actor.postId,
      door,
      dossiers: [...new Set(dossierIds)],
    })
    .execute()
}

export interface PastReading {
  readonly at: Temporal.Instant
  readonly officer: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly agency: string
  readonly door: string
}

/** Who read a dossier, the latest first; at most `limit`, older than `before` when it is given. */
export const accessesOf = async (
  db: Db,
  dossierId: string,
  { before, limit = 100 }: { readonly before?: Temporal.Instant; readonly limit?: number } = {},
): Promise<readonly PastReading[]> => {
  const rows = await tables<IdentityTables>(db)
    .selectFrom('access_record as a')
    .innerJoin('officer as o', 'o.id', 'a.officer')
    .innerJoin('post as p', 'p.id', 'a.post')
    .select(['a.at', 'a.door', 'o.name', 'p.title_vi', 'p.title_en', 'p.agency'])
    .where(sql<boolean>`a.dossiers @> array[${dossierId}]::text[]`)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`a.at < ${before!.toString()}::timestamptz`))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    officer: row.name,
    title: { vi: row.title_vi, en: row.title_en },
    agency: row.agency,
    door: row.door,
  }))
}
