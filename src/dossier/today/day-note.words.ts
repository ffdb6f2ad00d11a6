import { formatDate, weekdayName } from '#calendar'
import type { Words } from '#platform'

export const dayWords = {
  rest: { vi: 'ngày nghỉ hằng tuần', en: 'weekly rest day' },
  tomorrow: { vi: 'Mai', en: 'Tomorrow' },
  on: (day: Temporal.PlainDate): Words => {
    const name = weekdayName(day, 'vi')
    return {
      vi: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${formatDate(day).slice(0, 5)}`,
      en: `${weekdayName(day, 'en')} ${formatDate(day).slice(0, 5)}`,
    }
  },
  closedToday: (name: Words, back: string): Words => ({
    vi: `Hôm nay nghỉ: ${name.vi}. Làm việc lại ngày ${back}`,
    en: `Closed today: ${name.en}. Open again on ${back}`,
  }),
  closedSoon: (when: Words, name: Words, days: number): Words => ({
    vi: `${when.vi} là ${name.vi}, nghỉ ${days} ngày`,
    en: `${when.en} is ${name.en}: closed for ${days === 1 ? '1 day' : `${days} days`}`,
  }),
} as const
