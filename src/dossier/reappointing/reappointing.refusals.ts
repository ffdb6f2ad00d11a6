import type { RefusalTexts } from '#platform'
import { reasonName } from './reasons.ts'

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

const names = (keys: unknown, lang: 'vi' | 'en'): string =>
  Array.isArray(keys) ? keys.map((key) => reasonName(String(key))[lang]).join('; ') : ''

export const reappointingRefusals = {
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
