import { randomBytes } from 'node:crypto'

let lastTime = 0
let count = 0

/**
 * UUID version 7 whose order is the order of making, also within a millisecond (RFC 9562, 6.2, method 1: a counter of 12
 * bits). Rows of one act stand in the order in which they were written, and new rows lie together in their index.
 */
export const newId = (now: number = Temporal.Now.instant().epochMilliseconds): string => {
  count = now > lastTime ? 0 : count + 1
  // A clock that steps back, or more than 4,096 in one millisecond: go on from the last time, a moment ahead.
  lastTime = count > 0xfff ? lastTime + 1 : Math.max(now, lastTime)
  if (count > 0xfff) count = 0
  const time = lastTime.toString(16).padStart(12, '0')
  const tail = randomBytes(8).toString('hex')
  const variant = ((Number.parseInt(tail.charAt(0), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`
}
