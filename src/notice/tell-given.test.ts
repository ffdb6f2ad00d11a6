import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { clockTask, findDossier, runClock } from '#dossier'
import { addDemoOfficers, demoPassword } from '#identity'
import { type Db, isRefusal, transact } from '#platform'
import { testNow, Visitor } from '../../tests/support/doors.ts'
import { lookedAt } from '../../tests/support/looked-at.ts'
import { quietServices, testService } from '../../tests/support/service.ts'
import { type Message, Rejected } from './channels.ts'
import { openMailSink } from './mail-sink.test-support.ts'
import { addOfficerMessage, messagesOf } from './officer-message.store.ts'
import { correctedJob, tellCorrected } from './tell-corrected.ts'
import { givenMailTask, givenTask, mailGiven, tellGiven } from './tell-given.ts'
import { missingTask, tellMissing } from './tell-missing.ts'
import { mailOfficer, officerMailTask, tellOfficers } from './tell-officers.ts'

const service = testService(testNow)
const { db } = service.database
const tokens = new Map<string, string>()

beforeAll(async () => {
  const added = await transact(db, (tx) => addDemoOfficers(tx, testNow))
  if (isRefusal(added)) throw new Error(added.refusal)
  tokens.set('receptionist', await service.token('receptionist', 'H13.64.02'))
  tokens.set('unit-head', await service.token('unit-head', 'H13.64.01'))
  tokens.set('handler', await service.token('handler', 'H13.64.01'))
})

const call = async (who: string, path: string, body: object) => {
  const answer = await service.call('POST', `/api/v1/dossiers${path}`, { token: tokens.get(who) ?? '', body })
  if (answer.status >= 300) throw new Error(answer.text)
  return answer.json() as { id: string; code: string | null }
}

const idOf = async (login: string): Promise<string> =>
  (await sql<{ id: string }>`select id from sign_in_user where username = ${login}`.execute(db)).rows[0]!.id

interface Waiting {
  readonly key: string
  readonly run_at: Date | null
  readonly payload: Readonly<Record<string, unknown>>
}

const waiting = async (task: string): Promise<readonly Waiting[]> =>
  (
    await sql<Waiting>`with gone as (delete from outbox where task = ${task} returning *)
    select key, run_at, payload from gone order by id`.execute(db)
  ).rows

const owners = [{ kind: 'person', name: 'Lý Thị Sa Rươl' }]
const procedure = '1.004873'
const components = lookedAt(procedure)

/** A mail server that keeps what it was given. */
const letters = () => {
  const sent: Message[] = []
  return { sent, channels: { email: { send: async (message: Message) => void sent.push(message) } } }
}

test('given work is told once each on «Thông báo», and by one letter for all of it, which names nobody', async () => {
  const hoang = await idOf('hoang')
  const codes: string[] = []
  for (let time = 0; time < 3; time += 1) {
    const { id, code } = await call('receptionist', '', { procedure, owners, components })
    await call('receptionist', `/${id}/actions/transfer`, {})
    await call('unit-head', `/${id}/actions/assign-step`, { officer: hoang })
    codes.push(code ?? '')
  }
  const jobs = await waiting(givenTask)
  expect(jobs).toHaveLength(3)
  for (const { payload } of [...jobs, ...jobs]) await tellGiven(db, payload, testNow)
  expect((await messagesOf(db, hoang, testNow)).map(({ kind, code }) => [kind, code]).sort()).toEqual(
    codes.map((code) => ['given.officer', code]),
  )
  const mails = await waiting(givenMailTask)
  expect(new Set(mails.map(({ key, run_at: at }) => `${key} ${at?.toISOString()}`)).size).toBe(1)
  expect((mails[0]?.run_at?.getTime() ?? 0) - testNow.epochMilliseconds).toBeLessThanOrEqual(5 * 60_000)
  const { sent, channels } = letters()
  for (let time = 0; time < 2; time += 1) await mailGiven(db, channels, { officer: hoang })
  expect(sent).toHaveLength(1)
  expect(sent[0]?.subject).toBe('Việc mới: 3 hồ sơ')
  for (const code of codes) expect(sent[0]?.text).toContain(`Ông/Bà được giao xử lý hồ sơ: ${code}, hạn `)
  expect(sent[0]?.text).not.toContain('Rươl')
  const visitor = new Visitor(service.app())
  await visitor.submit('/dang-nhap', { login: 'hoang', password: demoPassword })
  expect((await visitor.get('/can-bo/thong-bao')).body).toMatch(/Việc mới[\s\S]*Ông\/Bà được giao xử lý hồ sơ/)
})

