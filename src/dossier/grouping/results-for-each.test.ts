import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { live, newId, type Told, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { accept, appraise, handOver, refusal, review, sky, transfer, wind } from '../life.test-support.ts'
import { partyOf } from '../party.ts'
import { trackingOf } from '../tracking/tracking.ts'
import { askEach, askRefusalNumber, askRefusals, refusedNeedEach } from './ask-each.ts'
import { readRefusals, refusalField } from './refusals.form.ts'
import { numbersFrom, tallyOfEach } from './results-for-each.ts'

const taken = takenIn()
const people = ['Danh Út', 'Kim Thị Hạnh', 'Lâm Bé'].map((name) =>
  partyOf('beneficiary', { kind: 'person', name }, newId(), taken.submittedAt),
)
const group = { ...taken, parties: [...taken.parties, ...people] }
const reviewed = () => live(group, accept, transfer, appraise, wind, sky, review)
const decide = (each: 'one' | 'all', more: object = {}): Told => [
  'signatory',
  '2026-11-23 09:00',
  { action: 'decide', body: { outcome: 'granted', each, ...more } },
]
const number = (documentNumber: string, more: object = {}): Told => [
  'registrar',
  '2026-11-23 09:30',
  { action: 'complete-step', body: { documentNumber, ...more } },
]
const register = (body: object = {}): Told => ['receptionist', '2026-11-23 10:00', { action: 'register-result', body }]

describe('a result for each of the list', () => {
  test('is made, numbered on and on, registered and handed over with all the others', () => {
    const dossier = live(reviewed(), decide('one'), number('0124/GP-UBND'), register())
    const told = dossier.results.map(({ beneficiaryId, documentNumber, registeredAt }) => [
      beneficiaryId,
      documentNumber,
      registeredAt === null,
    ])
    expect(told).toEqual([
      [people[0]?.id, '0124/GP-UBND', false],
      [people[1]?.id, '0125/GP-UBND', false],
      [people[2]?.id, '0126/GP-UBND', false],
    ])
    expect(new Set(dossier.results.map(({ id }) => id)).size).toBe(3)
    const given = live(dossier, handOver)
    expect(given.results.every(({ handedOverAt }) => handedOverAt !== null)).toBe(true)
  })

  test('does not leave the registrar without its numbers', () => {
    const unnumbered: Told = ['registrar', '2026-11-23 09:30', { action: 'complete-step', body: {} }]
    expect(refusal(unnumbered, live(reviewed(), decide('one')))).toBe('number-needed')
  })

  test('is one for all unless it is asked for', () => {
    const dossier = live(reviewed(), decide('all'), number('124/QĐ-UBND'), register())
    expect(dossier.results).toMatchObject([{ beneficiaryId: null, documentNumber: '124/QĐ-UBND' }])
  })

  test('is refused where there is no list', () => {
    expect(refusal(decide('one'), live(taken, accept, transfer, appraise, wind, sky, review))).toBe('no-beneficiaries')
  })
})

describe('a result of his own', () => {
  const second = { beneficiary: people[1]?.id ?? '', reason: 'Không thuộc đối tượng' }
  const told = ({ results }: Dossier) =>
    results.map(({ outcome, documentNumber, reason }) => [outcome, documentNumber, reason])

  test('may be a refusal with its reason: the dossier is granted as soon as one is, and each kind has its own numbers', () => {
    const signed = live(reviewed(), decide('one', { refused: [second] }))
    expect([signed.outcome, signed.results.map(({ name }) => name)]).toEqual([
      'granted',
      [expect.any(String), 'Văn bản từ chối giải quyết hồ sơ', expect.any(String)],
    ])
    const dossier = live(signed, number('0124/GP', { refusalNumber: '7/TB' }), register())
    expect(told(dossier)).toEqual([
      ['granted', '0124/GP', null],
      ['refused', '7/TB', 'Không thuộc đối tượng'],
      ['granted', '0125/GP', null],
    ])
    expect(tallyOfEach(dossier.results)).toEqual({ granted: 2, refused: 1 })
  })

  test('numbers the refusals later, at the one-stop, and leaves the others as they are', () => {
    const dossier = live(reviewed(), decide('one', { refused: [second] }), number('5/GP'))
    expect(told(dossier).map(([, figure]) => figure)).toEqual(['5/GP', null, '6/GP'])
    const home = live(dossier, register({ refusalNumber: '7/TB' }))
    expect(told(home).map(([, figure]) => figure)).toEqual(['5/GP', '7/TB', '6/GP'])
    expect(home.results.every(({ registeredAt }) => registeredAt !== null)).toBe(true)
  })

  test('refuses the dossier when nobody is granted anything', () => {
    const refused = people.map(({ id }) => ({ beneficiary: id, reason: 'Hết hạn' }))
    const dossier = live(reviewed(), decide('one', { refused }), number('9/TB'), register())
    expect(dossier.outcome).toBe('refused')
    expect(told(dossier)).toEqual([
      ['refused', '9/TB', 'Hết hạn'],
      ['refused', '10/TB', 'Hết hạn'],
      ['refused', '11/TB', 'Hết hạn'],
    ])
    const all = live(reviewed(), decide('one', { outcome: 'refused', reason: 'Sai thẩm quyền', refused: [second] }))
    expect(told(all).map(([, , why]) => why)).toEqual(['Sai thẩm quyền', 'Không thuộc đối tượng', 'Sai thẩm quyền'])
  })

  test('is refused to nobody outside the list, to nobody twice, and not beside a common result', () => {
    const stranger = { beneficiary: newId(), reason: 'Lạ' }
    expect(refusal(decide('one', { refused: [stranger] }), reviewed())).toBe('unknown-beneficiary')
    expect(refusal(decide('one', { refused: [second, second] }), reviewed())).toBe('unknown-beneficiary')
    expect(refusal(decide('all', { refused: [second] }), reviewed())).toBe('refused-need-each')
  })

  test('is told to the citizen in numbers and without names, once it lies ready', () => {
    const signed = live(reviewed(), decide('one', { refused: [second] }), number('5/GP', { refusalNumber: '7/TB' }))
    expect(trackingOf(signed).each).toBeNull()
    const tracked = trackingOf(live(signed, register()))
    expect(tracked.each).toEqual({ granted: 2, refused: 1 })
    expect(JSON.stringify(tracked)).not.toContain('Kim Thị Hạnh')
  })
})

test.each([
  ['099/GP', ['099/GP', '100/GP']],
  ['GP-7', ['GP-7', 'GP-7']],
  ['9', ['9', '10']],
])('numbers after %s', (first, all) => {
  expect(numbersFrom(first, 2)).toEqual(all)
})

describe('the form', () => {
  const field = () => askRefusals(reviewed())[0] as KindOf<'refusals'>

  test('has a line for everybody, and a reason refuses', () => {
    expect(field().people.map(({ name }) => name)).toEqual(people.map(({ name }) => name))
    const typed = makeForm([[refusalField(1), 'Không thuộc đối tượng']])
    const second = { beneficiary: people[1]?.id, reason: 'Không thuộc đối tượng' }
    expect(readRefusals(field(), typed)).toEqual({ problems: [], value: [second] })
    expect(readRefusals(field(), makeForm([]))).toEqual({ problems: [] })
    const long = readRefusals(field(), makeForm([[refusalField(2), 'x'.repeat(2001)]]))
    expect(long.problems.map((problem) => problem.field)).toEqual([refusalField(2)])
    expect(refusedNeedEach({ each: 'all', refused: [second] })).toHaveLength(1)
    expect(refusedNeedEach({ each: 'one', refused: [second] })).toEqual([])
  })

  test('asks for numbers of the refusals only where some are granted and some refused', () => {
    const refused = [{ beneficiary: people[0]?.id ?? '', reason: 'Hết hạn' }]
    expect(askRefusalNumber(live(reviewed(), decide('one', { refused })))).toMatchObject([{ name: 'refusalNumber' }])
    expect(askRefusalNumber(live(reviewed(), decide('one')))).toEqual([])
    expect(askRefusalNumber(live(reviewed(), decide('all')))).toEqual([])
    const nobody = decide('one', { outcome: 'refused', reason: 'Hết hạn' })
    expect(askRefusalNumber(live(reviewed(), nobody))).toEqual([])
    expect([...askEach(taken), ...askRefusals(taken)]).toEqual([])
  })
})
