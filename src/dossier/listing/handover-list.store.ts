import { CompiledQuery, sql } from 'kysely'
import { type Db, localDate, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'

/** Who does something to a list, as it will always say. */
export interface Hand {
  readonly post: string
  readonly name: string
}

const take = `insert into dossier_form_counter (agency, year, symbol, last) values ($1, $2, $3, 1)
  on conflict (agency, year, symbol) do update set last = dossier_form_counter.last + 1 returning last`

/** The next number of an agency, year and symbol; the counter's row stays locked until the transaction ends: no gap, no double. */
export const takeNumber = async (tx: Db, agency: string, year: number, symbol: string): Promise<number> => {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(take, [agency, year, symbol]))
  return (rows[0] as { last: number }).last
}

/** Symbols of the numbered lists: phiếu bàn giao, bảng kê bưu gửi, bảng kê nhận hồ sơ. */
export const listSymbols = { handover: 'PBG', post: 'BKBG', postIntake: 'BKNH' } as const

interface NewList {
  readonly agency: string
  readonly toAgency: string
  readonly by: Hand
  readonly now: Temporal.Instant
}

export const insertList = async (tx: Db, { agency, toAgency, by, now }: NewList): Promise<string> => {
  const [id, year, symbol] = [newId(), localDate(now).year, listSymbols.handover]
  const number = await takeNumber(tx, agency, year, symbol)
  await tables<DossierTables>(tx)
    .insertInto('handover_list')
    .values({
      ...{ id, agency, year, symbol, number },
      to_agency: toAgency,
      opened_at: now.toString(),
      opened_by: by.post,
      opened_name: by.name,
    })
    .execute()
  return id
}

export interface NewLine {
  readonly handoverId: string
  readonly dossierId: string
}

/** Papers that were missed leave the list on which they were missed, so that another may take them. */
const leaveOldLists = (tx: Db, handovers: readonly string[], by: Hand, now: Temporal.Instant) =>
  sql`update handover_list_line line set outcome = 'missing', settled_at = ${now.toString()}::timestamptz,
      settled_by = ${by.post}, settled_name = ${by.name}
    from dossier_handover h where h.id = line.handover_id and line.outcome is null and h.missing_at is not null
      and h.id = any(${handovers}::uuid[])`.execute(tx)

export const insertLines = async (
  tx: Db,
  listId: string,
  lines: readonly NewLine[],
  by: Hand,
  now: Temporal.Instant,
): Promise<void> => {
  if (lines.length === 0) return
  await leaveOldLists(
    tx,
    lines.map(({ handoverId }) => handoverId),
    by,
    now,
  )
  await sql`insert into handover_list_line (list_id, handover_id, dossier_id, position)
    select ${listId}::uuid, x.handover_id, x.dossier_id,
      x.at + (select coalesce(max(position), 0) from handover_list_line where list_id = ${listId}::uuid)
    from unnest(${lines.map(({ handoverId }) => handoverId)}::uuid[], ${lines.map(({ dossierId }) => dossierId)}::uuid[])
      with ordinality as x(handover_id, dossier_id, at)
    on conflict (list_id, handover_id) do update set outcome = null, settled_at = null, settled_by = null, settled_name = null`.execute(
    tx,
  )
}

/** Holds the list's row until the transaction ends: two officers at one list come one after the other. */
export const lockList = async (tx: Db, id: string): Promise<void> => {
  await sql`select id from handover_list where id = ${id}::uuid for update`.execute(tx)
}

/** Of two officers who tick the same papers at once the second one sees that they are on a list. */
export const lockHandovers = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await sql`select id from dossier_handover where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

export const markSent = async (tx: Db, id: string, by: Hand, now: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('handover_list')
    .set({ sent_at: now.toString(), sent_name: by.name })
    .where('id', '=', id)
    .execute()
}

export interface Settled {
  readonly handoverIds: readonly string[]
  readonly outcome: 'removed' | 'confirmed' | 'missing'
  readonly note?: string
  readonly by: Hand
}

export const settleLines = async (
  tx: Db,
  listId: string,
  { handoverIds, outcome, note, by }: Settled,
  now: Temporal.Instant,
): Promise<void> => {
  if (handoverIds.length === 0) return
  await tables<DossierTables>(tx)
    .updateTable('handover_list_line')
    .set({ outcome, note: note ?? null, settled_at: now.toString(), settled_by: by.post, settled_name: by.name })
    .where('list_id', '=', listId)
    .where('handover_id', 'in', [...handoverIds])
    .where('outcome', 'is', null)
    .execute()
}

export const markCancelled = async (tx: Db, id: string, now: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('handover_list')
    .set({ cancelled_at: now.toString() })
    .where('id', '=', id)
    .execute()
}
