import type { Words } from '#platform'
import type { Supplement } from '../dossier.ts'
import type { JsonObject } from '../history/json.ts'

/** What an end leaves behind: a notice to sign, and a proposal that nobody answers any more. */
export interface RemindingEvents {
  /** The notice of stopping waits at the one-stop for whoever signs it. */
  'notice-due': { data: { to: string }; carry: { at: Temporal.Instant } }
  'notice-signed': { data: Record<never, never>; detail: JsonObject }
  /** The dossier ended before the head had answered the proposal to return it. */
  'supplement-lapsed': { data: { id: string }; carry: Supplement }
}

export const remindingEventWords = {
  'notice-due': { vi: 'Thông báo dừng chờ ký', en: 'Notice of stopping waits to be signed' },
  'supplement-lapsed': { vi: 'Đề xuất yêu cầu bổ sung hết hiệu lực', en: 'Supplement proposal void' },
  'notice-signed': { vi: 'Ký thông báo dừng giải quyết', en: 'Notice of stopping signed' },
} as const satisfies Record<keyof RemindingEvents, Words>
