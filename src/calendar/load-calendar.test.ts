import { describe, expect, test } from 'vitest'
import { at, calendarFrom, vietnam, vietnamText, wall } from './calendar.test-support.ts'
import { type CatalogueFault, dueAt, isFaults, isWorkingDate, loadCalendar, loadCalendars } from './index.ts'

const bases = new Map([['vietnam', vietnam]])

const whole = `id: whole
name: { vi: Lịch, en: Calendar }
covers: { from: 2026, to: 2027 }
predictedFrom: 2027
week:
  monday: &office
    - { from: '07:30', to: '11:30' }
    - { from: '13:30', to: '17:00' }
  tuesday: *office
  wednesday: []
  thursday: []
  friday: []
  saturday: []
  sunday: []
names:
  feast: { vi: Lễ hội, en: Feast }
sources:
  notice: Thông báo 1
annual:
  - { date: 03-09, name: feast }
days:
  - { date: 2026-03-02, kind: holiday, name: feast, confidence: sourced, source: notice }
  - { date: 2026-03-03, kind: compensation, for: 2026-03-02, confidence: sourced }
  - { date: 2026-03-09, kind: swap-off, for: 2026-03-14, confidence: sourced }
  - { date: 2026-03-14, kind: make-up, for: 2026-03-09, confidence: sourced }
`

const faultsOf = (text: string): readonly string[] => {
  const loaded = loadCalendar(text, 'dir/file.yaml', bases)
  if ('id' in loaded) return []
  return loaded.map(({ path, line, reason }) => `${path}:${line} ${reason.en}`)
}

/** The whole calendar with one thing wrong. */
const broken = (from: string, to: string): readonly string[] => {
  expect(whole).toContain(from)
  return faultsOf(whole.replace(from, to))
}

test('a calendar that stands alone', () => {
  const calendar = calendarFrom(whole)
  expect(calendar.days.get('2026-03-02')).toEqual({
    kind: 'holiday',
    name: { vi: 'Lễ hội', en: 'Feast' },
    confidence: 'sourced',
    source: 'Thông báo 1',
  })
  expect(calendar.days.get('2026-03-14')).toMatchObject({ standsFor: '2026-03-09' })
  expect(calendar.annual).toEqual([{ date: '03-09', name: { vi: 'Lễ hội', en: 'Feast' } }])
  expect(isWorkingDate('2026-03-14', calendar)).toBe(true)
  expect(isWorkingDate('2026-03-16', calendar)).toBe(true)
  expect(isWorkingDate('2026-03-18', calendar)).toBe(false)
})

describe('a calendar that extends another', () => {
  const local = calendarFrom(
    `id: agency
name: { vi: Lịch, en: Calendar }
extends: vietnam
week:
  saturday: [{ from: '07:00', to: '11:00', counts: false }]
names: { market: { vi: Phiên chợ, en: Market } }
days:
  - { date: 2026-03-04, kind: holiday, name: market, confidence: sourced, intervals: [{ from: '08:00', to: '10:00' }] }
  - { date: 2026-11-24, kind: make-up, name: market, confidence: sourced }
`,
    bases,
  )

  test('has what it gives, and all the rest of the other', () => {
    expect(local.id).toBe('agency')
    expect(local.week[5]).toEqual([{ from: '07:00', to: '11:00', counts: false }])
    expect(local.week[0]).toEqual(vietnam.week[0])
    expect(local.covers).toEqual(vietnam.covers)
    expect(local.predictedFrom).toBe(2027)
    expect(local.days.size).toBe(vietnam.days.size + 1)
    expect(vietnam.days.get('2026-11-24')?.kind).toBe('holiday')
  })

  test('works on a holiday that it takes back, and on a day off with hours of its own', () => {
    const due = (received: string) => wall(dueAt(at(received), { value: 1, unit: 'working-day' }, local).dueAt)
    expect(due('2026-11-23 09:00')).toBe('2026-11-24 17:00')
    expect(due('2026-03-03 09:00')).toBe('2026-03-04 10:00')
  })
})

