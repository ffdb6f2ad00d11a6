import { CompiledQuery } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addDemoOfficers, demoPassword } from '#identity'
import { isRefusal, openNews, transact } from '#platform'
import { testNow, Visitor } from '../../tests/support/doors.ts'
import { lookedAt } from '../../tests/support/looked-at.ts'
import { testService } from '../../tests/support/service.ts'
import { addOfficerMessage, messagesOf } from './officer-message.store.ts'
import { officerMailTask } from './tell-officers.ts'
import { tellMentioned, tellWritten } from './tell-written.ts'

const service = testService(testNow)
beforeAll(async () => {
  const added = await transact(service.database.db, (tx) => addDemoOfficers(tx, testNow))
  if (isRefusal(added)) throw new Error(added.refusal)
})

const call = async (token: string, path: string, body: object) => {
  const answer = await service.call('POST', `/api/v1/dossiers${path}`, { token, body })
  if (answer.status >= 300) throw new Error(answer.text)
  return answer.json() as { id: string; code: string }
}

const form = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('many reminders of one kind are one line that opens their list; each stays one press away, and is read with them', async () => {
  const { db } = service.database
  const token = await service.token('receptionist', 'H13.64.02')
  const visitor = new Visitor(service.app())
  await visitor.submit('/dang-nhap', { login: 'hanh', password: demoPassword })
  const { rows } = await db.executeQuery(CompiledQuery.raw(`select id from sign_in_user where username = 'hanh'`))
  const [{ id: officer }] = rows as [{ id: string }]
  const take = (name: string) =>
    call(token, '', { procedure: '1.004873', owners: [{ kind: 'person', name }], components: lookedAt('1.004873') })
  const dossiers = [await take('Danh Một'), await take('Danh Hai')]
  const tell = async (occasion: number) => {
    const { id: dossierId } = dossiers[occasion % 2]!
    const about = { dossierId, stepId: null, dueAt: testNow, createdAt: testNow.subtract({ seconds: occasion }) }
    await addOfficerMessage(db, { officer, kind: 'dossier-late.officer', occasion: `late ${occasion}`, ...about })
    if (occasion === 0) await addOfficerMessage(db, { officer, kind: 'step-late.officer', occasion: 'step', ...about })
  }
  for (const occasion of [0, 1, 2]) await tell(occasion)
  const open = async () => (await visitor.get('/can-bo/thong-bao')).body
  expect((await open()).match(/value="open:/g)).toHaveLength(4)
  expect(await open()).not.toContain('message-group')
  await tell(3)
  const page = await open()
  const group = /<li class="[^"]*message-group.*?<\/details>/s.exec(page)?.[0] ?? ''
  expect(group).toMatch(/Hồ sơ đã quá ngày hẹn trả.*2 hồ sơ.*href="\/can-bo\/hom-nay\?loc=qua-han"/s)
  expect(group.match(/value="open:/g)).toHaveLength(4)
  expect(page.match(/value="open:/g)).toHaveLength(5)
  expect(page).toMatch(/<span class="messages-count"><span class="num">5</)
  const act = /value="(kind:[^"]*)"/.exec(group)?.[1] ?? ''
  await visitor.post('/can-bo/thong-bao', { _csrf: form(page, '_csrf'), _once: form(page, '_once'), act })
  const after = await open()
  expect(after).not.toContain('message-group')
  expect(after.match(/value="open:/g)).toHaveLength(5)
  expect(after).toMatch(/<span class="messages-count"><span class="num">1</)
})

test('whoever a note calls finds it among the messages, once, and comes by it to the note', async () => {
  const { db, programUrl: url, schema } = service.database
  const token = await service.token('receptionist', 'H13.64.02')
  const owners = [{ kind: 'person', name: 'Lý Thị Sa Rươl' }]
  const dossier = await call(token, '', { procedure: '1.004873', owners, components: lookedAt('1.004873') })
  const note = await call(token, `/${dossier.id}/notes`, { text: '@Trần Quốc Bảo nhờ xem giấy tờ' })
  const heard: (string | null)[] = []
  const news = await openNews({ url, schema })
  const stop = news.subscribe((message) => heard.push(message))
  for (let time = 0; time < 2; time += 1) await tellMentioned(db, { note: note.id }, testNow)
  const visitor = new Visitor(service.app())
  await visitor.submit('/dang-nhap', { login: 'bao', password: demoPassword })
  const page = (await visitor.get('/can-bo/thong-bao')).body
  expect(page.match(/value="open:/g)).toHaveLength(1)
  expect(page).toContain('Có đồng nghiệp nhắc Ông/Bà trong ghi chú')
  expect(page).toMatch(/<span class="messages-count"><span class="num">1</)
  expect(page).not.toContain('giấy tờ</')
  const { rows: mails } = await db.executeQuery(
    CompiledQuery.raw('select payload from outbox where task = $1', [officerMailTask]),
  )
  expect(mails).toHaveLength(1)
  await expect.poll(() => heard.filter((each) => each?.includes('"officers":["')).length).toBe(2)
  expect(heard.join()).not.toContain('nhờ xem')
  const act = /value="(open:[^"]*)"/.exec(page)?.[1] ?? ''
  const fields = { _csrf: form(page, '_csrf'), _once: form(page, '_once'), act }
  const { headers } = await visitor.post('/can-bo/thong-bao', fields)
  expect(headers.location).toBe(`/can-bo/ho-so/${dossier.id}#ghi-chu-${note.id}`)
  const after = (await visitor.get('/can-bo/thong-bao')).body
  expect(after).toMatch(/<span class="messages-count" hidden><span class="num">0</)

  const gone = await call(token, `/${dossier.id}/notes`, { text: '@Trần Quốc Bảo nhầm' })
  await call(token, `/${dossier.id}/notes/${gone.id}/withdraw`, {})
  await tellMentioned(db, { note: gone.id }, testNow)
  expect((await visitor.get('/can-bo/thong-bao')).body.match(/value="open:/g)).toHaveLength(1)
  stop()
  await news.close()
})

test('whoever proposed a message hears that it was turned down, or that the citizen answers it; nobody else does', async () => {
  const { db } = service.database
  const [handler, oneStop] = [
    await service.token('handler', 'H13.64'),
    await service.token('receptionist', 'H13.64.02'),
  ]
  const owners = [{ kind: 'person', name: 'Lý Thị Sa Rươl' }]
  const dossier = await call(oneStop, '', { procedure: '1.004873', owners, components: lookedAt('1.004873') })
  await call(oneStop, `/${dossier.id}/actions/transfer`, {})
  const propose = (text: string) => call(handler, `/${dossier.id}/messages/proposals`, { text })
  const refused = await propose('Gọi tôi')
  await call(oneStop, `/${dossier.id}/messages/${refused.id}/turn-down`, { reason: 'Không cần' })
  const sent = await propose('Cần thêm ảnh')
  await call(oneStop, `/${dossier.id}/messages/${sent.id}/send`, {})
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(
      `insert into dossier_citizen_message (id, dossier_id, direction, state, one_stop, body, salt, written_at)
       values (gen_random_uuid(), $1, 'from-citizen', 'received', 'H13.64.02', 'Đây', 's', $2) returning id,
       (select written_by from dossier_citizen_message where id = $3) as writer`,
      [dossier.id, testNow.toString(), sent.id],
    ),
  )
  const { id: answered, writer } = rows[0] as { id: string; writer: string }
  for (const message of [refused.id, refused.id, sent.id, answered, 'no-such'])
    await tellWritten(db, { message }, testNow)
  const told = await messagesOf(db, writer, testNow)
  expect(told.map(({ kind, about }) => [kind, about]).toSorted()).toEqual([
    ['received.officer', answered],
    ['turned-down.officer', refused.id],
  ])
})
