import { expect, test } from 'vitest'
import { postFaults } from './post.words.ts'
import { trackingFault } from './tracking-number.ts'

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
