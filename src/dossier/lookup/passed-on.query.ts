import { sql } from 'kysely'
import type { Db } from '#platform'
import type { Step } from '../dossier.ts'
import type { Status } from '../status.ts'
import { opinionKey } from '../step-keys.ts'

/** Work that a desk has ended and that lies elsewhere now. No name: whoever passes a dossier on may not see it whole any more. */
export interface PassedOn extends Pick<Step, 'id' | 'key' | 'function'> {
  readonly dossierId: string
  readonly code: string | null
  readonly procedureVersionId: number
  readonly finishedAt: Temporal.Instant
  /** Null where the desk was only asked by a question: how the dossier stands is not its matter. */
  readonly status: Status | null
  /** Who has to act now; questions to others are theirs. */
  readonly open: readonly Pick<Step, 'key' | 'function' | 'agency' | 'receivedAt' | 'finishedAt'>[]
}

export interface PassedOnPage {
  readonly rows: readonly PassedOn[]
  /** Give it back as `after` for the next page; null on the last. */
  readonly next: string | null
}

interface Row extends Pick<Step, 'id' | 'key' | 'function'> {
  readonly dossier_id: string
  readonly code: string | null
  readonly procedure_version_id: number
  readonly ended: string
  readonly finished_at: Date
  readonly status: Status
  readonly open: readonly (Pick<Step, 'key' | 'function' | 'agency'> & { readonly receivedAt: string })[]
}

const cursor = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const toRow = (row: Row): PassedOn => ({
  id: row.id,
  key: row.key,
  function: row.function,
  dossierId: row.dossier_id,
  code: row.code,
  procedureVersionId: row.procedure_version_id,
  finishedAt: Temporal.Instant.fromEpochMilliseconds(row.finished_at.getTime()),
  status: row.key === opinionKey ? null : row.status,
  open: row.open.map((step) => ({ ...step, receivedAt: Temporal.Instant.from(step.receivedAt), finishedAt: null })),
})

/** Each dossier once, by the last step of this role that ended at the desk; nothing of it is open there. Newest first. */
export const passedOn = async (
  db: Db,
  { desk, role, after, limit = 25 }: { desk: readonly string[]; role: string; after?: string | null; limit?: number },
): Promise<PassedOnPage> => {
  const [, ended, id] = cursor.exec(after ?? '') ?? []
  const older =
    ended === undefined || id === undefined
      ? sql`true`
      : sql`(s.finished_at, s.id) < (${ended}::timestamptz, ${id}::uuid)`
  const here = sql`l.dossier_id = s.dossier_id and l.agency = any(${desk}::text[])`
  const { rows } = await sql<Row>`
    select s.id, s.key, s.function, s.dossier_id, s.finished_at, (s.finished_at at time zone 'UTC')::text || '+00' as ended,
      d.code, d.status, d.procedure_version_id,
      coalesce((select jsonb_agg(jsonb_build_object('key', o.key, 'function', o.function, 'agency', o.agency,
          'receivedAt', o.received_at) order by o.received_at, o.id)
        from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null and o.key <> ${opinionKey}), '[]') as open
    from (select one.* from unnest(${desk}::text[]) desk (agency) cross join lateral (
        select s.id, s.key, s.function, s.dossier_id, s.finished_at from dossier_step s
        where s.agency = desk.agency and s.role = ${role} and s.finished_at is not null and ${older}
          and not exists (select from dossier_step l where ${here}
            and (l.finished_at is null or (l.role = ${role} and (l.finished_at, l.id) > (s.finished_at, s.id))))
        order by s.finished_at desc, s.id desc limit ${limit + 1}) one
      order by one.finished_at desc, one.id desc limit ${limit + 1}) s
    join dossier d on d.id = s.dossier_id
    order by s.finished_at desc, s.id desc`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(toRow),
    next: rows.length > limit && last !== undefined ? `${last.ended}|${last.id}` : null,
  }
}