test('what was taken back meanwhile is not told, and a letter that failed is tried again with the rest', async () => {
  const hoang = await idOf('hoang')
  const { id } = await call('receptionist', '', { procedure, owners, components })
  await call('receptionist', `/${id}/actions/transfer`, {})
  await call('unit-head', `/${id}/actions/assign-step`, { officer: hoang })
  await call('unit-head', `/${id}/actions/release-step`, { reason: 'Giao nhầm' })
  const [first] = await waiting(givenTask)
  await tellGiven(db, first?.payload ?? {}, testNow)
  expect(await waiting(givenMailTask)).toEqual([])
  await call('unit-head', `/${id}/actions/assign-step`, { officer: hoang })
  const [again] = await waiting(givenTask)
  await tellGiven(db, again?.payload ?? {}, testNow)
  const failing = (error: Error) => ({ email: { send: () => Promise.reject(error) } })
  await expect(mailGiven(db, failing(new Error('the server is away')), { officer: hoang })).rejects.toThrow('away')
  const { sent, channels } = letters()
  await mailGiven(db, channels, { officer: hoang })
  expect(sent.map(({ subject }) => subject)).toEqual(['Việc mới: 1 hồ sơ'])
  await mailGiven(db, failing(new Rejected('no such box')), { officer: hoang })
  await mailGiven(db, {}, { officer: hoang })
})

test('whoever receives at the one-stop hears at once of what a citizen sent online, and nobody of what came to the counter', async () => {
  await call('receptionist', '', { procedure, owners, draft: true })
  expect(await waiting(givenTask)).toEqual([])
  const { id } = await call('receptionist', '', { procedure, owners, draft: true, channel: 'online' })
  const [job] = await waiting(givenTask)
  await tellGiven(db, job?.payload ?? {}, testNow)
  for (const login of ['mai', 'bao']) {
    const [message] = await messagesOf(db, await idOf(login), testNow)
    expect(message).toMatchObject({ kind: 'online.officer', dossierId: id, code: '' })
    // eight working hours from Monday 09:00; Tuesday 24/11 is a day off
    expect(message?.dueAt?.toString()).toBe('2026-11-25T02:30:00Z')
  }
  const [mail] = await waiting(givenMailTask)
  // the law gives two hours from its arrival
  expect((mail?.run_at?.getTime() ?? 0) - testNow.epochMilliseconds).toBeLessThan(2 * 3_600_000)
  const { sent, channels } = letters()
  await mailGiven(db, channels, { officer: await idOf('mai') })
  expect(sent[0]?.text).toContain('Có hồ sơ nộp trực tuyến chờ tiếp nhận: chưa có mã, hạn ')
})

test('what nobody at the one-stop has opened after the regime’s two hours is told to its head, once; a list is no opening', async () => {
  const [phone, opened] = [
    await call('receptionist', '', { procedure, owners, draft: true, channel: 'online' }),
    await call('receptionist', '', { procedure, owners, draft: true, channel: 'online' }),
  ]
  const counter = await call('receptionist', '', { procedure, owners, draft: true })
  const jobs = (await waiting(clockTask)).filter(({ key }) =>
    [phone, opened, counter].some(({ id }) => key.endsWith(id)),
  )
  const twoHours = testNow.add({ hours: 2 })
  expect(jobs.map(({ run_at }) => run_at?.getTime())).toEqual([twoHours, twoHours].map((at) => at.epochMilliseconds))
  const mai = new Visitor(service.app())
  await mai.submit('/dang-nhap', { login: 'mai', password: demoPassword })
  expect((await mai.get('/can-bo/hom-nay?loc=tat-ca')).statusCode).toBe(200)
  expect((await mai.get(`/can-bo/ho-so/${opened.id}`)).statusCode).toBe(200)
  const services = await quietServices(db)
  const run = async (now: Temporal.Instant) => {
    for (const { id } of [phone, opened, counter])
      await runClock(db, services, id, now, tellOfficers(services.agencies, now))
  }
  const told = async () =>
    (
      await sql<{ dossier_id: string }>`select distinct dossier_id from officer_message
      where kind = 'online-unopened.head'`.execute(db)
    ).rows
  await run(twoHours.subtract({ seconds: 1 }))
  expect(await told()).toEqual([])
  await run(twoHours)
  await run(twoHours)
  expect(await told()).toEqual([{ dossier_id: phone.id }])
  // the eight working hours are warned of and go up the line like any other date, of what came online alone
  await run(testNow.add({ hours: 24 * 3 }))
  const { rows } = await sql<{ dossier_id: string }>`select distinct dossier_id from officer_message
    where kind = 'step-late.head' and dossier_id in (${phone.id}, ${opened.id}, ${counter.id})`.execute(db)
  expect(rows.map((row) => row.dossier_id).toSorted()).toEqual([phone.id, opened.id].toSorted())
})

test('a hundred dossiers are one letter, which names the first of them', async () => {
  const officer = await idOf('hanh')
  const { id } = await call('receptionist', '', { procedure, owners, components })
  await sql`insert into officer_message (id, officer, kind, dossier_id, occasion, created_at, email)
    select gen_random_uuid(), ${officer}, 'given.officer', ${id}, 'given ' || i, ${testNow.toString()}, 'none'
    from generate_series(1, 100) i`.execute(db)
  const { sent, channels } = letters()
  await mailGiven(db, channels, { officer })
  expect(sent.map(({ subject }) => subject)).toEqual(['Việc mới: 100 hồ sơ'])
  expect(sent[0]?.text).toContain('– và 70 hồ sơ khác')
})

