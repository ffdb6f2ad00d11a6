import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Db, isRefusal, type Refusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { may, mayByToken } from './access.ts'
import { exampleSecret, exampleTimes, givenOfficers } from './identity.example.ts'
import { endPost } from './officer.store.ts'
import { type IssuedToken, issueToken, revokeTokens, type TokenRequest } from './service-token.ts'
import type { Ask } from './signing-in/session.ts'
import { setSessionKey } from './signing-in/session-key.ts'

const database = testDatabase()
const { now, firstNewDay, lastOldDay } = exampleTimes

beforeAll(async () => {
  setSessionKey({ secret: exampleSecret, secure: false })
  await givenOfficers(database.db, [])
})

const issued = async (tx: Db, role: 'receptionist' | 'inspector' = 'receptionist'): Promise<IssuedToken> => {
  const token = await issueToken(tx, { role, agency: 'H13.64.02', name: 'Cổng DVCQG' }, now)
  if (isRefusal(token)) throw new Error(token.refusal)
  return token
}

const ask = (db: Db, authorization: string | undefined, at = now): Ask => ({
  cookies: {},
  headers: { authorization },
  db,
  now: at,
})

const refusalOf = (answer: object | Refusal) => (isRefusal(answer) ? answer.refusal : 'let in')

describe('a service token', () => {
  test(
    'acts in its post, under its own name',
    database.rolledBack(async (tx) => {
      const { token, officerId, postId } = await issued(tx)
      expect(token).toMatch(/^mct_[\w-]{43}$/)
      for (const scheme of ['Bearer', 'bearer']) {
        expect(await mayByToken('dossier.accept').admit(ask(tx, `${scheme} ${token}`))).toEqual({
          kind: 'service',
          officerId,
          postId,
          name: 'Cổng DVCQG',
          role: 'receptionist',
          agency: 'H13.64.02',
          capacity: null,
          title: { vi: 'Tài khoản dịch vụ', en: 'Service account' },
        })
      }
    }),
  )

  test(
    'signs for a committee in its name, for a department as its head, or as is said; nobody receives where there is no one-stop',
    database.rolledBack(async (tx) => {
      const made = async (request: TokenRequest) => {
        const answer = await issueToken(tx, request, now)
        if (isRefusal(answer)) return answer.refusal
        const { rows } = await sql<{ name: string; capacity: string | null }>`
          select o.name, p.capacity from post p join officer o on o.id = p.officer where p.id = ${answer.postId}`.execute(
          tx,
        )
        return [rows[0]?.capacity, rows[0]?.name]
      }
      expect(await made({ role: 'signatory', agency: 'H13.64' })).toEqual([
        'TM.',
        'Phần mềm kết nối (người ký, UBND phường Ngã Năm)',
      ])
      expect((await made({ role: 'signatory', agency: 'H13.09' }))[0]).toBeNull()
      expect((await made({ role: 'signatory', agency: 'H13.64', capacity: 'KT.' }))[0]).toBe('KT.')
      expect((await made({ role: 'handler', agency: 'H13.64' }))[0]).toBeNull()
      expect(await made({ role: 'receptionist', agency: 'H13.09' })).toBe('identity.no-one-stop')
      expect((await made({ role: 'receptionist', agency: 'H13.64' }))[0]).toBeNull()
    }),
  )

  test(
    'meets the same table as an officer, and opens no page',
    database.rolledBack(async (tx) => {
      const { token } = await issued(tx, 'inspector')
      const visit = ask(tx, `Bearer ${token}`)
      expect(refusalOf(await mayByToken('dossier.accept').admit(visit))).toBe('identity.role-may-not')
      expect(refusalOf(await mayByToken('dossier.read').admit(visit))).toBe('let in')
      expect(refusalOf(await may('dossier.read').admit(visit))).toBe('identity.sign-in-first')
    }),
  )

  test(
    'is nowhere in the database, only its digest',
    database.rolledBack(async (tx) => {
      const { token } = await issued(tx)
      const { rows } = await sql<{ text: string }>`
        select t::text as text from service_token t union all select o::text from officer o`.execute(tx)
      expect(rows.length).toBeGreaterThan(1)
      for (const { text } of rows) {
        expect(text).not.toContain(token.slice(4))
        expect(text).not.toContain(Buffer.from(token).toString('hex'))
      }
    }),
  )

  test(
    'is worth nothing once revoked, once its post has ended, and before it began',
    database.rolledBack(async (tx) => {
      const [revoked, ended, kept] = [await issued(tx), await issued(tx), await issued(tx)]
      await revokeTokens(tx, revoked.postId, now)
      await endPost(tx, ended.postId, Temporal.PlainDate.from('2026-11-23'))
      const answer = async ({ token }: IssuedToken, at = now) =>
        refusalOf(await mayByToken('inbox.read').admit(ask(tx, `Bearer ${token}`, at)))
      expect(await answer(revoked)).toBe('identity.token-needed')
      expect(await answer(ended)).toBe('let in')
      expect(await answer(ended, now.add({ hours: 24 }))).toBe('identity.token-needed')
      expect(await answer(kept, now.add({ hours: 24 }))).toBe('let in')
      expect(await answer(kept, firstNewDay)).toBe('let in')
      expect(await answer(kept, lastOldDay)).toBe('identity.token-needed')
    }),
  )

  test(
    'is not issued for an agency that is over or unknown',
    database.rolledBack(async (tx) => {
      for (const agency of ['H51.19.02', 'H99']) {
        expect(await issueToken(tx, { role: 'receptionist', agency }, now)).toEqual({
          refusal: 'identity.unknown-agency',
          facts: { agency },
        })
      }
    }),
  )

  test(
    'that was never issued opens nothing, however it is written',
    database.rolledBack(async (tx) => {
      const { token } = await issued(tx)
      const headers = fc.oneof(
        fc.constantFrom(
          undefined,
          '',
          'Bearer',
          'Bearer ',
          token,
          `Basic ${token}`,
          `Bearer ${token} `,
          `Bearer  ${token}`,
        ),
        fc.nat(token.length - 1).map((at) => `Bearer ${token.slice(0, at)}`),
        fc.string({ unit: 'binary' }).map((text) => `Bearer mct_${text}`),
      )
      await fc.assert(
        fc.asyncProperty(headers, async (header) => {
          expect(refusalOf(await mayByToken('inbox.read').admit(ask(tx, header)))).toBe('identity.token-needed')
        }),
      )
    }),
  )
})
