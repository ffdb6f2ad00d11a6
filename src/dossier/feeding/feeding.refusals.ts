import type { Facts, RefusalTexts } from '#platform'

const list = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join('; ') : '')

/** Said about the facts of a result: by their names, never by what they say. */
export const feedingRefusals = {
  'facts-missing': {
    status: 422,
    vi: (f) => `Thủ tục liên thông sau cần: ${list(f.vi)}. Hãy ghi theo kết quả đã ký.`,
    en: (f) => `The procedure after this one needs: ${list(f.en)}. Enter what the signed result says.`,
  },
  'fact-not-valid': {
    status: 422,
    vi: (f) => `Ghi chưa đúng: ${list(f.vi)}. Số định danh có 12 chữ số; ngày không sau hôm nay.`,
    en: (f) => `Not valid: ${list(f.en)}. A personal number has 12 digits; a day is not after today.`,
  },
  'unknown-fact': {
    status: 422,
    vi: (f) => `Kết quả của hồ sơ này không có mục: ${list(f.facts)}.`,
    en: (f) => `The result of this dossier does not say: ${list(f.facts)}.`,
  },
} as const satisfies RefusalTexts
