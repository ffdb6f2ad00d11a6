import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Where bytes lie under their digest. One file is kept once, however often it is added; what a digest names never changes. A
 * store in a bucket can stand in its place.
 */
export interface BlobStore {
  /** Safe on the disk when it answers. Gives the SHA-256 in small hexadecimal. */
  put(bytes: Uint8Array): Promise<string>
  /** Null when there is nothing under this digest. Throws when what lies there is not what was put. */
  get(digest: string): Promise<Uint8Array | null>
  remove(digest: string): Promise<void>
  /** Every digest that is kept, a batch at a time. */
  batches(): AsyncIterable<readonly string[]>
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isDigest = /^[0-9a-f]{64}$/
const shelf = /^[0-9a-f]{2}$/
/** A name while it is being written; what a crash leaves of it is swept away after a day. */
const unfinished = /^\.[0-9a-f-]{36}$/
const staleAfter = 24 * 3600 * 1000

const missing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT'

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeSafely = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = resolve(folder, `.${randomUUID()}`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

const sweepUnfinished = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names.filter((each) => unfinished.test(each))) {
    const path = resolve(folder, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > staleAfter) await rm(path, { force: true })
  }
}

const listed = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (missing(error)) return []
    throw error
  }
}

/** Blobs as files of a folder, by the first two signs of their digest. The folder is made when first needed. */
export const blobsIn = (folder: string): BlobStore => {
  const pathOf = (digest: string): string => {
    if (!isDigest.test(digest)) throw new Error('not a digest')
    return resolve(folder, digest.slice(0, 2), digest)
  }
  const get = async (digest: string): Promise<Uint8Array | null> => {
    try {
      const bytes = await readFile(pathOf(digest))
      if (digestOf(bytes) !== digest) throw new Error(`the blob ${digest} is damaged`)
      return bytes
    } catch (error) {
      if (missing(error)) return null
      throw error
    }
  }
  return {
    get,
    put: async (bytes) => {
      const digest = digestOf(bytes)
      const kept = await get(digest).catch(() => null)
      if (kept === null) await writeSafely(pathOf(digest), bytes)
      return digest
    },
    remove: (digest) => rm(pathOf(digest), { force: true }),
    batches: async function* () {
      for (const name of (await listed(folder)).filter((each) => shelf.test(each))) {
        const names = await listed(resolve(folder, name))
        await sweepUnfinished(resolve(folder, name), names)
        const digests = names.filter((each) => isDigest.test(each))
        if (digests.length > 0) yield digests
      }
    },
  }
}
