import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Capacity, capacities, type Role, roles } from '../role.ts'
import { delegable, deputyTitle, type HeldPost, recordsFor, standsInFor, titleLines } from './standing-in.ts'

const authority = 'H13.64'
const agencies = [authority, 'H13.64.01', 'H13.64.03', 'H13.65', 'H13.65.01'] as const
const authorityOf = (agency: string): string => agency.split('.').slice(0, 2).join('.')

const arbitrary = fc.record<HeldPost>({
  id: fc.uuid(),
  officer: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom(...roles),
  agency: fc.constantFrom(...agencies),
  capacity: fc.constantFrom<Capacity | null>(null, ...capacities),
  inPlace: fc.boolean(),
})

const post = (role: Role, agency: string, capacity: Capacity | null = null, officer = 'a'): HeldPost => ({
  id: `${officer}-${role}-${agency}`,
  officer,
  role,
  agency,
  capacity,
  inPlace: false,
})

describe('who stands in', () => {
  test('a colleague of the same role and agency; deputies and heads of units for a head; nobody else', () => {
    const chair = post('signatory', authority, 'TM.')
    const vice = post('signatory', authority, 'KT.', 'b')
    expect(standsInFor(chair, vice, authorityOf)).toEqual({ capacity: 'KT.', needsDocument: false })
    expect(standsInFor(vice, chair, authorityOf)).toEqual({ capacity: 'TM.', needsDocument: false })
    const chief = post('unit-head', 'H13.64.01', 'TL.', 'c')
    expect(standsInFor(chair, chief, authorityOf)).toEqual({ capacity: 'TUQ.', needsDocument: true })
    expect(standsInFor(chair, post('unit-head', 'H13.65.01', 'TL.', 'c'), authorityOf)).toBeNull()
    const deputy = post('handler', 'H13.64.01', 'KT.', 'b')
    expect(standsInFor(chief, deputy, authorityOf)).toEqual({ capacity: 'TL.', needsDocument: false })
    expect(standsInFor(chief, post('handler', 'H13.64.01', null, 'b'), authorityOf)).toBeNull()
  })

  test('whatever is not one of these is refused', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (absent, other) => {
        const sameDesk = absent.agency === other.agency
        const allowed =
          absent.officer !== other.officer &&
          !absent.inPlace &&
          !other.inPlace &&
          delegable.some((role) => role === absent.role) &&
          ((sameDesk && absent.role === other.role) ||
            (sameDesk && absent.role === 'unit-head' && other.capacity === 'KT.') ||
            (absent.role === 'signatory' && other.role === 'unit-head' && authorityOf(other.agency) === absent.agency))
        expect(standsInFor(absent, other, authorityOf) !== null).toBe(allowed)
      }),
      { numRuns: 500 },
    )
  })
})

describe('who may record it', () => {
  const desk = [authority, 'H13.64.01', 'H13.64.03']

  test('everybody for himself; heads for those below, at their desk; nobody for an administrator', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, absent) => {
        const ranks: Readonly<Partial<Record<Role, readonly Role[]>>> = {
          signatory: delegable,
          'unit-head': ['receptionist', 'handler', 'registrar'],
        }
        const above = desk.includes(absent.agency) && (ranks[own.role] ?? []).includes(absent.role)
        const allowed =
          !own.inPlace &&
          !absent.inPlace &&
          delegable.some((role) => role === absent.role) &&
          (own.officer === absent.officer || above)
        expect(recordsFor(own, absent, desk)).toBe(allowed)
      }),
      { numRuns: 500 },
    )
  })
})

test('the title of a deputy who stands in comes apart into the lines above his signature; any other is one line', () => {
  const { vi } = deputyTitle({ vi: 'Trưởng phòng', en: 'Head' }, { vi: 'Phó Trưởng phòng – Tư pháp', en: 'Deputy' })
  expect(titleLines(vi)).toEqual(['KT. Trưởng phòng', 'Phó Trưởng phòng – Tư pháp'])
  expect(titleLines('Công chức Tư pháp – Hộ tịch')).toEqual(['Công chức Tư pháp – Hộ tịch'])
})
