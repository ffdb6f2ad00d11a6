import type { Words } from '#platform'
import type { Reappointment } from './reappointment.ts'

/** Asked for or signed after the last day: it holds, and says so wherever it is shown. */
export const lateApology: Words = { vi: 'Xin lỗi chậm', en: 'Late apology' }

export const reappointmentStates = {
  asked: { vi: 'Chờ lãnh đạo ký', en: 'Waits for the head' },
  signed: { vi: 'Đã ký, chờ Một Cửa hẹn lại', en: 'Signed, the one-stop gives the date' },
  rejected: { vi: 'Không ký', en: 'Not signed' },
  told: { vi: 'Đã hẹn lại', en: 'New date given' },
} as const satisfies Record<Reappointment['state'], Words>

export const reappointingWords = {
  title: { vi: 'Xin lỗi, hẹn lại', en: 'Apology and new appointment' },
  newDate: (at: string): Words => ({ vi: `Ngày hẹn mới: ${at}`, en: `New date: ${at}` }),
  now: (at: string): Words => ({ vi: `Đang hẹn: ${at}`, en: `Promised now: ${at}` }),
  inTime: (day: string): Words => ({
    vi: `Xin lỗi đúng hạn đến hết ngày ${day}`,
    en: `An apology comes in time until the end of ${day}`,
  }),
  tooLate: (day: string): Words => ({
    vi: `Hạn xin lỗi là hết ngày ${day}. Vẫn làm được, nhưng sẽ ghi là xin lỗi chậm.`,
    en: `The last day for an apology was ${day}. It is still taken, and marked as late.`,
  }),
  asked: { vi: 'Đề nghị', en: 'Asked' },
  signed: { vi: 'Ký xin lỗi', en: 'Signed' },
  told: { vi: 'Hẹn lại', en: 'Told' },
} as const
