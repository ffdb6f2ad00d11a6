import type { Words } from '#platform'

export const certifyWords = {
  title: { vi: 'Chứng thực tại quầy', en: 'Certify at the counter' },
  nav: { vi: 'Chứng thực', en: 'Certify' },
  person: { vi: '1. Người yêu cầu', en: '1. Who asks' },
  more: { vi: 'Thông tin khác trên thẻ', en: 'More from the card' },
  read: { vi: 'Đọc thẻ, tính phí', en: 'Read the card, count the fee' },
  papers: { vi: '2. Giấy tờ', en: '2. Papers' },
  caption: { vi: 'Giấy tờ chứng thực trong lượt này', en: 'Papers of this visit' },
  hint: {
    vi: 'Gõ tên hoặc chữ tắt (cccd, gks, thpt…). Dòng không có tên giấy tờ thì không tính.',
    en: 'Type a name or a short (cccd, gks, thpt…). A row without a name does not count.',
  },
  row: { vi: 'Dòng', en: 'Row' },
  paper: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
  pages: { vi: 'Số trang', en: 'Pages' },
  copies: { vi: 'Số bản', en: 'Copies' },
  book: { vi: 'Việc', en: 'What' },
  fee: { vi: 'Phí', en: 'Fee' },
  addLine: { vi: 'Thêm dòng', en: 'Add a row' },
  signing: { vi: '3. Người ký', en: '3. Signer' },
  signer: { vi: 'Người ký chứng thực', en: 'Who signs' },
  noSigner: {
    vi: 'Hôm nay không ai giữ chức vụ ký của cơ quan này. Hãy báo quản trị hệ thống xem lại chức vụ.',
    en: 'Nobody holds a signing post of this agency today. Ask the administrator to look at the posts.',
  },
  receipt: { vi: 'Số biên lai', en: 'Receipt number' },
  receiptHint: {
    vi: 'Để trống: hệ thống lấy số phiếu thu kế tiếp',
    en: 'Empty: the next number of the agency’s receipts',
  },
  total: { vi: 'Tổng phí', en: 'Total fee' },
  nothing: { vi: 'chưa có giấy tờ', en: 'no paper yet' },
  count: { vi: 'Giấy tờ', en: 'Papers' },
  certify: { vi: 'Chứng thực, thu phí', en: 'Certify and collect' },
  noSlip: { vi: 'Trả ngay, không cần giấy hẹn.', en: 'Handed back at once, without a slip.' },
  toBook: { vi: 'Sổ chứng thực', en: 'Book of certifications' },
} as const satisfies Record<string, Words>

export const certifiedWords = {
  title: { vi: 'Đã chứng thực', en: 'Certified' },
  next: { vi: 'Người tiếp theo', en: 'Next person' },
  clauses: { vi: 'In lời chứng', en: 'Print the clauses' },
  clause: { vi: 'In lời chứng này', en: 'Print this clause' },
  receipt: { vi: 'In phiếu thu', en: 'Print the receipt' },
  requester: { vi: 'Người yêu cầu', en: 'Asked by' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  receiptNumber: { vi: 'Số phiếu thu, biên lai', en: 'Receipt' },
  total: { vi: 'Tổng phí', en: 'Total' },
  free: { vi: 'không thu phí', en: 'no fee' },
  number: { vi: 'Số chứng thực', en: 'Number' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  lines: { vi: 'Giấy tờ đã chứng thực', en: 'Papers certified' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  fee: { vi: 'Phí', en: 'Fee' },
  amount: (copies: number, pages: number | null): Words => ({
    vi: `${copies} bản${pages === null ? '' : ` × ${pages} trang`}`,
    en: `${copies} ${copies === 1 ? 'copy' : 'copies'}${pages === null ? '' : ` × ${pages} pages`}`,
  }),
  receiptTitle: { vi: 'Phiếu thu phí chứng thực', en: 'Receipt for certification fees' },
  receiptNo: { vi: 'Số', en: 'No.' },
  inWords: { vi: 'Bằng chữ', en: 'In words' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  cashier: { vi: 'Người thu', en: 'Cashier' },
  at: { vi: 'Ngày', en: 'Date' },
  clauseTitle: { vi: 'Lời chứng', en: 'Clauses of certification' },
  back: { vi: 'Về lượt chứng thực', en: 'Back to the visit' },
} as const

export const bookWords = {
  title: { vi: 'Sổ chứng thực', en: 'Book of certifications' },
  which: { vi: 'Sổ', en: 'Book' },
  day: { vi: 'Ngày hoặc tháng', en: 'Day or month' },
  dayHint: { vi: '23/11/2026 hoặc 11/2026', en: '23/11/2026 or 11/2026' },
  show: { vi: 'Xem', en: 'Show' },
  number: { vi: 'Số', en: 'No.' },
  date: { vi: 'Ngày', en: 'Date' },
  requester: { vi: 'Người yêu cầu', en: 'Asked by' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  copies: { vi: 'Số bản', en: 'Copies' },
  fee: { vi: 'Phí', en: 'Fee' },
  empty: { vi: 'Chưa có số chứng thực nào trong thời gian này.', en: 'No certification in this time.' },
  older: { vi: 'Số nhỏ hơn', en: 'Smaller numbers' },
  newest: { vi: 'Số mới nhất', en: 'Newest numbers' },
  wrongDay: {
    vi: 'Nhập ngày như 23/11/2026 hoặc tháng như 11/2026',
    en: 'Enter a day like 23/11/2026 or a month like 11/2026',
  },
} as const satisfies Record<string, Words>

const count = (what: Words, most: number): Words => ({
  vi: `${what.vi} là một số từ 1 đến ${most}`,
  en: `${what.en} must be a number from 1 to ${most}`,
})

export const certifyFaults = {
  noLines: { vi: 'Nhập ít nhất một giấy tờ', en: 'Enter at least one paper' },
  pages: (most: number) => count(certifyWords.pages, most),
  copies: (most: number) => count(certifyWords.copies, most),
  book: { vi: 'Chọn việc chứng thực', en: 'Choose what to certify' },
  identity: {
    vi: 'Chứng thực chữ ký phải có giấy tờ tuỳ thân của người ký',
    en: 'Certifying a signature needs the identity paper of who signs',
  },
  signer: { vi: 'Chọn người ký', en: 'Choose who signs' },
  noName: { vi: 'Dòng này có số trang mà chưa có tên giấy tờ', en: 'This row has pages but no name of a paper' },
} as const
