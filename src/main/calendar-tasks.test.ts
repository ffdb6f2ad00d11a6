import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { WorkCalendar } from '#calendar'
import { claimMode, fixedClock, makeLog, startDemoClock, startWorker } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { noBlobs } from '../../tests/support/no-blobs.ts'
import { calendarDigest } from './calendar-digest.ts'
import { syncCatalogue } from './catalogue.ts'
import { callCli } from './cli.test-support.ts'
import { loadDemo } from './demo/demo.ts'
import { react } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks, planCalendarChange } from './tasks.ts'

const database = testDatabase()
const { db } = database
const shipped = readCalendars()
const vietnam = shipped.get('vietnam') as WorkCalendar

/** Everybody goes home at four. */
const until16 = vietnam.week.map((day) =>
  day.map((shift) => (shift.to === '17:00' ? { ...shift, to: '16:00' } : shift)),
)
const changed = new Map([['vietnam', { ...vietnam, week: until16 }]])

const lines: string[] = []
const log = makeLog({ name: 'test', format: 'json', destination: { write: (line) => lines.push(line) } })

const workerWith = async (calendars: ReadonlyMap<string, WorkCalendar>) => {
  const parts = {
    services: await makeServices(db, react, calendars),
    calendars,
    settings: 's',
    channels: {},
    blobs: noBlobs,
  }
  return {
    start: () => planCalendarChange(db, parts),
    work: (payload: Readonly<Record<string, unknown>>) =>
      makeTasks(parts)['calendar-change']?.(payload, { db, clock: fixedClock(Temporal.Now.instant()), log }),
  }
}

const planned = async (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (
    await sql<{ payload: Record<string, unknown> }>`
      delete from outbox where task = 'calendar-change' returning payload`.execute(db)
  ).rows.map(({ payload }) => payload)

const moved = (): unknown => JSON.parse(lines.at(-1) ?? '{}').moved

beforeAll(async () => {
  await syncCatalogue(db, () => undefined)
  await loadDemo(db, () => undefined)
})
beforeEach(() => {
  lines.length = 0
})

test('open dossiers are computed anew when a worker starts with other calendars, and only then', async () => {
  const before = await workerWith(shipped)
  await before.start()
  const [first] = await planned()
  await before.work(first ?? {})
  expect(moved()).toBe(0)
  await before.start()
  expect(await planned()).toEqual([])
  const after = await workerWith(changed)
  await after.start()
  const [job] = await planned()
  await expect(before.work(job ?? {})).rejects.toThrow('other calendars')
  await after.work(job ?? {})
  expect(moved()).toBeGreaterThan(5)
  await after.start()
  expect(await planned()).toEqual([])
  const { rows } = await sql<{
    due: string
  }>`select distinct to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as due
    from dossier where finished_at is null and closed_at is null and due_at > now() and clock->'limit'->>'unit' = 'working-day'`.execute(
    db,
  )
  expect(rows.map(({ due }) => due)).not.toContain('17:00')
})

test('the digest knows what the calendars say, not how their files are written', () => {
  const agency = (code: string, calendar: string) => ({ code, calendar })
  const digest = calendarDigest(shipped, [agency('H13', 'vietnam')])
  const turned = new Map([['vietnam', { ...vietnam, days: new Map([...vietnam.days].reverse()) }]])
  expect(calendarDigest(turned, [])).toBe(digest)
  expect(calendarDigest(changed, [])).not.toBe(digest)
  expect(calendarDigest(shipped, [agency('H13', 'saturday')])).not.toBe(digest)
  const days = new Map(vietnam.days)
  days.delete('2026-11-24')
  expect(calendarDigest(new Map([['vietnam', { ...vietnam, days }]]), [])).not.toBe(digest)
})

test("the daily work follows the demo's clock, forward and back", async () => {
  await claimMode(database.owner, 'demo')
  const clock = await startDemoClock(db)
  const days: string[] = []
  const daily = async () => void days.push(clock.now().toString().slice(0, 4))
  const { programUrl: url, schema } = database
  const worker = await startWorker({
    url,
    schema,
    tasks: { daily, 'calendar-change': async () => undefined },
    clock,
    log,
    demo: true,
  })
  afterAll(async () => {
    await worker.stop()
    clock.stop()
  })
  const soon = { timeout: 15_000, interval: 50 }
  expect((await callCli(['clock', 'set', '2031-02-03T09:14'], database)).code).toBe(0)
  await vi.waitFor(() => expect(days.at(-1)).toBe('2031'), soon)
  expect((await callCli(['clock', 'reset'], database)).code).toBe(0)
  await vi.waitFor(() => expect(days.at(-1)).toBe(String(Temporal.Now.plainDateISO().year)), soon)
})
