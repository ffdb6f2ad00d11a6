import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agency, AgencyCatalogue, Succession, Territory } from './agency.ts'
import { checkCatalogue } from './agency-checks.ts'
import { agencyLookup, makeDirectory } from './agency-directory.ts'
import { readAgencyFiles } from './agency-files.ts'
import { parseDossierCode } from './dossier-code.ts'
import { overlap } from './period.ts'

const day = Temporal.PlainDate.from
const before = day('2025-06-30')
const after = day('2025-07-01')

const shipped = readAgencyFiles()
if (!('agencies' in shipped)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(shipped)

describe('the agencies of the demo', () => {
  test('the town has eight communes until 30/6/2025, the city three of them since', () => {
    const communes = (on: Temporal.PlainDate) =>
      directory.activeOn(on).filter(({ kind }) => kind === 'commune-committee')
    expect(communes(before)).toHaveLength(8)
    expect(communes(after).map(({ code }) => code)).toEqual(['H13.64', 'H13.65', 'H13.66'])
    expect(directory.nameAt('H13.64', after)).toEqual({
      vi: 'Ủy ban nhân dân phường Ngã Năm',
      en: "People's Committee of Ngã Năm ward",
    })
    expect(directory.shortNameAt('H13.64', before).vi).toBe('UBND phường Ngã Năm')
    expect(() => directory.get('H99')).toThrow('no agency H99')
    expect(directory.find('H99')).toBeUndefined()
  })

  test.each([
    ['H51.19.21', undefined, 'H13.64'],
    ['H51.19.22.001', undefined, 'H13.64.02'],
    ['H51.19.25', undefined, 'H13.65'],
    ['H51.19.27', undefined, 'H13.66'],
    ['H51.19', undefined, 'H13.64'],
    ['H51.19', 'xa-my-binh', 'H13.65'],
    ['H51.19', 'xa-tan-long', 'H13.66'],
    ['H51.19.02', 'phuong-3-nga-nam', 'H13.65.02'],
    ['H51.19.04', 'xa-long-binh', 'H13.66.03'],
    ['H51.12', undefined, 'H13.13'],
    ['H51', 'xa-long-binh', 'H13'],
    ['H51.20.28', undefined, 'H13.20.64'],
    ['H51.20', 'xa-long-binh', 'H13.20'],
  ])('open dossiers of %s (place %s) go on at %s', (code, territory, successor) => {
    expect(directory.successorOf(code, before)?.code).toBe(code === 'H51.12' ? 'H51.13' : code)
    expect(directory.successorOf(code, after, territory)?.code).toBe(successor)
  })

  test('nobody stands in for an agency before its first day', () => {
    expect(directory.successorOf('H13.64', before)).toBeUndefined()
  })

  test('a dossier’s code is not touched: its old agency is read from it and leads to the successor', () => {
    const code = parseDossierCode('000.02.19.H51-250627-0001')
    const agency = directory.findByOldCode(code?.agencyCode ?? '')
    expect(agency?.code).toBe('H51.19.02')
    expect(directory.successorOf(agency!.code, after, 'xa-my-quoi')?.code).toBe('H13.65.02')
    expect(code?.text).toBe('000.02.19.H51-250627-0001')
  })

  test('a ward counts the dossiers of those that it came from', () => {
    expect(directory.predecessorsOf('H13.64', after).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['H13.64', 'H51.19.21', 'H51.19.22', 'H51.19.28', 'H51.19']),
    )
    expect(directory.predecessorsOf('H51.19.21', before).map(({ code }) => code)).toEqual(['H51.19.21'])
    expect(directory.predecessorsOf('H51.13', day('2025-03-01')).map(({ code }) => code)).toEqual([
      'H51.13',
      'H51.11',
      'H51.12',
    ])
  })

  test('for every place and day one committee of a kind is competent, and old names of places still lead there', () => {
    expect(directory.authorityFor('commune-committee', 'phuong-1-nga-nam', before)?.code).toBe('H51.19.21')
    expect(directory.authorityFor('commune-committee', 'phuong-1-nga-nam', after)?.code).toBe('H13.64')
    expect(directory.authorityFor('district-committee', 'xa-my-binh', before)?.code).toBe('H51.19')
    expect(directory.authorityFor('district-committee', 'xa-my-binh', after)).toBeUndefined()
    expect(directory.authorityFor('department', 'xa-my-binh', before, 'so-xay-dung')?.code).toBe('H51.09')
    expect(directory.authorityFor('department', 'xa-my-binh', after, 'so-xay-dung')?.code).toBe('H13.09')
    expect(directory.authorityFor('department', 'xa-my-binh', after)).toBeUndefined()
    expect(directory.authorityFor('commune-committee', 'phuong-nga-nam', before)).toBeUndefined()
    expect(directory.authorityFor('commune-committee', 'nowhere', after)).toBeUndefined()
    expect(agencyLookup(directory).find('department', 'xa-my-binh', after, 'so-xay-dung')).toEqual(['H13.09'])
    expect(agencyLookup(directory).find('district-committee', 'xa-my-binh', after)).toEqual([])
    for (const on of [before, after]) {
      for (const { key } of directory.territoriesOn(on)) {
        expect(directory.authorityFor('commune-committee', key, on), `${key} on ${on}`).toBeDefined()
        expect(directory.authorityFor('commune-police', key, on), `police of ${key} on ${on}`).toBeDefined()
        expect(directory.authorityFor('provincial-committee', key, on), `${key} on ${on}`).toBeDefined()
      }
    }
  })

  test('finds who receives, who works and who decides', () => {
    expect(directory.oneStopOf('H13.64', after)?.code).toBe('H13.64.02')
    expect(directory.oneStopOf('H13.64.03', after)?.code).toBe('H13.64.02')
    expect(directory.oneStopOf('H13.64.02', after)?.code).toBe('H13.64.02')
    expect(directory.oneStopOf('H13.09', after)?.code).toBe('H13.02')
    expect(directory.oneStopOf('H13.64', before)).toBeUndefined()
    expect(directory.oneStopOf('H13.20.65', after)?.code).toBe('H13.65.02')
    expect(directory.authorityOf('H13.20.65').code).toBe('H13.20.65')
    expect(directory.childrenOf('H13.65', after).map(({ code }) => code)).not.toContain('H13.20.65')
    expect(directory.oneStopsOn(after).map(({ code }) => code)).toEqual([
      'H13.02',
      'H13.64.02',
      'H13.65.02',
      'H13.66.02',
    ])
    expect(directory.divisionFor('H13.64', 'dat-dai', after).code).toBe('H13.64.03')
    expect(directory.divisionFor('H13.64', 'a-new-field', after).code).toBe('H13.64.01')
    expect(directory.divisionFor('H51.19.21', 'ho-tich', before).code).toBe('H51.19.21')
    expect(directory.departmentOf('so-nong-nghiep-moi-truong', day('2025-03-01'))?.code).toBe('H51.13')
    expect(directory.departmentOf('so-nong-nghiep-moi-truong', day('2025-02-28'))).toBeUndefined()
    expect(directory.authorityOf('H13.64.02').code).toBe('H13.64')
    expect(directory.authorityOf('H13.09').code).toBe('H13.09')
    expect(directory.ancestors('H13.64.02').map(({ code }) => code)).toEqual(['H13.64', 'H13'])
    expect(directory.within('H13.64.02', 'H13.64')).toBe(true)
    expect(directory.within('H13.64', 'H13.64')).toBe(true)
    expect(directory.within('H13.64', 'H13.6')).toBe(false)
    expect(directory.within('H13', 'H13.64')).toBe(false)
  })

  test('each authority has one one-stop every day that it is active', () => {
    for (const { code, kind, active } of directory.all) {
      if (!kind.endsWith('committee')) continue
      for (const on of [active.from, active.to ?? day('2030-12-31')]) {
        expect(directory.oneStopOf(code, on), `${code} on ${on}`).toBeDefined()
      }
    }
  })
})

