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

/** Of a bundle: said to citizens and officers alike. */
export const bundleDateWords = {
  promised: { vi: 'Đã hẹn trả tất cả kết quả', en: 'All results promised' },
  expected: { vi: 'Dự kiến có kết quả cuối', en: 'Last result expected' },
  late: { vi: 'Quá hẹn', en: 'Late' },
  none: { vi: 'Không quy định thời hạn', en: 'No limit' },
  all: { vi: 'Các ngày đã hẹn, mới nhất trước', en: 'Dates given, latest first' },
  date: { vi: 'Hẹn trả', en: 'Due' },
  cause: { vi: 'Vì sao', en: 'Why' },
  setAt: { vi: 'Hẹn lúc', en: 'Given' },
  forCitizen: {
    vi: 'Kết quả cuối sẽ có sau ngày đã hẹn. Cơ quan làm chậm phải xin lỗi và hẹn lại với Ông/Bà; ngày mới sẽ hiện ở đây.',
    en: 'The last result will come after the date promised. The agency that is late has to apologise and give you a new date; it will stand here.',
  },
  forOfficers: {
    vi: 'Ngày đã hẹn sẽ không giữ được. Cơ quan đang giải quyết đề nghị xin lỗi, hẹn lại ở hồ sơ của mình; ký và báo rồi, ngày hẹn chung đổi theo.',
    en: 'The date promised will not be kept. The agency at work asks for a new appointment in its dossier; once signed and told, the common date follows.',
  },
  joint: (at: string): Words => ({
    vi: `Nhóm liên thông đã hẹn trả tất cả kết quả: ${at}`,
    en: `All results of the bundle were promised for: ${at}`,
  }),
} as const