test('of what an officer wants no e-mail, none goes out: «Thông báo» has it all the same', async () => {
  const hoang = await idOf('hoang')
  const visitor = new Visitor(service.app())
  await visitor.submit('/dang-nhap', { login: 'hoang', password: demoPassword })
  const account = '/can-bo/tai-khoan'
  expect((await visitor.get(account)).body).toMatch(/name="mail.given"[^>]* checked/)
  const dates = { act: 'mail', 'mail.written': 'on', 'mail.dates': 'on' }
  expect((await visitor.submit(account, dates)).statusCode).toBe(303)
  expect((await visitor.get(account)).body).not.toMatch(/name="mail.given"[^>]* checked/)
  const sink = await openMailSink()
  const { id } = await call('receptionist', '', { procedure, owners, components })
  await call('receptionist', `/${id}/actions/transfer`, {})
  await call('unit-head', `/${id}/actions/assign-step`, { officer: hoang })
  for (const { payload } of await waiting(givenTask)) await tellGiven(db, payload, testNow)
  await mailGiven(db, sink, { officer: hoang })
  const shared = { officer: hoang, dossierId: id, stepId: null, createdAt: testNow }
  const told = [
    await addOfficerMessage(db, { ...shared, kind: 'step-late.officer', dueAt: testNow, occasion: 'late' }),
    await addOfficerMessage(db, { ...shared, kind: 'mention.officer', dueAt: null, occasion: 'called' }),
  ]
  for (const message of told) await mailOfficer(db, sink, { message })
  expect(sink.received.map((letter) => /^Subject: .*/m.exec(letter)?.[0])).toHaveLength(2)
  await visitor.submit(account, { act: 'mail', 'mail.given': 'on' })
  await mailGiven(db, sink, { officer: hoang })
  const late = { ...shared, kind: 'step-late.officer' as const, dueAt: testNow, occasion: 'later' }
  await mailOfficer(db, sink, { message: await addOfficerMessage(db, late) })
  expect(sink.received).toHaveLength(3)
  expect((await messagesOf(db, hoang, testNow)).filter(({ dossierId }) => dossierId === id)).toHaveLength(4)
  await sink.close()
})

test('whoever works at a dossier that rests on a corrected result hears of it once for each correction', async () => {
  const hoang = await idOf('hoang')
  const { id } = await call('receptionist', '', { procedure, owners, components })
  await call('receptionist', `/${id}/actions/transfer`, {})
  await call('unit-head', `/${id}/actions/assign-step`, { officer: hoang })
  const asked: (readonly unknown[])[] = []
  const resting = async (tx: Db, ...of: readonly (string | null)[]) => {
    asked.push(of)
    const dossier = await findDossier(tx, id)
    return dossier === null ? [] : [dossier]
  }
  await waiting(officerMailTask)
  const { payload } = correctedJob({ id: 'first', eventCount: 12 }, 'kite')
  for (const event of [12, 12, 15]) await tellCorrected(db, { ...payload, event }, testNow, resting)
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['first', 'kite']))
  const told = (await messagesOf(db, hoang, testNow)).filter(({ kind }) => kind === 'fact-corrected.officer')
  expect(told.map(({ dossierId }) => dossierId)).toEqual([id, id])
  expect(await waiting(officerMailTask)).toHaveLength(2)
})

test('papers that did not arrive are told to whoever sent them, once a report, and not once they are on their way again', async () => {
  const mai = await idOf('mai')
  const taken = await call('receptionist', '', { procedure, territory: 'phuong-nga-nam', owners, components })
  const act = (who: string, action: string, body: object) => call(who, `/${taken.id}/actions/${action}`, body)
  await act('receptionist', 'transfer', { medium: 'paper' })
  await act('receptionist', 'send-papers', {})
  await act('handler', 'report-missing', { note: 'Không có trong bó' })
  const [job, none] = await waiting(missingTask)
  expect(none).toBeUndefined()
  const told = async () =>
    (await messagesOf(db, mai, testNow)).filter(
      ({ kind, dossierId }) => kind === 'papers-missing.officer' && dossierId === taken.id,
    )
  for (const _ of [1, 2]) await tellMissing(db, job!.payload, testNow)
  expect((await told()).map(({ code }) => code)).toEqual([taken.code])
  await act('receptionist', 'send-papers', {})
  await tellMissing(db, job!.payload, testNow.add({ minutes: 5 }))
  await act('handler', 'confirm-handover', { note: 'Rách góc' })
  expect(await waiting(missingTask)).toEqual([])
  expect(await told()).toHaveLength(1)
})
