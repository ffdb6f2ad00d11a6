import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { decide as decideOf } from '../decide.ts'
import { dossierRefusals } from '../dossier.refusals.ts'
import { agencies, at, context, live, newId, type Told, takenIn, tell, wall } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { accept, appraise, refusal, review, sign, sky, transfer, wind } from '../life.test-support.ts'
import { correctionReasons } from './reasons.ts'
import { asking, begun, returned, within } from './wrong-result.test-support.ts'

describe('asking for a correction', () => {
  test('leaves the wrong result as it is, and the dossier as it stands', () => {
    const wrong = returned()
    const asked = live(wrong, asking(wrong, '2026-12-21 08:00'))
    expect(asked).toEqual({ ...wrong, corrections: asked.corrections })
    expect(asked.corrections).toMatchObject([
      { state: 'open', entry: 'Họ tên mẹ', correctingCode: 'H13.64-261221-0007', resultId: wrong.results[0]?.id },
    ])
  })

  test('puts no name and no reason into the chain', () => {
    const [event] = tellEvents(returned(), asking(returned(), '2026-12-21 08:00'))
    expect(JSON.stringify(event)).toContain('Họ tên mẹ')
    expect(JSON.stringify((event as { data: unknown }).data)).not.toContain('mẹ')
  })

  test('is refused a second time for the same result, and says where it is being done', () => {
    const once = live(returned(), asking(returned(), '2026-12-21 08:00'))
    const again = tell(once, asking(once, '2026-12-21 09:00'))
    expect(again).toMatchObject({ refusal: 'correction-open', facts: { code: 'H13.64-261221-0007' } })
    if (isRefusal(again)) expect(dossierRefusals['correction-open'].vi(again.facts)).toContain('H13.64-261221-0007')
  })

  test('is possible again once the agency found the result right; not once it was replaced', () => {
    const once = live(returned(), asking(returned(), '2026-12-21 08:00'))
    const [asked] = once.corrections
    const ended = (state: 'upheld' | 'ended' | 'corrected') => ({ ...once, corrections: [{ ...asked!, state }] })
    const next = asking(once, '2026-12-28 08:00')
    expect(live(ended('upheld'), next).corrections).toHaveLength(2)
    expect(live(ended('ended'), next).corrections).toHaveLength(2)
    const replaced = {
      ...ended('corrected'),
      results: once.results.map((row) => ({ ...row, correctedAt: at('2026-12-23 10:00') })),
    }
    expect(tell(replaced, next)).toMatchObject({ refusal: 'already-corrected', facts: { code: 'H13.64-261221-0007' } })
  })

  test.each([
    [
      'before the result is registered',
      () => live(takenIn(), accept, transfer, appraise, wind, sky, review, sign),
      {},
      'result-not-registered',
    ],
    ['for a reason that the catalogue does not have', returned, { reasonCode: 'xấu' }, 'unknown-correction-reason'],
    ['for a result of another dossier', returned, { result: newId() }, 'which-result'],
    [
      'when its people are not known any more',
      () => ({ ...returned(), detailsDestroyedAt: at('2026-12-20 11:00') }),
      {},
      'details-destroyed',
    ],
  ])('is refused %s', (_, dossier, change, code) => {
    const wrong = dossier()
    expect(refusal(asking(wrong, '2026-12-21 08:00', change), wrong)).toBe(code)
  })

  test('of several results asks which one', () => {
    const wrong = returned()
    const two = { ...wrong, results: [...wrong.results, { ...wrong.results[0]!, id: newId() }] }
    expect(refusal(asking(two, '2026-12-21 08:00'), two)).toBe('which-result')
    const second = two.results[1]!.id
    expect(live(two, asking(two, '2026-12-21 08:00', { result: second })).corrections[0]?.resultId).toBe(second)
  })

  test('is refused where nobody signs', () => {
    const [who, when, command] = asking(returned(), '2026-12-21 08:00')
    expect(refusal([who, when, command, { correction: null }], returned())).toBe('nobody-signs')
  })

  test('every reason has its own key and its words', () => {
    const keys = correctionReasons().map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(dossierRefusals['unknown-correction-reason'].vi({ reasons: keys })).toContain('Lỗi đánh máy')
  })
})

