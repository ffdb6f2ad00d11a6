import { sql } from 'kysely'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { numbersGiven } from './document-number.ts'

/**
 * Enters the numbers that an act gives in the book of the agency that signs: a number and symbol stand for one document of a
 * year (NĐ 30/2020/NĐ-CP Điều 15.2). Refused where another dossier bears it, unless the document is said to be common to
 * both. Two registrars at once are parted by the book's key.
 */
export const enterNumbers = async (
  tx: Db,
  before: Dossier,
  events: readonly DossierEvent[],
  said: { readonly common?: boolean | undefined } | object,
  occurredAt: Temporal.Instant,
): Promise<Refusal<'number-taken'> | null> => {
  const numbers = numbersGiven(before.results, events)
  if (numbers.length === 0) return null
  const { id, competentAgency, steps } = events.reduce(evolve, before)
  // who signs issues the document, and that may be a department over the agency that the dossier belongs to
  const agency = steps.findLast((step) => step.function === 'signing')?.agency ?? competentAgency
  const { year } = localDate(occurredAt)
  await sql`insert into document_number (agency, year, number, dossier_id)
    select ${agency}, ${year}, unnest(${numbers}::text[]), ${id} on conflict do nothing`.execute(tx)
  if ('common' in said && said.common === true) return null
  const { rows } = await sql<{ number: string; code: string | null }>`
    select n.number, d.code from document_number n left join dossier d on d.id = n.dossier_id
    where n.agency = ${agency} and n.year = ${year} and n.number = any(${numbers}::text[]) and n.dossier_id <> ${id}
    order by n.number limit 1`.execute(tx)
  const [taken] = rows
  return taken === undefined ? null : refuse('number-taken', { number: taken.number, code: taken.code ?? '', year })
}
