import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { eventTypes, recomputeAfterCalendarChange } from '#dossier'
import { type NoticeKind, noticeJob, noticesOf, sendNotice } from '#notice'
import { fixedClock, makeLog } from '#platform'
import { lookedAt } from '../../tests/support/looked-at.ts'
import { noBlobs } from '../../tests/support/no-blobs.ts'
import { testService } from '../../tests/support/service.ts'
import { openChannels } from './channels.ts'
import { react, reactions } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks } from './tasks.ts'

const friday = Temporal.Instant.from('2026-11-20T02:14:00Z')
const service = testService(friday)
const { db } = service.database
const tokens = new Map<string, string>()

beforeAll(async () => {
  for (const role of ['receptionist', 'handler', 'unit-head', 'signatory', 'registrar'] as const)
    tokens.set(role, await service.token(role, 'H13.64'))
})

const post = async (url: string, who: string, body: unknown) => {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await service.call('POST', url, { token: tokens.get(who) ?? '', body, headers })
  expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([expect.any(Number), ''])
  return answer.json() as { id: string }
}
const person = { kind: 'person', name: 'Danh Út', birthDate: '1955', phone: '0912 345 678' }
const accept = async (procedure = '1.004873', more: object = {}) =>
  (
    await post('/api/v1/dossiers', 'receptionist', {
      procedure,
      owners: [person],
      components: lookedAt(procedure),
      ...more,
    })
  ).id
const act = (id: string, who: string, action: string, body: object = {}) =>
  post(`/api/v1/dossiers/${id}/actions/${action}`, who, body)

/** Every paper is looked at before anything is asked for. */
const check = async (id: string) => {
  const { json } = await service.call('GET', `/api/v1/dossiers/${id}`, { token: tokens.get('handler') ?? '' })
  const { components } = json() as { components: readonly { key: string }[] }
  return act(id, 'handler', 'check-components', { checks: components.map(({ key }) => ({ key, verdict: 'pass' })) })
}

interface Waiting {
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** The jobs that wait since the last look. */
const jobs = async (): Promise<readonly Waiting[]> =>
  (
    await sql<Waiting>`with gone as (delete from outbox returning *) select task, payload from gone where task = 'notice.send' order by id`.execute(
      db,
    )
  ).rows
const told = async () => (await jobs()).map(({ payload }) => payload.kind)

test('somebody has decided for every event whether anybody has to hear of it', () => {
  expect(Object.keys(reactions).sort()).toEqual(Object.keys(eventTypes).sort())
})

test('people are told of acceptance, result and hand-over, and of nothing between', async () => {
  const id = await accept()
  expect(await jobs()).toEqual([{ task: 'notice.send', payload: { dossier: id, kind: 'accepted' } }])
  await act(id, 'receptionist', 'transfer')
  await act(id, 'handler', 'complete-step')
  await act(id, 'signatory', 'decide', { outcome: 'granted' })
  await act(id, 'registrar', 'complete-step', { documentNumber: '15/UBND-XNTTHN' })
  expect(await told()).toEqual([])
  await act(id, 'receptionist', 'register-result')
  expect(await told()).toEqual(['ready'])
  await act(id, 'receptionist', 'hand-over', { paper: 'Căn cước' })
  expect(await told()).toEqual(['returned'])
})

test('of what is missing, of each new date, and of the end', async () => {
  const id = await accept()
  await act(id, 'receptionist', 'transfer')
  const later = friday.add({ hours: 24 * 10 }).toString()
  await act(id, 'handler', 'request-reappointment', { reasonCode: 'technical', dueAt: later, reason: 'Thiết bị hỏng' })
  await act(id, 'unit-head', 'sign-reappointment')
  expect(await told()).toEqual(['accepted'])
  await act(id, 'receptionist', 'reappoint')
  await check(id)
  await act(id, 'handler', 'propose-return', { lines: [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }] })
  expect(await told()).toEqual(['due-changed'])
  await act(id, 'unit-head', 'approve-return')
  expect(await told()).toEqual(['supplement'])
  await act(id, 'receptionist', 'record-supplement')
  expect(await told()).toEqual(['due-changed'])
  await act(id, 'receptionist', 'withdraw')
  expect(await told()).toEqual(['closed'])
})

test('of a clock that stands still, and of its going on with the new date', async () => {
  const id = await accept()
  await act(id, 'receptionist', 'transfer')
  await jobs()
  await act(id, 'unit-head', 'pause', { cause: 'financial-obligation' })
  expect(await told()).toEqual(['paused'])
  const sender = async (kind: NoticeKind) => {
    const parts = { channels: {}, agencies: (await makeServices(db, react)).agencies }
    await sendNotice(db, parts, noticeJob(id, kind).payload, friday)
    return (await noticesOf(db, id)).filter((row) => row.kind === kind).length
  }
  expect([await sender('paused'), await sender('resumed')]).toEqual([1, 0])
  await act(id, 'unit-head', 'resume')
  expect(await told()).toEqual(['resumed'])
  expect([await sender('paused'), await sender('resumed')]).toEqual([1, 1])
  await act(id, 'receptionist', 'withdraw')
  await jobs()
})

test('who waits at the counter meanwhile gets no message', async () => {
  await accept('2.000815', { pages: 3 })
  expect(await told()).toEqual([])
})

test('a calendar change is told where it moves the appointment, and only there', async () => {
  await accept()
  await jobs()
  const national = readCalendars().get('vietnam')
  if (national === undefined) throw new Error('no calendar')
  const on = async (date: string) => {
    const off = { kind: 'holiday', name: { vi: 'Nghỉ lụt', en: 'Flood' }, confidence: 'sourced' } as const
    const changed = { ...national, days: new Map([...national.days, [date, off]]) }
    const world = { ...(await makeServices(db, react)), calendarOf: () => changed }
    const moved = await recomputeAfterCalendarChange(db, world, friday)
    return { moved, told: await told() }
  }
  expect(await on('2026-11-23')).toEqual({ moved: 1, told: [] })
  expect(await on('2026-11-25')).toEqual({ moved: 1, told: ['due-changed'] })
})

test('the demo sends no text messages to invented people, whose numbers somebody may have', () => {
  const ways = (mode: 'demo' | 'production') =>
    Object.keys(openChannels({ mode, smsSpool: 'sms', mail: { url: 'smtp://127.0.0.1', from: 'a@b.example' } }))
  expect([ways('production'), ways('demo')]).toEqual([['email', 'sms'], ['email']])
})

test('the worker does what the acts have left behind', async () => {
  const id = await accept()
  const [job] = await jobs()
  const calendars = readCalendars()
  const tasks = makeTasks({
    services: await makeServices(db, react, calendars),
    calendars,
    settings: 's',
    channels: {},
    blobs: noBlobs,
  })
  const log = makeLog({ name: 'test', format: 'json', level: 'silent' })
  await tasks[job?.task ?? '']?.(job?.payload ?? {}, { db, clock: fixedClock(friday), log })
  expect(await noticesOf(db, id)).toMatchObject([{ kind: 'accepted', channel: 'sms', state: 'not-configured' }])
})

test('a result that is corrected is told onward; what was carried from one and is corrected here is not, nor where nothing rests on it', () => {
  const tasks = (fact: string, bundle: object | null) =>
    reactions['fact-corrected'](
      { type: 'fact-corrected', data: { fact } } as never,
      { dossier: { id: 'd', eventCount: 3, bundle } } as never,
    ).map(({ task }) => task)
  expect([tasks('kite', {}), tasks('first/kite', {}), tasks('kite', null)]).toEqual([['notice.corrected'], [], []])
})
