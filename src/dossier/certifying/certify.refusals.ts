import type { RefusalTexts } from '#platform'

const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

/** Said at the counter of certifications. */
export const certifyRefusals = {
  'no-such-signer': wrong(
    'Người ký này hôm nay không giữ chức vụ ký chứng thực của cơ quan. Hãy chọn lại người ký.',
    'This person holds no signing post of the agency today. Please choose the signer again.',
  ),
  'certify-identity': wrong(
    'Lời chứng của sổ này ghi giấy tờ tuỳ thân của người yêu cầu. Hãy nhập loại giấy và số.',
    'The clause of this book names the identity paper of who asks. Please enter its kind and number.',
  ),
  'no-such-book': wrong(
    'Hôm nay không có sổ chứng thực này. Hãy chọn lại việc chứng thực.',
    'This book of certification is not kept today. Please choose again.',
  ),
  'certified-elsewhere': {
    status: 409,
    vi: () =>
      'Quầy này không thuộc cơ quan có thẩm quyền chứng thực. Hãy tiếp nhận ở màn hình «Tiếp nhận hồ sơ» và chọn địa bàn.',
    en: () =>
      'This counter does not belong to an agency that certifies. Use “Take in a dossier” and choose the commune.',
  },
} as const satisfies RefusalTexts
