import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, transact } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { at } from '../dossier.test-support.ts'
import { destroyDetails } from '../history/destroy-details.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { directory, friday, request, services, ward } from '../services.test-support.ts'
import { concernedBy, messagesOf } from './message.store.ts'
import { mostADay } from './message.ts'
import { waitingCount, waitingMessages } from './waiting-messages.query.ts'
import {
  openMessages,
  proposeMessage,
  receiveMessage,
  sendMessage,
  sendProposal,
  turnDownProposal,
} from './write-message.ts'
import { digestOfText } from './written-text.ts'

const database = testDatabase()
const world = services()
const monday = at('2026-11-23 09:00')

type Post = (typeof ward)[keyof typeof ward]

const act = (id: string, actor: Post, command: Command, now = monday) =>
  transact(database.db, (tx) => actOnDossier(tx, world, id, command, { actor, now }))
const send = (id: string, actor: Post, text: string, now = monday) =>
  transact(database.db, (tx) => sendMessage(tx, world, id, { text }, { actor, now }))
const propose = (id: string, actor: Post, text: string) =>
  transact(database.db, (tx) => proposeMessage(tx, world, id, { text }, { actor, now: monday }))
const answer = (id: string, message: string, actor: Post, text?: string) =>
  transact(database.db, (tx) => sendProposal(tx, world, id, message, { text }, { actor, now: monday }))
const turnDown = (id: string, message: string, actor: Post, reason: string) =>
  transact(database.db, (tx) => turnDownProposal(tx, world, id, message, { reason }, { actor, now: monday }))
const receive = (id: string, text: string, now = monday) =>
  transact(database.db, (tx) => receiveMessage(tx, world, id, { text }, now))

const waiting = (actor: Post) => waitingCount(database.db, actor, directory, monday)

let id = ''
beforeAll(async () => {
  id = granted(await transact(database.db, (tx) => acceptAtOnce(tx, world, ward.receptionist, request, friday))).id
  granted(await act(id, ward.receptionist, { action: 'transfer', body: {} }, at('2026-11-20 09:30')))
})

describe('only the one-stop speaks to the citizen', () => {
  test('it writes by itself; everybody else is refused', async () => {
    for (const actor of [ward.handler, ward.head, ward.signatory, ward.registrar])
      expect(await send(id, actor, 'x'), actor.role).toMatchObject({ refusal: 'identity.role-may-not' })
    expect(await send(id, ward.elsewhere, 'x')).toMatchObject({ refusal: 'dossier-not-found' })
    for (const actor of [ward.receptionist, ward.registrar])
      expect(await propose(id, actor, 'x'), actor.role).toMatchObject({ refusal: 'identity.role-may-not' })
    expect(await propose(id, ward.elsewhere, 'x')).toMatchObject({ refusal: 'dossier-not-found' })
    const { message } = granted(await send(id, ward.receptionist, ' Mời bà Sa Rươl bổ sung ảnh. '))
    expect(message).toMatchObject({ state: 'sent', text: 'Mời bà Sa Rươl bổ sung ảnh.', oneStop: 'H13.64.02' })
    const last = (await historyOf(database.db, id)).at(-1)
    const { rows } = await database.db.executeQuery(
      CompiledQuery.raw('select salt from dossier_citizen_message where id = $1', [message.id]),
    )
    const digest = digestOfText((rows[0] as { salt: string }).salt, message.text)
    expect(last).toMatchObject({ event: { type: 'message-sent', data: { id: message.id, digest, proposed: false } } })
    expect(JSON.stringify(await historyOf(database.db, id))).not.toContain('bổ sung ảnh')
  })

  test('who solves the dossier proposes; the one-stop sends it, changes it or says why not, once', async () => {
    const ids: string[] = []
    for (const actor of [ward.handler, ward.head, ward.signatory])
      ids.push(granted(await propose(id, actor, actor.role)).message.id)
    const [first, second, third] = ids as [string, string, string]
    expect([await waiting(ward.receptionist), await waiting(ward.handler)]).toEqual([3, null])
    expect(await answer(id, first, ward.head)).toMatchObject({ refusal: 'identity.role-may-not' })
    expect(granted(await answer(id, first, ward.receptionist)).message).toMatchObject({
      state: 'sent',
      text: 'handler',
      proposedText: null,
      settledBy: ward.receptionist.officerId,
    })
    expect(granted(await answer(id, second, ward.receptionist, 'Lời khác')).message).toMatchObject({
      text: 'Lời khác',
      proposedText: 'unit-head',
    })
    expect(await turnDown(id, third, ward.receptionist, ' ')).toMatchObject({ refusal: 'text-missing' })
    granted(await turnDown(id, third, ward.receptionist, 'Đã gọi điện'))
    expect(await concernedBy(database.db, third)).toMatchObject({ officers: [ward.signatory.officerId] })
    for (const settled of [first, second, third]) {
      expect(await answer(id, settled, ward.receptionist)).toMatchObject({ refusal: 'proposal-settled' })
      expect(await turnDown(id, settled, ward.receptionist, 'x')).toMatchObject({ refusal: 'proposal-settled' })
    }
    expect(await answer(id, 'no-such', ward.receptionist)).toMatchObject({ refusal: 'message-gone' })
    expect(await waiting(ward.receptionist)).toBe(0)
  })
})

