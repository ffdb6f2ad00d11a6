import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What this installation made up for itself on its first start. */
export interface Secrets {
  /** Passwords of the database roles: superuser, owner of the tables, program. */
  readonly superuser: string
  readonly owner: string
  readonly program: string
  /** Signs sessions and tokens. */
  readonly session: string
}

const names = ['superuser', 'owner', 'program', 'session'] as const satisfies readonly (keyof Secrets)[]

const read = async (file: string): Promise<Partial<Secrets>> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Secrets>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Error(`${file} cannot be read: ${(error as Error).message}. Restore it from a backup.`)
  }
}

/** Reads the secrets of a data folder, making those that are missing. Only their owner may read the file. */
export const readSecrets = async (dataDirectory: string): Promise<Secrets> => {
  const file = join(dataDirectory, 'secrets.json')
  const known = await read(file)
  if (names.every((name) => typeof known[name] === 'string')) return known as Secrets
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]))
  const secrets = { ...made, ...known } as Secrets
  await mkdir(dataDirectory, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
  return secrets
}
