import { expect, test } from 'vitest'
import {
  asCount,
  asList,
  asText,
  bare,
  clean,
  cut,
  firstOfEach,
  keyFor,
  openNotes,
  sameness,
  storable,
  textsIn,
} from './import-text.ts'

test('text is cleaned of what nobody sees', () => {
  expect(clean(' Hòa\u200e\u0000 \n giải '.normalize('NFD'))).toBe('Hòa giải')
  expect(bare('1.3.1.2. (a) - Hồ sơ gồm: ')).toBe('Hồ sơ gồm')
  expect(bare('2.000 đồng')).toBe('2.000 đồng')
  expect(sameness('a) GIẤY  khai-sinh;')).toBe(sameness('giấy khai sinh'))
  expect(keyFor('Đơn xin!', 'x', new Set(['don-xin']))).toBe('don-xin-2')
  expect(keyFor('***', 'giay-to', new Set())).toBe('giay-to')
  expect([asCount('02 bản'), asCount('hai'), asCount(1.5), asCount(true)]).toEqual([2, null, null, null])
})

test('what is stored has no bottom deeper than a database can hold', () => {
  let deep: unknown = 'end'
  for (let i = 0; i < 5000; i += 1) deep = [deep]
  expect(JSON.stringify(storable(deep)).length).toBeLessThan(100)
  expect(storable({ 'a\u0000': '\ud800x' })).toEqual({ a: '\ufffdx' })
})

test('one thing alone is a list of one, and nothing is an empty list', () => {
  const notes = openNotes()
  expect(asList([1, 2], 'x', notes)).toEqual([1, 2])
  expect(asList(null, 'x', notes)).toEqual([])
  expect(notes.faults).toEqual([])
  expect(asList('một', 'x', notes)).toEqual(['một'])
  expect(notes.faults.map(({ at, reason }) => [at, reason.en])).toEqual([['x', 'is no list']])
})

test('texts of a list are taken once, also out of objects; what is no text is named', () => {
  const notes = openNotes()
  expect(textsIn(['A', ' a ', { name: 'B' }, [], 7], 'x', notes)).toEqual(['A', 'B', '7'])
  expect(notes.faults.map(({ at }) => at)).toEqual(['x.3'])
  expect(firstOfEach(['1', '2', '11'], (text) => text[0]!)).toEqual(['1', '2'])
})

test('text is cut at whole characters, with a remark', () => {
  const notes = openNotes()
  expect(cut('ab', 2, 'x', notes)).toBe('ab')
  expect(cut('a\u{1F409}b', 2, 'x', notes)).toBe('a')
  expect(notes.faults.length).toBe(1)
  expect([asText(3), asText(true), asText({}), asText('  ')]).toEqual(['3', 'true', null, null])
})

test('the same remark is made once where that is asked, and no record fills the report', () => {
  const notes = openNotes()
  const reason = { vi: 'a', en: 'a' }
  for (let i = 0; i < 3; i += 1) notes.add(`x.${i}`, reason, 'once')
  expect(notes.faults.map(({ at }) => at)).toEqual(['x.0'])
  for (let i = 0; i < 1000; i += 1) notes.add('y', reason)
  expect(notes.faults.length).toBe(200)
})
