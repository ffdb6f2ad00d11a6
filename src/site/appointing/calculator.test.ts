import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt } from '#calendar'
import { at, shippedProcedure, today, vietnam } from '../site.test-support.ts'
import { type CalculatorInput, calculate, parseClock, readLimit, readReceived, timeProcedure } from './calculator.ts'
import { unitChoiceWords } from './calculator.words.ts'

const input = (change: Partial<CalculatorInput> = {}): CalculatorInput => ({
  date: today,
  time: '09:14',
  value: '3',
  unit: 'working-day',
  ...change,
})
const answer = (change: Partial<CalculatorInput> = {}) => calculate(input(change), vietnam, null)
const fields = (change: Partial<CalculatorInput>) => {
  const result = answer(change)
  return 'due' in result ? [] : result.map(({ field }) => field)
}

describe('a time of day', () => {
  test.each([
    ['09:15', '09:15'],
    ['9:15', '09:15'],
    ['9h15', '09:15'],
    ['9H', '09:00'],
    ['0915', '09:15'],
    ['9.15', '09:15'],
    ['9 giờ 15 phút', '09:15'],
    [' 14 giờ ', '14:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['', null],
    ['sáng', null],
    ['9:15:30', null],
    ['-9', null],
  ])('%s: %s', (typed, expected) => {
    expect(parseClock(typed)).toBe(expected)
  })

  test('every time is read back from how it is written', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        expect(parseClock(text)).toBe(text)
        expect(parseClock(text.replace(':', 'h'))).toBe(text)
        expect(parseClock(text.replace(':', ''))).toBe(text)
      }),
    )
  })
})

describe('a limit', () => {
  test.each([
    ['3', 'working-day', { value: 3, unit: 'working-day' }],
    ['2,5', 'working-day', { value: 2.5, unit: 'working-day' }],
    ['2.5', 'working-day', { value: 2.5, unit: 'working-day' }],
    ['15', 'day', { value: 15, unit: 'day' }],
    ['8', 'working-hour', { value: 8, unit: 'working-hour' }],
    ['', 'same-day', { value: 0, unit: 'same-day' }],
    ['7', 'same-day', { value: 0, unit: 'same-day' }],
  ])('%s %s', (value, unit, limit) => {
    expect(readLimit({ value, unit })).toEqual(limit)
  })

  test.each([
    ['', 'working-day', 'so', 'Nhập số'],
    ['ba', 'working-day', 'so', '1 đến 365'],
    ['0', 'working-day', 'so', '1 đến 365'],
    ['-3', 'working-day', 'so', '1 đến 365'],
    ['366', 'day', 'so', '1 đến 365'],
    ['1e9', 'day', 'so', '1 đến 365'],
    ['2,5', 'day', 'so', 'số nguyên'],
    ['2.5', 'working-hour', 'so', 'số nguyên'],
    ['3', '', 'don-vi', 'Chọn'],
    ['3', 'fortnight', 'don-vi', 'Chọn'],
  ])('«%s» «%s» is sent back at %s', (value, unit, field, message) => {
    const problem = readLimit({ value, unit })
    expect(problem).toMatchObject({ field, message: { vi: expect.stringContaining(message) } })
  })

  test('every unit that the page offers can be counted', () => {
    for (const unit of Object.keys(unitChoiceWords)) expect(readLimit({ value: '3', unit })).toMatchObject({ unit })
  })
})

describe('when it is handed in', () => {
  test('is Viet Nam time', () => {
    expect(readReceived({ date: today, time: '9h14' }, vietnam)).toEqual(at('2026-11-20 09:14'))
  })

  test('everything wrong is told at once', () => {
    expect(fields({ date: 'wrong', time: '99', value: 'x' })).toEqual(['ngay', 'gio', 'so'])
    expect(fields({ date: 'empty' })).toEqual(['ngay'])
  })

  test.each(['2017-12-31', '2101-01-01', '0001-01-01'])('%s is no day that the calendar knows', (date) => {
    const problem = readReceived({ date: Temporal.PlainDate.from(date), time: '09:00' }, vietnam)
    const message = { vi: expect.stringContaining('chỉ có từ năm 2018'), en: expect.stringContaining('2018 to 2100') }
    expect(problem).toMatchObject([{ field: 'ngay', message }])
  })
})

describe('the answer', () => {
  test('is the calendar’s own', () => {
    const result = answer({ value: '2,5' })
    if (!('due' in result)) throw new Error('no answer')
    expect(result.due).toEqual(dueAt(at('2026-11-20 09:14'), { value: 2.5, unit: 'working-day' }, vietnam))
    expect(result.due.dueAt?.toString()).toBe('2026-11-26T04:15:00Z')
  })

  test('a procedure’s limit stands instead of a typed one', () => {
    const result = calculate(input({ value: '', unit: '' }), vietnam, { value: 1, unit: 'working-day' })
    expect('due' in result && result.due.dueAt?.equals(at('2026-11-23 17:00'))).toBe(true)
  })
})

describe('the time of a procedure', () => {
  test('is the promised one, with the law’s beside it', () => {
    expect(timeProcedure(shippedProcedure('1.004873'), 'again', 'online')).toMatchObject({
      chosen: { key: 'again' },
      channel: 'online',
      limit: { value: 2 },
      statutory: { value: 3 },
    })
  })

  test('unknown case and channel give the first of each', () => {
    const timed = timeProcedure(shippedProcedure('1.004873'), 'x', 'pigeon')
    expect([timed.chosen.key, timed.channel]).toEqual(['to-marry', 'counter'])
  })
})
