import type { Words } from '#platform'

const bounded = (n: number): string => (n >= 100 ? '99+' : String(n))

export const assigningWords = {
  step: { vi: 'Việc cần giao', en: 'Work to give' },
  officer: { vi: 'Người xử lý', en: 'Handler' },
  byRule: { vi: 'Theo quy tắc phân công của đơn vị', en: 'By the unit’s rule' },
  /** `until` is the last day of an absence, as it is shown; null: here. */
  colleague: (name: string, open: number, until: string | null): Words => ({
    vi: `${name} · ${bounded(open)} việc đang mở${until === null ? '' : ` · vắng đến hết ${until}`}`,
    en: `${name} · ${bounded(open)} open${until === null ? '' : ` · away until ${until}`}`,
  }),
  reasonIfMoved: {
    vi: 'Bắt buộc khi việc đang có người xử lý',
    en: 'Required when somebody is at work on it',
  },
} as const
