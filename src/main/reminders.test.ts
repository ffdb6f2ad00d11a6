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
  timeZone,
  type Worker,
} from '#platform'
import { lookedAt } from '../../tests/support/looked-at.ts'
import { noBlobs } from '../../tests/support/no-blobs.ts'
import { testService } from '../../tests/support/service.ts'
import { react } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks, planReminders } from './tasks.ts'

const at = (wall: string) => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)
const friday = at('2026-11-20 09:14')
const service = testService(friday)
const { database } = service
const { db } = database
const mails: Message[] = []
const people = new Map<string, string>()
let worker: Worker
let clock: RunningClock
/** The province's switch, as the worker's settings say it. */
let closing: 'by-hand' | 'automatic' = 'by-hand'

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
  await add('cuc', 'reform-controller', 'H13.64.02') // in a unit beside
  await setDemoClock(db, friday)
  clock = await startDemoClock(db)
  const log = makeLog({ name: 'test', format: 'json', level: 'silent' })
  const calendars = readCalendars()
  const email = { send: async (message: Message) => void mails.push(message) }
  const made = await makeServices(db, react, calendars)
  const parts = {
    services: {
      ...made,
      settingsOf: (agency: string) => ({ ...made.settingsOf(agency), closeUnanswered: closing }),
    },
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
    const { id } = await call('/api/v1/dossiers', receptionist, {
      procedure: '1.004873',
      owners,
      components: lookedAt('1.004873'),
    })
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

const owners = [{ kind: 'person', name: 'Danh Út' }]

/** Every job whose time has come is done. */
const settled = () =>
  vi.waitFor(async () => {
    const queue = sql.id(`${database.schema}_jobs`)
    const { rows } = await sql<{ waiting: number }>`select (select count(*) from outbox)::int
      + (select count(*) from ${queue}.jobs where locked_at is not null or run_at <= now())::int as waiting`.execute(
      database.owner,
    )
    expect(rows).toEqual([{ waiting: 0 }])
  }, soon)

const stored = async (id: string) => {
  const { rows } = await sql<{ status: string; outcome: string | null; decided_at: Date | null; due: Date | null }>`
    select status, outcome, decided_at, lawful_due_at as due from dossier where id = ${id}`.execute(db)
  return rows[0]!
}

const lastEvents = async (id: string) => {
  const { rows } = await sql<{ type: string; data: object; actor: { officer: string } }>`
    select type, data, actor from dossier_event where dossier_id = ${id} order by seq`.execute(db)
  return rows
}

/** Nobody signs by law: the notice has neither number nor name until a person signs it. */
const signedNotice = async (id: string, token: string) => {
  const notices = async () =>
    (
      await sql<{ signer_name: string; body: { reason: string } }>`select f.signer_name, c.body
      from dossier_form f join dossier_form_content c on c.form_id = f.id
      where f.dossier_id = ${id} and f.kind = 'stop'`.execute(db)
    ).rows
  expect(await notices()).toEqual([])
  await call(`/api/v1/dossiers/${id}/actions/sign-stop-notice`, token, {})
  const [notice] = await notices()
  expect(notice?.signer_name).toMatch(/\S/)
  expect(notice?.body.reason).toContain('tự động đóng theo quy định tại khoản 5 Điều 19 Nghị định số 118/2025/NĐ-CP')
  expect((await lastEvents(id)).at(-1)?.type).toBe('notice-signed')
}

test('a return that nobody answered is closed by the worker where the switch says so, and by nobody where it does not', {
  timeout: 60_000,
}, async () => {
  await moveTo('2026-11-20 09:14')
  const [receptionist, handler, head] = await Promise.all([
    service.token('receptionist', 'H13.64'),
    service.token('handler', 'H13.64.01'),
    service.token('unit-head', 'H13.64.01'),
  ])
  const { id } = await call('/api/v1/dossiers', receptionist, {
    procedure: '1.004873',
    owners,
    components: lookedAt('1.004873'),
  })
  const act = (token: string, action: string, body: object) =>
    call(`/api/v1/dossiers/${id}/actions/${action}`, token, body)
  await act(receptionist, 'transfer', {})
  const { rows } = await sql<{ key: string }>`select key from dossier_component where dossier_id = ${id}`.execute(db)
  await act(handler, 'check-components', { checks: rows.map(({ key }) => ({ key, verdict: 'pass' })) })
  await act(handler, 'propose-return', { lines: [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }] })
  await act(head, 'approve-return', {})
  const wind = (settings: string) => planReminders(db, { settings })
  // the period ends with Monday 7/12, the first working day after the 15th
  await moveTo('2026-12-08 08:00')
  await wind('by hand')
  await settled()
  expect((await stored(id)).status).toBe('awaiting-citizen')
  closing = 'automatic'
  await moveTo('2026-12-07 16:00')
  await wind('automatic')
  await settled()
  expect((await stored(id)).status).toBe('awaiting-citizen')
  await moveTo('2026-12-08 08:00')
  await vi.waitFor(async () => expect((await stored(id)).status).toBe('stopped'), soon)
  const closed = (await lastEvents(id)).find(({ type }) => type === 'closed')
  expect(closed).toMatchObject({ data: { as: 'stopped', cause: 'unanswered' }, actor: { officer: 'law' } })
  await settled()
  expect((await lastEvents(id)).filter(({ type }) => type === 'closed')).toHaveLength(1)
  await signedNotice(id, receptionist)
  closing = 'by-hand'
})

