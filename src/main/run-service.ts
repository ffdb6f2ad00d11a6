import { resolve } from 'node:path'
import type { InstallationMode, Log } from '#platform'
import { type Child, superviseChild } from './child.ts'
import type { Config } from './config.ts'
import type { Settings } from './process-life.ts'
import { bringUpDatabase, type RunningDatabase } from './running-database.ts'

/** Web and worker over one database, kept alive together. */
export interface Service {
  /** The web process takes requests; the worker follows. */
  readonly ready: Promise<unknown>
  /** Rejects when a process or the database cannot be kept alive. */
  readonly failed: Promise<never>
  /** Ends the processes in order, then lets go of the database. */
  stop(): Promise<void>
}

/** The owner's address is not handed on: the processes have the program's rights alone. */
const settingsFor = (config: Config, database: RunningDatabase, mode: InstallationMode): Settings => ({
  DATABASE_URL: database.programUrl,
  SESSION_SECRET: database.secret,
  PORT: String(config.port),
  HOST: config.host,
  PUBLIC_URL: config.publicUrl ?? '',
  TRUST_PROXY: config.trustProxy ?? '',
  SMTP_URL: config.mail?.url ?? '',
  MAIL_FROM: config.mail?.from ?? '',
  SMS_SPOOL: config.smsSpool ?? '',
  TENANT: config.schema,
  LOG: config.logFormat,
  MODE: mode,
  MOTCUA_DATA: config.dataDirectory,
  HOUSE: config.house ?? '',
})

const fileOf = (name: string): string => resolve(import.meta.dirname, `${name}.ts`)

/**
 * Lets the processes load; they begin to work when the service is run. The worker comes after the web process, so that
 * the first page need not share the processor with it.
 */
export const startProcesses = (log: Log): readonly Child[] => {
  const web = superviseChild({ name: 'web', file: fileOf('web'), log })
  return [web, superviseChild({ name: 'worker', file: fileOf('worker'), log, after: web.ready })]
}

export interface ServiceParts {
  readonly config: Config
  readonly database: RunningDatabase
  readonly mode: InstallationMode
  readonly log: Log
  readonly children: readonly Child[]
}

export const runService = ({ config, database: first, mode, log, children }: ServiceParts): Service => {
  let database = first
  let stopping = false
  for (const child of children) child.configure(settingsFor(config, first, mode))
  /** Brings the embedded server back when it was killed; the processes follow when it had to change its port. */
  const keepDatabase = async (): Promise<void> => {
    while (!stopping) {
      await database.lost
      if (stopping) return
      log.warn('The database went down and is started again')
      const next = await bringUpDatabase(config, (line) => log.info(line), database.port ?? undefined)
      if (next.port !== database.port) for (const child of children) child.configure(settingsFor(config, next, mode))
      database = next
      log.info('The database is back')
    }
  }
  const failed = new Promise<never>((_, fail) => {
    for (const work of [keepDatabase(), ...children.map((child) => child.ended)]) work.catch(fail)
  })
  failed.catch(() => undefined)
  return {
    ready: Promise.resolve(children[0]?.ready),
    failed,
    stop: async () => {
      stopping = true
      await Promise.all(children.map((child) => child.stop()))
      await database.release()
    },
  }
}
