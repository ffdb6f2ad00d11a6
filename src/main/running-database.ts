import { type DatabaseAddresses, openEmbedded, programRole, readSecrets, useExisting } from '#platform'
import type { Config } from './config.ts'

/** The database of this installation, up and reachable. */
export interface RunningDatabase extends DatabaseAddresses {
  /** For people: what it is. */
  readonly description: string
  readonly port: number | null
  /** Signs sessions. */
  readonly secret: string
  /** Settles when the embedded server goes down. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

const never = new Promise<void>(() => undefined)

const existing = async (config: Config, url: string): Promise<RunningDatabase> => {
  const secrets = await readSecrets(config.dataDirectory)
  const addresses = await useExisting({
    url,
    ownerUrl: config.databaseOwnerUrl,
    programPassword: secrets.program,
  })
  return {
    ...addresses,
    description: 'the PostgreSQL of DATABASE_URL',
    port: null,
    secret: config.sessionSecret ?? secrets.session,
    lost: never,
    release: async () => undefined,
  }
}

/** Joins or starts the database. `port` is the embedded server's former one, for a restart under the same address. */
export const bringUpDatabase = async (
  config: Config,
  log: (line: string) => void,
  port?: number,
): Promise<RunningDatabase> => {
  if (config.databaseUrl !== null) return existing(config, config.databaseUrl)
  const server = await openEmbedded({
    dataDirectory: config.dataDirectory,
    settings: { shared_buffers: '256MB' },
    log,
    ...(port === undefined ? {} : { port }),
  })
  const how = server.found === 'running' ? 'joined, it was running' : server.found
  return {
    ownerUrl: server.ownerUrl,
    programUrl: server.programUrl,
    programRole,
    description: `PostgreSQL 18 in ${config.dataDirectory} (${how})`,
    port: server.port,
    secret: config.sessionSecret ?? server.secrets.session,
    lost: server.lost,
    release: server.release,
  }
}
