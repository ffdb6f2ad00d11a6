import { describe, expect, test } from 'vitest'
import type { Channel, CurrentProcedure, PublishedCase } from '#procedure'
import { changed, shipped, shippedProcedure, today } from '../site.test-support.ts'
import { feeSummaryText, limitSummaryText, onlineLevelWords } from './procedure-facts.component.tsx'
import { countByField, countByLifeEvent, feeSummary, limitRanges, offeredChannels } from './procedure-facts.ts'

type Unit = 'working-day' | 'day' | 'same-day' | 'none' | 'working-hour'

const limits = (value: number, unit: Unit, committed: number | null = null) => {
  const one = { statutory: { value, unit }, committed: committed === null ? null : { value: committed, unit } }
  return { counter: one, online: one, post: one }
}

const [firstCase] = shippedProcedure('1.004873').cases as readonly [PublishedCase]
const withLimits = (...all: PublishedCase['limits'][]): CurrentProcedure =>
  changed('1.004873', { cases: all.map((each, index) => ({ ...firstCase, key: `c${index}`, limits: each })) })

describe('how long, in short', () => {
  test.each([
    [withLimits(limits(3, 'working-day')), '3 ngày làm việc', '3 working days'],
    [withLimits(limits(3, 'working-day', 2)), '2 ngày làm việc', '2 working days'],
    [withLimits(limits(15, 'day'), limits(20, 'day')), '15–20 ngày', '15–20 days'],
    [withLimits(limits(2.5, 'working-day'), limits(4, 'working-day')), '2,5–4 ngày làm việc', '2.5–4 working days'],
    [withLimits(limits(0, 'same-day'), limits(3, 'working-day')), 'Trong ngày hoặc 3 ngày làm việc', null],
    [withLimits(limits(0, 'none')), 'Không quy định thời hạn', 'No time limit'],
  ])('%#', (procedure, vi, en) => {
    expect(limitSummaryText(procedure, 'vi')).toBe(vi)
    if (en !== null) expect(limitSummaryText(procedure, 'en')).toBe(en)
  })

  test('what is done while one waits has no limit to tell', () => {
    expect(limitSummaryText(shippedProcedure('2.000815'), 'vi')).toBe('Trả kết quả ngay')
  })

  test('a channel that is not offered has no say', () => {
    const only = limits(3, 'working-day')
    const procedure = changed('1.004873', {
      channels: ['counter'],
      cases: [{ ...firstCase, limits: { ...only, online: limits(1, 'working-day').online } }],
    })
    expect(limitRanges(procedure)).toEqual([{ unit: 'working-day', from: 3, to: 3 }])
    expect(offeredChannels(procedure)).toEqual(['counter'])
  })
})

const fee = (amounts: Partial<Record<Channel, number | null>>, more: object = {}) => {
  const amount = (channel: Channel) => ({ amount: amounts[channel] ?? null, basis: null, note: null })
  return {
    key: 'k',
    name: { vi: 'Lệ phí' },
    kind: 'lệ phí' as const,
    amounts: { counter: amount('counter'), online: amount('online'), post: amount('post') },
    ...more,
  }
}
const withFees = (...fees: CurrentProcedure['fees'][number][]) => changed('1.004873', { fees })

describe('how much, in short', () => {
  const perPage = { first: 2000, upTo: 2, after: 1000, max: 200_000 }
  test.each([
    [withFees(), 'Không thu phí'],
    [withFees(fee({ counter: 8000, online: 8000, post: 8000 })), '8.000\u00a0₫'],
    [withFees(fee({ counter: 8000, online: 4000, post: 8000 })), '4.000\u00a0₫ – 8.000\u00a0₫'],
    [withFees(fee({ counter: 0, online: 0, post: 0 })), 'Không thu phí'],
    [withFees(fee({ counter: 8000 })), 'Có thu phí'],
    [withFees(fee({ counter: 8000, online: 8000, post: 8000 }, { perPage })), 'Có thu phí'],
    [withFees(fee({ counter: 8000 }, { onRequest: true })), 'Chỉ thu trong trường hợp riêng'],
    [withFees(fee({ counter: 9000 }, { channels: ['counter'] })), '9.000\u00a0₫'],
  ])('%#', (procedure, text) => {
    expect(feeSummaryText(procedure, 'vi')).toBe(text)
  })

  test('every shipped procedure has one', () => {
    const kinds = new Set(shipped.list(today).map((procedure) => feeSummary(procedure).kind))
    expect([...kinds].sort()).toEqual(['amount', 'none', 'on-request', 'some'])
  })
})

test('the online level is told only where something can be sent online', () => {
  expect(onlineLevelWords(shippedProcedure('1.004873')).vi).toBe('Trực tuyến toàn trình')
  expect(onlineLevelWords(shippedProcedure('1.000894')).vi).toBe('Trực tuyến một phần')
  expect(onlineLevelWords(shippedProcedure('2.000815')).vi).toBe('Nộp trực tiếp')
})

test('groups are counted; one that leads nowhere is not offered', () => {
  const all = shipped.list(today)
  const keys = [...shipped.lifeEvents.map(({ key }) => key), 'winning-the-lottery']
  const events = countByLifeEvent(all, keys)
  expect(events.map(({ key }) => key)).not.toContain('winning-the-lottery')
  for (const { key, count } of events)
    expect(all.filter(({ lifeEvents }) => lifeEvents?.includes(key)).length).toBe(count)
  const fields = countByField(
    all,
    shipped.fields.map(({ key }) => key),
  )
  expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
})
