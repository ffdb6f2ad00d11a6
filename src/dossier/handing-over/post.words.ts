import type { Words } from '#platform'
import type { ComeBackCause } from './handover.ts'

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
  missingNote: { vi: 'Thiếu gì, đã tìm ở đâu', en: 'What is missing, and where was it looked for' },
  number: { vi: 'Số hiệu bưu gửi', en: 'Tracking number' },
  numberHint: { vi: 'Trên nhãn bưu gửi, ví dụ EA123456789VN', en: 'On the label, for example EA123456789VN' },
  carrier: { vi: 'Doanh nghiệp bưu chính', en: 'Carrier' },
  takenBy: { vi: 'Nhân viên bưu chính nhận', en: 'Taken by (postal clerk)' },
  cause: { vi: 'Vì sao không phát được', en: 'Why it was not delivered' },
} as const satisfies Record<string, Words>
