import { expect, test } from 'vitest'
import { takenIn } from '../dossier.test-support.ts'
import type { Dossier, Party } from '../dossier.ts'
import { newNameWords } from './name-words.ts'

const bearing = (dossier: Dossier, ...names: readonly string[]): Dossier => ({
  ...dossier,
  parties: names.map((folded, index): Party => ({ ...dossier.parties[0]!, id: `${index}`, folded })),
})
const shown = (before: Dossier | null, after: Dossier): readonly string[] =>
  newNameWords(before, after).map(({ agency, word }) => `${agency || '*'} ${word}`)

const be = bearing({ ...takenIn(), agencies: ['H13.64'] }, 'tran van be')

test('a new dossier is found by each word of each name, from each agency and from the whole tenant', () => {
  const twice = bearing(be, 'tran van be', 'tran van be', 'tran thi tran')
  expect(shown(null, be)).toEqual(['H13.64 tran', 'H13.64 van', 'H13.64 be', '* tran', '* van', '* be'])
  expect(shown(null, twice)).toEqual([...shown(null, be), 'H13.64 tran', 'H13.64 thi', '* tran', '* thi'])
})

test('an act adds what is new: an agency, a name, and nothing when neither came', () => {
  expect(shown(be, { ...be, agencies: ['H13.64', 'H13.09'] })).toEqual(['H13.09 tran', 'H13.09 van', 'H13.09 be'])
  expect(shown(be, bearing(be, 'tran van bi'))).toEqual(shown(null, bearing(be, 'tran van bi')))
  expect(shown(be, { ...be, status: 'accepted' })).toEqual([])
  expect(shown(be, bearing(be, 'tran van be'))).toEqual([])
})
