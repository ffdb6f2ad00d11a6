import { sql } from 'kysely'
import type { Db } from './database.ts'

interface Column {
  readonly room: string | null
  readonly table: string
  readonly column: string
  readonly type: string
  readonly list: boolean
  readonly nullable: boolean
  readonly computed: boolean
  readonly optional: boolean
}

/** Written by `comment on table x is 'room: dossier'`: the room that alone writes the table. */
const readColumns = async (db: Db, schema: string): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select
      substring(obj_description(c.oid, 'pg_class') from '^room: ([a-z]+)$') as room,
      c.relname as table,
      a.attname as column,
      coalesce(e.typname, t.typname) as type,
      t.typelem <> 0 and t.typcategory = 'A' as list,
      not a.attnotnull as nullable,
      a.attidentity = 'a' or a.attgenerated <> '' as computed,
      a.atthasdef or a.attidentity <> '' as optional
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on t.typcategory = 'A' and e.oid = t.typelem
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname, a.attnum`.execute(db)
  return rows
}

const plainTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  timestamptz: 'Timestamp',
}

/** Types not named above are text at the border: text, date, numeric, uuid, inet, time, ranges. */
const typeOf = ({ type, list, nullable, computed, optional }: Column): string => {
  const plain = plainTypes[type] ?? 'string'
  const whole = `${list ? `${plain}[]` : plain}${nullable ? ' | null' : ''}`
  if (computed) return `Computed<${whole}>`
  return optional ? `WithDefault<${whole}>` : whole
}

const helpers = ['Computed', 'Json', 'Timestamp', 'WithDefault'] as const

const nameOf = (room: string): string => `${room.charAt(0).toUpperCase()}${room.slice(1)}Tables`

const render = (room: string, columns: readonly Column[]): string => {
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const body = [...byTable].map(([table, own]) =>
    [`  ${table}: {`, ...own.map((column) => `    ${column.column}: ${typeOf(column)}`), '  }'].join('\n'),
  )
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\b`).test(body.join('\n')))
  const source = room === 'platform' ? './column-types.ts' : '#platform'
  const imports = used.length === 0 ? '' : `import type { ${used.join(', ')} } from '${source}'\n\n`
  return [
    '// Written by `npm run tables` from the migrated database; a test compares them.\n',
    imports,
    `export interface ${nameOf(room)} {\n`,
    `${body.join('\n')}\n}\n`,
  ].join('')
}

/** The text of `src/<room>/<room>.tables.ts` for every room that has tables. Throws for a table without a room. */
export const generateTables = async (db: Db, schema: string): Promise<ReadonlyMap<string, string>> => {
  const columns = await readColumns(db, schema)
  const homeless = columns.find(({ room }) => room === null)
  if (homeless !== undefined) {
    throw new Error(`Table ${homeless.table} names no room: end its migration with comment on table … is 'room: …'.`)
  }
  const byRoom = Map.groupBy(columns, ({ room }) => room as string)
  return new Map([...byRoom].map(([room, own]) => [room, render(room, own)]))
}
