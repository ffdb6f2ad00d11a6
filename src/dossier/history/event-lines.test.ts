import { describe, expect, test } from 'vitest'
import { eventTypes } from '../events.ts'
import { actsOf } from './acts.ts'
import type { SealedEvent } from './chain.ts'
import { eventFacts, type Naming } from './event-lines.ts'
import type { HistoryEntry } from './history.query.ts'
import { told } from './told-events.test-support.ts'

const naming: Naming = {
  lang: 'vi',
  dossier: {
    steps: [{ id: 's1', key: 'appraisal', function: 'appraisal', agency: 'H13.09' }],
    plan: [{ key: 'signing', function: 'signing' }],
    parties: [{ id: 'p1', name: 'Lý Thị Sa Rươl' }],
    components: [{ key: 'form', name: 'Tờ khai' }],
    facts: [{ key: 'book', name: { vi: 'Quyển số', en: 'Book' } }],
  } as unknown as Naming['dossier'],
  agency: (code) => `cơ quan ${code}`,
  officer: (id) => (id === '' ? null : 'Lâm Hoàng'),
  step: ({ key }) => `bước ${key}`,
  pause: (cause) => `vì ${cause}`,
  extension: (key) => `kéo dài ${key}`,
}

const entry = (type: string, data: unknown, detail: HistoryEntry['detail'] = null): HistoryEntry => ({
  event: {
    seq: 1,
    type,
    occurredAt: '2026-11-23T02:00:00.000Z',
    recordedAt: '2026-11-23T02:00:00.000Z',
    actor: { post: 'p', officer: 'o', role: 'handler', agency: 'H13.64.01' },
    data: data as SealedEvent['data'],
    detailDigest: detail === null ? null : 'x',
    lateReason: false,
    prevHash: '',
    hash: '',
  },
  detail,
})

describe('what an event tells', () => {
  test.each(Object.entries(told))('%s', (type, [data, detail, expected]) => {
    expect(eventFacts(entry(type, data, detail), naming).join(' · ')).toBe(expected)
  })

  test.each(Object.entries(told))('%s, its detail destroyed, still tells its facts', (type, [data]) => {
    expect(() => eventFacts(entry(type, data), naming)).not.toThrow()
  })
})

test.each(Object.keys(eventTypes))('a forged %s is told as unreadable or short, never a fault', (type) => {
  for (const data of [{}, { dueAt: 'x', limit: 7, counts: null, fields: 3, changes: 'x' }])
    expect(() => eventFacts(entry(type, data), naming)).not.toThrow()
})

describe('acts', () => {
  const by = (seq: number, recordedAt: string, officer: string): HistoryEntry => {
    const one = entry('step-taken', {})
    return { ...one, event: { ...one.event, seq, recordedAt, actor: { ...one.event.actor, officer } } }
  }

  test('events of one press belong together; another press or another person begins anew', () => {
    const [first, second] = ['2026-11-23T02:00:00.000Z', '2026-11-23T02:00:01.000Z'] as const
    const history = [by(1, first, 'a'), by(2, first, 'a'), by(3, first, 'b'), by(4, second, 'b')]
    const acts = actsOf(history).map(({ entries }) => entries.map(({ event }) => event.seq))
    expect(acts).toEqual([[4], [3], [1, 2]])
  })

  test('a dossier without events has no acts', () => {
    expect(actsOf([])).toEqual([])
  })
})
