import { sql } from 'kysely'
import type { Db } from '#platform'
import { whereaboutsOf } from '../handing-over/paper-places.query.ts'
import type { PaperPlace } from '../handing-over/paper-places.ts'
import type { Status } from '../status.ts'

/** Papers that a one-stop still owes whoever brought them. */
export interface PapersBack {
  /** Of the obligation: where the next page begins. */
  readonly key: string
  readonly dossierId: string
  readonly code: string | null
  readonly ownerName: string
  readonly status: Status
  readonly dueBackAt: Temporal.Instant
  readonly place: PaperPlace | null
}

export interface PapersBackPage {
  readonly rows: readonly PapersBack[]
  /** The key after which the next page begins; null at the end. */
  readonly next: string | null
}

/** As many as a page shows. */
export const pageSize = 50

interface Row {
  due_back_at: Date
  micros: string
  id: string
  dossier_id: string
  code: string | null
  owner_name: string
  status: Status
}

const keyPattern = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A key is an instant and an id; what was made up by hand begins at the beginning. */
const after = (key: string | null) => {
  const [, micros, id] = keyPattern.exec(key ?? '') ?? []
  return micros === undefined
    ? sql`true`
    : sql`(r.due_back_at, r.id) > (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`
}

/** What these one-stops owe, the oldest first, a page at a time. */
export const papersBackOf = async (db: Db, house: readonly string[], key: string | null): Promise<PapersBackPage> => {
  const { rows } =
    await sql<Row>`select r.due_back_at, (extract(epoch from r.due_back_at) * 1000000)::bigint::text as micros, r.id, r.dossier_id, d.code,
      d.owner_name, d.status
    from dossier_paper_return r join dossier d on d.id = r.dossier_id
    where r.returned_at is null and r.agency = any(${house}::text[]) and ${after(key)}
    order by r.due_back_at, r.id limit ${pageSize + 1}`.execute(db)
  const shown = rows.slice(0, pageSize)
  const places = await whereaboutsOf(
    db,
    shown.map(({ dossier_id: id }) => id),
  )
  const listed = shown.map(
    (row): PapersBack => ({
      key: `${row.micros}_${row.id}`,
      dossierId: row.dossier_id,
      code: row.code,
      ownerName: row.owner_name,
      status: row.status,
      dueBackAt: Temporal.Instant.fromEpochMilliseconds(row.due_back_at.getTime()),
      place: places.get(row.dossier_id)?.papers ?? null,
    }),
  )
  return { rows: listed, next: rows.length > pageSize ? (listed.at(-1)?.key ?? null) : null }
}
