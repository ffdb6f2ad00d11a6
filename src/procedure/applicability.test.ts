import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgencyLookup, checkApplicability, competentAgency, stepAgencies } from './applicability.ts'
import type { CompetentKind } from './procedure.schema.ts'
import { example } from './procedure.test-support.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

interface Holding {
  readonly code: string
  readonly kind: CompetentKind
  readonly department?: string
  readonly territory: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

const lookup = (holdings: readonly Holding[]): AgencyLookup => ({
  find: (kind, territory, date, department) =>
    holdings
      .filter(
        (one) =>
          one.kind === kind &&
          one.department === department &&
          one.territory === territory &&
          Temporal.PlainDate.compare(one.from, date) <= 0 &&
          Temporal.PlainDate.compare(date, one.to) <= 0,
      )
      .map(({ code }) => code),
})

const always = { from: day('2018-01-01'), to: day('2030-12-31') }
const ward: Holding = { code: 'H13.64', kind: 'commune-committee', territory: 'phuong-nga-nam', ...always }
const town: Holding = { ...ward, code: 'H51.19', kind: 'district-committee' }
const health: Holding = { ...ward, code: 'H13.11', kind: 'department', department: 'so-y-te' }
const agencies = lookup([ward, town, health])

const moved = example({
  effective: { from: '2020-01-01', to: '2027-12-31' },
  competence: [
    { agencyKind: 'district-committee', from: '2020-01-01', to: '2025-06-30' },
    { agencyKind: 'commune-committee', from: '2025-07-01' },
  ],
})

const competent = (date: string, territory = 'phuong-nga-nam', procedure = moved, known = agencies) =>
  competentAgency(procedure, territory, day(date), known)

test('competence moves from the town to the ward with the law', () => {
  expect(competent('2025-06-30')).toBe('H51.19')
  expect(competent('2025-07-01')).toBe('H13.64')
})

test('a department is found by its kind', () => {
  const competence = [{ agencyKind: 'department' as const, department: 'so-y-te', from: '2020-01-01' }]
  expect(competent('2025-07-01', 'phuong-nga-nam', { ...moved, competence })).toBe('H13.11')
})

test('outside its dates nobody is competent, and the refusal says so with the day', () => {
  for (const date of ['2019-12-31', '2028-01-01']) {
    expect(competent(date)).toMatchObject({ refusal: 'procedure.not-in-force' })
  }
  expect(competent('2028-01-01')).toMatchObject({ facts: { date: '01/01/2028', code: '1.900001' } })
})

test('a place without agency, or with two, is refused', () => {
  expect(competent('2026-01-01', 'hoang-sa')).toMatchObject({
    refusal: 'procedure.no-competent-agency',
    facts: { territory: 'hoang-sa' },
  })
  const two = lookup([ward, { ...ward, code: 'H13.65' }])
  expect(competent('2026-01-01', 'phuong-nga-nam', moved, two)).toMatchObject({
    refusal: 'procedure.several-competent-agencies',
    facts: { agencies: ['H13.64', 'H13.65'] },
  })
})

const territories = ['t1', 't2', 't3']
const dates = [0, 10, 20, 30, 40, 50, 60].map((days) => day('2025-06-01').add({ days }))

/** Agencies that take over from each other on random days: exactly one a kind and territory. */
const orderly: fc.Arbitrary<readonly Holding[]> = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 })
  .map((cuts) =>
    territories.flatMap((territory, i) =>
      (['commune-committee', 'district-committee'] as const).flatMap((kind, j) => {
        const cut = day('2025-06-01').add({ days: cuts[i * 2 + j]! })
        const base = { kind, territory }
        return [
          { ...base, code: `${territory}-${kind}-old`, from: always.from, to: cut.subtract({ days: 1 }) },
          { ...base, code: `${territory}-${kind}-new`, from: cut, to: always.to },
        ]
      }),
    ),
  )

test('where agencies follow each other without gap, exactly one is competent everywhere', () => {
  fc.assert(
    fc.property(orderly, (holdings) => {
      expect(checkApplicability([moved], () => territories, dates, lookup(holdings))).toEqual([])
    }),
  )
})

test('a gap or a double is found wherever it is, and only there', () => {
  const days = fc.constantFrom(...dates.map(String))
  fc.assert(
    fc.property(orderly, fc.constantFrom(...territories), days, fc.boolean(), (holdings, territory, date, double) => {
      const whole = lookup(holdings)
      const hurt: AgencyLookup = {
        find: (kind, place, on, department) => {
          const found = whole.find(kind, place, on, department)
          if (place !== territory || String(on) !== date) return found
          return double ? [...found, 'another'] : []
        },
      }
      const faults = checkApplicability([moved], () => territories, dates, hurt)
      expect(faults.map((fault) => [fault.territory, String(fault.date), fault.refusal.refusal])).toEqual([
        [territory, date, double ? 'procedure.several-competent-agencies' : 'procedure.no-competent-agency'],
      ])
    }),
  )
})

test('places and procedures are asked only on the days they exist', () => {
  const future = { ...moved, code: '1.900002', effective: { from: '2026-01-01' } }
  const places = (date: Temporal.PlainDate) => (date.month < 7 ? [] : ['nowhere'])
  const faults = checkApplicability([moved, future], places, [day('2025-06-30'), day('2025-07-01')], agencies)
  expect(faults.map(({ code, date }) => [code, String(date)])).toEqual([['1.900001', '2025-07-01']])
})

test('the agencies of a dossier’s steps are asked for the procedure’s field and the day', () => {
  const asked: string[] = []
  const known = stepAgencies(
    { receivedAt: 'H13.02', competent: 'H13.64', returnedAt: 'H13.65' },
    'dat-dai',
    day('2026-01-01'),
    {
      divisionFor: (code, field, date) => {
        asked.push(`${code} ${field} ${date}`)
        return { code: `${code}.1` } as never
      },
      departmentOf: (department) => (department === 'so-y-te' ? ({ code: 'H13.11' } as never) : undefined),
    },
  )
  expect([known.receivedAt, known.competent, known.returnedAt]).toEqual(['H13.02', 'H13.64', 'H13.65'])
  expect(known.divisionOf('H13.64')).toBe('H13.64.1')
  expect(asked).toEqual(['H13.64 dat-dai 2026-01-01'])
  expect([known.departmentOf('so-y-te'), known.departmentOf('so-bien')]).toEqual(['H13.11', null])
})
