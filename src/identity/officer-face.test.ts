import { expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import { officerFace, personFace, placeOf } from './officer-face.ts'

const read = readAgencyFiles()
if (!('agencies' in read)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(read)
const day = Temporal.PlainDate.from('2026-11-23')
const title = { vi: 'Phụ trách phòng', en: 'Acting Head of Division' }

test('a division says whose it is, an authority and its one-stop need not', () => {
  expect(placeOf(directory, 'H13.66.03', day).vi).toBe('Phòng Kinh tế, UBND xã Tân Long')
  expect(placeOf(directory, 'H13.66', day).en).toBe('Tân Long commune')
  expect(placeOf(directory, 'H13.66.02', day).vi).toBe('Trung tâm PVHCC xã Tân Long')
})

test('an officer stands there with post and place, a person without a post by name alone', () => {
  const place = placeOf(directory, 'H13.66.03', day)
  const face = officerFace({ name: 'Thạch Sang', title }, place)
  expect(face.post.vi).toBe('Phụ trách phòng · Phòng Kinh tế, UBND xã Tân Long')
  const post = { id: '1', role: 'unit-head', agency: 'H13.66.03', title, capacity: null } as const
  expect(personFace('Thạch Sang', post, place)).toEqual(face)
  expect(personFace('Thạch Sang', null, place)).toMatchObject({ name: 'Thạch Sang', post: { vi: '', en: '' } })
})
