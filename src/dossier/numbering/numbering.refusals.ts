import type { RefusalTexts } from '#platform'

/** Said where the registrar gives a signed result its number. */
export const numberingRefusals = {
  'number-needed': {
    status: 422,
    vi: () => 'Văn bản đã ký chưa có số. Hãy ghi số, ký hiệu văn bản (documentNumber).',
    en: () => 'The signed document has no number yet. Please give its number and symbol (documentNumber).',
    errors: () => [
      { pointer: '/documentNumber', reason: { vi: 'Hãy nhập số, ký hiệu văn bản', en: 'Enter the number' } },
    ],
  },
  'number-taken': {
    status: 409,
    vi: (f) =>
      `Số ${f.number} năm ${f.year} đã cấp cho hồ sơ ${f.code}. Hãy ghi số khác; nếu một văn bản chung cho các hồ sơ, hãy đánh dấu «Một văn bản chung».`,
    en: (f) =>
      `Number ${f.number} of ${f.year} is borne by dossier ${f.code}. Give another; where one document serves several dossiers, tick that it is common.`,
  },
} as const satisfies RefusalTexts
