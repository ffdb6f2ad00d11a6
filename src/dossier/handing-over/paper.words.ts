import type { Words } from '#platform'
import type { Paper } from './paper-places.ts'

export const paperNames = {
  papers: { vi: 'Giấy tờ của hồ sơ', en: 'Papers of the dossier' },
  result: { vi: 'Kết quả bản giấy', en: 'Result on paper' },
} as const satisfies Record<Paper, Words>

/** «Bản giấy đang ở: …, từ …» and its trail. */
export const whereWords = {
  title: { vi: 'Bản giấy đang ở đâu', en: 'Where the papers are' },
  none: { vi: 'Hồ sơ trực tuyến, không có bản giấy.', en: 'An online dossier without papers.' },
  way: (from: Words, to: Words): Words => ({
    vi: `trên đường từ ${from.vi} đến ${to.vi}, chờ bên nhận xác nhận`,
    en: `on the way from ${from.en} to ${to.en}, not confirmed yet`,
  }),
  missing: (from: Words, to: Words): Words => ({
    vi: `${to.vi} báo thiếu; ${from.vi} đang tìm`,
    en: `missed by ${to.en}; ${from.en} looks for them`,
  }),
  post: (carrier: string, number: string): Words => ({
    vi: `bưu chính: ${carrier}, số hiệu ${number}`,
    en: `with the post: ${carrier}, number ${number}`,
  }),
  citizen: { vi: 'đã trao cho người nhận', en: 'with the recipient' },
  goesTo: (to: Words): Words => ({ vi: `chờ bàn giao cho ${to.vi}`, en: `to be handed to ${to.en}` }),
  missingTag: { vi: 'Báo thiếu', en: 'Missing' },
  since: { vi: 'từ', en: 'since' },
  trail: { vi: 'Đã qua những nơi nào', en: 'Where they have been' },
} as const
