import { CompiledQuery, sql } from 'kysely'
import { forgetFiles, sweepTask } from '#document'
import { type Db, enqueue } from '#platform'
import { nothingLeft } from './without-people.ts'

/**
 * Everything that the room keeps about people beside the state row and the parties, which the event itself empties.
 * `$1` is the dossier, `$2` the number of the event that records the destruction: its own reason stays.
 */
const statements: readonly string[] = [
  'delete from dossier_event_detail where dossier_id = $1 and seq < $2',
  'delete from dossier_name_word where dossier_id = $1 and $2::int > 0',
  `update dossier_component set reason = null where dossier_id = $1 and reason is not null and $2::int > 0`,
  `update dossier_supplement set lines = '[]' where dossier_id = $1 and $2::int > 0`,
  `update dossier_result set name = '${nothingLeft}', reason = null where dossier_id = $1 and $2::int > 0`,
  `update dossier_reappointment set reason = '${nothingLeft}' where dossier_id = $1 and $2::int > 0`,
  `update dossier_correction set entry = '${nothingLeft}', reason = '${nothingLeft}' where dossier_id = $1 and $2::int > 0`,
  `update dossier_opinion set question = '${nothingLeft}', answer = case when answer is null then null else '${nothingLeft}' end,
    cancel_reason = case when cancel_reason is null then null else '${nothingLeft}' end where dossier_id = $1 and $2::int > 0`,
  `delete from dossier_form_content c using dossier_form f where f.id = c.form_id and f.dossier_id = $1 and $2::int > 0`,
  'update handover_list_line set note = null where dossier_id = $1 and note is not null and $2::int > 0',
  'delete from dossier_return_code where dossier_id = $1 and $2::int > 0',
  `update dossier_note set body = '${nothingLeft}', salt = '' where dossier_id = $1 and $2::int > 0`,
  `update dossier_citizen_message set body = '${nothingLeft}', salt = '', proposed_body = null, reason = null
    where dossier_id = $1 and $2::int > 0`,
  'delete from dossier_register_print where $1::uuid = any(dossiers) and $2::int > 0',
]

export const forgetDetails = async (tx: Db, dossierId: string, seq: number): Promise<void> => {
  for (const text of statements) await tx.executeQuery(CompiledQuery.raw(text, [dossierId, seq]))
  // the bytes go once the rows are gone for good
  if ((await forgetFiles(tx, dossierId)) > 0) await enqueue(tx, { task: sweepTask, key: sweepTask, payload: {} })
}

/** Ids of dossiers closed before a day whose data still stand, a page in the order of their ids. */
export const closedBefore = async (
  db: Db,
  day: Temporal.PlainDate,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id from dossier
    where closed_at < (${day.toString()}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh' and details_destroyed_at is null
      and ${after === null ? sql`true` : sql`id > ${after}`} order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
