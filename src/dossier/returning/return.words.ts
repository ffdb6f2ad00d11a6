import type { Words } from '#platform'
import type { CodeState } from './return-code.store.ts'

export const byCodeWords = {
  title: { vi: 'Trả kết quả bằng mã xác nhận', en: 'Hand over by a code' },
  link: { vi: 'Người nhận không mang giấy tờ: dùng mã gửi đến điện thoại', en: 'No identity paper: use a code' },
  intro: {
    vi: 'Mã 6 chữ số được gửi đến số điện thoại hoặc thư điện tử ghi trong hồ sơ, dùng được 5 phút. Người nhận đọc mã cho Ông/Bà.',
    en: 'A six-digit code goes to the telephone or e-mail of the dossier and holds for 5 minutes. The recipient reads it to you.',
  },
  ask: { vi: 'Gửi mã', en: 'Send the code' },
  askAgain: { vi: 'Gửi mã khác', en: 'Send another code' },
  enter: { vi: 'Nhập mã người nhận đọc', en: 'Enter the code' },
  code: { vi: 'Mã xác nhận', en: 'Code' },
  codeHint: {
    vi: '6 chữ số, nhập sai quá 5 lần phải gửi mã khác',
    en: '6 digits; after 5 misses another code is needed',
  },
  name: { vi: 'Người nhận, nếu không phải chủ hồ sơ', en: 'Recipient, if not the owner' },
  basis: { vi: 'Giấy uỷ quyền đã xem hoặc căn cứ nhận thay', en: 'Authorisation seen, or ground to receive' },
  basisHint: {
    vi: 'Chỉ cần khi người nhận không có trong hồ sơ',
    en: 'Only where the dossier does not name the recipient',
  },
  said: {
    vi: 'Đã nói với người nhận về khoản phí, lệ phí chưa có biên lai',
    en: 'The recipient was told of the fees without a receipt',
  },
  handOver: { vi: 'Trả kết quả', en: 'Hand over the result' },
  wasAsked: { vi: 'Đang gửi mã đến người dân.', en: 'The code is being sent.' },
  sentTo: (shown: string, until: string): Words => ({
    vi: `Gửi đến ${shown}, dùng được đến ${until}.`,
    en: `Sent to ${shown}, good until ${until}.`,
  }),
} as const

export const codeStates = {
  asked: { vi: 'Mã đang được gửi; tải lại trang sau ít giây.', en: 'The code is on its way; reload in some seconds.' },
  sent: { vi: 'Đã gửi mã.', en: 'The code was sent.' },
  failed: {
    vi: 'Chưa gửi được mã. Hãy gửi lại, hoặc xem giấy tờ tuỳ thân.',
    en: 'The code could not be sent. Try again.',
  },
  'no-address': {
    vi: 'Hồ sơ không có số di động hay thư điện tử: hãy xem giấy tờ tuỳ thân.',
    en: 'The dossier has no mobile number or e-mail: ask for an identity paper.',
  },
  'not-configured': {
    vi: 'Hệ thống chưa có kênh gửi tin nên không dùng mã được: hãy xem giấy tờ tuỳ thân.',
    en: 'No way to send messages is set up: ask for an identity paper.',
  },
} as const satisfies Record<CodeState, Words>

export const byCodeFaults = {
  code: { vi: 'Nhập đủ 6 chữ số của mã', en: 'Enter all 6 digits' },
  said: {
    vi: 'Hãy nói với người nhận về khoản chưa nộp rồi đánh dấu',
    en: 'Tell the recipient what is owed, then tick',
  },
} as const satisfies Record<string, Words>

/** The printed receipt is Vietnamese, whatever the screen speaks. */
export const receiptWords = {
  title: { vi: 'Biên nhận trả kết quả', en: 'Receipt of the result' },
  heading: { vi: 'BIÊN NHẬN TRẢ KẾT QUẢ', en: 'RECEIPT OF A RESULT' },
  link: { vi: 'In biên nhận trả kết quả', en: 'Print the receipt' },
  dossier: { vi: 'Mã hồ sơ', en: 'Dossier' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  result: { vi: 'Kết quả', en: 'Result' },
  recipient: { vi: 'Người nhận', en: 'Recipient' },
  proof: { vi: 'Giấy tờ đã xem', en: 'Seen' },
  byCode: {
    vi: 'mã xác nhận gửi đến số điện thoại, thư điện tử trong hồ sơ',
    en: 'a code sent to the dossier’s address',
  },
  basis: { vi: 'Căn cứ nhận thay', en: 'Authorisation' },
  received: { vi: 'Xác nhận đã nhận', en: 'Proof of receipt' },
  signed: { vi: 'người nhận ký', en: 'signed by the recipient' },
  at: { vi: 'Lúc', en: 'At' },
  giver: { vi: 'NGƯỜI TRẢ KẾT QUẢ', en: 'HANDED OVER BY' },
  taker: { vi: 'NGƯỜI NHẬN KẾT QUẢ', en: 'RECEIVED BY' },
  none: { vi: '–', en: '–' },
} as const satisfies Record<string, Words>
