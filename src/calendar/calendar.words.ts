import type { Words } from '#platform'
import type { SkipReason } from './explanation.ts'
import type { LimitUnit } from './time-limit.ts'
import type { SpecialKind } from './work-calendar.ts'

/** Monday first. */
export const weekdays: readonly Words[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

/** What stands after the number; of `same-day` and `none`, the whole. */
export const unitWords = {
  'working-day': { one: { vi: 'ngày làm việc', en: 'working day' }, many: { vi: 'ngày làm việc', en: 'working days' } },
  day: { one: { vi: 'ngày', en: 'day' }, many: { vi: 'ngày', en: 'days' } },
  'working-hour': {
    one: { vi: 'giờ làm việc', en: 'working hour' },
    many: { vi: 'giờ làm việc', en: 'working hours' },
  },
  'same-day': { one: { vi: 'trong ngày', en: 'same day' }, many: { vi: 'trong ngày', en: 'same day' } },
  none: {
    one: { vi: 'không quy định thời hạn', en: 'no time limit' },
    many: { vi: 'không quy định thời hạn', en: 'no time limit' },
  },
} as const satisfies Record<LimitUnit, { one: Words; many: Words }>

export const reasonWords = {
  rest: { vi: 'ngày nghỉ hằng tuần', en: 'weekly rest day' },
  'reception-only': { vi: 'chỉ tiếp nhận, không tính thời hạn', en: 'open for reception only' },
  holiday: { vi: 'nghỉ lễ', en: 'public holiday' },
  compensation: { vi: 'nghỉ bù', en: 'day off in lieu' },
  'swap-off': { vi: 'nghỉ hoán đổi', en: 'day off exchanged for another' },
  'after-hours': { vi: 'đã hết giờ làm việc', en: 'office hours were over' },
  'after-cutoff': { vi: 'bắt đầu tính sau giờ chốt trong ngày', en: 'the clock starts after the cut-off of the day' },
  stopped: { vi: 'thời hạn đang tạm dừng', en: 'the clock was stopped' },
} as const satisfies Record<SkipReason, Words>

/** How a day is called that has no name of its own; `of` is the holiday's name, `date` the other date. */
export const specialDayName = {
  holiday: ({ of }: { of: Words; date: string }): Words => of,
  compensation: ({ of, date }): Words => ({
    vi: `Nghỉ bù ${of.vi} (${date})`,
    en: `Day off in lieu of ${of.en} (${date})`,
  }),
  'swap-off': ({ date }): Words => ({
    vi: `Nghỉ hoán đổi (làm bù ${date})`,
    en: `Day off (worked on ${date} instead)`,
  }),
  'make-up': ({ date }): Words => ({ vi: `Làm việc bù cho ${date}`, en: `Working day in place of ${date}` }),
} as const satisfies Record<SpecialKind, (about: { of: Words; date: string }) => Words>

/** «3 giờ 45 phút»; seconds are rounded to the minute. */
export const durationWords = (minutes: number): Words => {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const vi = [hours > 0 ? `${hours} giờ` : '', rest > 0 || hours === 0 ? `${rest} phút` : '']
  const en = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') }
}
