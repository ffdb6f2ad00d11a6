import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { readSecrets } from './secrets.ts'

test('secrets are made once, long, all different, and only their owner may read them', async () => {
  const directory = testFolder('secrets')
  const secrets = await readSecrets(directory)
  expect(await readSecrets(directory)).toEqual(secrets)
  const values = Object.values(secrets)
  expect(new Set(values).size).toBe(4)
  expect(Math.min(...values.map((value) => value.length))).toBeGreaterThanOrEqual(43)
  expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a secret that a later version needs is added beside the known ones', async () => {
  const directory = testFolder('secrets')
  writeFileSync(join(directory, 'secrets.json'), '{"superuser":"s","owner":"o","program":"p"}')
  const secrets = await readSecrets(directory)
  expect(secrets).toMatchObject({ superuser: 's', owner: 'o', program: 'p' })
  expect(secrets.session.length).toBeGreaterThan(40)
})

test('an unreadable file is never replaced: the database would be locked out', async () => {
  const directory = testFolder('secrets')
  writeFileSync(join(directory, 'secrets.json'), '{"superuser": ')
  await expect(readSecrets(directory)).rejects.toThrow('Restore it from a backup')
  expect(readFileSync(join(directory, 'secrets.json'), 'utf8')).toBe('{"superuser": ')
})
