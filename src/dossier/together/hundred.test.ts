import { beforeAll, describe, expect, test } from 'vitest'
import { addOfficer } from '#identity'
import type { Db } from '#platform'
import type { Command } from '../action-bodies.ts'
import { byRule } from '../assigning/assigning.actions.ts'
import { setRule } from '../assigning/set-rule.ts'
import { at } from '../dossier.test-support.ts'
import { openSteps } from '../dossier.ts'
import { directory, friday, ward } from '../services.test-support.ts'
import {
  accepted,
  act,
  amid,
  atWork,
  check,
  database,
  draft,
  foreign,
  granted,
  inOne,
  lan,
  many,
  openHundred,
  several,
  stored,
  transfer,
  unknownCode,
  unknownId,
} from './hundred.test-support.ts'

openHundred()

const scene = { hundred: [] as readonly string[], hoang: '', hanh: '' }

const addHandler = async (username: string): Promise<string> => {
  const posts = [
    { role: 'handler' as const, agency: 'H13.64.01', title: { vi: 'Công chức', en: 'Officer' }, from: '2025-07-01' },
  ]
  return granted(await addOfficer(database.db, { name: username, username, password: 'mot-cua-2026', posts }, friday))
}

beforeAll(async () => {
  scene.hoang = await addHandler('hoang')
  scene.hanh = await addHandler('hanh')
  scene.hundred = await several(95, draft)
})

const give = (officer: string, reason?: string): Command => ({
  action: 'assign-step',
  body: { officer, ...(reason === undefined ? {} : { reason }) },
})

