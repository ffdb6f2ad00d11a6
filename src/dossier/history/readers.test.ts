import { describe, expect, test } from 'vitest'
import { doorWords } from './history.words.ts'
import { placeOf, readersOf } from './readers.ts'

describe('readers', () => {
  const reading = (officer: string, door: string, minute: number) => ({
    officer,
    door,
    agency: 'H13.64.02',
    title: { vi: 'Công chức', en: 'Officer' },
    at: Temporal.Instant.from('2026-11-23T02:00:00Z').add({ minutes: minute }),
  })

  test('readings of one person at one kind of place are one line with its number and its last time', () => {
    const readings = [
      reading('B', '/can-bo/tim', 9),
      reading('A', '/can-bo/hom-nay', 8),
      reading('B', '/can-bo/tim', 1),
    ]
    expect(readersOf(readings).map(({ officer, times, last }) => [officer, times, last.toString()])).toEqual([
      ['B', 2, '2026-11-23T02:09:00Z'],
      ['A', 1, '2026-11-23T02:08:00Z'],
    ])
  })

  test('every door of officers has a name of its own; an unknown one is another page', () => {
    expect(placeOf('/can-bo/ho-so/:id').vi).toBe('Xem hồ sơ')
    expect(placeOf('/can-bo/ho-so/:id/giay-hen.pdf').vi).toBe('In giấy tờ')
    expect(placeOf('/can-bo/ho-so/:id/hoan-thanh').vi).toBe('Thực hiện một việc')
    expect(placeOf('/can-bo/ho-so/:id/ghi-chu/tep/:file').vi).toBe('Ghi chú nội bộ')
    expect(placeOf('/can-bo/ho-so/:id/tin-nhan').vi).toBe('Trao đổi với người dân')
    expect(placeOf('/api/v1/dossiers/:dossier').vi).toBe('Hệ thống khác, qua API')
    expect(placeOf('/can-bo/khac').vi).toBe('Trang khác')
    expect(new Set(doorWords.map(([, { vi }]) => vi)).size).toBe(doorWords.length)
  })
})
