import { resolve } from 'node:path'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'

const postgresUrl = Type.String({ pattern: '^postgres(ql)?://' })
const portNumber = '^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$'

/** The environment variables that are read; all may be left out. */
const variables = {
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  PORT: Type.String({ pattern: portNumber }),
  HOST: Type.String({ minLength: 1 }),
  PUBLIC_URL: Type.String({ pattern: '^https?://[^/?#]+$' }),
  SESSION_SECRET: Type.String({ minLength: 32 }),
  TENANT: Type.String({ pattern: '^[a-z][a-z0-9_]{0,40}$' }),
  MODE: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
  LOG: Type.Union([Type.Literal('json'), Type.Literal('lines')]),
  TRUST_PROXY: Type.String({ minLength: 1 }),
  SMTP_URL: Type.String({ pattern: '^smtps?://.' }),
  MAIL_FROM: Type.String({ pattern: '^[^\\r\\n]*[^\\s@<]+@[^\\s@>]+>?$' }),
  SMS_SPOOL: Type.String({ minLength: 1 }),
  MOTCUA_DATA: Type.String({ minLength: 1 }),
  HSTS_SUBDOMAINS: Type.Union([Type.Literal('yes'), Type.Literal('no')]),
  CLAMD: Type.String({ pattern: '^(/.+|[^/:]+:[0-9]{1,5})$' }),
  HOUSE: Type.String({ pattern: '^[A-Y][0-9]{2}([.][0-9A-Z]+)*$' }),
}
const Environment = Type.Partial(Type.Object(variables))

type Variable = keyof typeof variables

/** What a person is told that a variable must be. */
const demands: Readonly<Record<Variable, string>> = {
  DATABASE_URL: 'an address like postgres://role:password@host:5432/name',
  DATABASE_OWNER_URL: 'the address of the role that owns the tables, like postgres://owner:password@host:5432/name',
  PORT: 'a number from 1 to 65535',
  HOST: 'the address to listen on, such as 127.0.0.1',
  PUBLIC_URL: 'what people type to reach the service, without a path, such as https://motcua.example',
  SESSION_SECRET: 'at least 32 random characters',
  TENANT: 'the name of a schema: small letters, digits and _, at most 41, beginning with a letter',
  MODE: '"demo" or "production"',
  LOG: '"json" or "lines"',
  TRUST_PROXY: 'the addresses of the proxies in front, such as 127.0.0.1 or 10.0.0.0/8',
  SMTP_URL: 'the address of the mail server, like smtps://user:password@mail.example:465',
  MAIL_FROM: 'whom mail to citizens comes from, such as motcua@ward.example',
  SMS_SPOOL: 'the folder from which an SMS gateway fetches messages',
  MOTCUA_DATA: 'a folder',
  HSTS_SUBDOMAINS: '"yes" or "no"',
  CLAMD: 'the socket of clamd, such as /run/clamav/clamd.ctl or 127.0.0.1:3310',
  HOUSE: 'the code of the agency that the pages speak for, such as H13.64',
}

const secretVariables: ReadonlySet<Variable> = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SESSION_SECRET',
  'SMTP_URL',
])

export interface Config {
  /** Address of an existing PostgreSQL; null means the embedded one. */
  readonly databaseUrl: string | null
  readonly databaseOwnerUrl: string | null
  readonly port: number
  readonly host: string
  readonly publicUrl: string | null
  /** Null: the one kept in the data folder. */
  readonly sessionSecret: string | null
  /** The tenant's schema: one province's system. */
  readonly schema: string
  /** Null when not said: then the installation's own. */
  readonly mode: 'demo' | 'production' | null
  readonly logFormat: 'json' | 'lines'
  readonly trustProxy: string | null
  /** Null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Null: no text messages are sent. */
  readonly smsSpool: string | null
  /** Whether browsers are told to use TLS for every subdomain too. */
  readonly hstsSubDomains: boolean
  /** Socket of the virus scanner; null: uploads are not scanned. */
  readonly clamd: string | null
  /** Code of the agency that the pages speak for; null: the province, in the demo one of its communes. */
  readonly house: string | null
  /** All state of this installation. */
  readonly dataDirectory: string
}

/** The environment is wrong; the message names each variable and says what to do. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}

export const root = resolve(import.meta.dirname, '../..')

/** The law as data, shipped with the program. */
export const catalogueFolder = resolve(root, 'catalogue')

const check = Compile(Environment)

/** Values of secrets are not repeated: the message may end in a log. */
const complaint = (name: Variable, value: string): string => {
  const given = secretVariables.has(name) ? '' : ` is "${value}", but`
  return `${name}${given} must be ${demands[name]}. Correct it, or leave it unset.`
}

type Given = Readonly<Record<string, string | undefined>>

const pick = (env: Given): Static<typeof Environment> => {
  const names = Object.keys(variables) as Variable[]
  // An empty variable, as compose files and unit files leave them, means an unset one.
  const present = names.filter((name) => (env[name] ?? '') !== '')
  const picked = Object.fromEntries(present.map((name) => [name, env[name]]))
  if (check.Check(picked)) return picked
  const wrong = present.filter((name) => !Compile(variables[name]).Check(env[name]))
  throw new ConfigProblem(wrong.map((name) => complaint(name, env[name] ?? '')).join('\n'))
}

const mailOf = ({ SMTP_URL: url, MAIL_FROM: from }: Static<typeof Environment>): Config['mail'] => {
  if (url === undefined) return null
  if (from === undefined) throw new ConfigProblem(`MAIL_FROM must be set with SMTP_URL: ${demands.MAIL_FROM}.`)
  return { url, from }
}

/** Reads the configuration from the environment. Throws ConfigProblem. */
export const readConfig = (env: Given = process.env): Config => {
  const given = pick(env)
  if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined) {
    throw new ConfigProblem(
      'DATABASE_OWNER_URL is set but DATABASE_URL is not. Set DATABASE_URL to the address of the role that the program runs as.',
    )
  }
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    databaseOwnerUrl: given.DATABASE_OWNER_URL ?? null,
    port: Number(given.PORT ?? 8080),
    host: given.HOST ?? '127.0.0.1',
    publicUrl: given.PUBLIC_URL ?? null,
    sessionSecret: given.SESSION_SECRET ?? null,
    schema: given.TENANT ?? 'motcua',
    mode: given.MODE ?? null,
    logFormat: given.LOG ?? 'lines',
    trustProxy: given.TRUST_PROXY ?? null,
    mail: mailOf(given),
    smsSpool: given.SMS_SPOOL === undefined ? null : resolve(given.SMS_SPOOL),
    hstsSubDomains: given.HSTS_SUBDOMAINS === 'yes',
    clamd: given.CLAMD ?? null,
    house: given.HOUSE ?? null,
    dataDirectory: resolve(given.MOTCUA_DATA ?? resolve(root, 'var')),
  }
}