const tellEvents = (dossier: Dossier, [who, when, command, change]: Told): readonly unknown[] => {
  const events = decideOf(dossier, command, context(who, when, change))
  if (isRefusal(events)) throw new Error(events.refusal)
  return events
}

describe('the dossier that corrects', () => {
  test('is accepted at once with its own code and clock, no fee and no paper asked anew', () => {
    const { dossier, events } = begun(returned(), '2026-12-21 08:00')
    expect(events.map(({ type }) => type)).toEqual(['taken-in', 'accepted', 'step-opened', 'due-set'])
    expect(dossier).toMatchObject({
      code: 'H13.64-261221-0007',
      status: 'accepted',
      fees: [],
      components: [],
      corrects: { documentNumber: '12/GP-UBND', oldPaper: 'with-citizen' },
      clock: { limit: within, statutory: within },
    })
    expect(dossier.steps).toMatchObject([{ key: 'reception', agency: agencies.oneStop, finishedAt: null }])
    expect(wall(dossier.dueAt)).toBe('2026-12-24 17:00')
  })

  test('receives the wrong paper with it where it was given back', () => {
    const { dossier } = begun(returned(), '2026-12-21 08:00', { oldPaper: 'handed-in' })
    expect(dossier.components).toMatchObject([
      { name: 'Bản chính kết quả cần đính chính, số 12/GP-UBND', originals: 1, verdict: 'pass' },
    ])
  })

  test('goes straight to the handler where the agency itself found the mistake', () => {
    const { dossier } = begun(returned(), '2026-12-21 08:00', { foundBy: 'agency' }, 'handler')
    expect(dossier.status).toBe('processing')
    expect(dossier.steps).toMatchObject([{ key: 'appraisal', role: 'handler' }])
    expect(dossier.handovers).toMatchObject([{ fromAgency: agencies.division, medium: 'electronic' }])
  })

  test('is worked through by those who made the result, and the old paper is taken back with the new one', () => {
    const way: readonly Told[] = [
      ['receptionist', '2026-12-21 08:10', { action: 'transfer', body: {} }],
      ['handler', '2026-12-21 09:00', { action: 'complete-step', body: {} }],
      ['unit-head', '2026-12-21 10:00', { action: 'complete-step', body: {} }],
      ['signatory', '2026-12-21 11:00', { action: 'decide', body: { outcome: 'granted' } }],
      ['registrar', '2026-12-21 13:00', { action: 'complete-step', body: { documentNumber: '31/GP-UBND' } }],
      ['receptionist', '2026-12-21 14:00', { action: 'register-result', body: {} }],
    ]
    const ready = live(begun(returned(), '2026-12-21 08:00').dossier, ...way)
    const give = (more: object): Told => [
      'receptionist',
      '2026-12-22 08:00',
      { action: 'hand-over', body: { paper: 'Căn cước', ...more } },
    ]
    expect(live(ready, give({ oldPaper: 'taken-back' })).corrects?.oldPaper).toBe('taken-back')
    expect(live(ready, give({})).corrects?.oldPaper).toBe('not-returned')
    const here = live(begun(returned(), '2026-12-21 08:00', { oldPaper: 'handed-in' }).dossier, ...way)
    expect(live(here, give({})).corrects?.oldPaper).toBe('handed-in')
  })

  test('silence corrects nothing, also where it grants what was applied for', () => {
    const { dossier } = begun(returned(), '2026-12-21 08:00', { foundBy: 'agency' }, 'handler')
    const early = {
      ...dossier,
      plan: dossier.plan.map((step) => (step.key === 'appraisal' ? { ...step, next: ['handing-over'] } : step)),
    }
    const tacit = { procedure: { ...context('handler', '2027-01-05 08:00').procedure, tacit: true } }
    const done: Told = ['handler', '2027-01-05 08:00', { action: 'complete-step', body: {} }, tacit]
    expect(refusal(done, early)).toBe('not-decided')
    expect(refusal(done, { ...early, corrects: null })).toBe('went through')
  })
})
