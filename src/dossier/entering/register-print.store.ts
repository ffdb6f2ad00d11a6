import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'
import type { RegisterAsk, RegisterShow } from './register.query.ts'
import { type RegisterKind, registerKindOf } from './register-kind.ts'

export type PrintState = 'waiting' | 'reading' | 'typesetting' | 'ready' | 'failed'

/** A register that somebody has asked to have printed. */
export interface RegisterPrint {
  readonly id: string
  readonly ask: RegisterAsk
  readonly kind: RegisterKind
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly state: PrintState
  readonly rowsRead: number
  readonly rowsTotal: number | null
  readonly finishedAt: Temporal.Instant | null
  readonly expiresAt: Temporal.Instant
}

/** In hours: it holds the names of a whole year, and can be printed anew at any time. */
const keptFor = 24

export const insertPrint = async (
  tx: Db,
  ask: RegisterAsk,
  kind: RegisterKind,
  by: { readonly officer: string; readonly post: string },
  total: number,
  now: Temporal.Instant,
): Promise<string> => {
  const id = newId()
  await tables<DossierTables>(tx)
    .insertInto('dossier_register_print')
    .values({
      id,
      agency: ask.agency,
      from_day: ask.from.toString(),
      to_day: ask.to.toString(),
      filter: JSON.stringify({ show: ask.show }),
      kind,
      asked_by: by.officer,
      asked_post: by.post,
      asked_at: now.toString(),
      state: 'waiting',
      rows_total: total,
      expires_at: now.add({ hours: keptFor }).toString(),
    })
    .execute()
  return id
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Null when there is none, or its time is over. */
export const findPrint = async (db: Db, id: string, now: Temporal.Instant): Promise<RegisterPrint | null> => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_register_print')
    .select(['id', 'agency', 'from_day', 'to_day', 'filter', 'kind', 'asked_by', 'asked_at', 'state'])
    .select(['rows_read', 'rows_total', 'finished_at', 'expires_at'])
    .where('id', '=', id)
    .where('expires_at', '>', now.toString() as never)
    .executeTakeFirst()
  if (row === undefined) return null
  const { show } = row.filter as { readonly show: RegisterShow }
  return {
    id: row.id,
    ask: {
      agency: row.agency,
      from: Temporal.PlainDate.from(row.from_day),
      to: Temporal.PlainDate.from(row.to_day),
      show,
    },
    kind: registerKindOf(row.kind),
    askedBy: row.asked_by,
    askedAt: instant(row.asked_at),
    state: row.state as PrintState,
    rowsRead: row.rows_read,
    rowsTotal: row.rows_total,
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    expiresAt: instant(row.expires_at),
  }
}

export const updatePrint = async (
  db: Db,
  id: string,
  change: { readonly state: Exclude<PrintState, 'ready'>; readonly rowsRead: number },
): Promise<void> => {
  await tables<DossierTables>(db)
    .updateTable('dossier_register_print')
    .set({ state: change.state, rows_read: change.rowsRead })
    .where('id', '=', id)
    .execute()
}

export const finishPrint = async (
  db: Db,
  id: string,
  done: { readonly bytes: Uint8Array; readonly dossiers: readonly string[]; readonly at: Temporal.Instant },
): Promise<void> => {
  await tables<DossierTables>(db)
    .updateTable('dossier_register_print')
    .set({
      state: 'ready',
      pdf: Buffer.from(done.bytes),
      dossiers: [...done.dossiers],
      rows_read: done.dossiers.length,
      rows_total: done.dossiers.length,
      finished_at: done.at.toString(),
    })
    .where('id', '=', id)
    .execute()
}

/** The paper, and whose data it holds. */
export const findPaper = async (
  db: Db,
  id: string,
): Promise<{ readonly bytes: Buffer; readonly dossiers: readonly string[] } | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_register_print')
    .select(['pdf', 'dossiers'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.pdf == null ? null : { bytes: row.pdf, dossiers: row.dossiers }
}

/** Printed registers whose time is over. */
export const forgetRegisterPrints = async (db: Db, now: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(db)
    .deleteFrom('dossier_register_print')
    .where('expires_at', '<=', now.toString() as never)
    .execute()
}
