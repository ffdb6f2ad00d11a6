import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { ActionBody } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import { decide } from '../decide.ts'
import { context, live, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { accept, appraise, number, register, review, sign, sky, transfer, wind } from '../life.test-support.ts'
import type { PartyInput } from '../party.schema.ts'
import { isStranger } from './receiver.ts'

const ready = () => live(takenIn(), accept, transfer, appraise, wind, sky, review, sign, number, register)
const withdrawn = () => live(takenIn(), accept, ['receptionist', '2026-11-20 10:00', { action: 'withdraw', body: {} }])
const someone = (change: Partial<PartyInput> = {}): PartyInput => ({
  kind: 'person',
  name: 'Người Lạ',
  identity: { type: 'can-cuoc', number: '001099000001' },
  ...change,
})

type Body = ActionBody<'hand-over'> & ActionBody<'return-papers'>
const give = (action: 'hand-over' | 'return-papers', body: Body, change: Partial<DecideContext> = {}) => {
  const dossier: Dossier = action === 'hand-over' ? ready() : withdrawn()
  return decide(dossier, { action, body }, context('receptionist', '2026-12-20 10:00', change))
}
const end = (...told: Parameters<typeof give>) => {
  const decided = give(...told)
  return isRefusal(decided)
    ? decided
    : decided.flatMap((event) => (event.type === 'handed-over' || event.type === 'papers-returned' ? [event] : []))[0]
}

describe.each(['hand-over', 'return-papers'] as const)('at the counter, %s', (action) => {
  const unnamed = { refusal: 'party-invalid', facts: { fields: ['/recipient/basis'], faults: ['authority'] } }

  test.each([
    ['with an identity number of his own', { recipient: someone() }],
    ['with a paper', { recipient: someone(), paper: 'Giấy hẹn' }],
    ['with an authorisation of blanks', { recipient: someone({ basis: '\u200b ' }) }],
    ['under the owner’s name and another number', { recipient: someone({ name: 'Lý Thị Sa Rươl' }) }],
  ])('a stranger %s gets nothing without an authorisation', (_, body) => {
    expect(end(action, { by: 'counter', ...body })).toMatchObject(unnamed)
  })

  test('neither does he by a code that was checked', () => {
    expect(end(action, { recipient: { kind: 'person', name: 'Người Lạ' } }, { proof: 'code' })).toMatchObject(unnamed)
  })

  test('with the authorisation he does, and what was seen is kept', () => {
    const event = end(action, { by: 'counter', recipient: someone({ basis: 'Giấy uỷ quyền 05' }) })
    expect(event).toMatchObject({
      data: { proof: 'signature' },
      detail: { recipient: 'Người Lạ', paper: '001099000001' },
    })
    expect(JSON.stringify(event)).toContain('Giấy uỷ quyền 05')
  })

  test('whom the dossier names needs none: by his number, else by his name', () => {
    const owner = { type: 'can-cuoc' as const, number: '000199004873' }
    expect(end(action, { recipient: someone({ name: 'Ly Thi Sa Ruol', identity: owner }) })).toHaveProperty('data')
    expect(end(action, { recipient: { kind: 'person', name: 'LÝ THỊ SA RƯƠL' }, paper: 'Giấy hẹn' })).toHaveProperty(
      'data',
    )
  })

  test('the owner shows a paper, and what proves the receipt is on record', () => {
    expect(end(action, {})).toMatchObject({ refusal: 'who-received' })
    expect(end(action, { paper: 'Căn cước' })).toMatchObject({ data: { by: 'counter', proof: 'signature' } })
    expect(end(action, {}, { proof: 'code' })).toMatchObject({ data: { by: 'counter', proof: 'code' } })
  })
})

test('papers go back under the number of the label, not one that an input method wrote', () => {
  const post = (trackingNumber: string) =>
    give('return-papers', { by: 'post', carrier: 'VNPost', trackingNumber } as Body)
  expect(post('EÁ23456789VN')).toMatchObject({ refusal: 'tracking-number-changed' })
  expect(isRefusal(post('EA123456789VN'))).toBe(false)
})

test('with the post no signature is said that nobody has seen', () => {
  const posted = end('return-papers', { by: 'post', carrier: 'VNPost', trackingNumber: 'EA1' })
  expect(posted).toMatchObject({ data: { by: 'post' } })
  expect(posted).not.toHaveProperty('data.proof')
})

test('a former number is the same person', () => {
  const [owner] = takenIn().parties
  const old = someone({ identity: { type: 'cmnd', number: '366123456' } })
  expect([owner!, { ...owner!, formerNumber: '366123456' }].map((party) => isStranger([party], old))).toEqual([
    true,
    false,
  ])
})
