import type { Words } from '#platform'
import type { IdType, Mismatch } from '../accepting/identity-number.ts'
import { partyFaultWords } from '../party.words.ts'

export const personWords = {
  formerNumber: { vi: 'Số CMND cũ', en: 'Former number (CMND)' },
  scan: { vi: 'Quét thẻ căn cước, hoặc gõ 12 số', en: 'Scan the citizen card, or type the 12 digits' },
  kind: { vi: 'Đối tượng', en: 'Kind' },
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  birth: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  unsaid: { vi: 'Không ghi', en: 'Not stated' },
  idType: { vi: 'Giấy tờ', en: 'Paper' },
  idNumber: { vi: 'Số giấy tờ', en: 'Number' },
  idDate: { vi: 'Ngày cấp', en: 'Issued on' },
  idIssuer: { vi: 'Nơi cấp', en: 'Issued by' },
  none: { vi: 'Không có giấy tờ', en: 'No paper' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Nơi thường trú', en: 'Residence' },
  organisationAddress: { vi: 'Địa chỉ trụ sở', en: 'Registered address' },
  basis: { vi: 'Căn cứ đại diện', en: 'Basis of representation' },
  basisHint: {
    vi: 'Ví dụ: văn bản uỷ quyền số 12 ngày 05/01/2026; cha, mẹ của trẻ em',
    en: 'For example: authorisation no. 12 of 05/01/2026; parent of the child',
  },
  fromCard: {
    vi: 'Từ mã trên thẻ, chưa xác thực với cơ sở dữ liệu dân cư.',
    en: 'From the code on the card, not verified with the population database.',
  },
  earlier: { vi: 'Hồ sơ trước', en: 'Earlier dossiers' },
  earlierNone: { vi: 'Hồ sơ trước: chưa có.', en: 'Earlier dossiers: none.' },
  earlierLatest: { vi: 'gần nhất', en: 'latest' },
  orMore: { vi: 'trở lên', en: 'or more' },
  seeThem: { vi: 'Xem', en: 'Show' },
} as const satisfies Record<string, Words>

export const idTypeWords = {
  'can-cuoc': { vi: 'Căn cước', en: 'Citizen card' },
  cmnd: { vi: 'CMND', en: 'Old ID card (CMND)' },
  passport: { vi: 'Hộ chiếu', en: 'Passport' },
  'business-code': { vi: 'Mã số doanh nghiệp, thuế', en: 'Business or tax code' },
  other: { vi: 'Giấy tờ khác', en: 'Another paper' },
} as const satisfies Record<IdType, Words>

export const mismatchWords = {
  sex: {
    vi: 'Giới tính khác với chữ số thứ 4 của số căn cước. Vẫn tiếp nhận được; xin xem lại giấy tờ.',
    en: 'The sex differs from digit 4 of the number. It can still be accepted; please look at the paper again.',
  },
  birth: {
    vi: 'Năm sinh khác với chữ số thứ 5–6 của số căn cước. Vẫn tiếp nhận được; xin xem lại giấy tờ.',
    en: 'The year of birth differs from digits 5–6 of the number. It can still be accepted; please look again.',
  },
} as const satisfies Record<Mismatch, Words>

const addressOf = {
  card: { vi: 'Địa chỉ trên thẻ', en: 'The card’s address' },
  typed: { vi: 'Địa chỉ đã ghi', en: 'The address typed' },
} as const satisfies Record<string, Words>

/** Where a person lives, beside the territory that was chosen: who moved, or asks for another's place, is right. */
export const awayWords = (
  { address, from }: { readonly address: string; readonly from: keyof typeof addressOf },
  is: Words | null,
  chosen: Words,
): Words => ({
  vi:
    is === null
      ? `${addressOf[from].vi} («${address}») ở ngoài địa bàn đã chọn («${chosen.vi}»). Vẫn tiếp nhận được; xin xem lại địa bàn.`
      : `${addressOf[from].vi} («${address}») nay thuộc «${is.vi}», khác địa bàn đã chọn («${chosen.vi}»). Vẫn tiếp nhận được; xin xem lại địa bàn.`,
  en:
    is === null
      ? `${addressOf[from].en} (“${address}”) lies outside the territory chosen (“${chosen.en}”). It can still be accepted; please check the territory.`
      : `${addressOf[from].en} (“${address}”) today lies in “${is.en}”, another territory than the one chosen (“${chosen.en}”). It can still be accepted; please check the territory.`,
})

export const personFaults = {
  ...partyFaultWords,
  birth: {
    vi: 'Ngày sinh chưa đọc được: gõ như 05/01/1990, hoặc chỉ năm 1990',
    en: 'The date of birth cannot be read: type it like 05/01/1990, or only the year 1990',
  },
  idNumber: {
    vi: 'Nhập số giấy tờ, hoặc chọn «Không có giấy tờ»',
    en: 'Enter the number of the paper, or choose “No paper”',
  },
  idDate: {
    vi: 'Ngày cấp phải đủ ngày, tháng, năm, như 12/08/2021',
    en: 'Enter the full date of issue, like 12/08/2021',
  },
  choice: { vi: 'Chọn lại trong danh sách', en: 'Choose again from the list' },
  typingAid: {
    vi: 'Mã trên thẻ bị bộ gõ tiếng Việt làm sai. Xin tắt bộ gõ (UniKey) rồi quét lại',
    en: 'The Vietnamese input method changed the code. Please turn it off (UniKey) and scan again',
  },
  unreadable: {
    vi: 'Không đọc được mã này. Xin quét lại mã trên thẻ, hoặc gõ đủ 12 số',
    en: 'This code cannot be read. Please scan the card again, or type the 12 digits',
  },
} as const satisfies Record<string, Words>
