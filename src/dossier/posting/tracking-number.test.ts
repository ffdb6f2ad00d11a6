import { expect, test } from 'vitest'
import { postFaults } from './post.words.ts'
import { plainTracking, trackingFault, twiceIn } from './tracking-number.ts'

test.each([
  ['', null],
  ['EA000000001VN', null],
  ['ea 000 000 001 vn', null],
  ['EÁ23456789VN', postFaults.changed],
  ['đ000000001VN', postFaults.changed],
  ['E'.repeat(40), null],
  ['E'.repeat(41), postFaults.number],
])('a tracking number of «%s»', (typed, fault) => {
  expect(trackingFault(typed)).toBe(fault)
})

test('a number that was changed is told with what to do', () => {
  expect(postFaults.changed.vi).toContain('tắt bộ gõ')
})

test('a number has one form, however its label is read', () => {
  for (const typed of ['EF777003VN', 'ef 777 003 vn', ' ef777003vn\t']) expect(plainTracking(typed)).toBe('EF777003VN')
  expect(twiceIn(['A1', null, 'B2', 'A1', null, 'A1'])).toEqual(['A1'])
})
