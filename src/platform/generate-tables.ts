import { sql } from 'kysely'
import type { Db } from './database.ts'

interface Column {
  readonly home: string | null
  readonly table: string
  readonly column: string
  readonly type: string
  readonly list: boolean
  readonly nullable: boolean
  readonly computed: boolean
  readonly optional: boolean
}

/**
 * Written by `comment on table x is 'room: dossier'`, or `'room: dossier/listing'`: the room that alone writes the table, and
 * the part of it whose act the table serves.
 */
const readColumns = async (db: Db, schema: string): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select
      substring(obj_description(c.oid, 'pg_class') from '^room: ([a-z]+(?:/[a-z-]+)?)$') as home,
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

/** `dossier/handing-over` → `HandingOverTables`. */
const nameOf = (home: string): string => {
  const words = lastOf(home).split('-')
  return `${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}Tables`
}

const lastOf = (home: string): string => home.split('/').at(-1) as string

/** `dossier/listing` → `src/dossier/listing/listing.tables.ts`. */
const pathOf = (home: string): string => `src/${home}/${lastOf(home)}.tables.ts`

const importsOf = (home: string, body: string, partsOfRoom: readonly string[]): string => {
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  const source = home === 'platform' ? './column-types.ts' : '#platform'
  return [
    ...(used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '${source}'\n`]),
    ...partsOfRoom.map(
      (part) => `import type { ${nameOf(part)} } from './${lastOf(part)}/${lastOf(part)}.tables.ts'\n`,
    ),
  ].join('')
}

/** A room's tables are those of its parts and its own. */
const render = (home: string, columns: readonly Column[], partsOfRoom: readonly string[]): string => {
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const body = [...byTable]
    .map(([table, own]) =>
      [`  ${table}: {`, ...own.map((column) => `    ${column.column}: ${typeOf(column)}`), '  }'].join('\n'),
    )
    .join('\n')
  const imports = importsOf(home, body, partsOfRoom)
  const parts = partsOfRoom.length === 0 ? '' : `\n  extends ${partsOfRoom.map(nameOf).join(',\n    ')}`
  return [
    '// Written by `npm run tables` from the migrated database; a test compares them.\n',
    imports === '' ? '' : `${imports}\n`,
    `export interface ${nameOf(home)}${parts} {\n`,
    `${body}\n}\n`,
  ].join('')
}

/** The text of each `*.tables.ts`, by its path, for every room and part that has tables. Throws for a table without a room. */
export const generateTables = async (db: Db, schema: string): Promise<ReadonlyMap<string, string>> => {
  const columns = await readColumns(db, schema)
  const homeless = columns.find(({ home }) => home === null)
  if (homeless !== undefined) {
    throw new Error(`Table ${homeless.table} names no room: end its migration with comment on table … is 'room: …'.`)
  }
  const byHome = Map.groupBy(columns, ({ home }) => home as string)
  const homes = [...byHome.keys()].sort()
  return new Map(
    homes.map((home) => {
      const parts = homes.filter((other) => other.startsWith(`${home}/`))
      return [pathOf(home), render(home, byHome.get(home) ?? [], parts)]
    }),
  )
}
