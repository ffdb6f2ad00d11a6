import type { ComponentRow } from '../dossier.ts'
import { type FeedingEvents, feedingEventWords } from '../feeding/feeding.events.ts'

/** What the legs of a bundle leave in the history, with what their results say for one another. */
export interface JoiningEvents extends FeedingEvents {
  /** The result that a leg of a bundle waited for is there: the papers that it stands for. */
  'leg-begun': { data: { bundle: string; leg: string; after: string }; carry: readonly ComponentRow[] }
  'leg-sent': { data: { bundle: string; leg: string; dueAt: string | null } }
  'leg-answered': { data: { bundle: string; leg: string; outcome: string; documentNumber: string | null } }
}

export const joiningEventWords = {
  ...feedingEventWords,
  'leg-begun': { vi: 'Đã có kết quả liên thông, bắt đầu giải quyết', en: 'The linked result is there; work may begin' },
  'leg-sent': { vi: 'Gửi cơ quan ngoài hệ thống', en: 'Sent to an agency outside' },
  'leg-answered': { vi: 'Cơ quan ngoài hệ thống trả lời', en: 'Answered by an agency outside' },
} as const satisfies Record<keyof JoiningEvents, { vi: string; en: string }>
