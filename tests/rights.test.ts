import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDemoOfficers, identityRefusals, isPermission, type Role, relationsFor, roles } from '#identity'
import { isRefusal, transact } from '#platform'
import type { Door } from '#web'
import { makeDoors } from '../src/main/doors.ts'
import { makeServices } from '../src/main/services.ts'
import { testSecret, testService } from './support/service.ts'
import { sessionCookie } from './support/session.ts'

const now = Temporal.Instant.from('2026-11-20T02:14:00Z')
const service = testService(now)

/** Officers of the demo who hold posts of one role only. */
const logins: Readonly<Record<Role, string>> = {
  receptionist: 'bao',
  handler: 'hanh',
  'unit-head': 'phuc',
  signatory: 'tung',
  registrar: 'bich',
  'reform-controller': 'dinh',
  administrator: 'quantri',
  inspector: 'thanhtra',
}

interface Keys {
  readonly cookie: string
  readonly authorization: string
}

let doors: readonly Door[] = []
const keys = new Map<Role, Keys>()

beforeAll(async () => {
  const { db, owner } = service.database
  const added = await transact(db, (tx) => addDemoOfficers(tx, now))
  if (isRefusal(added)) throw new Error(added.refusal)
  for (const role of roles) {
    const [name, value] = await sessionCookie(owner, logins[role], testSecret)
    const token = await service.token(role, 'H13.64')
    keys.set(role, { cookie: `${name}=${encodeURIComponent(value)}`, authorization: `Bearer ${token}` })
  }
  doors = makeDoors(await makeServices(db, () => []))
})

const open = new Set(['anyone', 'signed-in', 'choosing-password'])

/** What the door itself declares, read with the permission table. */
const admits = ({ spec: { who } }: Door, role: Role): boolean =>
  open.has(who.name) || (isPermission(who.name) && relationsFor(who.name, role).length > 0)

/** Everything that a door answers to: a page is opened and, where it has a form, sent. */
const asked = (door: Door): readonly ('GET' | 'POST' | 'PUT' | 'DELETE')[] => {
  if (door.kind === 'api') return [door.method]
  return door.kind === 'page' && door.spec.submit !== undefined ? ['GET', 'POST'] : ['GET']
}

const urlOf = ({ path }: Door): string => path.replaceAll(/:\w+/g, () => randomUUID())

const formType = 'application/x-www-form-urlencoded'

const inject = async (door: Door, method: ReturnType<typeof asked>[number], headers: Partial<Keys>) =>
  service.app().inject({
    method,
    url: urlOf(door),
    headers: {
      ...headers,
      ...(method === 'GET' ? {} : { 'content-type': door.kind === 'api' ? 'application/json' : formType }),
      'sec-fetch-site': 'same-origin',
    },
    ...(method === 'GET' ? {} : { payload: door.kind === 'api' ? '{}' : 'a=b' }),
  })

const guarded = () => doors.filter(({ spec }) => spec.who.name !== 'anyone')

interface BadBody {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string
}

/** Bodies that no door takes: of another type, broken, and longer than anything. */
const badBodies: readonly BadBody[] = [
  { headers: { 'content-type': 'application/json' }, payload: '{"unknown":true}' },
  { headers: { 'content-type': 'application/json' }, payload: '{"unfinished' },
  { headers: { 'content-type': 'text/csv' }, payload: 'a;b' },
  { headers: { 'content-type': 'application/json', 'content-length': '900000000' }, payload: '{}' },
]

describe('every door', () => {
  test('names a permission of the table, or says that it needs none', () => {
    expect(doors.length).toBeGreaterThan(100)
    expect(doors.filter(({ spec }) => !open.has(spec.who.name) && !isPermission(spec.who.name))).toEqual([])
  })

  test('is shut to whoever has not signed in, unless it is open to anyone', async () => {
    const answers = guarded().flatMap((door) =>
      asked(door).map(async (method) => {
        const { statusCode, headers } = await inject(door, method, {})
        const led = statusCode === 303 && String(headers.location).startsWith('/dang-nhap')
        return {
          name: `${method} ${door.path} ${statusCode}`,
          shut: led || statusCode === 401,
        }
      }),
    )
    expect((await Promise.all(answers)).filter(({ shut }) => !shut)).toEqual([])
  })

  test('of the API tells a stranger and a wrong token so, whatever they send', async () => {
    const shut = guarded().filter((door) => door.kind === 'api')
    const keys = [{}, { authorization: 'Bearer mct_nobody' }, { authorization: 'Basic eDp5' }]
    const tries = shut.flatMap(({ method, path }) => {
      const url = `${path.replaceAll(/:\w+/g, '%20')}?limit=many&before=x`
      const bodies = method === 'GET' ? [{}] : badBodies
      return [...keys.map((key) => ({ ...bodies[0], key })), ...bodies.map((body) => ({ ...body, key: {} }))].map(
        async ({ key, headers, payload }: Partial<BadBody> & { key: object }) => {
          const asked = { method, url, headers: { ...key, ...headers }, ...(payload === undefined ? {} : { payload }) }
          const { statusCode } = await service.app().inject(asked)
          return statusCode === 401 ? [] : [`${method} ${path} ${JSON.stringify(asked.headers)} ${statusCode}`]
        },
      )
    })
    expect(shut.length).toBeGreaterThan(60)
    expect((await Promise.all(tries)).flat()).toEqual([])
  })

  test.each(roles)('is shut to a %s where its declaration does not name that role, and only there', async (role) => {
    const own = keys.get(role) as Keys
    const wrong: string[] = []
    for (const door of guarded()) {
      const allowed = admits(door, role)
      // a line that is opened stays open
      if (allowed && door.kind === 'stream') continue
      for (const method of asked(door)) {
        const { statusCode, body } = await inject(door, method, own)
        const permission = door.spec.who.name
        const said = isPermission(permission)
          ? identityRefusals['identity.role-may-not'].vi({ permission, role })
          : 'no such sentence'
        const refused = statusCode === 403 && body.includes(said)
        const came = !refused && statusCode !== 401 && statusCode < 500
        if (!(allowed ? came : refused)) wrong.push(`${method} ${door.path} ${permission} ${statusCode}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
