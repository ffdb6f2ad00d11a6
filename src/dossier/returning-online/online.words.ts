import type { SignatureVerdict } from '#document'
import type { Words } from '#platform'
import type { ResultPaper } from './electronic-result.ts'

export const verdictWords = {
  trusted: { vi: 'Chữ ký số hợp lệ', en: 'Signatures valid' },
  intact: {
    vi: 'Chữ ký số toàn vẹn; chưa kiểm được tổ chức cấp chứng thư',
    en: 'Signatures hold; their authority is not known here',
  },
} as const satisfies Record<SignatureVerdict, Words>

export const paperWords = {
  with: { vi: 'có bản giấy', en: 'paper original exists' },
  apart: { vi: 'bản giấy để riêng', en: 'paper kept apart' },
  none: { vi: 'không có bản giấy', en: 'no paper' },
} as const satisfies Record<ResultPaper, Words>

export const onlineWords = {
  title: { vi: 'Kết quả điện tử', en: 'Electronic result' },
  file: { vi: 'Tệp PDF đã ký số', en: 'Signed PDF' },
  fileOptional: {
    vi: 'Tệp PDF đã ký số; để trống thì kiểm tra lại tệp đang có',
    en: 'Signed PDF; left empty, the file that is there is checked again',
  },
  result: { vi: 'Tệp này là của kết quả', en: 'It is the result of' },
  paper: { vi: 'Bản giấy của kết quả', en: 'Paper of the result' },
  paperWith: { vi: 'Có cả bản giấy', en: 'There is a paper too' },
  paperNone: { vi: 'Chỉ có bản điện tử', en: 'Electronic only' },
  paperHere: { vi: 'Bản giấy đã về đến đây', en: 'The paper has come here' },
  paperApart: { vi: 'Bản giấy còn ở nơi ký', en: 'The paper stays where it was signed' },
  by: { vi: 'Cách nhận kết quả', en: 'Way of return' },
  byHint: { vi: 'Theo ý của công dân', en: 'As the citizen wishes' },
  replaced: { vi: 'thay tệp trước', en: 'in place of the file before' },
  signedBy: { vi: 'Người ký', en: 'Signed by' },
  organisation: { vi: 'Cơ quan', en: 'Organisation' },
  serial: { vi: 'Số hiệu chứng thư', en: 'Serial of the certificate' },
  issuer: { vi: 'Tổ chức cấp chứng thư', en: 'Issued by' },
  signedAt: { vi: 'Ký lúc', en: 'Signed at' },
  claimed: { vi: 'theo tệp, chưa có dấu thời gian', en: 'as the file says, without a time stamp' },
  proven: { vi: 'dấu thời gian xác nhận', en: 'proved by a time stamp' },
  unbound: {
    vi: 'Chữ ký không gắn với chứng thư (thiếu ESS signingCertificateV2)',
    en: 'The signature does not name its certificate (no ESS signingCertificateV2)',
  },
  revocation: {
    vi: 'Chưa tra danh sách thu hồi chứng thư.',
    en: 'Lists of revoked certificates were not asked.',
  },
  open: { vi: 'Mở tệp PDF', en: 'Open the PDF' },
  none: { vi: 'Chưa có bản điện tử đã ký số.', en: 'No signed electronic result yet.' },
  wasReplaced: { vi: 'Đã có tệp khác thay', en: 'Replaced by another file' },
  attached: { vi: 'Thêm lúc', en: 'Added at' },
  fetched: { vi: 'Công dân tải lần đầu lúc', en: 'First fetched by the citizen at' },
  notFetched: { vi: 'Công dân chưa tải', en: 'Not fetched yet' },
  returnedOnline: { vi: 'Đã trả trực tuyến lúc', en: 'Returned online at' },
  ready: { vi: 'Đã đưa kết quả lên trang tra cứu, chờ công dân tải.', en: 'On the tracking page, to be fetched.' },
  onlineSays: {
    vi: 'Kết quả được đưa lên trang tra cứu của công dân; công dân tải về bằng giấy hẹn và mã gửi đến điện thoại hoặc thư điện tử.',
    en: 'The result goes to the citizen’s tracking page, to be fetched with the slip and a code sent to the telephone or e-mail.',
  },
  noChannel: {
    vi: 'Hệ thống chưa có kênh gửi tin nên công dân không nhận được mã để tải: hãy trả tại quầy.',
    en: 'No way to send messages is set up, so no code can reach the citizen: hand it over at the counter.',
  },
  counterLink: { vi: 'Trả tại quầy', en: 'Hand over at the counter' },
  onlineLink: { vi: 'Trả kết quả trực tuyến', en: 'Return online' },
} as const satisfies Record<string, Words>

export const onlineDone = {
  'attach-result': { vi: 'Đã kiểm tra chữ ký số và lưu kết quả điện tử.', en: 'Signatures checked, result saved.' },
  'choose-return': { vi: 'Đã đổi cách nhận kết quả.', en: 'The way of return was changed.' },
  'give-original': { vi: 'Đã ghi trao bản giấy.', en: 'The paper was recorded as given.' },
} as const satisfies Record<string, Words>

export const onlineSays = {
  'attach-result': {
    vi: 'Tệp PDF do cơ quan ký số. Hệ thống kiểm tra: chữ ký phủ toàn bộ tệp, tệp không bị sửa sau khi ký, chứng thư còn hiệu lực.',
    en: 'The PDF that the agency has signed. Checked here: the signature covers the whole file, nothing was changed since, the certificate was in force.',
  },
  'choose-return': {
    vi: 'Công dân đổi ý trước khi nhận: hồ sơ giữ nguyên ngày hẹn.',
    en: 'The citizen has changed his mind: the appointment stays.',
  },
  'give-original': {
    vi: 'Kết quả đã trả trực tuyến; nay công dân nhận thêm bản giấy.',
    en: 'The result was returned online; now the citizen receives its paper too.',
  },
} as const satisfies Record<string, Words>