test('where silence is consent the worker records the passing of the deadline as the decision; not while the clock stands, nor after a decision', {
  timeout: 60_000,
}, async () => {
  await moveTo('2026-11-20 09:14')
  const receptionist = await service.token('receptionist', 'H13.64')
  const open = async () => {
    const festival = { procedure: '1.003622', owners, components: lookedAt('1.003622') }
    const { id } = await call('/api/v1/dossiers', receptionist, festival)
    await call(`/api/v1/dossiers/${id}/actions/transfer`, receptionist, {})
    return id
  }
  const [silent, paused, refused] = [await open(), await open(), await open()]
  const { rows } = await sql<{ agency: string }>`select agency from dossier_step
    where dossier_id = ${silent} and finished_at is null`.execute(db)
  const division = rows[0]?.agency ?? ''
  const tokens = await Promise.all([
    service.token('unit-head', division),
    service.token('handler', division),
    service.token('signatory', 'H13.64'),
  ])
  const act = (id: string, token: string | undefined, action: string, body: object) =>
    call(`/api/v1/dossiers/${id}/actions/${action}`, token ?? '', body)
  await act(paused, tokens[0], 'pause', { cause: 'verification' })
  await act(refused, tokens[1], 'complete-step', { next: 'signing' })
  await act(refused, tokens[2], 'decide', { outcome: 'refused', reason: 'Trùng lịch' })
  const { due } = await stored(silent)
  const deadline = Temporal.Instant.fromEpochMilliseconds(due?.getTime() ?? 0)
  const stop = (instant: Temporal.Instant) =>
    moveTo(instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16))
  await stop(deadline.subtract({ hours: 1 }))
  await settled()
  expect((await stored(silent)).status).toBe('processing')
  await stop(deadline.add({ hours: 20 }))
  await vi.waitFor(async () => expect((await stored(silent)).status).toBe('decided'), soon)
  expect(await stored(silent)).toMatchObject({ outcome: 'granted', decided_at: due })
  const decided = (await lastEvents(silent)).filter(({ type }) => type === 'decided')
  expect(decided).toMatchObject([{ data: { outcome: 'granted', tacit: true }, actor: { officer: 'law' } }])
  await settled()
  expect((await stored(paused)).status).toBe('processing')
  expect((await stored(refused)).outcome).toBe('refused')
  expect((await lastEvents(refused)).filter(({ type }) => type === 'decided')).toHaveLength(1)
})
