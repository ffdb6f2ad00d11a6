import type { Words } from '#platform'

export const absenceWords = {
  title: { vi: 'Vắng mặt, uỷ quyền', en: 'Absences and standing in' },
  sub: {
    vi: 'Trong những ngày này người làm thay thấy việc của người vắng và làm với vị trí đó; hết ngày, quyền tự hết.',
    en: 'In these days whoever stands in sees the work and does it in that post; the right ends with the last day.',
  },
  listed: { vi: 'Đang và sắp vắng', en: 'Away now or soon' },
  none: { vi: 'Chưa ghi ai vắng mặt.', en: 'Nobody is recorded as away.' },
  who: { vi: 'Người vắng', en: 'Away' },
  days: { vi: 'Từ ngày – đến hết ngày', en: 'First – last day' },
  delegate: { vi: 'Người làm thay', en: 'Stands in' },
  nobody: { vi: 'Không có ai', en: 'Nobody' },
  act: { vi: 'Việc', en: 'Act' },
  cancel: { vi: 'Huỷ vắng mặt', en: 'Cancel the absence' },
  cancelFor: (name: string): Words => ({ vi: `Huỷ, ${name} đã về`, en: `Cancel: ${name} is back` }),
  new: { vi: 'Ghi ngày vắng mặt', en: 'Record an absence' },
  choose: { vi: 'Ai vắng mặt?', en: 'Who is away?' },
  own: { vi: 'Tôi', en: 'Me' },
  from: { vi: 'Từ ngày', en: 'First day' },
  to: { vi: 'Đến hết ngày', en: 'Last day' },
  document: { vi: 'Số văn bản uỷ quyền', en: 'Number of the authorisation' },
  documentHint: { vi: 'Bắt buộc khi ký thừa uỷ quyền (TUQ.)', en: 'Required for signing by authorisation (TUQ.)' },
  nobodyFits: {
    vi: 'Không có ai cùng vị trí, cùng cơ quan hoặc cấp phó để làm thay. Vẫn ghi được ngày vắng: việc mới sẽ không giao cho người vắng.',
    en: 'Nobody holds the same post or is a deputy. The absence can still be recorded: new work then goes to others.',
  },
  record: { vi: 'Ghi', en: 'Record' },
  recorded: { vi: 'Đã ghi ngày vắng mặt.', en: 'The absence was recorded.' },
  cancelled: { vi: 'Đã huỷ; quyền làm thay đã hết.', en: 'Cancelled; nobody stands in any more.' },
  dateMissing: { vi: 'Nhập đủ ngày, tháng, năm', en: 'Enter day, month and year' },
} as const
