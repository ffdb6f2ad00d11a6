import type { Words } from '#platform'

export const feedingWords = {
  own: { vi: 'Nội dung của kết quả', en: 'What the result says' },
  carried: { vi: 'Điền sẵn từ kết quả trước', en: 'Filled in from earlier results' },
  carriedNote: {
    vi: 'Không ai phải nộp hay nhập lại. Nếu sai, hãy sửa kèm lý do; bản cũ vẫn còn trong lịch sử.',
    en: 'Nobody hands in or types this again. If it is wrong, correct it with a reason; the history keeps the old words.',
  },
  enter: { vi: 'Ghi theo kết quả đã ký', en: 'As the signed result says' },
  enterHint: {
    vi: 'Ghi một lần; thủ tục liên thông sau dùng luôn.',
    en: 'Entered once; the procedures after it use it.',
  },
  from: (name: Words, number: string | null): Words => ({
    vi: `từ kết quả ${name.vi}${number === null ? '' : ` số ${number}`}`,
    en: `from the result of ${name.en}${number === null ? '' : `, No. ${number}`}`,
  }),
  replacedBy: (number: string): Words => ({
    vi: `(đã đính chính, thay bằng số ${number})`,
    en: `(corrected, replaced by No. ${number})`,
  }),
  changed: { vi: 'đã sửa khác với kết quả', en: 'changed: the result says otherwise' },
  tookOver: { vi: 'đã dùng nội dung mới', en: 'new words taken over' },
  changedOwn: { vi: 'đã sửa', en: 'changed' },
  correctedThere: { vi: 'Kết quả trước đã sửa thành', en: 'The earlier result now says' },
  lookFirst: { vi: 'Xem đầy đủ để dùng', en: 'Show everything to take it over' },
  takeOver: { vi: 'Dùng nội dung đã sửa', en: 'Take this over' },
  takenOver: { vi: 'Theo kết quả trước đã được sửa', en: 'As the earlier result was corrected' },
  correct: { vi: 'Sửa', en: 'Correct' },
  showAll: { vi: 'Xem đầy đủ', en: 'Show everything' },
  value: { vi: 'Nội dung đúng', en: 'What it should say' },
  number12: { vi: '12 chữ số', en: '12 digits' },
  dayHint: { vi: 'Ghi như 21/11/2026', en: 'Write it like 21/11/2026' },
  awaited: { vi: 'Chờ kết quả thủ tục trước', en: 'Awaits the earlier result' },
} as const

export const feedingFaults = {
  missing: (name: Words): Words => ({ vi: `Hãy ghi: ${name.vi}`, en: `Enter: ${name.en}` }),
  personalNumber: (name: Words): Words => ({
    vi: `${name.vi}: phải có 12 chữ số`,
    en: `${name.en}: it needs 12 digits`,
  }),
  day: (name: Words): Words => ({
    vi: `${name.vi}: ghi ngày như 21/11/2026, không sau hôm nay`,
    en: `${name.en}: write a day like 21/11/2026, not after today`,
  }),
  long: (name: Words): Words => ({ vi: `${name.vi}: quá dài`, en: `${name.en}: too long` }),
} as const
