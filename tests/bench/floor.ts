import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
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
  'dossier_paper_place',
  'dossier_form',
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
  if (name === 'form_id' || (name === 'id' && row.kind === 'receipt')) return newId
  if (name === 'agency' && row.kind === 'receipt') return `'bench'`
  if (name === 'id') return 'gen_random_uuid()'
  if (name === 'code') return `'X-' || :n::bigint`
  if (name === 'number') return ':number'
  if (type === '_text' && row[name] !== null) return `array[${(row[name] as string[]).map(literal).join(',')}]::text[]`
  return `${literal(row[name])}::${type}`
}

type Rows = readonly Record<string, unknown>[]
type Ask = (text: string, values?: readonly unknown[]) => Promise<Rows>

/** A statement for each row that a real acceptance left in a table. */
const insertsOf = async (ask: Ask, schema: string, table: string, where: string, id: string): Promise<string[]> => {
  const columns = (await ask(
    `select column_name, udt_name from information_schema.columns where table_schema = $1 and table_name = $2
      and is_identity = 'NO' order by ordinal_position`,
    [schema, table],
  )) as unknown as Column[]
  const rows = await ask(`select to_jsonb(x) as row from ${table} x where ${where}`, [id])
  const into = `insert into ${table} (${columns.map((c) => c.column_name).join(', ')}) values`
  const values = rows.map(
    ({ row }) => `(${columns.map((c) => columnValue(c, row as Record<string, unknown>)).join(', ')})`,
  )
  // The words of names lead to one dossier and are nobody's rows of their own: they go in together.
  if (table === 'dossier_name_word') return [`${into} ${values.join(', ')};`]
  return values.map((value) => `${into} ${value};`)
}

/** What an acceptance writes beside its dossier: new words of names, the receipt's content, the jobs, the announcement. */
const besidesOf = async (ask: Ask, schema: string, id: string): Promise<readonly string[]> => {
  const words = await ask('select distinct word from dossier_name_word where dossier_id = $1', [id])
  const content = 'form_id in (select id from dossier_form where dossier_id = $1)'
  const [desk] = await ask(
    `select json_build_object('dossier', dossier_id, 'desks', json_agg(distinct agency || ' ' || role)) as news
      from dossier_step where dossier_id = $1 and finished_at is null group by dossier_id`,
    [id],
  )
  return [
    `insert into name_word values ${words.map(({ word }) => `(${literal(word)})`).join(', ')} on conflict do nothing;`,
    ...(await insertsOf(ask, schema, 'dossier_form_content', content, id)),
    ...(await insertsOf(ask, schema, 'outbox', `x.payload ->> 'dossier' = $1`, id)),
    `select pg_notify('${schema}_news', ${literal(desk?.news)});`,
  ]
}

const counters = [
  `insert into dossier_code_counter (agency, day, last) values ('bench', current_date, 1) on conflict (agency, day) do update set last = dossier_code_counter.last + 1 returning last;`,
  `insert into dossier_form_counter (agency, year, symbol, last) values ('bench', 2026, 'TNHS', 1) on conflict (agency, year, symbol) do update set last = dossier_form_counter.last + 1 returning last as number \\gset`,
] as const

/** The same reads and writes that one acceptance makes, a statement each, from the rows that a real acceptance left. */
export const acceptanceScript = async (owner: Db, dossierId: string, schema: string): Promise<string> => {
  const ask: Ask = async (text, values = []) =>
    (await owner.executeQuery(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[]
  const rowsOf = (table: string) =>
    insertsOf(ask, schema, table, `${table === 'dossier' ? 'id' : 'dossier_id'} = $1`, dossierId)
  const inserts: string[] = []
  for (const table of tables) inserts.push(...(table === 'dossier_form' ? [counters[1]] : []), ...(await rowsOf(table)))
  return [
    '\\set n random(1, 9000000000000000)',
    `select t.post, o.name, p.role, p.agency from service_token t join post p on p.id = t.post join officer o on o.id = p.officer limit 1;`,
    `select digest, answer from idempotency where actor = 'x' and key = 'k' || :n::bigint;`,
    'begin;',
    counters[0],
    ...inserts,
    ...(await besidesOf(ask, schema, dossierId)),
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
  ).finally(() => rmSync(file))
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (tps === undefined) throw new Error(`pgbench said: ${stdout}`)
  return { perSecond: Number(tps) }
}
