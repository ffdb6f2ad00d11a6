import type { Facts, RefusalTexts } from '#platform'

const list = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join(', ') : '')

/** Said about lists of beneficiaries: places in the list, never a number of a paper. */
export const groupingRefusals = {
  'beneficiary-twice': {
    status: 422,
    vi: (f) => `Danh sách người thụ hưởng có số giấy tờ trùng ở người thứ ${list(f.places)}. Hãy bỏ hoặc sửa.`,
    en: (f) => `The list of beneficiaries has a number twice, at place ${list(f.places)}. Take it out or correct it.`,
  },
  'no-beneficiaries': {
    status: 409,
    vi: () => 'Hồ sơ không có danh sách người thụ hưởng nên không tách kết quả theo từng người được.',
    en: () => 'The dossier has no list of beneficiaries, so there cannot be a result for each of them.',
  },
} as const satisfies RefusalTexts
