import type { Facts, RefusalTexts } from '#platform'
import { correctionReasonName } from './reasons.ts'

const names = (keys: Facts[string] | undefined, lang: 'vi' | 'en'): string =>
  Array.isArray(keys) ? keys.map((key) => correctionReasonName(String(key))[lang]).join('; ') : ''

const list = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join('; ') : '')

/** Why a result is not corrected now, and what to do instead. */
export const correctingRefusals = {
  'which-result': {
    status: 422,
    vi: (f) => `Hồ sơ không có kết quả này, hoặc có nhiều kết quả: hãy chọn kết quả sai. ${list(f.results)}`,
    en: (f) => `There is no such result, or there are several: choose the wrong one. ${list(f.results)}`,
  },
  'correction-open': {
    status: 409,
    vi: (f) => `Kết quả này đang được đính chính ở hồ sơ ${f.code}. Hãy theo dõi hồ sơ đó.`,
    en: (f) => `This result is being corrected already, in dossier ${f.code}. Please follow that one.`,
  },
  'already-corrected': {
    status: 409,
    vi: (f) => `Kết quả này đã được đính chính ở hồ sơ ${f.code}. Nếu kết quả mới cũng sai, hãy đính chính ở hồ sơ đó.`,
    en: (f) => `This result was corrected in dossier ${f.code}. If the new one is wrong too, ask for it there.`,
  },
  'unknown-correction-reason': {
    status: 422,
    vi: (f) => `Chọn lý do trong danh mục: ${names(f.reasons, 'vi')}.`,
    en: (f) => `Choose a reason of the catalogue: ${names(f.reasons, 'en')}.`,
  },
  'nobody-signs': {
    status: 409,
    vi: () => 'Quy trình của hồ sơ này không có bước ký nên không lập được hồ sơ đính chính. Hãy báo quản trị.',
    en: () => 'The route of this dossier has nobody who signs, so it cannot be corrected here. Tell the administrator.',
  },
} as const satisfies RefusalTexts