test('a name changes on its day and stays after the end', () => {
  const words = (vi: string) => ({ vi, en: vi })
  const renamed: Agency = {
    ...directory.get('H51.19'),
    names: [
      { name: words('mới'), short: words('m'), from: day('2020-01-01'), to: before },
      { name: words('cũ'), short: words('c'), from: day('2013-12-29'), to: day('2019-12-31') },
    ],
  }
  const own = makeDirectory({ agencies: [renamed], territories: [], successions: [] })
  expect(
    ['2000-01-01', '2019-12-31', '2020-01-01', '2030-01-01'].map((on) => own.nameAt('H51.19', day(on)).vi),
  ).toEqual(['cũ', 'cũ', 'mới', 'mới'])
})

/** Generations of communes: every few years the same places are dealt out anew among new authorities. */
const generations = fc
  .record({
    places: fc.integer({ min: 1, max: 6 }),
    deals: fc.array(fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ places, deals }) => {
    const keys = Array.from({ length: places }, (_, index) => `p${index}`)
    const groups = deals.map((deal) => Map.groupBy(keys, (key) => deal[Number(key.slice(1))]!))
    return { keys, groups: groups.map((group) => [...group.values()]) }
  })

const startOf = (generation: number) => day('2000-01-01').add({ years: 3 * generation })
const codeOf = (generation: number, index: number) => `H01.${generation}X${index}`

