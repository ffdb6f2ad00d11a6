import type { Words } from '#platform'
import type { IdType } from './accepting/identity-number.ts'

/** What to do about a number that cannot be right. */
export const numberFaults = {
  'can-cuoc': { vi: 'Số căn cước phải đủ 12 chữ số', en: 'A citizen number has exactly 12 digits' },
  cmnd: { vi: 'Số CMND phải có 9 hoặc 12 chữ số', en: 'An old ID number has 9 or 12 digits' },
  passport: {
    vi: 'Số hộ chiếu gồm 5 đến 20 chữ và số, viết liền',
    en: 'A passport number has 5 to 20 letters and digits',
  },
  'business-code': { vi: 'Mã số phải có 10, 12 hoặc 13 chữ số', en: 'The code has 10, 12 or 13 digits' },
  other: { vi: 'Rút ngắn số giấy tờ còn tối đa 40 ký tự', en: 'Shorten the number to 40 characters at most' },
} as const satisfies Record<IdType, Words>

/** What the rules of a person's data say, at the counter and to other systems alike. */
export const partyFaultWords = {
  name: { vi: 'Nhập họ và tên', en: 'Enter the full name' },
  organisationName: { vi: 'Nhập tên tổ chức', en: 'Enter the name of the organisation' },
  birthLater: { vi: 'Ngày sinh ở sau hôm nay: xin xem lại', en: 'The date of birth lies in the future: please check' },
  idDateLater: { vi: 'Ngày cấp ở sau hôm nay: xin xem lại', en: 'The date of issue lies in the future: please check' },
  phone: {
    vi: 'Số điện thoại chưa đúng: 10 số như 0912 345 678; số nước ngoài bắt đầu bằng +',
    en: 'The phone number is not right: 10 digits like 0912 345 678; foreign numbers begin with +',
  },
  email: {
    vi: 'Địa chỉ thư điện tử chưa đúng: cần dạng ten@noi.vn',
    en: 'The e-mail address must look like name@place.vn',
  },
  basis: {
    vi: 'Ghi căn cứ đại diện: văn bản uỷ quyền, quan hệ, quyết định…',
    en: 'Give the basis: authorisation, kinship, decision…',
  },
  authority: {
    vi: 'Người nhận không có trong hồ sơ: ghi giấy uỷ quyền đã xem hoặc căn cứ nhận thay',
    en: 'This recipient is not named in the dossier: give the authorisation seen, or another ground to receive',
  },
  postAddress: {
    vi: 'Nhập địa chỉ để gửi kết quả qua bưu chính',
    en: 'Enter the address to which the result is posted',
  },
  ...numberFaults,
} as const satisfies Record<string, Words>
export type PartyFaultName = keyof typeof partyFaultWords
