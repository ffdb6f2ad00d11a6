import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('ids are version 7 and stand in the order of making, whatever the clock does', () => {
  const future = Temporal.Now.instant().epochMilliseconds + 1_000_000
  const times = [...Array.from({ length: 10_000 }, () => future), future - 500, future + 1, future - 10_000]
  const ids = times.map((time) => newId(time))
  expect(ids.filter((id) => !pattern.test(id))).toEqual([])
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
