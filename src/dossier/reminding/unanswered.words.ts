import type { Words } from '#platform'

const dossiers = (n: number) => (n === 1 ? '1 dossier' : `${n} dossiers`)

export const unansweredWords = {
  title: { vi: 'Cần đóng', en: 'To close' },
  sub: {
    vi: 'Hồ sơ đã trả lại để bổ sung, quá thời hạn mà công dân không nộp thêm.',
    en: 'Returned for a supplement, and not answered within the period.',
  },
  none: {
    vi: 'Không có hồ sơ nào cần đóng. Hồ sơ vào danh sách này khi hết thời hạn bổ sung.',
    en: 'Nothing to close. A dossier comes here when the period for its supplement has passed.',
  },
  choose: { vi: 'Chọn', en: 'Choose' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
  until: { vi: 'Hạn bổ sung', en: 'Period ended' },
  reason: { vi: 'Lý do ghi trong thông báo', en: 'Reason in the notice' },
  usualReason: {
    vi: 'Quá thời hạn bổ sung theo thông báo mà không nhận được giấy tờ.',
    en: 'The papers asked for did not come within the period.',
  },
  unsigned: { vi: 'Thông báo dừng chờ ký', en: 'Notices of stopping to be signed' },
  unsignedSub: {
    vi: 'Hồ sơ đã tự động đóng khi hết thời hạn. Thông báo chỉ được cấp số và gửi đi sau khi Ông/Bà ký.',
    en: 'Closed by the rule when the period ended. A notice gets its number and goes out once you sign it.',
  },
  closedAt: { vi: 'Đã tự đóng', en: 'Closed' },
  sign: { vi: 'Ký các thông báo đã chọn', en: 'Sign the chosen notices' },
  pages: {
    newer: { vi: 'Từ đầu danh sách', en: 'From the beginning' },
    older: { vi: 'Các hồ sơ trả lại sau đó', en: 'Those returned later' },
  },
  close: { vi: 'Đóng các hồ sơ đã chọn', en: 'Close the chosen dossiers' },
  chooseOne: { vi: 'Chọn ít nhất một hồ sơ', en: 'Choose at least one dossier' },
  giveReason: { vi: 'Ghi lý do', en: 'Give the reason' },
  closed: (n: number): Words => ({ vi: `Đã đóng ${n} hồ sơ.`, en: `Closed ${dossiers(n)}.` }),
  notClosed: (codes: readonly string[]): Words => ({
    vi: ` Không đóng được: ${codes.join('; ')}.`,
    en: ` Not closed: ${codes.join('; ')}.`,
  }),
} as const
