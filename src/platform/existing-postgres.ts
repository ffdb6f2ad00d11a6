import pg from 'pg'
import { quoteIdentifier } from './quote-identifier.ts'

/** The database cannot be used as it is; the message says what a person has to do. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem'
}

export interface DatabaseAddresses {
  /** The role that owns the tables and migrates. */
  readonly ownerUrl: string
  /** The role that the program runs as; it owns nothing. */
  readonly programUrl: string
  readonly programRole: string
}

export interface ExistingOptions {
  readonly url: string
  /** Given when the roles were made by hand: then `url` is the program's. */
  readonly ownerUrl: string | null
  /** Password for the program's role when it is made here; kept in the data folder. */
  readonly programPassword: string
}

const oldest = 150_000
const newest = 190_000

const inquire = async <T>(url: string, variable: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseProblem(
      `The database of ${variable} cannot be reached: ${(error as Error).message || (error as { code?: string }).code}. ` +
        'Check that the server runs and that host, port, name, role and password are right.',
    )
  }
  return work(client).finally(() => client.end())
}

interface Role {
  readonly name: string
  readonly superuser: boolean
  readonly mayMakeRoles: boolean
  readonly owns: boolean
  readonly version: number
}

const readRole = async (client: pg.Client): Promise<Role> => {
  const { rows } = await client.query<Role>(`
    select r.rolname as name, r.rolsuper as superuser, r.rolsuper or r.rolcreaterole as "mayMakeRoles",
      exists (select from pg_class c where c.relowner = r.oid) as owns,
      current_setting('server_version_num')::int as version
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0] as Role
  if (role.version < oldest || role.version >= newest) {
    throw new DatabaseProblem(
      `The database is PostgreSQL ${Math.floor(role.version / 10_000)}. Một Cửa needs 15, 16, 17 or 18.`,
    )
  }
  return role
}

const explainPair = (role: string): string =>
  `The role "${role}" of DATABASE_URL may not make roles, and the program must run as a role that owns nothing. Either
  make it once:   create role motcua_program login password '…';
and set both      DATABASE_OWNER_URL=postgres://${role}:…  (owns the tables, migrates)
                  DATABASE_URL=postgres://motcua_program:…  (the program),
or give "${role}" the right to do it itself:   alter role ${role} createrole;`

const withRole = (url: string, role: string, password: string): string => {
  const changed = new URL(url)
  changed.username = encodeURIComponent(role)
  changed.password = encodeURIComponent(password)
  return changed.toString()
}

/** One program role a database: databases of one server do not share it. */
const makeProgramRole = async (client: pg.Client, password: string): Promise<string> => {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  const role = `motcua_program_${rows[0]?.name}`.slice(0, 63)
  const known = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = known.rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${quoteIdentifier(role)} login password ${pg.escapeLiteral(password)}`)
  return role
}

const checkPair = async (url: string, ownerUrl: string): Promise<DatabaseAddresses> => {
  const program = await inquire(url, 'DATABASE_URL', readRole)
  const owner = await inquire(ownerUrl, 'DATABASE_OWNER_URL', readRole)
  if (program.name === owner.name || program.superuser || program.owns) {
    const why = program.superuser ? 'is a superuser' : 'owns tables'
    throw new DatabaseProblem(
      `The role "${program.name}" of DATABASE_URL ${why}, so that the history of dossiers would not be protected from the ` +
        `program. Make another:   create role motcua_program login password '…';   and name it in DATABASE_URL.`,
    )
  }
  return { ownerUrl, programUrl: url, programRole: program.name }
}

/**
 * Prepares an existing PostgreSQL 15 to 18. With one address its role owns the tables and makes the program's role; with
 * two, the roles are as they were made by hand. Throws DatabaseProblem.
 */
export const useExisting = async (options: ExistingOptions): Promise<DatabaseAddresses> => {
  if (options.ownerUrl !== null) return checkPair(options.url, options.ownerUrl)
  return inquire(options.url, 'DATABASE_URL', async (client) => {
    const role = await readRole(client)
    if (!role.mayMakeRoles) throw new DatabaseProblem(explainPair(role.name))
    const programRole = await makeProgramRole(client, options.programPassword)
    return {
      ownerUrl: options.url,
      programUrl: withRole(options.url, programRole, options.programPassword),
      programRole,
    }
  })
}
