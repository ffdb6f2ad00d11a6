import type { ExplanationKind } from '#calendar'
import type { Words } from '#platform'

export const explanationWords = {
  caption: { vi: 'Từng ngày được tính hay không, và vì sao', en: 'Each day, whether it counts, and why' },
  day: { vi: 'Ngày', en: 'Day' },
  counts: { vi: 'Tính?', en: 'Counts?' },
  why: { vi: 'Vì sao', en: 'Why' },
} as const satisfies Record<string, Words>

export const kindWords = {
  received: { vi: 'Tiếp nhận', en: 'Received' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  counted: { vi: 'Tính', en: 'Counted' },
  skipped: { vi: 'Không tính', en: 'Not counted' },
  rolled: { vi: 'Chuyển ngày', en: 'Moved on' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  'stopped-since': { vi: 'Tạm dừng', en: 'Stopped' },
  'no-limit': { vi: 'Không có hạn', en: 'No limit' },
} as const satisfies Record<ExplanationKind, Words>

export const wholeExplanation = (lines: number): Words => ({
  vi: `Xem cả ${lines} dòng giải thích`,
  en: `Show all ${lines} lines`,
})
