import { formatInstant } from '#calendar'
import type { Facts, RefusalTexts } from '#platform'

const until = (value: Facts[string] | undefined): string =>
  typeof value === 'string' ? formatInstant(Temporal.Instant.from(value)) : ''

const listed = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join('; ') : '')

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

/** Said when an agency would stop a dossier. */
export const stopRefusals = {
  'not-unanswered': conflict(
    'Một Cửa chỉ kết thúc hồ sơ đã trả lại mà công dân không bổ sung. Dừng vì lý do khác là việc của cơ quan giải quyết.',
    'The one-stop closes only a return that the citizen did not answer. Any other stop is the solving agency’s.',
  ),
  'unknown-stop-cause': {
    status: 422,
    vi: (f) => `Không có lý do dừng này. Các lý do: ${listed(f.vi)}.`,
    en: (f) => `There is no such cause of a stop. Causes: ${listed(f.en)}.`,
  },
  'nobody-awaited': conflict(
    'Hồ sơ không chờ công dân bổ sung nên không dừng vì lý do này. Hãy chọn lý do khác.',
    'Nothing is awaited from the citizen, so this is no cause to stop. Please choose another.',
  ),
  'awaited-without-end': conflict(
    'Quy định không đặt hạn bổ sung cho hồ sơ này. Chỉ dừng theo bản án, quyết định khác, hoặc khi công dân xin rút.',
    'The rules set no end to this wait. Only another judgment or decision stops it, or the citizen withdraws.',
  ),
  'still-awaited': {
    status: 409,
    vi: (f) => `Công dân còn thời gian bổ sung đến ${until(f.until)}; chưa kết thúc hồ sơ được.`,
    en: (f) => `The citizen may still answer until ${until(f.until)}; the dossier cannot be closed yet.`,
  },
} as const satisfies RefusalTexts
