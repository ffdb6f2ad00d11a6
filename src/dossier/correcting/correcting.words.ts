import type { Words } from '#platform'
import type { Correction, OldPaper } from './correction.ts'

/** What the act means, told before and after it. */
export const correctingSays = {
  'request-correction': {
    vi: 'Lập ngay hồ sơ đính chính riêng, không thu phí, không đòi lại giấy tờ; kết quả cũ giữ nguyên đến khi có kết quả mới.',
    en: 'A dossier of its own is opened at once, without fee or new papers; the old result stays until the new one is there.',
  },
} as const satisfies Record<string, Words>

export const correctingDone = {
  'request-correction': {
    vi: 'Đã lập hồ sơ đính chính. Mở hồ sơ đó ở mục «Đính chính kết quả».',
    en: 'The correcting dossier was opened. You find it under “Correction of the result”.',
  },
} as const satisfies Record<string, Words>

export const correctionStateWords = {
  open: { vi: 'Đang đính chính', en: 'Being corrected' },
  corrected: { vi: 'Đã đính chính', en: 'Corrected' },
  upheld: { vi: 'Kết quả đúng, không đính chính', en: 'The result was right' },
  ended: { vi: 'Đã dừng đính chính', en: 'Ended without a correction' },
} as const satisfies Record<Correction['state'], Words>

export const foundByWords = {
  citizen: { vi: 'Công dân phát hiện', en: 'Found by the citizen' },
  'one-stop': { vi: 'Một Cửa phát hiện', en: 'Found by the one-stop' },
  agency: { vi: 'Cơ quan giải quyết phát hiện', en: 'Found by the solving agency' },
} as const satisfies Record<Correction['foundBy'], Words>

export const oldPaperWords = {
  'handed-in': { vi: 'Công dân đã nộp lại bản cũ', en: 'The old paper was given back' },
  'with-citizen': {
    vi: 'Công dân còn giữ bản cũ, nộp lại khi nhận kết quả',
    en: 'The citizen has it and brings it later',
  },
  none: {
    vi: 'Không có bản giấy ở ngoài (chưa trả, hoặc bản điện tử)',
    en: 'No paper is out (not handed over, or electronic)',
  },
  'taken-back': { vi: 'Đã thu lại bản cũ', en: 'The old paper was taken back' },
  'not-returned': { vi: 'Chưa thu lại được bản cũ', en: 'The old paper did not come back' },
} as const satisfies Record<OldPaper, Words>

/** What the act asks. */
export const askCorrectionWords = {
  result: { vi: 'Kết quả nào sai', en: 'Which result is wrong' },
  entry: { vi: 'Mục sai', en: 'The wrong entry' },
  entryHint: { vi: 'Ví dụ: họ tên mẹ; diện tích thửa đất', en: 'For example: the mother’s name; the area of the land' },
  reasonKind: { vi: 'Sai vì', en: 'Kind of mistake' },
  reason: { vi: 'Ghi thế nào mới đúng, căn cứ giấy tờ nào', en: 'What would be right, and by which paper' },
  foundBy: { vi: 'Ai phát hiện', en: 'Who found it' },
  oldPaper: { vi: 'Bản giấy có sai sót', en: 'The wrong paper' },
  tookBack: { vi: 'Bản cũ có sai sót', en: 'The old, wrong paper' },
} as const satisfies Record<string, Words>

const numbered = (number: string | null): Words =>
  number === null ? { vi: '', en: '' } : { vi: ` số ${number}`, en: ` no. ${number}` }

export const correctingWords = {
  title: { vi: 'Đính chính kết quả', en: 'Correction of the result' },
  mark: { vi: 'Đính chính', en: 'Correction' },
  markCorrected: { vi: 'Kết quả đã đính chính', en: 'Result corrected' },
  /** Of the old result, everywhere. */
  replacedBy: (number: string | null, day: string): Words => ({
    vi: `Đã đính chính bằng kết quả${numbered(number).vi} ngày ${day}`,
    en: `Replaced by the result${numbered(number).en} of ${day}`,
  }),
  noPapers: {
    vi: 'Đính chính không đòi lại giấy tờ: xem ở hồ sơ có kết quả sai.',
    en: 'No paper is asked anew: see the dossier with the wrong result.',
  },
  inDossier: { vi: 'hồ sơ', en: 'dossier' },
  corrects: (number: string | null): Words => ({
    vi: `Đính chính kết quả${numbered(number).vi} của hồ sơ`,
    en: `Corrects the result${numbered(number).en} of dossier`,
  }),
  wrong: { vi: 'Sai ở', en: 'Wrong' },
  asked: { vi: 'yêu cầu', en: 'asked' },
  ended: { vi: 'kết thúc', en: 'ended' },
  /** Before the old result is handed over. */
  waits: {
    vi: 'Kết quả này có yêu cầu đính chính. Nên trả cùng kết quả đúng.',
    en: 'A correction of this result was asked for. Better hand over the right one with it.',
  },
  bringOld: {
    vi: 'Khi đến nhận, xin Ông/Bà mang theo bản cũ để nộp lại.',
    en: 'Please bring the old paper with you and give it back.',
  },
  noteCorrects: (code: string): string => `Đính chính hồ sơ ${code}`,
  noteCorrected: (code: string): string => `Đã đính chính: ${code}`,
} as const
