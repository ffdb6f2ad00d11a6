import type { Words } from '#platform'

export const sheetWords = {
  title: { vi: 'Quy trình giải quyết', en: 'Process' },
  intro: {
    vi: 'Quy trình nội bộ, quy trình điện tử của thủ tục, viết theo TCVN ISO 9001.',
    en: 'The internal and electronic process of the procedure, written after TCVN ISO 9001.',
  },
  pdf: { vi: 'Tải bản in', en: 'Download to print' },
  number: { vi: 'Mã hiệu', en: 'Number' },
  version: { vi: 'Phiên bản', en: 'Version' },
  effective: { vi: 'Áp dụng từ', en: 'In force from' },
  decision: { vi: 'Ban hành theo', en: 'Issued by' },
  purpose: { vi: '1. Mục đích', en: '1. Purpose' },
  scope: { vi: '2. Phạm vi', en: '2. Scope' },
  references: { vi: '3. Tài liệu viện dẫn', en: '3. References' },
  terms: { vi: '4. Định nghĩa và viết tắt', en: '4. Terms and abbreviations' },
  content: { vi: '5. Nội dung quy trình', en: '5. The process' },
  requirements: { vi: '5.1. Yêu cầu, điều kiện', en: '5.1. Requirements' },
  papers: { vi: '5.2. Thành phần hồ sơ', en: '5.2. Papers' },
  sets: { vi: '5.3. Số lượng hồ sơ', en: '5.3. Number of sets' },
  limits: { vi: '5.4. Thời hạn giải quyết', en: '5.4. Time' },
  place: { vi: '5.5. Nơi tiếp nhận và trả kết quả', en: '5.5. Where' },
  fees: { vi: '5.6. Phí, lệ phí', en: '5.6. Fees' },
  results: { vi: '5.7. Kết quả', en: '5.7. Result' },
  steps: { vi: '5.8. Các bước thực hiện', en: '5.8. Steps' },
  chart: { vi: '5.9. Lưu đồ', en: '5.9. Flow chart' },
  inWords: { vi: 'Lưu đồ bằng lời', en: 'The flow chart in words' },
  forms: { vi: '6. Biểu mẫu', en: '6. Forms' },
  records: { vi: '7. Hồ sơ lưu', en: '7. Records kept' },

  none: { vi: 'Không có.', en: 'None.' },
  noFee: { vi: 'Không thu phí, lệ phí.', en: 'There is no fee.' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  count: { vi: 'Số lượng', en: 'Count' },
  note: { vi: 'Ghi chú', en: 'Note' },
  order: { vi: 'TT', en: 'No.' },
  procedureCase: { vi: 'Trường hợp', en: 'Case' },
  way: { vi: 'Cách nộp', en: 'Way' },
  statutory: { vi: 'Luật định', en: 'By law' },
  committed: { vi: 'Cam kết', en: 'Promised' },
  fee: { vi: 'Khoản thu', en: 'Fee' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  step: { vi: 'Nội dung công việc', en: 'Work' },
  who: { vi: 'Trách nhiệm', en: 'Who' },
  limit: { vi: 'Thời gian', en: 'Time' },
  output: { vi: 'Biểu mẫu, kết quả', en: 'Forms, results' },
  next: { vi: 'Bước tiếp theo', en: 'Next' },
  formNumber: { vi: 'Ký hiệu', en: 'Number' },
  formName: { vi: 'Tên biểu mẫu', en: 'Form' },
  usedAt: { vi: 'Dùng ở bước', en: 'Used at step' },
  record: { vi: 'Hồ sơ', en: 'Record' },
  keeper: { vi: 'Nơi lưu', en: 'Kept by' },
  period: { vi: 'Thời hạn lưu', en: 'Kept for' },

  show: { vi: 'xuất trình', en: 'shown' },
  ifNeeded: { vi: 'khi cần', en: 'if needed' },
  known: { vi: 'cơ quan tự tra cứu', en: 'looked up by the office' },
  remark: { vi: 'lưu ý', en: 'note' },
  noLimit: { vi: 'Không tính', en: 'Not counted' },
  end: { vi: 'Kết thúc', en: 'End' },
  together: { vi: 'Cùng lúc', en: 'At once' },
  handedIn: { vi: 'Người nộp', en: 'Applicant' },
  dossierForm: { vi: 'Mẫu của thủ tục', en: 'Form of the procedure' },
} as const satisfies Record<string, Words>

/** After the word «thủ tục» a procedure whose name begins with it says it once. */
const afterProcedure = (name: string): string => {
  const rest = name.replace(/^thủ tục\s+/i, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

export const purposeOf = ({ vi, en }: Words): Words => ({
  vi: `Quy định trình tự, trách nhiệm, thời hạn của từng bước khi giải quyết thủ tục «${afterProcedure(vi)}», để kết quả đúng luật và đúng hẹn, và để ai cũng biết hồ sơ đang ở đâu.`,
  en: `Sets the order, responsibility and time of each step of «${en}», so that the result is lawful and in time, and everybody knows where a dossier is.`,
})

export const scopeOf = (audience: string, agencies: Words): readonly Words[] => [
  { vi: `Người thực hiện thủ tục: ${audience}.`, en: `Who may apply: ${audience}.` },
  { vi: `Cơ quan giải quyết: ${agencies.vi}.`, en: `Decided by: ${agencies.en}.` },
  {
    vi: 'Bộ phận Một Cửa, công chức, cơ quan phối hợp có tên ở mục 5.8.',
    en: 'The one-stop, the officers and the agencies named in 5.8.',
  },
]

/** Abbreviations and concepts that a process uses, with the law that defines them. */
export const sheetTerms: readonly { readonly term: Words; readonly meaning: Words }[] = [
  {
    term: { vi: 'TTHC', en: 'TTHC' },
    meaning: { vi: 'Thủ tục hành chính', en: 'Administrative procedure' },
  },
  {
    term: { vi: 'Một Cửa', en: 'One-stop' },
    meaning: {
      vi: 'Trung tâm Phục vụ hành chính công, nơi tiếp nhận hồ sơ và trả kết quả (Nghị định 118/2025/NĐ-CP)',
      en: 'The public administration service centre, where dossiers come in and results go out (Decree 118/2025)',
    },
  },
  { term: { vi: 'UBND', en: 'UBND' }, meaning: { vi: 'Ủy ban nhân dân', en: 'People’s Committee' } },
  {
    term: { vi: 'Ngày làm việc', en: 'Working day' },
    meaning: {
      vi: 'Ngày cơ quan làm việc; không tính ngày nghỉ hằng tuần, ngày lễ, Tết',
      en: 'A day on which the office works; weekends and holidays do not count',
    },
  },
  {
    term: { vi: 'Giờ làm việc', en: 'Working hour' },
    meaning: {
      vi: 'Giờ trong thời gian làm việc của cơ quan; giờ nghỉ trưa và ngoài giờ không tính, hết giờ thì tính tiếp hôm sau',
      en: 'An hour of the office’s opening time; noon breaks and evenings do not count, and what is left goes on the next day',
    },
  },
  {
    term: { vi: 'Thời hạn cam kết', en: 'Promised time' },
    meaning: {
      vi: 'Thời hạn ngắn hơn luật định mà cơ quan cam kết thực hiện',
      en: 'A time shorter than the law’s that the office has promised',
    },
  },
]

const byArchiveLaw: Words = {
  vi: 'Theo danh mục thời hạn bảo quản của cơ quan (Luật Lưu trữ 33/2024/QH15)',
  en: 'As the agency’s retention list says (Archives Law 33/2024/QH15)',
}

/** What stays when the result is returned. */
export const sheetRecords: readonly { readonly name: Words; readonly keeper: Words; readonly period: Words }[] = [
  {
    name: { vi: 'Thành phần hồ sơ tại mục 5.2', en: 'The papers of 5.2' },
    keeper: { vi: 'Bộ phận chuyên môn giải quyết; bản điện tử trên hệ thống', en: 'The division in charge; e-copies' },
    period: byArchiveLaw,
  },
  {
    name: { vi: 'Biểu mẫu tại mục 6 đã lập', en: 'The forms of section 6 as issued' },
    keeper: { vi: 'Bộ phận chuyên môn giải quyết; Một Cửa', en: 'The division in charge; the one-stop' },
    period: byArchiveLaw,
  },
  {
    name: { vi: 'Kết quả giải quyết (bản lưu)', en: 'The result (office copy)' },
    keeper: { vi: 'Văn thư cơ quan ban hành', en: 'The registry of the issuing agency' },
    period: byArchiveLaw,
  },
  {
    name: { vi: 'Lịch sử điện tử của hồ sơ', en: 'The dossier’s electronic history' },
    keeper: { vi: 'Hệ thống Một Cửa điện tử', en: 'The electronic one-stop system' },
    period: byArchiveLaw,
  },
]

/** «Mẫu 01 (TT 03/2025/TT-VPCP)» */
export const statutoryNumber = (number: string, circular: string): Words => ({
  vi: `Mẫu số ${number}, Thông tư ${circular}`,
  en: `Form ${number}, Circular ${circular}`,
})

export const stepNumbers = (numbers: readonly string[]): Words => ({
  vi: `Bước ${numbers.join(', ')}`,
  en: `Step ${numbers.join(', ')}`,
})
