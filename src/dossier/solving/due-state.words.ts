import type { Words } from '#platform'

const plural = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`)

const count = (vi: (n: number) => string, en: (n: number) => string) => (n: number) => ({ vi: vi(n), en: en(n) })

const waits = {
  supplement: { vi: 'chờ công dân bổ sung', en: 'awaiting the citizen’s papers' },
  payment: { vi: 'chờ nghĩa vụ tài chính', en: 'awaiting payment' },
  verification: { vi: 'chờ xác minh', en: 'awaiting verification' },
} as const satisfies Record<string, Words>

export const dueWords = {
  today: (time: string): Words => ({ vi: `hôm nay ${time}`, en: `today ${time}` }),
  days: count(
    (n) => `Còn ${n} ngày làm việc`,
    (n) => `${plural(n, 'working day')} left`,
  ),
  hours: count(
    (n) => `Còn ${n} giờ làm việc`,
    (n) => `${plural(n, 'working hour')} left`,
  ),
  minutes: count(
    (n) => `Còn ${n} phút`,
    (n) => `${plural(n, 'minute')} left`,
  ),
  daysLate: count(
    (n) => `Quá ${n} ngày làm việc`,
    (n) => `${plural(n, 'working day')} late`,
  ),
  hoursLate: count(
    (n) => `Quá ${n} giờ làm việc`,
    (n) => `${plural(n, 'working hour')} late`,
  ),
  minutesLate: count(
    (n) => `Quá ${n} phút`,
    (n) => `${plural(n, 'minute')} late`,
  ),
  manyDays: (n: number): Words => ({ vi: `Còn trên ${n} ngày làm việc`, en: `More than ${n} working days left` }),
  manyDaysLate: (n: number): Words => ({ vi: `Quá trên ${n} ngày làm việc`, en: `More than ${n} working days late` }),
  late: { vi: 'Quá hạn', en: 'Late' },
  awaitsPapers: { vi: 'Chờ bổ sung', en: 'Awaiting papers' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  noLimit: { vi: 'Không hẹn', en: 'No time limit' },
  notAccepted: { vi: 'Chưa tiếp nhận', en: 'Not accepted yet' },
  answerBy: (at: Words): Words => ({ vi: `phải trả lời trước ${at.vi}`, en: `to be answered by ${at.en}` }),
  awaitsCitizen: { vi: 'Chờ bổ sung', en: 'Awaiting papers' },
  noClockYet: { vi: 'chưa tính thời hạn', en: 'no clock yet' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  finished: {
    early: { vi: 'Xong sớm hạn', en: 'Done early' },
    'on-time': { vi: 'Xong đúng hạn', en: 'Done on time' },
    late: { vi: 'Xong trễ hạn', en: 'Done late' },
  },
  resultSince: (at: Words): Words => ({ vi: `có kết quả ${at.vi}`, en: `result ${at.en}` }),
  waits,
  since: (at: Words, why: keyof typeof waits): Words => ({
    vi: `từ ${at.vi}, ${waits[why].vi}`,
    en: `since ${at.en}, ${waits[why].en}`,
  }),
} as const

/** Said of a step, where the citizen's clock stands beside it. */
export const stepClockWords = ({ vi, en }: Words): Words => ({
  vi: `Bước này: ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`,
  en: `This step: ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
})
