import { describe, expect, test } from 'vitest'
import { at, live, newId, type Told, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import type { Leg } from '../joining/bundle.ts'
import { accept, appraise, handOver, refusal, review, sky, transfer, wind } from '../life.test-support.ts'
import type { FactRow, FactRule } from './fact.ts'
import { factRules, feedingFaults } from './fact-rules.ts'
import { factValue } from './fact-value.ts'
import { awaitedPapers, carried, correctedSince, factsFor, fedPapers } from './feed.ts'

const words = (name: string) => ({ vi: name, en: name })
const rules: readonly FactRule[] = factRules([
  { key: 'number', is: 'document-number', name: words('Số diều') },
  { key: 'signed', is: 'decided-on', name: words('Ngày ký') },
  { key: 'kite', name: words('Tên diều') },
  { key: 'owner-number', type: 'personal-number', name: words('Số định danh') },
  { key: 'colour', optional: true, name: words('Màu') },
])

const first: Dossier = { ...takenIn(), bundle: { id: newId(), leg: 'first', waitsFor: null, gives: rules } }
const decide = (outcome: 'granted' | 'refused' = 'granted'): Told => [
  'signatory',
  '2026-11-23 09:00',
  { action: 'decide', body: outcome === 'granted' ? { outcome } : { outcome, reason: 'Không đủ điều kiện' } },
]
const signed = (outcome?: 'granted' | 'refused') =>
  live(first, accept, transfer, appraise, wind, sky, review, decide(outcome))
const facts = { kite: ' Diều sáo ', 'owner-number': '000 199 004873' }
const number = (body: object): Told => [
  'registrar',
  '2026-11-23 09:30',
  { action: 'complete-step', body: { documentNumber: '12/GP', ...body } },
]
const register = (body: object = {}): Told => ['receptionist', '2026-11-23 10:00', { action: 'register-result', body }]

const legOf = (dossier: Dossier | null, more: Partial<Leg> = {}): Leg => ({
  key: 'first',
  name: words('Giấy phép diều'),
  after: null,
  feeds: [],
  uses: [],
  limit: { value: 1, unit: 'working-day' },
  dossier,
  external: null,
  ...more,
})

describe('what a result says', () => {
  test('is entered once by whoever numbers it, and kept as it can be read', () => {
    const dossier = live(signed(), number({ facts }))
    expect(dossier.facts.map(({ key, value, source }) => [key, value, source])).toEqual([
      ['kite', 'Diều sáo', null],
      ['owner-number', '000199004873', null],
    ])
  })

  test('is not passed on half: what the next procedure needs is asked for by name', () => {
    expect(refusal(number({}), signed())).toBe('facts-missing')
    expect(refusal(number({ facts: { kite: 'Diều' } }), signed())).toBe('facts-missing')
    expect(refusal(number({ facts: { ...facts, weight: '2' } }), signed())).toBe('unknown-fact')
    expect(refusal(number({ facts: { ...facts, 'owner-number': '123' } }), signed())).toBe('fact-not-valid')
  })

  test('is asked for at the one-stop where no registrar has said it, its number included', () => {
    const unnumbered = { ...live(signed(), number({ facts })), facts: [] }
    expect(refusal(register(), unnumbered)).toBe('facts-missing')
    expect(live(unnumbered, register({ facts })).finishedAt).not.toBeNull()
    const results = unnumbered.results.map((row) => ({ ...row, documentNumber: null }))
    expect(refusal(register({ facts }), { ...unnumbered, results })).toBe('facts-missing')
  })

  test('is not asked of a refusal, nor where nothing rests on it', () => {
    expect(live(signed('refused'), number({}), register()).facts).toEqual([])
    const alone = live(takenIn(), accept, transfer, appraise, wind, sky, review, decide())
    expect(live(alone, number({}), register(), handOver).facts).toEqual([])
  })

  test('may be corrected with a reason; the old words go to the destroyable detail', () => {
    const dossier = live(signed(), number({ facts }))
    const fact = dossier.facts[0]?.id ?? ''
    const correct = (body: object): Told => [
      'receptionist',
      '2026-11-23 11:00',
      { action: 'correct-fact', body: { fact, value: 'Diều cánh dơi', reason: 'Ghi nhầm', ...body } },
    ]
    const after = live(dossier, correct({}))
    expect(after.facts[0]).toMatchObject({ value: 'Diều cánh dơi', changedAt: at('2026-11-23 11:00') })
    expect(refusal(correct({ value: 'Diều sáo' }), dossier)).toBe('nothing-changed')
    expect(refusal(correct({ fact: dossier.facts[1]?.id, value: '12' }), dossier)).toBe('fact-not-valid')
    expect(refusal(correct({ fact: 'nothing' }), dossier)).toBe('unknown-fact')
  })
})

describe('what is carried into the next procedure', () => {
  const done = live(signed(), number({ facts }), register())
  const next = { uses: ['first/number', 'first/signed', 'first/kite', 'first/colour'] }

  test('is what it uses, typed or said by the result itself, with its source', () => {
    const event = carried(next, [legOf(done)], at('2026-11-23 10:00'), newId)
    expect(event?.carry.map(({ key, value, type }) => [key, value, type])).toEqual([
      ['first/number', '12/GP', 'text'],
      ['first/signed', '2026-11-23', 'date'],
      ['first/kite', 'Diều sáo', 'text'],
    ])
    expect(event?.carry[0]?.source).toEqual({
      leg: 'first',
      name: words('Giấy phép diều'),
      dossier: done.id,
      number: '12/GP',
    })
    // no name and no number of a person goes into the chain
    expect(JSON.stringify(event?.data)).not.toContain('Diều sáo')
  })

  test('is known as corrected where its result was corrected after it was carried, until somebody here has dealt with it', () => {
    const [said] = carried({ uses: ['first/kite'] }, [legOf(done)], at('2026-11-23 10:00'), newId)?.carry ?? []
    const kite = said as FactRow
    const told = (when: string, value = 'Diều quạ') => {
      const facts = done.facts.map((row) => (row.key === 'kite' ? { ...row, value, changedAt: at(when) } : row))
      return [legOf({ ...done, facts })]
    }
    expect(correctedSince(kite, [legOf(done)])).toBeNull()
    expect(correctedSince(kite, told('2026-11-23 09:50'))).toBeNull()
    expect(correctedSince(kite, told('2026-11-24 08:00'))).toMatchObject({ key: 'first/kite', value: 'Diều quạ' })
    expect(correctedSince(kite, told('2026-11-24 08:00', kite.value))).toBeNull()
    const dealt = { ...kite, value: 'Diều phượng', changedAt: at('2026-11-24 09:00') }
    expect(correctedSince(dealt, told('2026-11-24 08:00'))).toBeNull()
    expect(correctedSince(dealt, told('2026-11-25 08:00'))).not.toBeNull()
  })

  test('is nothing before the result is there', () => {
    expect(factsFor(next, [legOf(live(signed(), number({ facts })))])).toEqual([])
    expect(carried({ uses: [] }, [legOf(done)], at('2026-11-23 10:00'), newId)).toBeNull()
  })

  test('makes its paper pass, and says by which result', () => {
    const waiting = { ...takenIn('unchecked'), bundle: { id: 'b', leg: 'second', waitsFor: 'first', feeds: ['photo'] } }
    expect(awaitedPapers(waiting)).toEqual(['photo'])
    expect(awaitedPapers({ bundle: { ...waiting.bundle, waitsFor: null } })).toEqual([])
    expect(fedPapers(waiting, { feeds: ['photo'] }, legOf(done))).toMatchObject([
      { key: 'photo', verdict: 'pass', reason: 'Theo kết quả Giấy phép diều, số 12/GP' },
    ])
  })
})

test('a paper that an earlier result will stand for is no paper that nobody has looked at', () => {
  const taken = takenIn()
  const components = taken.components.map((row) =>
    row.key === 'photo'
      ? { ...row, originals: 0, required: true, verdict: 'unchecked' as const }
      : { ...row, verdict: 'fail' as const, reason: 'Chưa ký' },
  )
  const waiting: Dossier = {
    ...taken,
    components,
    bundle: { id: newId(), leg: 'second', waitsFor: 'first', feeds: ['photo'] },
  }
  const ask: Told = [
    'receptionist',
    '2026-11-20 10:00',
    { action: 'request-supplement', body: { lines: [{ component: 'form', reason: 'Chưa ký' }] } },
  ]
  expect(live(waiting, ask).status).toBe('awaiting-citizen')
  expect(refusal(ask, { ...waiting, bundle: null })).toBe('papers-unchecked')
})

describe('the catalogue', () => {
  const leg = { key: 'one', gives: [{ key: 'a', name: words('A') }] }

  test('is told of facts that no earlier result says, or that stand twice', () => {
    expect(feedingFaults([leg, { key: 'two', after: 'one', uses: ['one/a'] }])).toEqual([])
    expect(feedingFaults([leg, { key: 'two', uses: ['one/a'] }])).toEqual(['two: no earlier result says one/a'])
    expect(feedingFaults([{ ...leg, uses: ['one/a'] }])).toEqual(['one: no earlier result says one/a'])
    const twice = { ...leg, gives: [...leg.gives, ...leg.gives] }
    expect(feedingFaults([twice])).toEqual(['one: a is given twice'])
  })

  test.each([
    ['date', '2026-11-20', '2026-11-20'],
    ['date', '2026-11-21', null],
    ['personal-date', '2026-02-30', null],
    ['personal-number', '000.199.004.873', '000199004873'],
    ['personal-number', '00019900487', null],
    ['text', '   ', null],
    ['text', 'x'.repeat(201), null],
    ['address', 'x'.repeat(201), 'x'.repeat(201)],
  ] as const)('reads %s «%s»', (type, typed, value) => {
    expect(factValue(type, typed, Temporal.PlainDate.from('2026-11-20'))).toBe(value)
  })
})
