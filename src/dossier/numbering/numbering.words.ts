import type { Words } from '#platform'

export const numberingWords = {
  legend: { vi: 'Số, ký hiệu của từng hồ sơ', en: 'The number of each dossier' },
  first: { vi: 'Số đầu tiên, kèm ký hiệu', en: 'The first number, with its symbol' },
  firstHint: {
    vi: 'Ví dụ: 124/UBND-XN. Các số tiếp theo được điền sẵn bên dưới để Ông/Bà xem lại.',
    en: 'For example: 124/UBND-XN. The next numbers are filled in below for you to look at.',
  },
  fill: { vi: 'Điền số liên tiếp', en: 'Fill in the numbers' },
  common: { vi: 'Một văn bản chung cho các hồ sơ này', en: 'One document for all of these' },
  commonOne: {
    vi: 'Một văn bản chung: số này đã cấp cho hồ sơ khác',
    en: 'A common document: another dossier bears this number',
  },
  check: {
    vi: 'Đã điền số. Hãy xem lại số của từng hồ sơ rồi bấm nút ghi; chưa có gì được lưu.',
    en: 'The numbers are filled in. Look at each, then press the button; nothing is saved yet.',
  },
  enter: (code: string): Words => ({ vi: `Hãy nhập số của ${code}`, en: `Enter the number of ${code}` }),
  enterFirst: { vi: 'Hãy nhập số đầu tiên', en: 'Enter the first number' },
  ofMany: { vi: 'văn bản chung cho nhiều hồ sơ', en: 'one document for several dossiers' },
} as const
