import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '#identity'
import { at } from '../dossier.test-support.ts'
import {
  isView,
  type Looking,
  lookingAt,
  type Narrowing,
  nobody,
  queryOf,
  todayUrl,
  views,
} from '../inbox/looking.form.ts'
import { groupsOf, isWorkGroup, workGroups } from '../inbox/work-groups.ts'
import { directory, ward } from '../services.test-support.ts'
import { filterOf } from './list-filter.ts'

const now = at('2026-11-23 15:00')
const look = (view: (typeof views)[number], group: keyof typeof workGroups | null = null) =>
  filterOf(ward.receptionist, directory, now, { view, group })

describe('what a list asks the inbox for', () => {
  test('always the agencies and the role of the post', () => {
    for (const view of views) expect(look(view)).toMatchObject({ agencies: ['H13.64.02'], role: 'receptionist' })
    const signatory = filterOf(ward.signatory, directory, now, { view: 'tat-ca', group: null })
    expect(signatory.agencies).toEqual(expect.arrayContaining(['H13.64', 'H13.64.01', 'H13.64.02']))
  })

  test('late is before now, today from now to midnight, near by what stands beside the date', () => {
    expect(look('qua-han')).toMatchObject({ dueBefore: now })
    expect(look('qua-han')).not.toHaveProperty('dueFrom')
    expect(look('hom-nay')).toMatchObject({ dueFrom: now, dueBefore: at('2026-11-24 00:00') })
    expect(look('sap-den-han')).toMatchObject({ soonAt: now })
    expect(look('cua-toi')).toMatchObject({ officerId: ward.receptionist.officerId })
  })

  test('a group narrows by state or by function, and goes with every view', () => {
    expect(look('qua-han', 'cho-tiep-nhan')).toMatchObject({ statuses: ['submitted'], dueBefore: now })
    expect(look('tat-ca', 'tra-ket-qua')).toMatchObject({ functions: ['handing-over'], finished: true })
    expect(look('tat-ca', 'qua-han-chuyen')).toMatchObject({ statuses: ['accepted'], stepDueBefore: now })
    expect(look('tat-ca', 'qua-han-chuyen')).not.toHaveProperty('stepLate')
  })
})

describe('what narrows a list', () => {
  const codesOf = (field: string) => (field === 'ho-tich' ? ['1.004873', '1.001193'] : [])
  const by = (narrowing: Narrowing) =>
    filterOf(ward.receptionist, directory, now, { view: 'tat-ca', group: null, by: narrowing }, codesOf)

  test('a field holds its procedures, one procedure is narrower, an unknown field holds nothing', () => {
    expect(by({ field: 'ho-tich' }).procedures).toEqual(['1.004873', '1.001193'])
    expect(by({ field: 'ho-tich', procedure: '1.001193' }).procedures).toEqual(['1.001193'])
    expect(by({ field: 'mat-troi' }).procedures).toEqual([])
    expect(by({})).not.toHaveProperty('procedures')
  })

  test('days are whole days of Vietnam, the last one included', () => {
    expect(by({ from: '2026-11-20', to: '2026-11-20' })).toMatchObject({
      receivedFrom: at('2026-11-20 00:00'),
      receivedBefore: at('2026-11-21 00:00'),
    })
  })

  test('work of one officer, of nobody, from one counter', () => {
    const id = '01234567-89ab-4cde-8f01-23456789abcd'
    expect(by({ officer: id })).toMatchObject({ officerId: id })
    expect(by({ officer: nobody })).toMatchObject({ untaken: true })
    expect(by({ officer: nobody })).not.toHaveProperty('officerId')
    expect(by({ agency: 'H13.65.02' })).toMatchObject({ receivedAt: 'H13.65.02' })
  })

  test('is read from the address as it was written; what means nothing is passed over', () => {
    const full: Looking = {
      view: 'qua-han',
      group: 'cho-tiep-nhan',
      by: {
        procedure: '1.004873',
        field: 'ho-tich',
        agency: 'H13.64.02',
        officer: nobody,
        from: '2026-11-01',
        to: '2026-11-20',
      },
    }
    expect(lookingAt(queryOf(full))).toEqual(full)
    expect(lookingAt(new URLSearchParams('tu=1/11/2026&den=20.11.2026')).by).toEqual({
      from: '2026-11-01',
      to: '2026-11-20',
    })
    for (const junk of ['tu=2026-99-99', 'tu=0001-01-01', 'cb=x', "tt=' or 1=1", 'noi=%00', 'lv=A B'])
      expect(lookingAt(new URLSearchParams(junk)).by, junk).toEqual({})
  })
})

describe('addresses of lists', () => {
  test('hold no more than what differs from the whole list', () => {
    expect(todayUrl({})).toBe('/can-bo/hom-nay')
    expect(todayUrl({ view: 'tat-ca', group: null })).toBe('/can-bo/hom-nay')
    expect(todayUrl({ view: 'qua-han', group: 'tra-ket-qua' })).toBe('/can-bo/hom-nay?nhom=tra-ket-qua&loc=qua-han')
  })

  test('and are read back as they were written, whatever the mark of the page', () => {
    const groups = fc.constantFrom(null, ...(Object.keys(workGroups) as (keyof typeof workGroups)[]))
    fc.assert(
      fc.property(fc.constantFrom(...views), groups, fc.string({ minLength: 1 }), (view, group, after) => {
        const query = new URL(todayUrl({ view, group }, after), 'http://x').searchParams
        const [back, list] = [query.get('loc'), query.get('nhom')]
        expect([isView(back) ? back : 'tat-ca', isWorkGroup(list) ? list : null, query.get('sau')]).toEqual([
          view,
          group,
          after.toWellFormed(),
        ])
      }),
    )
  })

  test.each(['constructor', '__proto__', 'toString', ''])('«%s» is neither a view nor a group', (word) => {
    expect([isView(word), isWorkGroup(word)]).toEqual([false, false])
  })
})

test('each group belongs to somebody, and nobody has a group whose work his role never does', () => {
  const owned = roles.flatMap((role) => groupsOf(role))
  expect(new Set(owned)).toEqual(new Set(Object.keys(workGroups)))
  expect(groupsOf('inspector')).toEqual([])
  expect(groupsOf('administrator')).toEqual([])
})
