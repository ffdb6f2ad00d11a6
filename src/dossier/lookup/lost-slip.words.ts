import type { Words } from '#platform'

export const lostSlipWords = {
  title: { vi: 'Mất giấy hẹn', en: 'Lost slip' },
  scan: { vi: 'Quét thẻ căn cước, hoặc gõ số giấy tờ', en: 'Scan the citizen card, or type the number of the paper' },
  find: { vi: 'Tìm hồ sơ đang giải quyết', en: 'Find open dossiers' },
  typingAid: {
    vi: 'Mã trên thẻ bị bộ gõ tiếng Việt làm sai. Xin tắt bộ gõ (UniKey) rồi quét lại, hoặc gõ số giấy tờ',
    en: 'The Vietnamese input method changed the code of the card. Please turn it off (UniKey) and scan again, or type the number',
  },
  missing: {
    vi: 'Quét thẻ, hoặc gõ số căn cước, CMND, hộ chiếu hay mã số doanh nghiệp, hộ kinh doanh',
    en: 'Scan the card, or type the number of the card, passport or business',
  },
  hint: {
    vi: 'Đối chiếu người với giấy tờ trước khi in lại. Mỗi lần in lại đều được ghi vào lịch sử hồ sơ.',
    en: 'Compare the person with the paper before printing. The dossier’s history keeps every reprint.',
  },
  found: { vi: 'Hồ sơ đang giải quyết của người này', en: 'Open dossiers of this person' },
  none: {
    vi: 'Không có hồ sơ đang giải quyết nào mang số này mà quầy của Ông/Bà in lại giấy hẹn được.',
    en: 'No open dossier with this number whose slip your counter may print again.',
  },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  reprint: { vi: 'Đã đối chiếu, in lại', en: 'Checked, print again' },
} as const satisfies Record<string, Words>