describe('a hundred at once, each in a transaction of its own and with its own answer', () => {
  test('accept', { timeout: 60_000 }, async () => {
    const before = await inOne(async (tx) => {
      const mine = await draft(tx)
      return act(tx, mine.id, lan, { action: 'accept', body: {} })
    })
    const away = await inOne((tx) => draft(tx, foreign))
    const [first = ''] = scene.hundred
    const bad = [before.id, away.id, unknownId, unknownCode, first]
    const asked = amid(scene.hundred, bad)
    const answers = await many(ward.receptionist, { action: 'accept', body: {} }, asked)
    check(answers, asked, [
      [before.id, 'not-possible-now', before.code, /«Đã tiếp nhận».*Trần Thị Lan đã «Tiếp nhận»/],
      [away.id, 'dossier-not-found', null],
      [unknownId, 'dossier-not-found', null],
      [unknownCode, 'dossier-not-found', null],
      [first, 'twice-in-list', (await stored(first)).code],
    ])
    const codes = await Promise.all(scene.hundred.map(async (id) => (await stored(id)).code))
    expect(new Set(codes).size).toBe(95)
    expect((await stored(away.id)).status).toBe('submitted')
  })

  test('transfer', { timeout: 60_000 }, async () => {
    const [waiting, gone] = await inOne(async (tx) => [await draft(tx), await atWork(tx)] as const)
    const twin = await stored(scene.hundred[1] ?? '')
    const bad = [waiting.id, gone.code ?? '', twin.code ?? '', unknownId, unknownCode]
    const asked = amid(scene.hundred, bad)
    check(await many(ward.receptionist, transfer, asked), asked, [
      [waiting.id, 'not-possible-now', null, /«Đã nộp|«Chờ/],
      [gone.code ?? '', 'not-possible-now', gone.code, /Sơn Thị Mai đã «Chuyển hồ sơ»/],
      [twin.code ?? '', 'twice-in-list', twin.code],
      [unknownId, 'dossier-not-found', null],
      [unknownCode, 'dossier-not-found', null],
    ])
  })

  test('assign by hand', { timeout: 60_000 }, async () => {
    const { hoang, hanh } = scene
    const [his, hers, counter, signing] = await inOne(async (tx) => {
      const [one, two] = [await atWork(tx), await atWork(tx)]
      await act(tx, one.id, ward.head, give(hoang))
      await act(tx, two.id, ward.head, give(hanh))
      const passed = await act(tx, (await atWork(tx)).id, ward.handler, { action: 'complete-step', body: {} })
      return [one, two, await accepted(tx), passed] as const
    })
    const bad = [his.id, hers.id, counter.id, signing.id, unknownId]
    const asked = amid(scene.hundred, bad)
    const byHand = await many(ward.head, give(hoang), asked)
    check(byHand, asked, [
      [his.id, 'assigned-already', his.code, /đã ở người đó/],
      [hers.id, 'assignment-reason', hers.code, /Hãy ghi lý do/],
      [counter.id, 'dossier-not-found', null],
      [signing.id, 'identity.not-related', signing.code, /không được/],
      [unknownId, 'dossier-not-found', null],
    ])
  })

  test('assign by the unit’s rule', { timeout: 60_000 }, async () => {
    const free = await several(4, atWork)
    const noRule = await many(ward.head, give(byRule), free)
    expect(noRule.map(({ refusal }) => refusal?.refusal)).toEqual(free.map(() => 'no-rule'))
    const everything = { agency: 'H13.64.01', field: null, procedure: null, territory: null, areas: [] }
    await inOne(async (tx) =>
      granted(await setRule(tx, directory, ward.head, { ...everything, method: 'round-robin' }, friday)),
    )
    const ruled = await many(ward.head, give(byRule), [...scene.hundred.slice(0, 2), ...free])
    expect(ruled.map(({ refusal }) => refusal?.refusal ?? null)).toEqual([
      'assignment-reason',
      'assignment-reason',
      ...free.map(() => null),
    ])
    const holders = await Promise.all(free.map(async (id) => openSteps(await stored(id))[0]?.officerId))
    expect(holders.filter((id) => id === scene.hoang)).toHaveLength(2)
    // taken from the one, by the rule it is the other's
    const moved = await many(ward.head, give(byRule, 'Chia lại'), scene.hundred.slice(0, 3))
    expect(moved.every(({ done }) => done !== null)).toBe(true)
    expect(openSteps(await stored(scene.hundred[0] ?? ''))[0]?.officerId).toBe(scene.hanh)
  })

  test('decide', { timeout: 60_000 }, async () => {
    await inOne(async (tx) => {
      for (const id of scene.hundred) await act(tx, id, ward.handler, { action: 'complete-step', body: {} })
    })
    const sign = { action: 'decide', body: { outcome: 'granted' } } as const
    const [early, signed] = await inOne(async (tx) => {
      const passed = await act(tx, (await atWork(tx)).id, ward.handler, { action: 'complete-step', body: {} })
      return [await atWork(tx), await act(tx, passed.id, ward.signatory, sign)] as const
    })
    const [first = ''] = scene.hundred
    const bad = [early.id, signed.id, unknownId, unknownCode, first]
    const asked = amid(scene.hundred, bad)
    check(await many(ward.signatory, sign, asked), asked, [
      [early.id, 'not-at-signing', early.code],
      [signed.id, 'not-possible-now', signed.code, /Lý Thị Lan đã «Ký quyết định»/],
      [unknownId, 'dossier-not-found', null],
      [unknownCode, 'dossier-not-found', null],
      [first, 'twice-in-list', (await stored(first)).code],
    ])
  })

  test('hand over', { timeout: 60_000 }, async () => {
    await inOne(async (tx) => {
      for (const id of scene.hundred) await act(tx, id, ward.receptionist, { action: 'register-result', body: {} })
    })
    const give = { action: 'hand-over', body: { paper: 'Căn cước' } } as const
    const [last = ''] = scene.hundred.slice(-1)
    await inOne((tx) => act(tx, last, lan, give))
    const unsigned = await inOne(atWork)
    const bad = [unsigned.id, unsigned.code ?? '', foreign.agency, unknownId, unknownCode]
    const asked = amid(scene.hundred, bad)
    check(await many(ward.receptionist, give, asked), asked, [
      [unsigned.id, 'not-possible-now', unsigned.code],
      [unsigned.code ?? '', 'twice-in-list', unsigned.code],
      [foreign.agency, 'dossier-not-found', null],
      [unknownId, 'dossier-not-found', null],
      [unknownCode, 'dossier-not-found', null],
      [last, 'not-possible-now', (await stored(last)).code, /Trần Thị Lan đã «Trả kết quả»/],
    ])
  })

  test('close', { timeout: 60_000 }, async () => {
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
    const returned = async (tx: Db, when = friday) => {
      const { id } = await atWork(tx)
      await act(tx, id, ward.handler, { action: 'propose-return', body: { lines } }, when)
      return act(tx, id, ward.head, { action: 'approve-return', body: {} }, when)
    }
    const waiting = await several(95, returned)
    const after = at('2026-12-08 08:00')
    const [fresh, answered, late] = await inOne(async (tx) => {
      const back = await returned(tx)
      const answer: Command = { action: 'record-supplement', body: {} }
      const again = await act(tx, back.id, lan, answer, at('2026-12-01 08:00'))
      return [await accepted(tx), again, await returned(tx, at('2026-11-23 08:00'))] as const
    })
    const asked = amid(waiting, [fresh.id, answered.id, late.id, unknownId, unknownCode])
    const close: Command = { action: 'stop', body: { cause: 'unanswered', reason: 'Quá hạn bổ sung' } }
    check(await many(ward.receptionist, close, asked, { now: after }), asked, [
      [fresh.id, 'not-unanswered', fresh.code],
      [answered.id, 'not-unanswered', answered.code],
      [late.id, 'still-awaited', late.code],
      [unknownId, 'dossier-not-found', null],
      [unknownCode, 'dossier-not-found', null],
    ])
  })
})
