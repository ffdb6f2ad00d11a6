import type { Words } from '#platform'

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What is wrong with a field, and what to do. */
export const fieldFaults = {
  enter: (label: Words): Words => ({ vi: `Hãy nhập ${lower(label.vi)}`, en: `Enter the ${lower(label.en)}` }),
  choose: (label: Words): Words => ({ vi: `Hãy chọn ${lower(label.vi)}`, en: `Choose the ${lower(label.en)}` }),
  number: (label: Words, least: number, example: number = Math.max(least, 15_000)): Words => ({
    vi: `${label.vi} phải là một số nguyên từ ${least} trở lên, ví dụ ${example}`,
    en: `${label.en} must be a whole number of at least ${least}, for example ${example}`,
  }),
  date: {
    vi: 'Ngày chưa đúng: nhập đủ ngày, tháng, năm, như 25 11 2026',
    en: 'Enter day, month and year, like 25 11 2026',
  },
  time: { vi: 'Giờ chưa đúng: nhập như 17:00', en: 'Enter the time like 17:00' },
  noLines: { vi: 'Hãy ghi ít nhất một giấy tờ cần bổ sung', en: 'Name at least one paper to bring' },
  lineComponent: { vi: 'Hãy ghi tên giấy tờ', en: 'Name the paper' },
  lineReason: { vi: 'Hãy ghi vì sao phải bổ sung, và bổ sung thế nào', en: 'Say why it is needed, and how to mend it' },
  reasonToGoBack: { vi: 'Trả lại bước trước thì phải nêu rõ lý do', en: 'Say why it goes back to an earlier step' },
  tooLong: (limit: number): Words => ({
    vi: `Rút ngắn còn tối đa ${limit} ký tự`,
    en: `Shorten it to ${limit} characters`,
  }),
  outOfRange: (side: 'minimum' | 'maximum', limit: number): Words =>
    side === 'minimum'
      ? { vi: `Số này phải từ ${limit} trở lên`, en: `This number must be at least ${limit}` }
      : { vi: `Số này tối đa là ${limit}`, en: `This number may be at most ${limit}` },
  notAccepted: {
    vi: 'Nội dung này chưa được chấp nhận: xin xem lại',
    en: 'This was not accepted: please look at it again',
  },
  notLookedAt: {
    vi: 'Hãy kiểm tra giấy tờ này: chọn «Đạt», «Không đạt» hoặc «Không nộp»',
    en: 'Look at this paper: choose whether it passes, fails or is not needed',
  },
  scanned: {
    vi: 'Đã điền từ mã trên thẻ, chưa ghi gì. Xin xem lại rồi bấm nút lần nữa.',
    en: 'Filled from the card; nothing was recorded yet. Please check and press the button again.',
  },
  refusalReason: { vi: 'Từ chối giải quyết thì phải nêu rõ lý do', en: 'A refusal needs its reason' },
} as const
