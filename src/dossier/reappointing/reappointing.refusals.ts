import { formatInstant } from '#calendar'
import type { RefusalTexts } from '#platform'
import { reasonName } from './reasons.ts'

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

const shown = (value: unknown): string => (typeof value === 'string' ? formatInstant(Temporal.Instant.from(value)) : '')

const names = (keys: unknown, lang: 'vi' | 'en'): string =>
  Array.isArray(keys) ? keys.map((key) => reasonName(String(key))[lang]).join('; ') : ''

export const reappointingRefusals = {
  'date-unreadable': wrong(
    'Chưa đọc được ngày giờ hẹn mới. Hãy ghi cả ngày và giờ, ví dụ 17:00 ngày 02/12/2026.',
    'The new date and hour could not be read. Please give both, for example 17:00 on 02/12/2026.',
  ),
  'date-not-later': {
    status: 422,
    vi: (facts) => `Ngày hẹn mới phải sau ngày hẹn hiện tại (${shown(facts.dueAt)}).`,
    en: (facts) => `The new date must be after the present one (${shown(facts.dueAt)}).`,
  },
  'date-too-far': wrong(
    'Ngày hẹn mới quá xa. Hãy kiểm tra lại năm.',
    'The new date is too far away. Please check the year.',
  ),
  'date-when-closed': {
    status: 422,
    vi: (facts) =>
      `Lúc đó Bộ phận Một Cửa không mở cửa. Lần mở cửa kế tiếp: ${shown(facts.opensAt)}. Hãy chọn lại ngày giờ hẹn.`,
    en: (facts) => `The one-stop is closed then. It opens next at ${shown(facts.opensAt)}. Please choose another time.`,
  },
  'reappointed-once': conflict(
    'Chỉ được hẹn lại một lần và đã hẹn lại rồi.',
    'A new date may be given only once, and it was.',
  ),
  'reappointment-pending': conflict(
    'Đã có đề nghị hẹn lại đang chờ. Hãy đợi lãnh đạo ký hoặc Một Cửa báo công dân.',
    'A request waits already: for the head’s signature, or for the one-stop to tell the citizen.',
  ),
  'unknown-reappointment-reason': {
    status: 422,
    vi: (facts) => `Chọn lý do trong danh mục: ${names(facts.reasons, 'vi')}.`,
    en: (facts) => `Choose a reason of the catalogue: ${names(facts.reasons, 'en')}.`,
  },
  'no-reappointment-asked': conflict(
    'Không có đề nghị hẹn lại nào đang chờ ký.',
    'No request for a new appointment is waiting.',
  ),
  'no-reappointment-signed': conflict(
    'Lãnh đạo cơ quan giải quyết chưa ký xin lỗi nên Một Cửa chưa thể hẹn lại.',
    'The head of the solving agency has not signed the apology; the one-stop cannot give a new date yet.',
  ),
  'not-own-reappointment': conflict(
    'Ông/Bà là người đề nghị nên không tự ký được. Người đứng đầu khác của cơ quan ký.',
    'You asked for it, so somebody else at the head of the agency signs.',
  ),
} as const satisfies RefusalTexts
