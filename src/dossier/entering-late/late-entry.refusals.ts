import { formatInstant } from '#calendar'
import type { RefusalTexts } from '#platform'

const shown = (value: unknown): string => (typeof value === 'string' ? formatInstant(Temporal.Instant.from(value)) : '')
const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

/** Said when an act is written down later than it happened. */
export const lateEntryRefusals = {
  'entry-in-future': wrong(
    'Thời điểm ghi lùi không được sau lúc này.',
    'The time of a late entry may not lie in the future.',
  ),
  'entry-before-last': {
    status: 422,
    vi: (f) => `Thời điểm ghi lùi phải sau việc gần nhất của hồ sơ (${shown(f.last)}).`,
    en: (f) => `A late entry must come after the dossier’s last act (${shown(f.last)}).`,
  },
  'late-reason-needed': wrong(
    'Ghi lùi thời điểm thì phải nêu lý do (lateReason).',
    'A late entry needs its reason (lateReason).',
  ),
} as const satisfies RefusalTexts
