import type { Words } from '#platform'
import type { Found } from '#procedure'

type Why = Found<never>['why']['kind']

export const listWords = {
  title: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  description: {
    vi: 'Danh mục thủ tục: giấy tờ, thời hạn, lệ phí, nơi nộp của từng thủ tục.',
    en: 'The catalogue of procedures: papers, times, fees and places.',
  },
  label: { vi: 'Ông/Bà cần làm gì?', en: 'What do you need to get done?' },
  hint: {
    vi: 'Ví dụ: lam giay khai sinh cho con, sổ đỏ, 1.004873',
    en: 'For example: birth registration, so do, 1.004873',
  },
  byField: { vi: 'Lọc theo lĩnh vực', en: 'Filter by field' },
  allFields: { vi: 'Tất cả', en: 'All' },
  showAll: { vi: 'Xem tất cả thủ tục', en: 'Show all procedures' },
  lifeEvents: { vi: 'Tìm theo việc trong đời', en: 'Find by life event' },
  found: { vi: 'Kết quả', en: 'Results' },
  none: { vi: 'Chưa tìm thấy thủ tục nào cho', en: 'No procedure was found for' },
  noneAtAll: {
    vi: 'Chưa có thủ tục nào được công bố. Xin Ông/Bà gọi đường dây nóng để được hướng dẫn.',
    en: 'No procedure has been published yet. Please call the hotline for advice.',
  },
  tryThis: { vi: 'Ông/Bà thử một trong các cách sau:', en: 'Please try one of these:' },
  tryFewer: {
    vi: 'Gõ ít chữ hơn, nói việc mình cần: «khai sinh», «xây nhà», «sổ đỏ».',
    en: 'Type fewer words and name what you need: “birth”, “building”, “certified copy”.',
  },
  tryFields: { vi: 'Xem toàn bộ danh mục theo lĩnh vực', en: 'Look through the whole catalogue by field' },
  tryCall: { vi: 'Gọi đường dây nóng', en: 'Call the hotline' },
  time: { vi: 'Thời hạn', en: 'Time' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  code: { vi: 'Mã', en: 'Code' },
} as const satisfies Record<string, Words>

/** Why a procedure was found, when its name does not say it. */
export const whyWords: Readonly<Record<Extract<Why, 'everyday' | 'paper' | 'field'>, Words>> = {
  everyday: { vi: 'Còn gọi là', en: 'Also called' },
  paper: { vi: 'Có nhắc đến', en: 'Mentions' },
  field: { vi: 'Thuộc lĩnh vực', en: 'In the field' },
}

export const resultCount = (count: number): Words => ({
  vi: `Tìm thấy ${count} thủ tục`,
  en: count === 1 ? '1 procedure found' : `${count} procedures found`,
})
