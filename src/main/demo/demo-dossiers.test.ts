import { expect, test } from 'vitest'
import { readCalendars } from '../services.ts'
import { livesInOrder } from './demo-dossiers.ts'

test('the dossiers of the demo are loaded as they came in, on any morning: no later number is of an earlier day', () => {
  const calendar = readCalendars().get('vietnam')
  if (calendar === undefined) throw new Error('there is no national calendar')
  for (const now of ['2026-11-23T02:00:00Z', '2027-02-18T07:30:00Z']) {
    const at = livesInOrder({ calendar, now: Temporal.Instant.from(now) }).map((each) => each.at.epochMilliseconds)
    expect(at).toEqual(at.toSorted((one, other) => one - other))
    expect([at.length > 20, new Set(at).size]).toEqual([true, at.length])
  }
})
