import type { Words } from '#platform'
import type { handingActions } from './handing.actions.ts'

/** What the acts on papers mean, in a sentence before each is done. */
export const handingSays = {
  'send-papers': {
    vi: 'Bản giấy rời nơi này ngay bây giờ, không theo phiếu bàn giao.',
    en: 'The papers leave now, without a hand-over list.',
  },
  'forward-papers': {
    vi: 'Hồ sơ đã đi tiếp mà bản giấy còn ở đây: bản giấy chờ giao đến nơi đang giải quyết, theo phiếu bàn giao.',
    en: 'The dossier has gone on and its papers are still here: they wait to go where it is, on a hand-over list.',
  },
  'report-missing': {
    vi: 'Bản giấy đã gửi mà không thấy. Bên gửi còn chịu trách nhiệm và gửi lại.',
    en: 'The papers were sent but are not here. The sender answers for them and sends again.',
  },
  'post-result': {
    vi: 'Kết quả rời quầy, công dân được báo số hiệu. Khi bưu chính phát xong mới là đã trả.',
    en: 'The result leaves, the citizen is told the number. It counts as handed over when it is delivered.',
  },
  'take-back': {
    vi: 'Không phát được: kết quả về lại quầy, gửi lại hoặc trả tại quầy.',
    en: 'It could not be delivered: it is back here, to be sent again or handed over.',
  },
  'return-papers': {
    vi: 'Hồ sơ đã kết thúc: giấy tờ công dân đã nộp được trả lại cho người nộp.',
    en: 'The dossier has ended: the papers go back to whoever brought them.',
  },
} as const satisfies Record<keyof typeof handingActions, Words>
