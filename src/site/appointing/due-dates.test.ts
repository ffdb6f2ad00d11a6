import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt, type LimitUnit } from '#calendar'
import { testService } from '../../../tests/support/service.ts'
import { at, friday, vietnam } from '../site.test-support.ts'
import { answerDueQuestion } from './due-dates.ts'

const question = { receivedAt: '2026-11-20T09:14:00+07:00', limit: { value: 3, unit: 'working-day' as LimitUnit } }

describe('a question from a program', () => {
  test('is answered as the calendar answers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.nat(40),
        fc.constantFrom<LimitUnit>('working-day', 'day', 'working-hour', 'same-day', 'none'),
        (minutes, value, unit) => {
          const received = at('2018-01-02 00:00').add({ minutes: minutes % 6_000_000 })
          const limit = { value: unit === 'none' || unit === 'same-day' ? 0 : value, unit }
          const answer = answerDueQuestion({ receivedAt: received.toString(), limit }, vietnam)
          const due = dueAt(received, limit, vietnam)
          expect(answer).toMatchObject({
            dueAt: due.dueAt?.toString() ?? null,
            predicted: due.predicted,
            explanation: due.explanation.map(({ date, kind }) => ({ date, kind })),
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['a fraction of a calendar day', { limit: { value: 1.5, unit: 'day' } }, 'site.limit-not-countable'],
    ['a negative number', { limit: { value: -1, unit: 'day' } }, 'site.limit-not-countable'],
    ['before the calendar', { receivedAt: '1900-01-01T00:00:00Z' }, 'site.time-outside-calendar'],
    ['the last day before it', { receivedAt: '2017-12-31T23:59:00+07:00' }, 'site.time-outside-calendar'],
    ['a stop after the calendar', { stops: [{ from: '2300-01-01T00:00:00Z' }] }, 'site.time-outside-calendar'],
    [
      'a stop that ends first',
      { stops: [{ from: '2026-11-21T00:00:00Z', to: '2026-11-20T00:00:00Z' }] },
      'site.stop-ends-early',
    ],
    ['too many decimals', { receivedAt: '2026-11-20T09:14:00.1234567890Z' }, 'site.time-unreadable'],
    ['an unreadable stop', { stops: [{ from: 'tomorrow' }] }, 'site.time-unreadable'],
  ])('%s is refused with its reason', (_, change, refusal) => {
    expect(answerDueQuestion({ ...question, ...(change as object) }, vietnam)).toMatchObject({ refusal })
  })
})

describe('POST /api/v1/due-dates', () => {
  const service = testService(friday)
  const ask = (change: object = {}) => service.call('POST', '/api/v1/due-dates', { body: { ...question, ...change } })

  test('answers anybody, with each day and why', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({
      dueAt: '2026-11-26T10:00:00Z',
      startAt: '2026-11-20T02:14:00Z',
      predicted: false,
      stoppedSince: null,
    })
    const { explanation } = answer.json() as { explanation: { date: string; counted: boolean; reason?: string }[] }
    expect(explanation.map(({ date, counted, reason }) => [date.slice(5), counted, reason ?? null])).toEqual([
      ['11-20', false, null],
      ['11-21', false, 'rest'],
      ['11-22', false, 'rest'],
      ['11-23', true, null],
      ['11-24', false, 'holiday'],
      ['11-25', true, null],
      ['11-26', true, null],
      ['11-26', false, null],
    ])
    expect(explanation[4]).toMatchObject({
      name: { vi: 'Ngày Văn hóa Việt Nam' },
      text: { vi: expect.stringContaining('nghỉ lễ'), en: expect.stringContaining('public holiday') },
    })
  })

  test('an open stop has no date, only since when', async () => {
    const answer = await ask({ stops: [{ from: '2026-11-23T09:00:00+07:00' }] })
    expect(answer.json()).toMatchObject({ dueAt: null, stoppedSince: '2026-11-23T02:00:00Z', predicted: false })
  })

  test('a stop that ended moves the date', async () => {
    const stops = [{ from: '2026-11-23T09:00:00+07:00', to: '2026-11-26T09:00:00+07:00' }]
    expect((await ask({ stops })).json()).toMatchObject({ dueAt: '2026-11-30T10:00:00Z' })
  })

  test('a cut-off of one’s own', async () => {
    const sameDay = { limit: { value: 0, unit: 'same-day' } }
    expect((await ask(sameDay)).json().dueAt).toBe('2026-11-20T10:00:00Z')
    expect((await ask({ ...sameDay, cutoff: '09:00' })).json().dueAt).toBe('2026-11-23T10:00:00Z')
  })

  test('a year before the calendar is refused in both languages, not called “expected”', async () => {
    const vietnamese = await ask({ receivedAt: '2015-06-01T09:00:00+07:00' })
    expect([vietnamese.status, vietnamese.text]).toEqual([422, expect.stringContaining('chỉ có từ năm 2018 đến 2199')])
    const headers = { 'accept-language': 'en' }
    const body = { ...question, receivedAt: '2015-06-01T09:00:00+07:00' }
    const english = await service.call('POST', '/api/v1/due-dates', { body, headers })
    expect(english.text).toContain('reaches from 2018 to 2199')
  })

  test('a year not announced yet is marked', async () => {
    const answer = await ask({ receivedAt: '2028-01-04T09:00:00+07:00' })
    expect(answer.json().predicted).toBe(true)
  })

  test('by an agency’s calendar, or the national one by name', async () => {
    for (const calendar of ['H13.64', 'vietnam', 'H13.64.02'])
      expect((await ask({ calendar })).json().dueAt).toBe('2026-11-26T10:00:00Z')
    const unknown = await ask({ calendar: 'mars' })
    expect([unknown.status, unknown.json().code]).toEqual([422, 'site.calendar-not-found'])
  })

  test('nothing is kept of a question, so that a key may ask another one', async () => {
    const headers = { 'idempotency-key': 'due-1' }
    const first = await service.call('POST', '/api/v1/due-dates', { body: question, headers })
    const again = await service.call('POST', '/api/v1/due-dates', { body: question, headers })
    expect(again.text).toBe(first.text)
    const other = { ...question, limit: { value: 4, unit: 'working-day' } }
    const answer = await service.call('POST', '/api/v1/due-dates', { body: other, headers })
    expect([answer.status, answer.text === first.text]).toEqual([200, false])
  })

  test.each([
    ['no JSON', 'x', 400],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['a date without a time', JSON.stringify({ ...question, receivedAt: '2026-11-20' }), 422],
    ['a day that is none', JSON.stringify({ ...question, receivedAt: '2026-02-30T09:00:00Z' }), 422],
    ['an unknown unit', JSON.stringify({ ...question, limit: { value: 3, unit: 'week' } }), 422],
    ['a number as text', JSON.stringify({ ...question, limit: { value: '3', unit: 'day' } }), 422],
    ['an unknown field', JSON.stringify({ ...question, hurry: true }), 422],
    ['101 stops', JSON.stringify({ ...question, stops: Array(101).fill({ from: question.receivedAt }) }), 422],
    ['a cut-off at 25:00', JSON.stringify({ ...question, cutoff: '25:00' }), 422],
  ])('%s is no 500', async (_, raw, status) => {
    const answer = await service.call('POST', '/api/v1/due-dates', { raw })
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
  })
})
