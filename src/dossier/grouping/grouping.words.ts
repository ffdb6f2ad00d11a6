import type { Words } from '#platform'

export const groupingWords = {
  title: { vi: 'Người thụ hưởng', en: 'Beneficiaries' },
  count: (n: number): Words => ({ vi: `Người thụ hưởng (${n})`, en: `Beneficiaries (${n})` }),
  open: { vi: 'Hồ sơ theo nhóm: danh sách người thụ hưởng', en: 'Group dossier: list of beneficiaries' },
  opened: (n: number): Words => ({
    vi: `Hồ sơ theo nhóm: ${n} người thụ hưởng`,
    en: n === 1 ? 'Group dossier: 1 beneficiary' : `Group dossier: ${n} beneficiaries`,
  }),
  andListed: (n: number): Words => ({ vi: ` và ${n} người theo danh sách`, en: ` and ${n} more by the list` }),
  list: { vi: 'Danh sách, mỗi người một dòng', en: 'The list, one person a line' },
  listHint: {
    vi: 'Dán từ bảng tính. Các cột: họ tên, ngày sinh, giới tính, số giấy tờ, địa chỉ, điện thoại. Tối đa 500 người.',
    en: 'Paste from a spreadsheet. Columns: name, birth, sex, number of the paper, address, phone. At most 500 people.',
  },
  check: { vi: 'Kiểm tra danh sách', en: 'Check the list' },
  one: { vi: 'Thêm một người', en: 'Add a person' },
  name: { vi: 'Họ và tên', en: 'Name' },
  birth: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  unsaid: { vi: 'Không ghi', en: 'Not stated' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  number: { vi: 'Số giấy tờ', en: 'Number of the paper' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  add: { vi: 'Thêm vào danh sách', en: 'Add to the list' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeOne: { vi: 'Bỏ người trong danh sách', en: 'Take a person off the list' },
  ordinal: { vi: 'STT', en: 'No.' },
  more: (n: number): Words => ({
    vi: `và ${n} người nữa; xem và sửa trong ô danh sách`,
    en: `and ${n} more; see and change them in the list above`,
  }),
  toMend: { vi: 'Dòng cần sửa', en: 'Lines to mend' },
  line: (n: number): Words => ({ vi: `Dòng ${n}`, en: `Line ${n}` }),
  newer: { vi: 'Trang trước', en: 'Previous page' },
  older: { vi: 'Trang sau', en: 'Next page' },
  range: (from: number, to: number, of: number): Words => ({
    vi: `Người thứ ${from}–${to} trong ${of} người`,
    en: `Persons ${from}–${to} of ${of}`,
  }),
  annex: { vi: 'In danh sách kèm giấy hẹn', en: 'Print the list that goes with the slip' },
  annexOf: (n: number): Words => ({ vi: `${n} người: in danh sách kèm giấy hẹn`, en: `${n}: print their list` }),
  annexTitle: { vi: 'Danh sách người thụ hưởng', en: 'List of beneficiaries' },
  annexHeading: { vi: 'DANH SÁCH NGƯỜI THỤ HƯỞNG', en: 'LIST OF BENEFICIARIES' },
  annexTo: (code: string): string => `Kèm theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả, mã hồ sơ ${code}`,
  total: { vi: 'Tổng số', en: 'Total' },
  people: { vi: 'người', en: 'people' },
  handsIn: { vi: 'NGƯỜI NỘP', en: 'HANDED IN BY' },
  receives: { vi: 'NGƯỜI TIẾP NHẬN', en: 'RECEIVED BY' },
  each: { vi: 'Mỗi người thụ hưởng một kết quả', en: 'One result for each beneficiary' },
  eachHint: {
    vi: 'Văn thư ghi số đầu tiên, các số sau nối tiếp theo danh sách',
    en: 'The registrar gives the first number; the others follow by the list',
  },
  together: { vi: 'Một kết quả chung cho cả danh sách', en: 'One result for the whole list' },
  tally: (granted: number, refused: number): Words => ({
    vi: `${granted} người được giải quyết, ${refused} người bị từ chối`,
    en: `${granted} granted, ${refused} refused`,
  }),
  result: { vi: 'Kết quả', en: 'Result' },
  granted: { vi: 'Được giải quyết', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  documentNumber: { vi: 'Số văn bản', en: 'Number of the document' },
  why: { vi: 'Lý do', en: 'Reason' },
  refuseSome: { vi: 'Từ chối từng người', en: 'Refuse some of the list' },
  refuseSomeHint: {
    vi: 'Ghi lý do bên cạnh người bị từ chối; để trống là đồng ý. Hồ sơ là «đồng ý» khi có ít nhất một người được giải quyết.',
    en: 'Write the reason beside whoever is refused; empty means granted. The dossier is granted when one of them is.',
  },
  reasonFor: (name: string): Words => ({ vi: `Lý do từ chối ${name}`, en: `Reason to refuse ${name}` }),
  refusalNumber: { vi: 'Số văn bản từ chối đầu tiên', en: 'First number of the refusals' },
  refusalNumberHint: (n: number): Words => ({
    vi: `Cho ${n} người bị từ chối; các số sau nối tiếp theo danh sách`,
    en: `For the ${n} who are refused; the others follow by the list`,
  }),
  seeEach: { vi: 'Xem kết quả từng người', en: 'See everybody’s result' },
  resultsSheet: { vi: 'In danh sách kết quả', en: 'Print the list of results' },
  resultsTitle: { vi: 'Danh sách kết quả', en: 'List of results' },
  resultsHeading: { vi: 'DANH SÁCH KẾT QUẢ GIẢI QUYẾT', en: 'LIST OF RESULTS' },
  resultsTo: (code: string): string => `Kèm theo kết quả giải quyết hồ sơ ${code}`,
  results: { vi: 'Kết quả cấp cho', en: 'Results for' },
  forWhom: { vi: 'cho', en: 'for' },
} as const

/** What is wrong with a line, and what to do. */
export const lineFaults = {
  name: { vi: 'thiếu họ tên', en: 'the name is missing' },
  longName: { vi: 'họ tên dài quá 200 ký tự', en: 'the name has more than 200 characters' },
  birth: { vi: 'ngày sinh không đọc được: ghi như 5/1/1960 hoặc 1960', en: 'write the birth like 5/1/1960 or 1960' },
  birthLater: { vi: 'ngày sinh sau hôm nay', en: 'the birth is after today' },
  sex: { vi: 'giới tính ghi Nam hoặc Nữ', en: 'say whether male or female, in the words of the list' },
  number: {
    vi: 'số giấy tờ phải là 12 số (căn cước), 9 số (CMND) hoặc số hộ chiếu',
    en: 'the number needs 12 or 9 digits, or be a passport’s',
  },
  lostZero: {
    vi: 'số giấy tờ có 11 chữ số: bảng tính hay bỏ số 0 ở đầu, hãy ghi đủ 12',
    en: 'the number has 11 digits: spreadsheets drop the leading 0',
  },
  longAddress: { vi: 'địa chỉ dài quá 500 ký tự', en: 'the address has more than 500 characters' },
  phone: { vi: 'số điện thoại không đúng', en: 'the phone number is not valid' },
  columns: { vi: 'nhiều cột hơn danh sách cần: có 6 cột', en: 'more columns than the six of the list' },
  twice: (first: number): Words => ({
    vi: `số giấy tờ trùng với dòng ${first}`,
    en: `the number stands in line ${first} already`,
  }),
} as const

const shown = (lines: readonly number[]): string => `${lines.slice(0, 10).join(', ')}${lines.length > 10 ? '…' : ''}`

/** In the summary of the page. */
export const listFaults = {
  lines: (lines: readonly number[]): Words => ({
    vi: `Danh sách người thụ hưởng còn ${lines.length} dòng cần sửa: dòng ${shown(lines)}`,
    en: `The list of beneficiaries has ${lines.length} lines to mend: ${shown(lines)}`,
  }),
  tooMany: (count: number, most: number): Words => ({
    vi: `Danh sách có ${count} người, tối đa ${most}: hãy tách thành nhiều hồ sơ`,
    en: `The list has ${count} people, at most ${most}: hand in several dossiers`,
  }),
  notAdded: {
    vi: 'Người vừa gõ chưa vào danh sách: bấm «Thêm vào danh sách» hoặc xoá trắng',
    en: 'The person typed is not in the list yet: add or clear it',
  },
} as const
