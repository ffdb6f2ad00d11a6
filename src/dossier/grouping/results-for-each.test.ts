import { describe, expect, test } from 'vitest'
import { live, newId, type Told, takenIn } from '../dossier.test-support.ts'
import { accept, appraise, handOver, refusal, review, sky, transfer, wind } from '../life.test-support.ts'
import { partyOf } from '../party.ts'
import { numbersFrom } from './results-for-each.ts'

const taken = takenIn()
const people = ['Danh Út', 'Kim Thị Hạnh', 'Lâm Bé'].map((name) =>
  partyOf('beneficiary', { kind: 'person', name }, newId(), taken.submittedAt),
)
const group = { ...taken, parties: [...taken.parties, ...people] }
const reviewed = () => live(group, accept, transfer, appraise, wind, sky, review)
const decide = (each: 'one' | 'all'): Told => [
  'signatory',
  '2026-11-23 09:00',
  { action: 'decide', body: { outcome: 'granted', each } },
]
const number = (documentNumber: string): Told => [
  'registrar',
  '2026-11-23 09:30',
  { action: 'complete-step', body: { documentNumber } },
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

  test('takes its numbers where they are given only at the one-stop', () => {
    const unnumbered: Told = ['registrar', '2026-11-23 09:30', { action: 'complete-step', body: {} }]
    const dossier = live(reviewed(), decide('one'), unnumbered, register({ documentNumber: '9/GP' }))
    expect(dossier.results.map(({ documentNumber }) => documentNumber)).toEqual(['9/GP', '10/GP', '11/GP'])
  })

  test('is one for all unless it is asked for', () => {
    const dossier = live(reviewed(), decide('all'), number('124/QĐ-UBND'), register())
    expect(dossier.results).toMatchObject([{ beneficiaryId: null, documentNumber: '124/QĐ-UBND' }])
  })

  test('is refused where there is no list', () => {
    expect(refusal(decide('one'), live(taken, accept, transfer, appraise, wind, sky, review))).toBe('no-beneficiaries')
  })
})

test.each([
  ['099/GP', ['099/GP', '100/GP']],
  ['GP-7', ['GP-7', 'GP-7']],
  ['9', ['9', '10']],
])('numbers after %s', (first, all) => {
  expect(numbersFrom(first, 2)).toEqual(all)
})
