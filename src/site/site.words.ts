import type { Words } from '#platform'
import type { Channel } from '#procedure'

/** «3 thủ tục», '1 procedure'. */
export const procedureCount = (count: number): Words => ({
  vi: `${count} thủ tục`,
  en: count === 1 ? '1 procedure' : `${count} procedures`,
})

export const channelWords = {
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
} as const satisfies Record<Channel, Words>

export const feeWords = {
  none: { vi: 'Không thu phí', en: 'No fee' },
  some: { vi: 'Có thu phí', en: 'There is a fee' },
  'on-request': { vi: 'Chỉ thu trong trường hợp riêng', en: 'Charged in special cases only' },
} as const satisfies Record<string, Words>

export const factWords = {
  atOnce: { vi: 'Trả kết quả ngay', en: 'Done while you wait' },
  or: { vi: ' hoặc ', en: ' or ' },
  fullyOnline: { vi: 'Trực tuyến toàn trình', en: 'Entirely online' },
  partlyOnline: { vi: 'Trực tuyến một phần', en: 'Partly online' },
  notOnline: { vi: 'Nộp trực tiếp', en: 'In person' },
} as const satisfies Record<string, Words>
