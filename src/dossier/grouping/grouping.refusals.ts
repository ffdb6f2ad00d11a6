import type { Facts, RefusalTexts } from '#platform'

const list = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join(', ') : '')

/** Said about lists of beneficiaries: places in the list, never a number of a paper. */
export const groupingRefusals = {
  'beneficiary-twice': {
    status: 422,
    vi: (f) => `Danh sách người thụ hưởng có số giấy tờ trùng ở người thứ ${list(f.places)}. Hãy bỏ hoặc sửa.`,
    en: (f) => `The list of beneficiaries has a number twice, at place ${list(f.places)}. Take it out or correct it.`,
  },
  'unknown-beneficiary': {
    status: 422,
    vi: (f) => `Có ${f.count} người không có trong danh sách thụ hưởng của hồ sơ, hoặc ghi hai lần. Hãy xem lại.`,
    en: (f) => `${f.count} of those refused do not stand in the dossier’s list, or stand twice. Please look again.`,
  },
  'refused-need-each': {
    status: 422,
    vi: () => 'Từ chối từng người thì mỗi người phải có kết quả riêng: chọn «Mỗi người thụ hưởng một kết quả».',
    en: () => 'To refuse some of the list each of them needs a result of his own: choose one result for each.',
  },
  'no-beneficiaries': {
    status: 409,
    vi: () => 'Hồ sơ không có danh sách người thụ hưởng nên không tách kết quả theo từng người được.',
    en: () => 'The dossier has no list of beneficiaries, so there cannot be a result for each of them.',
  },
} as const satisfies RefusalTexts
