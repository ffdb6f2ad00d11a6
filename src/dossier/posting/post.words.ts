import type { Words } from '#platform'
import type { ComeBackCause } from '../handing-over/handover.ts'

/** The operator of the public postal service (QĐ 41/2011/QĐ-TTg); another may be typed. */
export const usualCarrier = 'Bưu điện Việt Nam (VNPost)'

export const comeBackWords = {
  absent: { vi: 'Không có người nhận', en: 'Nobody there to receive it' },
  'wrong-address': { vi: 'Sai hoặc không rõ địa chỉ', en: 'Wrong or unclear address' },
  refused: { vi: 'Người nhận từ chối', en: 'The addressee refused it' },
  damaged: { vi: 'Bưu gửi hư hỏng', en: 'Damaged on the way' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const satisfies Record<ComeBackCause, Words>

export const postWords = {
  receivedNote: { vi: 'Ghi chú nếu hư hỏng, thiếu trang', en: 'Note if damaged or a page short' },
  missingNote: { vi: 'Thiếu gì, đã tìm ở đâu', en: 'What is missing, and where was it looked for' },
  number: { vi: 'Số hiệu bưu gửi', en: 'Tracking number' },
  numberHint: { vi: 'Trên nhãn bưu gửi, ví dụ EA123456789VN', en: 'On the label, for example EA123456789VN' },
  carrier: { vi: 'Doanh nghiệp bưu chính', en: 'Carrier' },
  takenBy: { vi: 'Nhân viên bưu chính nhận', en: 'Taken by (postal clerk)' },
  cause: { vi: 'Vì sao không phát được', en: 'Why it was not delivered' },
} as const satisfies Record<string, Words>

export const manifestWords = {
  title: { vi: 'Trả kết quả qua bưu chính', en: 'Results by post' },
  waiting: { vi: 'Chờ gửi', en: 'To be posted' },
  nothing: { vi: 'Không có kết quả nào chờ gửi bưu chính.', en: 'No result waits for the post.' },
  manifests: { vi: 'Bảng kê của cơ quan', en: 'Manifests of this agency' },
  none: { vi: 'Chưa lập bảng kê nào.', en: 'No manifest yet.' },
  make: { vi: 'Lập bảng kê', en: 'Open a manifest' },
  one: (number: string): Words => ({ vi: `Bảng kê bưu gửi ${number}`, en: `Postal manifest ${number}` }),
  result: { vi: 'Kết quả', en: 'Result' },
  address: { vi: 'Địa chỉ nhận', en: 'Address' },
  state: { vi: 'Tình trạng', en: 'State' },
  noAddress: { vi: 'chưa có địa chỉ', en: 'no address' },
  opened: { vi: 'Lập lúc', en: 'Opened' },
  posted: { vi: 'Giao bưu chính', en: 'Posted' },
  takenBy: { vi: 'Người nhận chuyển', en: 'Taken by' },
  notYet: { vi: 'Chưa giao', en: 'Not posted' },
  withPost: (n: number): Words => ({ vi: `Còn ${n} ở bưu chính`, en: `${n} with the post` }),
  done: { vi: 'Đã có kết quả phát', en: 'All accounted for' },
  numberOf: (code: string): Words => ({ vi: `Số hiệu bưu gửi của ${code}`, en: `Tracking number of ${code}` }),
  save: { vi: 'Lưu số hiệu', en: 'Save the numbers' },
  give: { vi: 'Đã giao bưu chính', en: 'The post has taken them' },
  giveSays: {
    vi: 'Bản chưa có số hiệu ở lại và chờ lần sau. Công dân được báo số hiệu.',
    en: 'What has no number stays for another time. Citizens are told their number.',
  },
  delivered: { vi: 'Đã phát', en: 'Delivered' },
  deliver: { vi: 'Ghi đã phát', en: 'Record as delivered' },
  gotTick: (code: string): Words => ({ vi: `Đã phát ${code}`, en: `Delivered ${code}` }),
  cameBack: { vi: 'Bị trả lại', en: 'Came back' },
  print: { vi: 'In bảng kê', en: 'Print the manifest' },
  wasSaved: { vi: 'Đã lưu số hiệu.', en: 'The numbers were saved.' },
  wasPosted: { vi: 'Đã ghi giao bưu chính; công dân được báo.', en: 'Recorded; the citizens are told.' },
  wasDelivered: { vi: 'Đã ghi kết quả đã phát.', en: 'Recorded as delivered.' },
  heading: { vi: 'BẢNG KÊ BƯU GỬI TRẢ KẾT QUẢ', en: 'POSTAL MANIFEST OF RESULTS' },
  giver: { vi: 'NGƯỜI GIAO', en: 'HANDED OVER BY' },
  taker: { vi: 'NHÂN VIÊN BƯU CHÍNH', en: 'POSTAL CLERK' },
} as const

export const parcelStates = {
  listed: { vi: 'Trong bảng kê', en: 'Listed' },
  removed: { vi: 'Ở lại', en: 'Stayed' },
  posted: { vi: 'Ở bưu chính', en: 'With the post' },
  delivered: { vi: 'Đã phát', en: 'Delivered' },
  'came-back': { vi: 'Bị trả lại', en: 'Came back' },
} as const satisfies Record<string, Words>

export const postFaults = {
  takenBy: { vi: 'Hãy nhập tên nhân viên bưu chính đã nhận', en: 'Enter the name of the postal clerk' },
  number: { vi: 'Số hiệu dài nhất 40 ký tự', en: 'A number has at most 40 characters' },
  changed: {
    vi: 'Số hiệu có chữ có dấu: xin tắt bộ gõ tiếng Việt rồi quét lại',
    en: 'An input method changed the number: please turn it off and scan again',
  },
  carrier: { vi: 'Hãy nhập doanh nghiệp bưu chính', en: 'Enter the carrier' },
} as const satisfies Record<string, Words>
