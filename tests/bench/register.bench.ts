import { CompiledQuery, sql } from 'kysely'
import { closePress } from '#document'
import { printRegister } from '#dossier'
import { makeServices } from '../../src/main/services.ts'
import type { Bed, Bench } from './bed.ts'
import { seedYear } from './seed.ts'

const [from, lines] = [20_000_001, 5000]
/** Not the one-stop of the commands, whose own receipts are in its book already. */
const oneStop = 'H13.65.02'

/** Each dossier with its receipt, numbered through the year of one one-stop. */
const receipts = `insert into dossier_form
    (id, dossier_id, event, kind, regime, agency, year, symbol, number, issued_at, signer_name)
  select ('00000000-0000-7000-b000-' || lpad(to_hex(i), 12, '0'))::uuid,
    ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 'receipt', 'nd118', '${oneStop}', 2026, 'TNHS',
    i - $1::bigint + 1, '2026-01-02T01:00:00Z'::timestamptz + (i - $1::bigint) * interval '90 minutes', 'Sơn Thị Mai'
  from generate_series($1::bigint, $2::bigint) i`

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The book of a year as the worker makes it: read from the database, typeset or written, and kept. */
export const run = async ({ db, owner }: Bed): Promise<Bench> => {
  await seedYear(owner, from, from + lines - 1)
  await owner.executeQuery(CompiledQuery.raw(receipts, [from, from + lines - 1]))
  await owner.executeQuery(CompiledQuery.raw('vacuum analyze dossier_form'))
  const services = await makeServices(db, () => [])
  const now = Temporal.Now.instant()
  const made = async (kind: 'pdf' | 'xlsx') => {
    const { rows } = await sql<{ id: string }>`insert into dossier_register_print
      (id, agency, from_day, to_day, filter, kind, asked_by, asked_post, asked_at, state, rows_total, expires_at)
      values (gen_random_uuid(), ${oneStop}, '2026-01-01', '2026-12-31', '{"show": "all"}', ${kind}, 'bench', 'bench',
        ${now.toString()}, 'waiting', ${lines}, ${now.add({ hours: 24 }).toString()}) returning id`.execute(db)
    const id = rows[0]?.id
    return seconds(() => printRegister(db, services, { id }, now))
  }
  const [pdf, xlsx] = [await made('pdf'), await made('xlsx')]
  closePress()
  return {
    name: `register of ${lines} rows`,
    figures: [
      { name: 'as PDF, read and typeset', value: pdf, unit: 's', bar: '≤ 10' },
      { name: 'as a spreadsheet, read and written', value: xlsx, unit: 's', bar: '≤ 10' },
    ],
  }
}
