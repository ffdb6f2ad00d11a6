import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { testFolder } from '../../tests/support/folder.ts'
import type { AgencyFile } from './agency.schema.ts'
import { readAgencyFiles } from './agency-files.ts'

const words = { vi: 'Tên', en: 'Name' }
const basics = {
  names: [{ name: words, short: words }],
  letterheads: [{ lines: ['UBND'], symbol: 'UBND', head: 'Chủ tịch' }],
  address: 'Ấp 1',
}

type Entry = NonNullable<AgencyFile['agencies']>[number]

const province: Entry = {
  code: 'H01',
  oldCode: '000.00.00.H01',
  kind: 'provincial-committee',
  from: '2020-01-01',
  ...basics,
}

const under = (parent: string, number: string, rest: Pick<Entry, 'kind'> & Partial<Entry>): Entry => ({
  code: `${parent}.${number}`,
  oldCode: `000.${parent === 'H01' ? '00' : '02'}.0${number}.H01`,
  parent,
  from: '2025-07-01',
  ...basics,
  ...rest,
})

/** A province with a ward that was renamed, and everything that the checks ask for. */
const whole = (): Required<AgencyFile> => ({
  territories: [
    { key: 'old', name: words, from: '2020-01-01', to: '2025-06-30', mergedInto: 'new' },
    { key: 'new', name: words, from: '2025-07-01' },
  ],
  agencies: [
    { ...province },
    under('H01', '1', { kind: 'commune-committee', from: '2020-01-01', to: '2025-06-30', territories: ['old'] }),
    under('H01', '2', { kind: 'commune-committee', territories: ['new'] }),
    under('H01.2', '1', { kind: 'one-stop' }),
    under('H01.2', '2', { kind: 'division', fields: ['*'] }),
    under('H01', '3', { kind: 'department', department: 'so-xay-dung', from: '2020-01-01' }),
  ],
  successions: [{ on: '2025-07-01', kind: 'rename', from: ['H01.1'], to: ['H01.2'], basis: 'NQ 1' }],
})

const read = (file: unknown) => {
  const folder = testFolder('agencies')
  writeFileSync(join(folder, 'all.yaml'), stringify(file))
  return readAgencyFiles(folder)
}

const reasons = (file: unknown): readonly string[] => {
  const result = read(file)
  return 'agencies' in result ? [] : result.map(({ reason }) => reason)
}