const words = { vi: 'x', en: 'x' }

const agencyOf = (code: string, active: Agency['active'], places: readonly string[]): Agency => ({
  ...directory.get('H13'),
  code,
  oldCode: code,
  active,
  parent: code === 'H01' ? null : 'H01',
  kind: code === 'H01' ? 'provincial-committee' : 'commune-committee',
  names: [{ name: words, short: words, ...active }],
  letterheads: [{ lines: ['UBND'], symbol: 'UBND', collective: null, head: 'Chủ tịch', ...active }],
  territories: places.map((territory) => ({ territory, ...active })),
})

const successionsTo = (
  next: readonly (readonly string[])[],
  before: readonly (readonly string[])[],
  at: number,
): readonly Succession[] =>
  before.map((held, index) => {
    const shares = (places: readonly string[]) => places.some((key) => held.includes(key))
    const to = next.flatMap((places, each) => (shares(places) ? [codeOf(at, each)] : []))
    const kind = to.length > 1 ? 'split' : 'merge'
    return { on: startOf(at), kind, from: [codeOf(at - 1, index)], to, continues: to.at(-1)!, basis: 'NQ' }
  })

interface Generations {
  readonly keys: readonly string[]
  readonly groups: readonly (readonly (readonly string[])[])[]
}

const catalogueOf = ({ keys, groups }: Generations): AgencyCatalogue => {
  const always = { from: startOf(0), to: null }
  const communes = groups.flatMap((group, at) => {
    const to = at === groups.length - 1 ? null : startOf(at + 1).subtract({ days: 1 })
    return group.map((places, index) => agencyOf(codeOf(at, index), { from: startOf(at), to }, places))
  })
  return {
    agencies: [agencyOf('H01', always, []), ...communes],
    territories: keys.map((key): Territory => ({ key, name: words, active: always, mergedInto: null })),
    successions: groups.slice(1).flatMap((next, at) => successionsTo(next, groups[at]!, at + 1)),
  }
}

describe('chains of mergers and splits', () => {
  const chains = generations.map(catalogueOf)
  const days = fc.integer({ min: 0, max: 6000 }).map((days) => startOf(0).add({ days }))

  test('are catalogues without a finding', () => {
    fc.assert(
      fc.property(chains, (catalogue) => {
        expect(checkCatalogue(catalogue)).toEqual([])
      }),
    )
  })

  test('a dossier with a place is always where the authority of that place is', () => {
    fc.assert(
      fc.property(chains, days, days, fc.nat(5), (catalogue, a, b, place) => {
        const own = makeDirectory(catalogue)
        const [accepted, later] = [a, b].sort(Temporal.PlainDate.compare) as [Temporal.PlainDate, Temporal.PlainDate]
        const territory = `p${place % catalogue.territories.length}`
        const first = own.authorityFor('commune-committee', territory, accepted)!
        const then = own.successorOf(first.code, later, territory)
        expect(then?.code).toBe(own.authorityFor('commune-committee', territory, later)?.code)
        expect(own.predecessorsOf(then!.code, later)).toContainEqual(first)
      }),
    )
  })

  test('without a place it is with somebody active, and by whatever stages it got there', () => {
    fc.assert(
      fc.property(chains, days, days, (catalogue, a, b) => {
        const own = makeDirectory(catalogue)
        const [middle, end] = [a, b].sort(Temporal.PlainDate.compare) as [Temporal.PlainDate, Temporal.PlainDate]
        for (const { code, active } of catalogue.agencies) {
          if (Temporal.PlainDate.compare(active.from, middle) > 0) continue
          const then = own.successorOf(code, end)!
          expect(overlap(then.active, { from: end, to: end })).toBe(true)
          expect(own.successorOf(own.successorOf(code, middle)!.code, end)?.code).toBe(then.code)
        }
      }),
    )
  })
})
