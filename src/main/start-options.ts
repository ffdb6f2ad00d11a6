import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, ConfigProblem, readConfig } from './config.ts'

export const startHelp = `bin/start [--port N] [--data DIR] [--no-demo]

Prepares the database, loads the catalogue and the demo, and serves Một Cửa.

  --port N      listen on this port (default 8080, or PORT)
  --data DIR    keep all state in DIR instead of var/ (or MOTCUA_DATA)
  --no-demo     an installation for real work, without invented people
  --help        this page

DATABASE_URL=postgres://…  uses an existing PostgreSQL 15 to 18 instead of the embedded one.
HOST, PUBLIC_URL, SESSION_SECRET, TENANT, LOG, TRUST_PROXY: see docs/operations.md.`

const options = {
  port: { type: 'string' },
  data: { type: 'string' },
  'no-demo': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The configuration of this start: flags go before the environment. Null when help was asked for. */
export const readStartOptions = (args: readonly string[], env = process.env): Config | null => {
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new ConfigProblem(`${(error as Error).message}\n\n${startHelp}`)
  }
  if (values.help === true) return null
  return readConfig({
    ...env,
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.data === undefined ? {} : { MOTCUA_DATA: resolve(env.MOTCUA_FROM ?? process.cwd(), values.data) }),
    ...(values['no-demo'] === true ? { MODE: 'production' } : {}),
  })
}

/** The same flags but for the port, to be typed again with another one. */
export const flagsWithoutPort = (args: readonly string[]): readonly string[] =>
  args.filter((flag, at) => !/^--port(=|$)/.test(flag) && args[at - 1] !== '--port')