describe('a wrong file is told by path, line and reason', () => {
  test.each([
    ['not YAML', 'name: { vi: Lịch, en: Calendar }', 'name: { vi: Lịch', 3, 'not readable as YAML'],
    ['a key twice', 'predictedFrom: 2027', 'predictedFrom: 2027\npredictedFrom: 2028', 5, 'not readable as YAML'],
    ['an unknown anchor', 'tuesday: *office', 'tuesday: *ofice', 9, 'not readable as YAML'],
    ['an unknown key', 'predictedFrom: 2027', 'predictedFrom: 2027\nopen: true', 5, 'unknown key "open"'],
    ['a missing key', '  - { date: 2026-03-02, kind: holiday,', '  - { date: 2026-03-02,', 22, '"kind" is missing'],
    [
      'an unknown kind',
      'kind: make-up',
      'kind: makeup',
      25,
      'must be one of "holiday", "compensation", "swap-off", "make-up"',
    ],
    ['no date at all', 'date: 2026-03-03', 'date: 3/3/2026', 23, 'wrong shape'],
    ['a date that does not exist', 'date: 2026-03-02', 'date: 2026-02-30', 22, 'there is no date 2026-02-30'],
    ['a date twice', 'date: 2026-03-03', 'date: 2026-03-02', 23, '2026-03-02 is given twice'],
    ['a year not covered', 'date: 2026-03-02', 'date: 2028-03-02', 22, '2028-03-02 lies outside the years'],
    ['an unknown name', 'name: feast, confidence', 'name: fest, confidence', 22, '"fest" is not in "names"'],
    ['an unknown name of a yearly day', 'name: feast }', 'name: fest }', 20, '"fest" is not in "names"'],
    ['an unknown source', 'source: notice', 'source: notes', 22, '"notes" is not in "sources"'],
    ['a holiday without a name', 'name: feast, confidence', 'confidence', 22, 'needs "name"'],
    ['a compensation for nothing', 'for: 2026-03-02, ', '', 23, 'needs "name" or "for"'],
    [
      'a compensation for a plain day',
      'for: 2026-03-02',
      'for: 2026-03-10',
      23,
      'stands for 2026-03-10, which is no holiday',
    ],
    [
      'half an exchange',
      'kind: make-up, for: 2026-03-09',
      'kind: make-up, for: 2026-03-08',
      24,
      'exchanged for 2026-03-14, which is not',
    ],
    [
      'an exchange for no date',
      'kind: make-up, for: 2026-03-09',
      'kind: make-up, for: 2026-13-09',
      25,
      'there is no date 2026-13-09',
    ],
    [
      'a shift backwards',
      "{ from: '07:30', to: '11:30' }",
      "{ from: '11:30', to: '07:30' }",
      7,
      '11:30–07:30 ends before it begins',
    ],
    ['shifts that overlap', "from: '13:30'", "from: '11:00'", 8, 'from 11:00 overlaps'],
    ['an hour that does not exist', "to: '17:00'", "to: '24:30'", 8, 'wrong shape'],
    ['a weekday left out', '  sunday: []\n', '', 5, '"sunday" is missing'],
    ['years not said', 'covers: { from: 2026, to: 2027 }', '', 1, '"covers" is missing'],
    ['years backwards', 'covers: { from: 2026, to: 2027 }', 'covers: { from: 2027, to: 2026 }', 3, 'must not be after'],
    ['nobody there to extend', 'predictedFrom: 2027', 'predictedFrom: 2027\nextends: laos', 5, 'no calendar "laos"'],
  ])('%s', (_, from, to, line, reason) => {
    const faults = broken(from, to)
    expect(
      faults.some((fault) => fault.startsWith(`dir/file.yaml:${line} `) && fault.includes(reason)),
      faults.join('\n'),
    ).toBe(true)
  })

  test('a week without hours', () => {
    expect(broken('&office\n    - {', '&office\n    - { counts: false,').join()).toBe('')
    const none = whole
      .replaceAll("to: '11:30' }", "to: '11:30', counts: false }")
      .replaceAll("'17:00' }", "'17:00', counts: false }")
    expect(faultsOf(none)).toContain('dir/file.yaml:5 no hours of the week count for limits')
  })

  test('an empty file, a list, a sentence, a bomb of aliases', () => {
    expect(faultsOf('')).not.toEqual([])
    expect(faultsOf('- 1')).not.toEqual([])
    expect(faultsOf('xin chào')).not.toEqual([])
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`)
      .join('\n')}`
    expect(faultsOf(bomb)).not.toEqual([])
  })

  test('several faults are told at once, in both languages', () => {
    const loaded = loadCalendar(
      whole.replace('source: notice', 'source: no').replace('name: feast }', 'name: fest }'),
      'x',
      bases,
    )
    const reasons = (loaded as readonly CatalogueFault[]).map(({ reason }) => reason)
    expect(reasons).toHaveLength(2)
    expect(reasons[0]?.vi).toBe('"no" không có trong "sources"')
  })
})

describe('a catalogue of calendars', () => {
  const file = (id: string, base: string) => ({
    path: `${id}.yaml`,
    text: `{ id: ${id}, name: { vi: Lịch, en: Calendar }, extends: ${base} }`,
  })
  const national = { path: 'vietnam.yaml', text: vietnamText }

  test('is loaded in whatever order, over several layers', () => {
    const loaded = loadCalendars([file('ward', 'city'), file('city', 'vietnam'), national])
    expect(loaded instanceof Map && [...loaded.keys()]).toEqual(['vietnam', 'city', 'ward'])
    expect(loaded instanceof Map && loaded.get('ward')?.days.size).toBe(191)
  })

  test.each([
    ['an unknown base', [national, file('city', 'laos')], 'city.yaml', 'no calendar "laos"'],
    ['a ring', [national, file('a', 'b'), file('b', 'a')], 'a.yaml', 'no calendar "b"'],
    [
      'an id twice',
      [national, file('city', 'vietnam'), { ...file('city', 'vietnam'), path: 'other.yaml' }],
      'other.yaml',
      'already is',
    ],
    ['one wrong file among good ones', [national, { path: 'bad.yaml', text: 'id: 1' }], 'bad.yaml', ''],
  ])('%s: nothing is loaded', (_, files, path, reason) => {
    const loaded = loadCalendars(files)
    expect(isFaults(loaded)).toBe(true)
    expect((loaded as readonly CatalogueFault[])[0]).toMatchObject({
      path,
      reason: { en: expect.stringContaining(reason) },
    })
  })
})
