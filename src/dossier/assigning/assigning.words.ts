import type { Words } from '#platform'

const bounded = (n: number): string => (n >= 100 ? '99+' : String(n))

export const assigningWords = {
  step: { vi: 'Việc cần giao', en: 'Work to give' },
  officer: { vi: 'Người xử lý', en: 'Handler' },
  byRule: { vi: 'Theo quy tắc phân công của đơn vị', en: 'By the unit’s rule' },
  colleague: (name: string, open: number): Words => ({
    vi: `${name} · ${bounded(open)} việc đang mở`,
    en: `${name} · ${bounded(open)} open`,
  }),
  reasonIfMoved: {
    vi: 'Bắt buộc khi việc đang có người xử lý',
    en: 'Required when somebody is at work on it',
  },
} as const
