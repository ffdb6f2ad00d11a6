import type { Words } from '#platform'
import type { CodeState } from '../returning/return-code.store.ts'

/** What a citizen reads where he fetches his result. */
export const fetchWords = {
  title: { vi: 'Tải kết quả điện tử', en: 'Fetch your electronic result' },
  section: { vi: 'Kết quả điện tử', en: 'Electronic result' },
  since: { vi: 'Đã trả trực tuyến lúc', en: 'Returned online at' },
  go: { vi: 'Tải kết quả', en: 'Fetch the result' },
  paper: {
    vi: 'Kết quả còn có bản giấy; Ông/Bà có thể đến nhận thêm tại nơi trả kết quả.',
    en: 'There is a paper original too, which you may fetch where results are returned.',
  },
  intro: {
    vi: 'Kết quả có thông tin cá nhân. Để chắc là Ông/Bà nhận, hệ thống gửi mã 6 chữ số đến số điện thoại hoặc thư điện tử ghi trong hồ sơ.',
    en: 'The result holds personal data. To be sure that it is you, a six-digit code goes to the telephone or e-mail of the dossier.',
  },
  ask: { vi: 'Gửi mã cho tôi', en: 'Send me the code' },
  askAgain: { vi: 'Gửi mã khác', en: 'Send another code' },
  enter: { vi: 'Nhập mã đã nhận', en: 'Enter the code' },
  code: { vi: 'Mã xác nhận', en: 'Code' },
  codeHint: { vi: '6 chữ số, dùng được 5 phút', en: '6 digits, good for 5 minutes' },
  prove: { vi: 'Xác nhận', en: 'Confirm' },
  proved: { vi: 'Mã đúng. Ông/Bà tải tệp trong 15 phút.', en: 'The code is right. Fetch the file within 15 minutes.' },
  file: { vi: 'Tải tệp PDF', en: 'Fetch the PDF' },
  check: {
    vi: 'Muốn biết tệp có đúng là tệp cơ quan đã trả: so dãy SHA-256 dưới đây với tệp trên máy.',
    en: 'To know that a file is the one that the agency returned, compare its SHA-256 with the one below.',
  },
  none: {
    vi: 'Hồ sơ này không có kết quả điện tử để tải. Có thể kết quả đã được đính chính hoặc trả bằng bản giấy.',
    en: 'There is no electronic result to fetch: it may have been corrected, or returned on paper.',
  },
  back: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  sentTo: (shown: string, until: string): Words => ({
    vi: `Gửi đến ${shown}, dùng được đến ${until}.`,
    en: `Sent to ${shown}, good until ${until}.`,
  }),
} as const

export const fetchStates = {
  asked: { vi: 'Mã đang được gửi.', en: 'The code is on its way.' },
  sent: { vi: 'Đã gửi mã.', en: 'The code was sent.' },
  failed: { vi: 'Chưa gửi được mã. Xin thử lại sau ít phút.', en: 'The code could not be sent. Try again soon.' },
  'no-address': {
    vi: 'Hồ sơ không có số di động hay thư điện tử, nên không gửi mã được. Mời Ông/Bà mang giấy tờ tuỳ thân đến nơi trả kết quả.',
    en: 'The dossier has no mobile number or e-mail, so no code can be sent. Please come with an identity paper to where results are returned.',
  },
  'not-configured': {
    vi: 'Hệ thống chưa có kênh gửi mã. Mời Ông/Bà mang giấy tờ tuỳ thân đến nơi trả kết quả.',
    en: 'No way to send codes is set up here. Please come with an identity paper to where results are returned.',
  },
} as const satisfies Record<CodeState, Words>

export const fetchFaults = {
  code: { vi: 'Nhập đủ 6 chữ số của mã', en: 'Enter all 6 digits' },
} as const satisfies Record<string, Words>
