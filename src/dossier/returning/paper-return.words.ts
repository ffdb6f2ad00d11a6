import type { Words } from '#platform'

export const paperReturnWords = {
  title: { vi: 'Giấy phải trả lại', en: 'Papers to give back' },
  intro: {
    vi: 'Hồ sơ đã từ chối, rút hoặc dừng, hoặc đã trả kết quả mà giấy còn ở cơ quan được hỏi ý kiến: giấy tờ công dân đã nộp phải trả lại. Giấy còn ở cơ quan khác đi theo phiếu bàn giao về đây.',
    en: 'Declined, withdrawn or stopped, or handed over while an agency that was asked held the papers: they go back to the citizen. Those at another agency come here on a hand-over list.',
  },
  none: { vi: 'Không còn giấy tờ nào phải trả lại.', en: 'No papers are left to give back.' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  ended: { vi: 'Kết thúc', en: 'Ended' },
  where: { vi: 'Giấy đang ở', en: 'Where' },
  act: { vi: 'Trả lại', en: 'Give back' },
  actOf: (code: string): Words => ({ vi: `Trả lại giấy tờ của ${code}`, en: `Give back the papers of ${code}` }),
  notHere: { vi: 'Chưa về đến đây', en: 'Not here yet' },
  noCode: { vi: 'Chưa có mã', en: 'No code' },
  atCounter: { vi: 'Trả tại quầy', en: 'At the counter' },
  byPost: { vi: 'Gửi bưu chính', en: 'By post' },
} as const
