import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { decide } from '../decide.ts'
import { context, takenIn } from '../dossier.test-support.ts'
import { evolve } from '../evolve.ts'
import {
  ownWords,
  type Reasons,
  reasonFaults,
  reasonGroups,
  reasonIn,
  reasonsOn,
  reasonText,
  shippedReasons,
} from './reasons.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = reasonsOn(day('2026-11-20'))
const file = (...reasons: Reasons['reasons']): Reasons => ({
  kinds: [{ key: 'form', vi: 'Hình thức', en: 'Form' }],
  reasons,
})
const one = { key: 'unsigned', kind: 'form', from: '2018-06-21', vi: 'Thiếu chữ ký', en: 'Signature missing' }

describe('the catalogue of reasons', () => {
  test('the shipped file is right, each kind has reasons, and two reasons never read alike', () => {
    expect(reasonFaults(shippedReasons())).toEqual([])
    expect(reasonGroups(day('2026-11-20')).map(({ kind }) => kind.vi)).toEqual(
      shippedReasons().kinds.map(({ vi }) => vi),
    )
    for (const lang of ['vi', 'en'] as const)
      expect(new Set(today.map((reason) => reason[lang])).size).toBe(today.length)
  })

  test('a key said twice, a kind that nobody named and an end before the beginning are told', () => {
    expect(reasonFaults(file(one, { ...one, kind: 'content', to: '2018-06-20' }))).toEqual([
      'unsigned: said twice',
      'unsigned: no kind content',
      'unsigned: ends before it begins',
    ])
  })

  test('a reason is offered from its first day to its last', () => {
    const all = file({ ...one, to: '2025-06-30' })
    const offered = (text: string) =>
      reasonGroups(day(text), all).flatMap(({ reasons }) => reasons.map(({ key }) => key))
    expect(['2018-06-20', '2018-06-21', '2025-06-30', '2025-07-01'].map(offered)).toEqual([
      [],
      ['unsigned'],
      ['unsigned'],
      [],
    ])
  })

  test('usual words and own words come apart again as they were put together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...today), fc.string(), (reason, more) => {
        const text = reasonText(reason, more)
        expect(reasonIn(text, today)).toBe(reason)
        expect(ownWords(text, reason)).toBe(more)
      }),
    )
    expect(ownWords('Chữ khác', today[0])).toBe('Chữ khác')
    expect(reasonIn('Thiếu chữ ký ở trang 2', today)).toBeUndefined()
  })
})

describe('a failed paper', () => {
  const check = (given: object, when = '2026-11-20 10:00') => {
    const checks = [{ key: 'form', verdict: 'fail' as const, ...given }]
    const dossier = takenIn('unchecked')
    const events = decide(dossier, { action: 'check-components', body: { checks } }, context('receptionist', when))
    if (isRefusal(events)) return [events.refusal, events.facts.reasons ?? null]
    const [form] = events.reduce(evolve, dossier).components
    return [form?.reason, form?.reasonKey]
  }

  test('has a usual reason, own words, or both; what was picked from a list is counted too', () => {
    expect(check({ reasonKey: 'unsigned' })).toEqual(['Thiếu chữ ký', 'unsigned'])
    expect(check({ reasonKey: 'unsigned', reason: 'ở trang 2' })).toEqual(['Thiếu chữ ký: ở trang 2', 'unsigned'])
    expect(check({ reason: 'Thiếu chữ ký: ở trang 2' })).toEqual(['Thiếu chữ ký: ở trang 2', 'unsigned'])
    expect(check({ reason: 'Signature missing' })).toEqual(['Thiếu chữ ký', 'unsigned'])
    expect(check({ reason: 'Bị ướt' })).toEqual(['Bị ướt', null])
    expect(check({ verdict: 'pass', reasonKey: 'unsigned' })).toEqual([null, null])
  })

  test('is refused without one, and with one that the day does not know', () => {
    expect(check({})).toEqual(['reason-needed', null])
    expect(check({ reasonKey: 'ghost' })).toEqual(['unknown-reason', ['ghost']])
    expect(check({ reasonKey: 'unsigned-file' }, '2025-06-30 10:00')).toEqual(['unknown-reason', ['unsigned-file']])
  })
})
