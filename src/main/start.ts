import { access, constants, mkdir } from 'node:fs/promises'
import { askHolder, type InstallationMode, type LocalLock, type Log, lockName, makeLog, tryLock } from '#platform'
import { buildAssets } from './build-assets.ts'
import type { Child } from './child.ts'
import { type Config, ConfigProblem } from './config.ts'
import { nextFreePort, settledPortState } from './free-port.ts'
import { knownProblem } from './known-problem.ts'
import { originOf } from './origin.ts'
import { runService, type Service, type ServiceParts, startProcesses } from './run-service.ts'
import { bringUpDatabase } from './running-database.ts'
import { flagsWithoutPort, readStartOptions, startHelp } from './start-options.ts'

const makeWritable = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as { code?: string }
    throw new ConfigProblem(
      `${folder} cannot be written by this user (${code}). Start as the user who owns it, or with --data DIR.`,
    )
  }
}

/** One start a data folder: a second one is told where the first is. */
const claim = async (config: Config): Promise<LocalLock> => {
  await makeWritable(config.dataDirectory)
  const name = lockName('start', config.dataDirectory)
  const lock = await tryLock(name, () => `${originOf(config)} (process ${process.pid})`)
  if (lock !== null) return lock
  const where = await askHolder(name)
  throw new ConfigProblem(
    `Một Cửa is already running on ${config.dataDirectory}: ${where || 'it is just starting'}.\n` +
      'Stop it first (Ctrl+C there), or start another one with --data DIR --port N.',
  )
}

/** `again`: the flags of this start but for the port. */
const checkPort = async ({ host, port }: Config, again: readonly string[]): Promise<void> => {
  const state = await settledPortState(host, port)
  if (state === 'free') return
  if (state === 'no such address') throw new ConfigProblem(`This machine has no address ${host}. Correct HOST.`)
  const free = await nextFreePort(host, state === 'taken' ? port : 8079)
  const why = state === 'taken' ? `Port ${port} is taken by another program` : `Port ${port} is not ours to open`
  const command = ['bin/start', ...again, '--port', free ?? 'N'].join(' ')
  throw new ConfigProblem(`${why}. ${free === null ? 'Choose another' : 'Free is'}: ${command}`)
}

/** Everything before the first request; the processes load meanwhile. */
const prepareAll = async (config: Config, children: readonly Child[], log: Log): Promise<ServiceParts> => {
  const say = (line: string) => log.info(line)
  const assets = buildAssets(say)
  assets.catch(() => undefined)
  const database = await bringUpDatabase(config, say)
  try {
    say(`database: ${database.description}`)
    const { prepare } = await import('./prepare.ts')
    const mode = await prepare(config, database, say)
    await assets
    return { config, database, mode, log, children }
  } catch (error) {
    await database.release()
    throw error
  }
}

const greet = async (config: Config, mode: InstallationMode): Promise<void> => {
  const seconds = process.uptime()
  const { welcome } = await import('./welcome.ts')
  console.log(welcome(originOf(config), mode, seconds, Temporal.Now.instant()))
}

const begin = async (config: Config, log: Log): Promise<Service> => {
  await checkPort(config, flagsWithoutPort(process.argv.slice(2)))
  const children = startProcesses(log)
  try {
    const parts = await prepareAll(config, children, log)
    const service = runService(parts)
    service.ready.then(
      () => greet(config, parts.mode),
      () => undefined,
    )
    return service
  } catch (error) {
    await Promise.all(children.map((child) => child.stop()))
    throw error
  }
}

/** Runs until a signal asks to stop (0) or the service cannot be kept alive (1). */
const serve = async (config: Config, log: Log, asked: Promise<'asked'>): Promise<number> => {
  const service = await begin(config, log)
  try {
    await Promise.race([service.failed, asked])
    return 0
  } finally {
    log.info('Stopping')
    await service.stop()
    log.info('Stopped')
  }
}

const signal = (): Promise<'asked'> =>
  new Promise((done) => {
    process.on('SIGINT', () => done('asked'))
    process.on('SIGTERM', () => done('asked'))
  })

const main = async (): Promise<number> => {
  const config = readStartOptions(process.argv.slice(2))
  if (config === null) {
    console.log(startHelp)
    return 0
  }
  const log = makeLog({ name: 'start', format: config.logFormat })
  const lock = await claim(config)
  return serve(config, log, signal()).finally(() => lock.release())
}

const code = await main().catch((error) => {
  console.error(knownProblem(error) ?? error)
  return 1
})
process.exit(code)
