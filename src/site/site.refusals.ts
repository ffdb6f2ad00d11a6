import type { RefusalTexts } from '#platform'

export const siteRefusals = {
  'site.form-not-found': {
    status: 404,
    vi: ({ form }) =>
      `Thủ tục này không có biểu mẫu ${form} để tải. Xin mở trang thủ tục để xem các biểu mẫu đang dùng, hoặc hỏi tại quầy.`,
    en: ({ form }) =>
      `This procedure has no form ${form} to download. Open its page to see the forms in use, or ask at the counter.`,
  },
  'site.office-not-found': {
    status: 404,
    vi: ({ agency }) =>
      `Không có nơi tiếp nhận nào mang mã ${agency}. Xin chọn một trung tâm ở trang chủ, phần «Nơi nộp hồ sơ».`,
    en: ({ agency }) => `There is no one-stop with the code ${agency}. Choose one on the home page, under “Where”.`,
  },
  'site.limit-not-countable': {
    status: 422,
    vi: () =>
      'Thời hạn chưa đúng: ghi số từ 0 đến 3650; chỉ «working-day» được có phần lẻ; «same-day» và «none» ghi số 0.',
    en: () =>
      'The limit is not valid: a number from 0 to 3650; fractions only for working-day; 0 for same-day and none.',
  },
  'site.time-unreadable': {
    status: 422,
    vi: () => 'Ngày giờ chưa đọc được. Hãy ghi theo RFC 3339, ví dụ 2026-11-20T09:14:00+07:00.',
    en: () => 'A date and time could not be read. Write it by RFC 3339, for example 2026-11-20T09:14:00+07:00.',
  },
  'site.time-outside-calendar': {
    status: 422,
    vi: ({ from, to }) =>
      `Lịch làm việc chỉ có từ năm ${from} đến ${to}, nên không tính được ngày ngoài khoảng đó. Xin gửi lại với ngày trong khoảng này.`,
    en: ({ from, to }) =>
      `The working calendar reaches from ${from} to ${to}; dates outside it cannot be counted. Please send a date within it.`,
  },
  'site.stop-ends-early': {
    status: 422,
    vi: () => 'Một lần tạm dừng kết thúc trước khi bắt đầu. Xin sửa «stops» rồi gửi lại.',
    en: () => 'A stop ends before it begins. Please correct “stops” and send again.',
  },
  'site.calendar-not-found': {
    status: 422,
    vi: ({ calendar }) => `Không có lịch hoặc cơ quan ${calendar}. Bỏ trống để dùng lịch chung của cả nước.`,
    en: ({ calendar }) => `There is no calendar or agency ${calendar}. Leave it out for the national calendar.`,
  },
} as const satisfies RefusalTexts
