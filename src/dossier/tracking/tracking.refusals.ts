import type { RefusalTexts } from '#platform'

/** Said to whoever looks up a dossier with a slip: what to look at, never what exists. */
export const trackingRefusals = {
  'slip-unknown': {
    status: 404,
    vi: () =>
      'Mã hồ sơ và số phiếu không khớp. Hãy xem lại hai số in trên giấy hẹn; sau 5 lần sai, mã này tạm khoá 15 phút.',
    en: () =>
      'The code and the slip number do not match. Look at both on your slip; after 5 misses the code is locked for 15 minutes.',
  },
  'tracking-link-unknown': {
    status: 404,
    vi: () =>
      'Liên kết tra cứu này không đúng hoặc thiếu một phần. Hãy quét lại mã QR trên giấy hẹn, hoặc vào «Tra cứu hồ sơ» và nhập mã hồ sơ với số phiếu.',
    en: () =>
      'This tracking link is wrong or incomplete. Scan the QR code on your slip again, or go to “Track a dossier” and enter the code and the slip number.',
  },
  'slip-locked': {
    status: 423,
    vi: () =>
      'Mã hồ sơ này tạm khoá 15 phút vì đã nhập sai 5 lần. Ông/Bà quét mã QR trên giấy hẹn để xem ngay, hoặc hỏi Một Cửa.',
    en: () =>
      'This code is locked for 15 minutes after 5 misses. Scan the QR code on the slip to see it at once, or ask the one-stop.',
  },
} as const satisfies RefusalTexts
