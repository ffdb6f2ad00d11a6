import type { Words } from '#platform'

export const calculatorWords = {
  title: { vi: 'Tính ngày hẹn trả kết quả', en: 'Compute the appointment' },
  description: {
    vi: 'Tính ngày hẹn trả kết quả theo lịch làm việc, có giải thích từng ngày.',
    en: 'Compute when a result is due by the working calendar, with each day explained.',
  },
  intro: {
    vi: 'Cho biết nộp lúc nào và thời hạn bao lâu; chúng tôi tính ngày hẹn và giải thích từng ngày.',
    en: 'Say when it is handed in and how long it takes; we compute the day and explain each one.',
  },
  due: { vi: 'Hẹn trả kết quả lúc', en: 'The result is due at' },
  none: { vi: 'Thủ tục này không quy định thời hạn', en: 'There is no time limit' },
  noneText: {
    vi: 'Không có ngày hẹn; xin hỏi tại quầy khi nộp.',
    en: 'There is no appointment; please ask at the counter.',
  },
  predicted: { vi: 'Ngày hẹn này là dự kiến', en: 'This date is expected, not certain' },
  predictedText: {
    vi: 'Lịch nghỉ của năm đó chưa được công bố. Ngày ghi trên giấy hẹn mới là ngày chính thức.',
    en: 'The holidays of that year are not announced yet. The date on your slip is the official one.',
  },
  binding: {
    vi: 'Kết quả để tham khảo; ngày chính thức ghi trên giấy hẹn khi hồ sơ được tiếp nhận.',
    en: 'For your information; the official date stands on the slip when the dossier is accepted.',
  },
  why: { vi: 'Vì sao?', en: 'Why?' },
  received: { vi: 'Nộp lúc', en: 'Handed in' },
  limit: { vi: 'Thời hạn', en: 'Time limit' },
  byLaw: { vi: 'luật định', en: 'by law' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  another: { vi: 'Tính ngày khác', en: 'Compute another' },
  date: { vi: 'Ngày nộp', en: 'Date handed in' },
  dateHint: { vi: 'Ví dụ 20 11 2026', en: 'For example 20 11 2026' },
  time: { vi: 'Giờ nộp', en: 'Time handed in' },
  timeHint: { vi: 'Ví dụ 09:15', en: 'For example 09:15' },
  value: { vi: 'Số ngày hoặc giờ', en: 'Number of days or hours' },
  valueHint: { vi: 'Ví dụ 3 hoặc 2,5', en: 'For example 3 or 2.5' },
  unit: { vi: 'Tính theo', en: 'Counted in' },
  chooseUnit: { vi: 'Chọn', en: 'Choose' },
  office: { vi: 'Nộp tại', en: 'Handed in at' },
  theCase: { vi: 'Trường hợp', en: 'Case' },
  channel: { vi: 'Cách nộp', en: 'Way' },
  submit: { vi: 'Tính ngày hẹn', en: 'Compute' },
  otherProcedure: { vi: 'Tự nhập thời hạn', en: 'Enter a time limit instead' },
  findProcedure: { vi: 'Chưa biết thời hạn? Tìm thủ tục', en: 'Not sure how long? Find the procedure' },
  findHint: {
    vi: 'Rồi bấm «Vì sao? Tính ngày khác» trên trang thủ tục.',
    en: 'Then follow “Why? Compute another day” on its page.',
  },
} as const satisfies Record<string, Words>

export const unitChoiceWords = {
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  day: { vi: 'ngày (kể cả ngày nghỉ)', en: 'calendar days' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'same-day': { vi: 'trong ngày (nộp trước 15:00)', en: 'the same day (handed in by 15:00)' },
} as const satisfies Record<string, Words>

/** What a page still counts: nobody asks for a day of the next century. */
export const lastAskedYear = 2100

/** `first`: the year with which the calendar begins. */
export const farDate = (first: number): Words => ({
  vi: `Lịch làm việc chỉ có từ năm ${first}; nhập ngày trong các năm ${first}–${lastAskedYear}`,
  en: `The working calendar begins in ${first}; enter a date in the years ${first} to ${lastAskedYear}`,
})

export const calculatorProblems = {
  noDate: { vi: 'Nhập ngày nộp, ví dụ 20 11 2026', en: 'Enter the date, for example 20 11 2026' },
  wrongDate: {
    vi: 'Ngày nộp chưa đúng: nhập đủ ngày, tháng, năm có thật, ví dụ 20 11 2026',
    en: 'The date is not valid: enter day, month and year, for example 20 11 2026',
  },
  wrongTime: {
    vi: 'Nhập giờ nộp theo 24 giờ, ví dụ 09:15',
    en: 'Enter the time by the 24-hour clock, for example 09:15',
  },
  noValue: { vi: 'Nhập số ngày hoặc giờ, ví dụ 3', en: 'Enter the number of days or hours, for example 3' },
  wrongValue: {
    vi: 'Nhập một số từ 1 đến 365, ví dụ 3 hoặc 2,5',
    en: 'Enter a number from 1 to 365, for example 3 or 2.5',
  },
  fraction: {
    vi: 'Chỉ ngày làm việc được có phần lẻ; nhập số nguyên, ví dụ 3',
    en: 'Only working days may have a fraction; enter a whole number, for example 3',
  },
  noUnit: { vi: 'Chọn cách tính: ngày làm việc, ngày hay giờ', en: 'Choose working days, days or hours' },
  noProcedure: {
    vi: 'Không có thủ tục mang mã này. Nhập thời hạn ở dưới, hoặc tìm lại thủ tục.',
    en: 'There is no procedure with this code. Enter the time limit below, or find the procedure again.',
  },
} as const satisfies Record<string, Words>
