import type { Words } from '#platform'

export const checkWords = {
  title: { vi: 'Kiểm tra thành phần hồ sơ', en: 'Check the papers' },
  scansTitle: { vi: 'Bản quét giấy tờ', en: 'Scans of the papers' },
  document: { vi: 'Bản quét', en: 'Scan' },
  checklist: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  noScans: {
    vi: 'Chưa có bản quét nào. Chọn giấy tờ và tệp ở dưới, hoặc đối chiếu với bản giấy.',
    en: 'There is no scan yet. Choose a paper and a file below, or look at the paper itself.',
  },
  nothingToSee: { vi: 'Chưa có bản quét nào.', en: 'There is no scan yet.' },
  openAlone: { vi: 'Mở riêng tệp này', en: 'Open this file by itself' },
  noFrame: {
    vi: 'Nếu không thấy tệp ở đây, xin bấm «Mở riêng tệp này».',
    en: 'If the file does not show here, press “Open this file by itself”.',
  },
  add: { vi: 'Thêm bản quét', en: 'Add a scan' },
  whichPaper: { vi: 'Của giấy tờ nào', en: 'Of which paper' },
  choose: { vi: 'Chọn giấy tờ', en: 'Choose a paper' },
  files: { vi: 'Tệp PDF, JPEG hoặc PNG', en: 'PDF, JPEG or PNG files' },
  upload: { vi: 'Tải lên', en: 'Upload' },
  saveFirst: {
    vi: 'Kết quả vừa đánh dấu mà chưa lưu sẽ mất: xin lưu trước khi tải lên.',
    en: 'Marks that are not saved will be lost: save before you upload.',
  },
  added: { vi: 'Đã lưu bản quét', en: 'The scan was saved' },
  changeShown: { vi: 'Gỡ hoặc thay bản quét này', en: 'Take out or replace this scan' },
  whyOut: { vi: 'Lý do gỡ', en: 'Why it is taken out' },
  whyOutHint: { vi: 'Ví dụ: quét nhầm tờ, ảnh mờ', en: 'For example: the wrong sheet, blurred' },
  instead: { vi: 'Tệp thay thế (nếu có)', en: 'File in its place (if any)' },
  takeOut: { vi: 'Gỡ bản quét', en: 'Take the scan out' },
  keptMarked: {
    vi: 'Bản cũ không bị xoá: được giữ lại, đánh dấu «đã gỡ» và ghi vào lịch sử.',
    en: 'The old scan is not erased: it stays, marked as taken out, and the history says so.',
  },
  takenOut: { vi: 'Đã gỡ bản quét', en: 'The scan was taken out' },
  replaced: { vi: 'Đã thay bản quét', en: 'The scan was replaced' },
  out: { vi: 'đã gỡ', en: 'taken out' },
  usualReason: { vi: 'Lý do thường gặp', en: 'Usual reason' },
  noUsual: { vi: 'Lý do khác', en: 'Another reason' },
  ownWords: { vi: 'Ghi rõ thêm', en: 'In your own words' },
  save: { vi: 'Lưu kết quả kiểm tra', en: 'Save the result' },
  allPass: { vi: 'Tất cả còn lại đạt', en: 'All the rest pass' },
  keys: {
    vi: 'Phím: ↑ ↓ chuyển giấy tờ; 1 đạt, 2 không đạt, 3 chưa kiểm tra.',
    en: 'Keys: ↑ ↓ go between papers; 1 pass, 2 fail, 3 not checked.',
  },
  noneFailed: {
    vi: 'Chưa có giấy tờ nào không đạt nên chưa có gì để yêu cầu.',
    en: 'No paper has failed, so there is nothing to ask for.',
  },
  outside: { vi: 'Yêu cầu giấy tờ ngoài danh sách', en: 'Ask for something that is not in the list' },
} as const satisfies Record<string, Words>

export const leftWords = (left: number): Words => ({
  vi: `Còn ${left} giấy tờ chưa kiểm tra. Chỉ được yêu cầu một lần nên phải kiểm tra hết, rồi bấm lưu.`,
  en: `${left} papers are not checked. You may ask only once: check them all, then save.`,
})

export const sizeWords = (files: number, megabytes: number): Words => ({
  vi: `Tệp PDF, JPEG hoặc PNG, mỗi tệp tối đa ${megabytes} MB, mỗi lần tối đa ${files} tệp.`,
  en: `PDF, JPEG or PNG, at most ${megabytes} MB a file and ${files} files at once.`,
})

export const versionWords = (version: number, newest: boolean): Words => ({
  vi: newest ? `bản ${version}` : `bản ${version} (cũ)`,
  en: newest ? `version ${version}` : `version ${version} (old)`,
})

export const addedWords = (who: string, at: Words): Words => ({
  vi: `${who} tải lên ${at.vi}`,
  en: `uploaded by ${who}, ${at.en}`,
})

export const outWords = (who: string, at: Words, why: string): Words => ({
  vi: `${who} gỡ ${at.vi}: ${why}`,
  en: `taken out by ${who}, ${at.en}: ${why}`,
})

export const pickPaper: Words = { vi: 'Chọn giấy tờ của bản quét này', en: 'Choose the paper of this scan' }
