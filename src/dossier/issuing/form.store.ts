import { CompiledQuery } from 'kysely'
import { type Db, localDate, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'
import type { IssuedForm, IssuedKind } from './issued-form.ts'

/** A form to be issued: everything but its number. */
export interface FormToIssue<Content = unknown> extends Omit<IssuedForm, 'id' | 'number' | 'year' | 'voidedAt'> {
  /** Number of events that the dossier then had. */
  readonly event: number
  readonly content: Content
}

/**
 * One statement: the counter's row stays locked until the transaction ends, so numbers follow the order of commits and an
 * act that fails gives its number back: no gap, no double.
 */
const issueText = `with taken as (
  insert into dossier_form_counter (agency, year, symbol, last) values ($1, $2, $3, 1)
  on conflict (agency, year, symbol) do update set last = dossier_form_counter.last + 1 returning last),
form as (
  insert into dossier_form (id, dossier_id, event, kind, regime, agency, year, symbol, number, issued_at,
    signer_post, signer_name, signer_title, signer_capacity)
  select $4::uuid, $5::uuid, $6, $7, $8, $1, $2, $3, taken.last, $9, $10, $11, $12, $13 from taken returning id, number),
content as (insert into dossier_form_content (form_id, body) select id, $14::jsonb from form)
select number from form`

export const insertForm = async (tx: Db, form: FormToIssue): Promise<IssuedForm> => {
  const { content, event, ...rest } = form
  const [id, year] = [newId(), localDate(form.issuedAt).year]
  const { post, name, title, capacity } = form.signer
  const parameters = [form.agency, year, form.symbol, id, form.dossierId, event, form.kind, form.regime]
  const { rows } = await tx.executeQuery(
    CompiledQuery.raw(issueText, [
      ...parameters,
      form.issuedAt.toString(),
      post,
      name,
      title,
      capacity,
      JSON.stringify(content),
    ]),
  )
  return { ...rest, id, year, number: (rows[0] as { number: number }).number, voidedAt: null }
}

/** A mistaken acceptance is voided, or a letter taken back before anybody was told; its form keeps the number (TT 01/2018/TT-VPCP Điều 9: no line of the book is left blank). */
export const voidForms = async (tx: Db, dossierId: string, at: Temporal.Instant, kind?: IssuedKind): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_form')
    .set({ voided_at: at.toString() })
    .where('dossier_id', '=', dossierId)
    .where('voided_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .execute()
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** The forms of a dossier in the order in which they were issued. */
export const formsOf = async (db: Db, dossierId: string): Promise<readonly IssuedForm[]> => {
  const rows = await tables<DossierTables>(db)
    .selectFrom('dossier_form')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('issued_at')
    .orderBy('event')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    kind: row.kind as IssuedKind,
    regime: row.regime,
    agency: row.agency,
    year: row.year,
    symbol: row.symbol,
    number: row.number,
    issuedAt: instant(row.issued_at),
    signer: {
      post: row.signer_post,
      name: row.signer_name,
      title: row.signer_title,
      capacity: row.signer_capacity,
    },
    voidedAt: row.voided_at === null ? null : instant(row.voided_at),
  }))
}

/** What a form says; null when it was taken over from before forms were kept, or lawfully destroyed. */
export const findContent = async (db: Db, formId: string): Promise<unknown> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_form_content')
    .select('body')
    .where('form_id', '=', formId)
    .executeTakeFirst()
  return row?.body ?? null
}
