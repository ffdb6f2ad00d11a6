import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'

const tables = [
  'dossier',
  'dossier_party',
  'dossier_component',
  'dossier_step',
  'dossier_due',
  'dossier_fee',
  'dossier_event',
  'dossier_event_detail',
  'dossier_name_word',
] as const

interface Column {
  readonly column_name: string
  readonly udt_name: string
}

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // pgbench takes a colon before a letter for a variable of its own; in JSON a space after it changes nothing.
  return `'${text.replaceAll("'", "''").replace(/:(?=[A-Za-z_])/g, ': ')}'`
}

const newId = `lpad(to_hex(:n::bigint), 32, '0')::uuid`

/** A value of a row that really was written, with everything unique made new for each transaction. */
const columnValue = ({ column_name: name, udt_name: type }: Column, row: Record<string, unknown>): string => {
  if (name === 'dossier_id' || (name === 'id' && row.dossier_id === undefined)) return newId
  if (name === 'id') return 'gen_random_uuid()'
  if (name === 'code') return `'X-' || :n::bigint`
  if (type === '_text') return `array[${(row[name] as string[]).map(literal).join(',')}]::text[]`
  return `${literal(row[name])}::${type}`
}

/** The same reads and writes that one acceptance makes, a statement each, from the rows that a real acceptance left. */
export const acceptanceScript = async (owner: Db, dossierId: string, schema: string): Promise<string> => {
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await owner.executeQuery(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[]
  const inserts: string[] = []
  for (const table of tables) {
    const columns = (await query(
      `select column_name, udt_name from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position`,
      [schema, table],
    )) as unknown as Column[]
    const rows = await query(
      `select to_jsonb(x) as row from ${table} x where ${table === 'dossier' ? 'id' : 'dossier_id'} = $1`,
      [dossierId],
    )
    const into = `insert into ${table} (${columns.map((c) => c.column_name).join(', ')}) values`
    const values = rows.map(
      ({ row }) => `(${columns.map((c) => columnValue(c, row as Record<string, unknown>)).join(', ')})`,
    )
    // The words of names lead to one dossier and are nobody's rows of their own: they go in together.
    if (table === 'dossier_name_word') inserts.push(`${into} ${values.join(', ')};`)
    else inserts.push(...values.map((value) => `${into} ${value};`))
  }
  return [
    '\\set n random(1, 9000000000000000)',
    `select t.post, o.name, p.role, p.agency from service_token t join post p on p.id = t.post join officer o on o.id = p.officer limit 1;`,
    `select digest, answer from idempotency where actor = 'x' and key = 'k' || :n::bigint;`,
    'begin;',
    `insert into dossier_code_counter (agency, day, last) values ('bench', current_date, 1) on conflict (agency, day) do update set last = dossier_code_counter.last + 1 returning last;`,
    ...inserts,
    `insert into idempotency (actor, key, digest, answer, created_at) values ('x', 'k' || :n::bigint, decode(repeat('00', 32), 'hex'), '{"status": 201}', now());`,
    'end;',
  ].join('\n')
}

export interface FloorResult {
  readonly perSecond: number
}

/** pgbench with prepared statements, as many clients as the HTTP load has connections. */
export const pgbench = async (
  url: string,
  schema: string,
  script: string,
  clients: number,
  seconds: number,
): Promise<FloorResult> => {
  const file = join(tmpdir(), `motcua-floor-${process.pid}.sql`)
  writeFileSync(file, script)
  const { stdout } = await promisify(execFile)(
    'pgbench',
    ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, url],
    { env: { ...process.env, PGOPTIONS: `-c search_path=${schema},public -c jit=off` } },
  )
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (tps === undefined) throw new Error(`pgbench said: ${stdout}`)
  return { perSecond: Number(tps) }
}
