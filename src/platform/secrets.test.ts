import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSecrets } from './secrets.ts'

const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-secrets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('secrets are made once, long, all different, and only their owner may read them', async () => {
  const directory = fresh()
  const secrets = await readSecrets(directory)
  expect(await readSecrets(directory)).toEqual(secrets)
  const values = Object.values(secrets)
  expect(new Set(values).size).toBe(4)
  expect(Math.min(...values.map((value) => value.length))).toBeGreaterThanOrEqual(43)
  expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a secret that a later version needs is added beside the known ones', async () => {
  const directory = fresh()
  writeFileSync(join(directory, 'secrets.json'), '{"superuser":"s","owner":"o","program":"p"}')
  const secrets = await readSecrets(directory)
  expect(secrets).toMatchObject({ superuser: 's', owner: 'o', program: 'p' })
  expect(secrets.session.length).toBeGreaterThan(40)
})

test('an unreadable file is never replaced: the database would be locked out', async () => {
  const directory = fresh()
  writeFileSync(join(directory, 'secrets.json'), '{"superuser": ')
  await expect(readSecrets(directory)).rejects.toThrow('Restore it from a backup')
  expect(readFileSync(join(directory, 'secrets.json'), 'utf8')).toBe('{"superuser": ')
})
