import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, tables } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { addOfficer, type NewOfficer } from './add-officer.ts'
import { exampleSecret, exampleTimes, givenOfficers, mai } from './identity.example.ts'
import { identityRefusals } from './identity.refusals.ts'
import type { IdentityTables } from './identity.tables.ts'
import { openAuthentication } from './signing-in/authentication.ts'

const database = testDatabase()
const { now } = exampleTimes

beforeAll(() => givenOfficers(database.db, [mai]))

const officer: NewOfficer = {
  name: 'Phạm Thị Mới',
  username: 'moi.pham',
  password: 'một mật khẩu đủ dài',
  posts: [{ role: 'handler', agency: 'H13.64.01', title: { vi: 'Chuyên viên', en: 'Officer' }, from: '2026-01-01' }],
}

describe('adding an officer', () => {
  test('gives a way to sign in, also under a name with a dot', async () => {
    const id = await database.db.transaction().execute((tx) => addOfficer(tx, officer, now))
    expect(id).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/))
    const auth = await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost:8500' })
    expect(await auth.signIn('moi.pham', officer.password, undefined)).toMatchObject({ next: 'in' })
    expect(isRefusal(await auth.signIn('moi.pham@motcua.invalid', officer.password, undefined))).toBe(false)
  })

  const wrong: readonly (readonly [string, Partial<NewOfficer>, keyof typeof identityRefusals])[] = [
    ['a short password', { password: 'ngắn' }, 'identity.weak-password'],
    ['an endless password', { password: 'x'.repeat(129) }, 'identity.weak-password'],
    ['a name with accents', { username: 'mới' }, 'identity.bad-username'],
    ['a capital', { username: 'Moi' }, 'identity.bad-username'],
    ['one letter', { username: 'm' }, 'identity.bad-username'],
    ['a name in use', { username: 'mai' }, 'identity.username-taken'],
    ['an address in use', { email: 'Mai@demo.motcua.example' }, 'identity.username-taken'],
    ['an unknown agency', { posts: [{ ...officer.posts[0]!, agency: 'H99' }] }, 'identity.unknown-agency'],
    ['a period backwards', { posts: [{ ...officer.posts[0]!, to: '2025-12-31' }] }, 'identity.bad-period'],
  ]

  test.each(wrong)('%s is refused, with words', async (_, change, code) => {
    await database.rolledBack(async (tx) => {
      const answer = await addOfficer(tx, { ...officer, username: 'khac', ...change }, now)
      if (!isRefusal(answer)) throw new Error('added')
      expect(answer.refusal).toBe(code)
      for (const lang of ['vi', 'en'] as const) {
        expect(identityRefusals[code][lang](answer.facts)).not.toMatch(/undefined|null/)
      }
    })()
  })
})

test('the program may not delete officers or posts, nor move a post to another agency', async () => {
  const db = tables<IdentityTables>(database.db)
  await expect(db.deleteFrom('officer').execute()).rejects.toThrow('permission denied')
  await expect(db.deleteFrom('post').execute()).rejects.toThrow('permission denied')
  await expect(db.updateTable('post').set({ agency: 'H13' }).execute()).rejects.toThrow('permission denied')
})
