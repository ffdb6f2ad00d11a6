import type { Words } from '#platform'

const envelopes = (n: number): Words => ({ vi: `${n} phong bì`, en: n === 1 ? '1 envelope' : `${n} envelopes` })

export const postIntakeWords = {
  title: { vi: 'Nhận hồ sơ qua bưu chính', en: 'Dossiers by post' },
  intro: {
    vi: 'Một lần nhận, nhiều chủ hồ sơ: mỗi phong bì thành một hồ sơ riêng. Phong bì nào chưa nhận được sẽ ở lại đây cùng lý do, các phong bì khác vẫn xong.',
    en: 'One sitting, many owners: each envelope becomes a dossier of its own. One that cannot be taken stays here with the reason; the others go on.',
  },
  clerkPart: { vi: '1. Nhân viên bưu chính', en: '1. Postal clerk' },
  carrier: { vi: 'Doanh nghiệp bưu chính', en: 'Carrier' },
  clerk: { vi: 'Họ và tên nhân viên', en: 'Full name of the clerk' },
  clerkNumber: { vi: 'Số thẻ nhân viên', en: 'Number of the staff card' },
  pastePart: { vi: 'Dán danh sách', en: 'Paste a list' },
  paste: { vi: 'Mỗi dòng một phong bì', en: 'One envelope a line' },
  pasteHint: {
    vi: 'Theo thứ tự: số hiệu bưu gửi; thủ tục; chủ hồ sơ; số giấy tờ; điện thoại; địa chỉ; giấy tờ (ghi «đủ» hoặc số thứ tự: 1, 3). Dán từ bảng tính, hoặc ngăn bằng dấu chấm phẩy.',
    en: 'In this order: tracking number; procedure; owner; identity number; telephone; address; papers (x for all, or their numbers: 1, 3). From a spreadsheet, or with semicolons.',
  },
  read: { vi: 'Đọc danh sách', en: 'Read the list' },
  listPart: { vi: '2. Phong bì', en: '2. Envelopes' },
  envelope: (n: number): Words => ({ vi: `Phong bì ${n}`, en: `Envelope ${n}` }),
  tracking: { vi: 'Số hiệu bưu gửi', en: 'Tracking number' },
  procedure: { vi: 'Thủ tục (mã hoặc tên)', en: 'Procedure (code or name)' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  idNumber: { vi: 'Số căn cước, mã số', en: 'Identity number' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  address: { vi: 'Địa chỉ trả kết quả', en: 'Address for the result' },
  papers: { vi: 'Giấy tờ có trong phong bì', en: 'Papers in the envelope' },
  papersHint: {
    vi: 'Đánh dấu đủ giấy bắt buộc thì hồ sơ được tiếp nhận ngay; còn thiếu thì hồ sơ chờ kiểm tra thành phần.',
    en: 'With every required paper ticked the dossier is accepted at once; else it waits to be checked.',
  },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  add: { vi: 'Thêm phong bì', en: 'More envelopes' },
  update: { vi: 'Xem giấy tờ cần có', en: 'Show the papers needed' },
  accept: { vi: 'Nhận các phong bì này', en: 'Take these envelopes' },
  ready: envelopes,
  side: { vi: 'Trong danh sách', en: 'On the list' },
  willAccept: { vi: 'Tiếp nhận ngay', en: 'Accepted at once' },
  willWait: { vi: 'Chờ kiểm tra', en: 'To be checked' },
  slipsFollow: {
    vi: 'Mỗi chủ hồ sơ có giấy hẹn riêng; kết quả trả về địa chỉ của chủ hồ sơ.',
    en: 'Each owner has a slip of his own; the result goes to the owner’s address.',
  },
  taken: (n: number): Words => ({ vi: `Đã nhận ${envelopes(n).vi}`, en: `${envelopes(n).en} taken` }),
  stayed: (n: number): Words => ({
    vi: `Còn ${envelopes(n).vi} chưa nhận được. Xem lý do ở từng phong bì, sửa rồi nhận tiếp.`,
    en: `${envelopes(n).en} could not be taken. See why at each, mend it and go on.`,
  }),
  wasTaken: (n: number): Words => ({ vi: `Đã nhận ${envelopes(n).vi}.`, en: `${envelopes(n).en} taken.` }),
  recent: { vi: 'Các lần nhận gần đây', en: 'Recent sittings' },
  none: { vi: 'Chưa nhận lần nào.', en: 'None yet.' },
  number: { vi: 'Số', en: 'No.' },
  at: { vi: 'Nhận lúc', en: 'Taken at' },
  by: { vi: 'Người nhận', en: 'Taken by' },
  pieces: { vi: 'Phong bì', en: 'Envelopes' },
} as const

export const sittingWords = {
  one: (number: string): Words => ({ vi: `Bảng kê nhận ${number}`, en: `Postal intake ${number}` }),
  lines: { vi: 'Hồ sơ đã nhận', en: 'Dossiers taken' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  noCode: { vi: 'Chờ kiểm tra', en: 'To be checked' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  slip: { vi: 'Giấy hẹn', en: 'Slip' },
  slips: (n: number): Words => ({
    vi: n === 1 ? 'In giấy hẹn' : `In cả ${n} giấy hẹn`,
    en: n === 1 ? 'Print the slip' : `Print all ${n} slips`,
  }),
  slipOf: (code: string): Words => ({ vi: `In giấy hẹn ${code}`, en: `Print the slip of ${code}` }),
  check: { vi: 'Kiểm tra', en: 'Check' },
  checkOf: (name: string): Words => ({ vi: `Kiểm tra hồ sơ của ${name}`, en: `Check the dossier of ${name}` }),
  print: { vi: 'In bảng kê', en: 'Print the sheet' },
  more: { vi: 'Nhận lần khác', en: 'Another sitting' },
  heading: { vi: 'BẢNG KÊ HỒ SƠ NHẬN QUA BƯU CHÍNH', en: 'DOSSIERS RECEIVED BY POST' },
  giver: { vi: 'NHÂN VIÊN BƯU CHÍNH', en: 'POSTAL CLERK' },
  taker: { vi: 'NGƯỜI NHẬN HỒ SƠ', en: 'RECEIVED BY' },
} as const

export const envelopeFaults = {
  clerk: { vi: 'Nhập họ tên nhân viên bưu chính', en: 'Enter the name of the postal clerk' },
  carrier: { vi: 'Nhập doanh nghiệp bưu chính', en: 'Enter the carrier' },
  nothing: { vi: 'Chưa có phong bì nào trong danh sách', en: 'There is no envelope on the list' },
  procedure: {
    vi: 'Nhập mã thủ tục, hoặc vài chữ trong tên thủ tục',
    en: 'Enter the code of the procedure, or words of its name',
  },
  several: (names: readonly string[]): Words => ({
    vi: `Có nhiều thủ tục như vậy, hãy ghi mã: ${names.join('; ')}`,
    en: `Several procedures are meant, enter the code: ${names.join('; ')}`,
  }),
  unread: (line: number): Words => ({
    vi: `Dòng ${line}: thiếu thủ tục hoặc chủ hồ sơ`,
    en: `Line ${line}: no procedure or no owner`,
  }),
  tooMany: (most: number): Words => ({
    vi: `Mỗi lần nhận tối đa ${most} phong bì; các dòng sau đó chưa vào danh sách`,
    en: `At most ${most} envelopes at once; the lines after them were left out`,
  }),
  twice: (n: number): Words => ({
    vi: `Giống phong bì ${n}: cùng chủ hồ sơ, cùng thủ tục. Xóa một phong bì, hoặc nhận riêng lần sau`,
    en: `The same as envelope ${n}: same owner, same procedure. Empty one of them, or take it another time`,
  }),
  of: (n: number, name: string, why: Words): Words => ({
    vi: `Phong bì ${n}${name === '' ? '' : ` (${name})`}: ${why.vi}`,
    en: `Envelope ${n}${name === '' ? '' : ` (${name})`}: ${why.en}`,
  }),
} as const
