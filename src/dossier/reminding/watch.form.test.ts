import { expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import { directory } from '../services.test-support.ts'
import { watchedBy } from './watch.form.ts'

const now = at('2026-11-23 15:00')
const watches = (role: Parameters<typeof watchedBy>[1]['role'], agency: string) =>
  watchedBy(directory, { role, agency }, now)

test('a head watches his unit, a signatory and a controller their authority with its units', () => {
  expect(watches('unit-head', 'H13.64.01')).toEqual(['H13.64.01'])
  for (const role of ['signatory', 'reform-controller'] as const) {
    expect(watches(role, 'H13.64.01')).toEqual(expect.arrayContaining(['H13.64', 'H13.64.01', 'H13.64.02']))
    expect(watches(role, 'H13.64.01')).not.toContain('H13.65')
  }
  expect(watches('reform-controller', 'H13.09')).not.toContain('H13.13')
})

test('a province’s controller watches its departments too, and no commune; who signs for it does not', () => {
  const house = watches('reform-controller', 'H13.02')
  expect(house).toEqual(expect.arrayContaining(['H13', 'H13.02', 'H13.09', 'H13.13']))
  expect(house.filter((code) => code.startsWith('H13.64') || code === 'H13.65')).toEqual([])
  expect(new Set(house).size).toBe(house.length)
  expect(watches('signatory', 'H13')).not.toContain('H13.09')
})
