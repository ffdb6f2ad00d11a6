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

/** Why papers do not go along when a step is passed on. */
export const notAlongWords = {
  at: (place: Words): Words => ({
    vi: `Chuyển bản điện tử: bản giấy đang ở ${place.vi}, không đi cùng từ đây.`,
    en: `It goes electronically: the papers lie at ${place.en} and do not go along from here.`,
  }),
  promised: (place: Words): Words => ({
    vi: `Chuyển bản điện tử: bản giấy đã bàn giao cho ${place.vi}, chờ nơi đó xác nhận.`,
    en: `It goes electronically: the papers were handed on to ${place.en}, which has not confirmed them yet.`,
  }),
  elsewhere: {
    vi: 'Chuyển bản điện tử: bản giấy (nếu có) không ở cơ quan của Ông/Bà.',
    en: 'It goes electronically: the papers, if there are any, are not at your agency.',
  },
} as const
