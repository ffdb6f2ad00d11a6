import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addOfficer, type Role } from '#identity'
import type { Message } from '#notice'
import {
  isRefusal,
  makeLog,
  type RunningClock,
  setDemoClock,
  startDemoClock,
  startWorker,
  type Worker,
} from '#platform'
import { noBlobs } from '../../tests/support/no-blobs.ts'
import { testService } from '../../tests/support/service.ts'
import { react } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks } from './tasks.ts'

const at = (wall: string) => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)
const friday = at('2026-11-20 09:14')
const service = testService(friday)
const { database } = service
const { db } = database
const mails: Message[] = []
const people = new Map<string, string>()
let worker: Worker
let clock: RunningClock

const add = async (username: string, role: Role, agency: string, email?: string) => {
  const posts = [{ role, agency, title: { vi: 'Công chức', en: 'Officer' }, from: '2025-07-01' }]
  const mail = email === undefined ? {} : { email }
  const id = await addOfficer(db, { name: username, username, password: 'mot-cua-2026', posts, ...mail }, friday)
  if (isRefusal(id)) throw new Error(id.refusal)
  people.set(id, username)
}

beforeAll(async () => {
  await add('hoang', 'handler', 'H13.64.01', 'hoang@ward.example')
  await add('be', 'unit-head', 'H13.64.01')
  await add('cuc', 'reform-controller', 'H13')
  await setDemoClock(db, friday)
  clock = await startDemoClock(db)
  const log = makeLog({ name: 'test', format: 'json', level: 'silent' })
  const calendars = readCalendars()
  const email = { send: async (message: Message) => void mails.push(message) }
  const parts = {
    services: await makeServices(db, react, calendars),
    calendars,
    settings: 's',
    channels: { email },
    blobs: noBlobs,
  }
  const { programUrl: url, schema } = database
  worker = await startWorker({ url, schema, tasks: makeTasks(parts), clock, log, demo: true, concurrency: 2 })
})
afterAll(async () => {
  await worker.stop()
  clock.stop()
})

const call = async (url: string, token: string, body: object) => {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await service.call('POST', url, { token, body, headers })
  if (answer.status >= 300) throw new Error(answer.text)
  return answer.json() as { id: string }
}
const moveTo = async (wall: string) => {
  service.setNow(at(wall))
  await setDemoClock(db, at(wall))
}
const told = async (id: string) => {
  const { rows } = await sql<{ officer: string; kind: string }>`
    select officer, kind from officer_message where dossier_id = ${id} order by kind`.execute(db)
  return rows.map(({ officer, kind }) => `${people.get(officer)} ${kind}`)
}
const soon = { timeout: 15_000, interval: 100 }

test('the worker warns, escalates, and forgets what was stopped or finished', { timeout: 60_000 }, async () => {
  const [receptionist, head] = [
    await service.token('receptionist', 'H13.64'),
    await service.token('unit-head', 'H13.64.01'),
  ]
  const owners = [{ kind: 'person', name: 'Danh Út' }]
  const open = async () => {
    const { id } = await call('/api/v1/dossiers', receptionist, { procedure: '1.004873', owners })
    await call(`/api/v1/dossiers/${id}/actions/transfer`, receptionist, {})
    return id
  }
  const [late, paused] = [await open(), await open()]
  await call(`/api/v1/dossiers/${paused}/actions/pause`, head, { cause: 'verification' })
  await moveTo('2026-11-26 17:01')
  await vi.waitFor(async () => expect(await told(late)).toContain('be step-late.head'), soon)
  await vi.waitFor(async () => expect(await told(late)).toContain('be dossier-late.head'), soon)
  expect(await told(late)).toEqual(expect.arrayContaining(['hoang step-late.officer', 'hoang dossier-late.officer']))
  await vi.waitFor(() => expect(mails.map(({ to }) => to)).toContain('hoang@ward.example'), soon)
  expect(mails.every(({ to, text }) => to === 'hoang@ward.example' && !text.includes('Danh'))).toBe(true)
  await moveTo('2026-11-30 09:00')
  await vi.waitFor(async () => expect(await told(late)).toContain('cuc dossier-late.controller'), soon)
  expect(await told(paused)).toEqual([])
  await call(`/api/v1/dossiers/${late}/actions/withdraw`, receptionist, {})
  await vi.waitFor(async () => {
    const { rows } = await sql`select from outbox`.execute(db)
    expect(rows).toEqual([])
  }, soon)
  const queue = sql.id(`${database.schema}_jobs`)
  const { rows } = await sql<{ key: string }>`select key from ${queue}.jobs where key like 'dossier.clock %'`.execute(
    database.owner,
  )
  expect(rows.map(({ key }) => key)).toEqual([])
})
