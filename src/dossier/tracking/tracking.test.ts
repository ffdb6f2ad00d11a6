import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, live, type Told, takenIn, wall } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { appraise, lines, processing } from '../life.test-support.ts'
import { isClosed, type Status, statuses } from '../status.ts'
import { publicStageOf, stageOf, stageWords, trackingOf } from './tracking.ts'
import { readyWords } from './tracking-next.component.tsx'

const propose: Told = ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }]
const approve: Told = ['unit-head', '2026-11-20 10:30', { action: 'approve-return', body: {} }]
const bring: Told = ['receptionist', '2026-11-23 08:00', { action: 'record-supplement', body: {} }]
const sentBack = () => live(processing(), propose, approve)

const steps = (dossier: Dossier) => trackingOf(dossier).steps.map(({ key, state }) => `${key} ${state}`)

describe('the stage', () => {
  test('every status has one that people can read', () => {
    for (const status of Object.keys(statuses) as Status[]) {
      const stage = stageOf({ ...takenIn(), status })
      expect(stageWords[stage].vi).not.toBe('')
      expect(stage === 'closed' || stage === 'returned').toBe(isClosed(status))
    }
  })

  test('by the code alone it is one of three, and never ready before the result is there', () => {
    for (const status of Object.keys(statuses) as Status[]) {
      const dossier = { ...takenIn(), status }
      expect(publicStageOf(dossier)).toBe(isClosed(status) ? 'closed' : 'in-process')
    }
    const decided = { ...takenIn(), status: 'decided' as const }
    expect(publicStageOf({ ...decided, finishedAt: at('2026-11-25 09:00') })).toBe('ready')
  })

  test('who must act', () => {
    const actor = (dossier: Dossier) => [trackingOf(dossier).actsNow, trackingOf(dossier).waitsFor]
    expect(actor(takenIn())).toEqual(['one-stop', null])
    expect(actor(processing())).toEqual(['agency', null])
    expect(actor(sentBack())).toEqual(['you', 'papers'])
    expect(actor({ ...processing(), status: 'awaiting-payment' })).toEqual(['you', 'payment'])
    const ready = { ...processing(), status: 'decided' as const, finishedAt: at('2026-11-25 09:00') }
    expect(actor(ready)).toEqual(['you', 'collection'])
    expect(actor({ ...processing(), status: 'withdrawn' })).toEqual(['nobody', null])
  })
})

describe('the steps', () => {
  test('what is done, what is open, and the straight way that remains', () => {
    expect(steps(processing())).toEqual([
      'reception done',
      'appraisal here',
      'wind ahead',
      'review ahead',
      'signing ahead',
      'registering ahead',
      'handing-over ahead',
    ])
  })

  test('several may be open at once', () => {
    expect(steps(live(processing(), appraise)).slice(0, 4)).toEqual([
      'reception done',
      'appraisal done',
      'wind here',
      'sky here',
    ])
  })

  test('done ones stand in the order in which they ended, at one instant in that of the route', () => {
    const dossier = live(processing(), appraise)
    const finishedAt = at('2026-11-20 11:00')
    const shuffled = { ...dossier, steps: dossier.steps.map((step) => ({ ...step, finishedAt })).reverse() }
    expect(steps(shuffled).slice(0, 4)).toEqual(['reception done', 'appraisal done', 'wind done', 'sky done'])
  })

  test('one that came back from the citizen is open again after it was done', () => {
    const again = live(sentBack(), bring)
    expect(steps(again)).toContain('appraisal here')
    expect(steps(again).at(-1)).toBe('handing-over ahead')
  })

  test('of a closed dossier nothing lies ahead', () => {
    const withdrawn = live(processing(), ['receptionist', '2026-11-20 10:00', { action: 'withdraw', body: {} }])
    expect(steps(withdrawn).filter((step) => step.endsWith('ahead'))).toEqual([])
  })
})

describe('what is told', () => {
  test('every date that was promised, with its cause, the last one counting', () => {
    const tracking = trackingOf(live(sentBack(), bring))
    expect(tracking.dues.map(({ cause, dueAt }) => [cause, wall(dueAt)])).toEqual([
      ['initial', '2026-11-26 17:00'],
      ['restart', '2026-11-27 17:00'],
    ])
    expect(wall(tracking.dueAt)).toBe('2026-11-27 17:00')
    expect(tracking.reappointed).toBe(false)
    expect(trackingOf(sentBack()).dueAt).toBeNull()
  })

  test('nothing of any person, whatever the person is called', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ABCĐÊƠƯ✱'), minLength: 6, maxLength: 20 })
    const digits = fc.stringMatching(/^000[0-9]{9}$/)
    fc.assert(
      fc.property(name, digits, digits, (owner, idNumber, phone) => {
        const dossier = processing()
        const parties = dossier.parties.map((party) => ({ ...party, name: owner, folded: owner, idNumber, phone }))
        const told = JSON.stringify(trackingOf({ ...dossier, ownerName: owner, ownerFolded: owner, parties }))
        for (const secret of [owner, idNumber, phone, dossier.slipNumber, dossier.trackSecret])
          expect(told).not.toContain(secret)
      }),
    )
  })
})

test('nobody is asked to the counter for what comes by post', () => {
  const posted = { carrier: 'VNPost', number: 'EF777000VN', at: at('2026-11-25 09:00') }
  const title = (way: 'counter' | 'post', sent: typeof posted | null) =>
    readyWords({ returnChannel: way, posted: sent })[0].vi
  expect(title('counter', null)).toBe('Đã có kết quả, mời Ông/Bà đến nhận')
  expect(title('post', null)).toBe('Đã có kết quả, sẽ gửi đến Ông/Bà qua bưu chính')
  for (const way of ['post', 'counter'] as const) expect(title(way, posted)).toBe('Kết quả đang được gửi qua bưu chính')
})