describe('agency files', () => {
  test('those that ship are right', () => {
    expect(readAgencyFiles()).toHaveProperty('agencies')
  })

  test('the whole example is right, and its days reach the names and territories', () => {
    const result = read(whole())
    if (!('agencies' in result)) throw new Error(JSON.stringify(result))
    const ward = result.agencies.find(({ code }) => code === 'H01.1')
    expect(ward?.names[0]?.to?.toString()).toBe('2025-06-30')
    expect(ward?.territories[0]?.from.toString()).toBe('2020-01-01')
    expect(result.successions[0]?.continues).toBe('H01.2')
  })

  type Break = (file: ReturnType<typeof whole>) => void
  const wrong: readonly (readonly [string, Break, RegExp])[] = [
    ['a code twice', ({ agencies }) => (agencies[5]!.code = 'H01.2'), /code H01\.2 is given twice/],
    ['an old code twice', ({ agencies }) => (agencies[5]!.oldCode = '000.00.02.H01'), /old code .* is given twice/],
    ['a territory twice', ({ territories }) => (territories[0]!.key = 'new'), /territory new is given twice/],
    ['an unknown parent', ({ agencies }) => (agencies[3]!.parent = 'H02'), /unknown parent H02/],
    ['a loop of parents', ({ agencies }) => (agencies[0]!.parent = 'H01.3'), /lies under itself/],
    ['a parent that is gone', ({ agencies }) => (agencies[3]!.parent = 'H01.1'), /outside the days of H01\.1/],
    ['no parent', ({ agencies }) => delete agencies[5]!.parent, /only a provincial committee has no parent/],
    ['an unknown territory', ({ agencies }) => (agencies[2]!.territories = ['x']), /unknown territory x/],
    [
      'a territory after the end',
      ({ agencies }) => (agencies[1]!.territories = [{ key: 'old', to: '2026-01-01' }]),
      /holds old outside/,
    ],
    [
      'a ward for two',
      ({ agencies }) => Object.assign(agencies[0]!, { kind: 'commune-committee', territories: ['new'] }),
      /both hold new/,
    ],
    ['a department without its kind', ({ agencies }) => delete agencies[5]!.department, /names its kind/],
    [
      'two of one department',
      ({ agencies }) => Object.assign(agencies[3]!, { kind: 'department', department: 'so-xay-dung' }),
      /both are so-xay-dung/,
    ],
    ['a field for two', ({ agencies }) => (agencies[3]!.fields = ['*']), /both handle \*/],
    ['two one-stops', ({ agencies }) => (agencies[4]!.kind = 'one-stop'), /both are the one-stop of H01\.2/],
    [
      'an end before the beginning',
      ({ agencies }) => (agencies[1]!.to = '2019-01-01'),
      /H01\.1: ends before it begins/,
    ],
    [
      'days without a name',
      ({ agencies }) => (agencies[2]!.names = [{ name: words, short: words, from: '2025-08-01' }]),
      /names do not cover/,
    ],
    [
      'days with two names',
      ({ agencies }) => (agencies[2]!.names = [basics.names[0]!, basics.names[0]!]),
      /names do not cover/,
    ],
    ['an unknown successor of a place', ({ territories }) => (territories[0]!.mergedInto = 'x'), /unknown territory x/],
    [
      'a place merged into a later one',
      ({ territories }) => (territories[1]!.from = '2025-07-02'),
      /must exist on the day after/,
    ],
    ['a place that ends early', ({ territories }) => (territories[0]!.to = '2019-01-01'), /old: ends before it begins/],
    ['an unknown predecessor', ({ successions }) => (successions[0]!.from = ['H09']), /unknown agency H09/],
    ['an unknown successor', ({ successions }) => (successions[0]!.to = ['H09']), /unknown agency H09/],
    [
      'a day between the two',
      ({ successions }) => (successions[0]!.on = '2025-07-02'),
      /H01\.1 must end on the day before/,
    ],
    ['a successor not yet there', ({ agencies }) => (agencies[2]!.from = '2025-07-02'), /H01\.2 is not active on/],
    [
      'a stranger that continues',
      ({ successions }) => (successions[0]!.continues = 'H01'),
      /H01 is not one of the successors/,
    ],
    ['a rename to two', ({ successions }) => (successions[0]!.to = ['H01.2', 'H01']), /only a split/],
    [
      'a rename of two',
      ({ successions }) => (successions[0]!.from = ['H01.1', 'H01.3']),
      /a rename has one predecessor/,
    ],
    ['two successions', ({ successions }) => successions.push(successions[0]!), /H01\.1 is succeeded twice/],
    ['no succession', (file) => (file.successions = []), /H01\.1 ends without a successor/],
    [
      'a day that is none',
      ({ agencies }) => (agencies[2]!.from = '2025-06-31'),
      /agencies\.2\.from: there is no such day/,
    ],
    [
      'a code of another grammar',
      ({ agencies }) => (agencies[2]!.code = '64.H13'),
      /agencies\.2\.code: must match pattern/,
    ],
  ]

  test.each(wrong)('%s is refused', (_, breaks, reason) => {
    const file = whole()
    breaks(file)
    expect(reasons(file)).toEqual(expect.arrayContaining([expect.stringMatching(reason)]))
  })

  test('a problem between entries is told at the line of the entry', () => {
    const file = whole()
    file.agencies[3]!.parent = 'H02'
    const result = read(file)
    if ('agencies' in result) throw new Error('accepted')
    const lines = stringify(file).split('\n')
    expect(lines[result[0]!.line - 1]).toContain('code: H01.2.1')
    expect(result[0]!.file).toMatch(/all\.yaml$/)
  })
})
