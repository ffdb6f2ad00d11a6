import { describe, expect, test } from 'vitest'
import { vietnam, vietnamText } from './calendar.test-support.ts'
import { isWorkingDate, loadCalendar, type SpecialDay, type SpecialKind } from './index.ts'

const entries = [...vietnam.days]
const years = Array.from({ length: 13 }, (_, index) => 2018 + index)
const of = (kind: SpecialKind) => entries.filter(([, day]) => day.kind === kind)
const weekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek
const isWeekend = (date: string) => weekday(date) > 5
const named = (en: string) => of('holiday').filter(([, { name }]) => name.en.startsWith(en))
const dateAfter = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()

test('the file loads, with every day of thirteen years', () => {
  expect(loadCalendar(vietnamText, 'vietnam.yaml')).toMatchObject({ id: 'vietnam', predictedFrom: 2027 })
  expect(vietnam.covers).toEqual({ from: 2018, to: 2030 })
  expect(entries).toHaveLength(191)
})

test('office hours are 07:30–11:30 and 13:30–17:00, Monday to Friday', () => {
  const office = [
    { from: '07:30', to: '11:30', counts: true },
    { from: '13:30', to: '17:00', counts: true },
  ]
  expect(vietnam.week).toEqual([office, office, office, office, office, [], []])
})

describe('holidays of BLLĐ Art 112', () => {
  test.each(years)('%i has as many as the law gives', (year) => {
    const count = of('holiday').filter(([date]) => date.startsWith(`${year}-`)).length
    // 10 until 2020; Quốc khánh has a second day from 2021; 24/11 is added in 2026.
    expect(count).toBe(10 + (year >= 2021 ? 1 : 0) + (year >= 2026 ? 1 : 0))
  })

  test.each([
    [2018, '2018-02-16', '2018-04-25'],
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('%i: the first day of Tết is %s, the Hùng Kings’ day %s', (year, tet, hungKings) => {
    const inYear = (list: typeof entries) => list.map(([date]) => date).filter((date) => date.startsWith(String(year)))
    const days = inYear(named('Lunar New Year'))
    expect(days).toHaveLength(5)
    expect(days).toContain(tet)
    expect(days).toContain(dateAfter(tet, -1))
    expect(days.at(-1)).toBe(dateAfter(days[0] as string, 4))
    expect(inYear(named('Hùng Kings'))).toEqual([hungKings])
  })

  test('the fixed ones stand on their dates', () => {
    for (const year of years) {
      for (const monthDay of ['01-01', '04-30', '05-01', '09-02'])
        expect(vietnam.days.get(`${year}-${monthDay}`)?.kind).toBe('holiday')
      expect(vietnam.days.get(`${year}-11-24`)?.kind).toBe(year >= 2026 ? 'holiday' : undefined)
      const second = named('National Day').filter(([date]) => date.startsWith(`${year}-`))
      expect(second).toHaveLength(year >= 2021 ? 2 : 1)
    }
  })
})

test('each holiday on a weekly rest day, and no other, is made good once (Art 111.3)', () => {
  const made = of('compensation').map(([, day]) => day.standsFor)
  const onRest = of('holiday')
    .map(([date]) => date)
    .filter(isWeekend)
  expect(made.toSorted()).toEqual(onRest.toSorted())
  for (const [date, { standsFor }] of of('compensation')) {
    expect(isWeekend(date)).toBe(false)
    const gap = Temporal.PlainDate.from(standsFor as string).until(date).days
    expect(gap).toBeGreaterThan(0)
    expect(gap).toBeLessThanOrEqual(5)
  }
})

test('each exchanged weekday is worked on one Saturday, and each of those belongs to one', () => {
  const pairs = (list: [string, SpecialDay][]) => list.map(([date, { standsFor }]) => [date, standsFor])
  expect(pairs(of('swap-off'))).toEqual([
    ['2018-12-31', '2019-01-05'],
    ['2019-04-29', '2019-05-04'],
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ])
  expect(pairs(of('make-up')).map(([date, other]) => [other, date])).toEqual(pairs(of('swap-off')))
  for (const [date] of of('swap-off')) expect(isWeekend(date)).toBe(false)
  for (const [date] of of('make-up')) {
    expect(weekday(date)).toBe(6)
    expect(isWorkingDate(date, vietnam)).toBe(true)
  }
})

test('years not announced are marked so, and no other day is', () => {
  for (const [date, { confidence }] of entries)
    expect([date, confidence === 'predicted']).toEqual([date, Number(date.slice(0, 4)) >= 2027])
})

test('every day says how sure it is and where from', () => {
  const count = (confidence: string) => entries.filter(([, day]) => day.confidence === confidence).length
  expect([count('knowledge-high'), count('sourced'), count('predicted')]).toEqual([116, 15, 60])
  expect(vietnam.days.get('2026-02-17')?.source).toContain('TB 9441/TB-BNV')
  expect(vietnam.days.get('2026-08-22')).toMatchObject({ confidence: 'sourced' })
})

test('days are named in both languages, those without a name after the day they stand for', () => {
  for (const [, { name }] of entries) expect([name.vi.length > 5, name.en.length > 5]).toEqual([true, true])
  expect(vietnam.days.get('2018-09-03')?.name).toEqual({
    vi: 'Nghỉ bù Quốc khánh (02/09/2018)',
    en: 'Day off in lieu of National Day (02/09/2018)',
  })
})