describe('what the citizen writes', () => {
  test('waits in the one-stop’s list until it is opened there; whose words it answers is told', async () => {
    const { message } = granted(await receive(id, 'Thưa, ảnh cỡ nào?'))
    expect((await historyOf(database.db, id)).at(-1)?.event.actor).toEqual({
      post: 'citizen',
      officer: 'citizen',
      role: 'citizen',
      agency: 'citizen',
    })
    const { rows, next } = await waitingMessages(database.db, ward.receptionist, directory, monday)
    expect([rows.map((row) => [row.id, row.kind]), next]).toEqual([[[message.id, 'received']], null])
    expect(await concernedBy(database.db, message.id)).toMatchObject({ officers: [ward.head.officerId] })
    const { dossier } = granted(await receive(id, 'Và mấy tấm?'))
    const page = await waitingMessages(database.db, ward.receptionist, directory, monday, { limit: 1 })
    const after = await waitingMessages(database.db, ward.receptionist, directory, monday, { after: page.next ?? '' })
    expect([page.rows.length, page.next, after.rows.length]).toEqual([1, message.id, 1])
    await openMessages(database.db, world, dossier, { actor: ward.head, now: monday })
    expect(await waiting(ward.receptionist)).toBe(2)
    await openMessages(database.db, world, dossier, { actor: ward.receptionist, now: monday })
    expect(await waiting(ward.receptionist)).toBe(0)
    const elsewhere = { ...ward.receptionist, agency: 'H13.65.02' }
    granted(await receive(id, 'Còn ai không?'))
    expect([await waiting(ward.receptionist), await waitingCount(database.db, elsewhere, directory, monday)]).toEqual([
      1, 0,
    ])
    // written to the one-stop of before, it is found where the dossier goes on, and nowhere else
    const set = (column: string, value: string, table: string, key: string) =>
      database.owner.executeQuery(
        CompiledQuery.raw(`update ${table} set ${column} = $1 where ${key} = $2`, [value, id]),
      )
    await set('one_stop', 'H51.19.21.001', 'dossier_citizen_message', 'dossier_id')
    expect(await waiting(ward.receptionist)).toBe(1)
    await set('received_at_agency', 'H13.65.02', 'dossier', 'id')
    expect(await waiting(ward.receptionist)).toBe(0)
    await set('received_at_agency', 'H13.64.02', 'dossier', 'id')
    await set('one_stop', 'H13.64.02', 'dossier_citizen_message', 'dossier_id')
  })

  test('is bounded in length and number', async () => {
    for (const empty of ['', ' \r\n ']) expect(await receive(id, empty)).toMatchObject({ refusal: 'text-missing' })
    expect(await receive(id, 'ệ'.repeat(2001))).toMatchObject({ refusal: 'text-too-long', facts: { over: 1 } })
    const later = monday.add({ hours: 25 })
    for (let n = 0; n < mostADay; n += 1) granted(await receive(id, `${n}`, later))
    expect(await receive(id, 'x', later)).toMatchObject({ refusal: 'too-many-messages' })
    expect(isRefusal(await receive(id, 'x', later.add({ hours: 24, milliseconds: 1 })))).toBe(false)
  })
})

test('before the code there is nothing to read with; after the end reading stays and writing is shut', async () => {
  const draft = granted(await transact(database.db, (tx) => takeIn(tx, world, ward.receptionist, request, friday)))
  expect(await send(draft.id, ward.receptionist, 'x')).toMatchObject({ refusal: 'message-before-code' })
  const { message } = granted(await propose(id, ward.handler, 'Hỏi bà Sa Rươl'))
  const reason = { reason: 'không cần nữa' }
  granted(await act(id, ward.receptionist, { action: 'withdraw', body: reason }, at('2026-11-26 09:00')))
  expect(await send(id, ward.receptionist, 'x')).toMatchObject({ refusal: 'messages-closed' })
  expect(await propose(id, ward.handler, 'x')).toMatchObject({ refusal: expect.any(String) })
  expect(await answer(id, message.id, ward.receptionist)).toMatchObject({ refusal: 'messages-closed' })
  expect(await receive(id, 'x')).toMatchObject({ refusal: 'messages-closed' })
  granted(await turnDown(id, message.id, ward.receptionist, 'Bà Sa Rươl đã rút hồ sơ'))
  const before = await messagesOf(database.db, id)
  expect(before.length).toBeGreaterThan(mostADay)

  const by = { actor: ward.signatory, now: at('2028-01-10 09:00') }
  const decided = { decision: '12/QĐ-UBND', reason: 'hết hạn' }
  granted(await transact(database.db, (tx) => destroyDetails(tx, world, id, decided, by)))
  const after = await messagesOf(database.db, id)
  expect(new Set(after.map(({ text, proposedText, reason: why }) => `${text}${proposedText}${why}`))).toEqual(
    new Set(['–nullnull']),
  )
  expect(after).toHaveLength(before.length)
  expect((await verifyHistory(database.db)).broken).toEqual([])
})
