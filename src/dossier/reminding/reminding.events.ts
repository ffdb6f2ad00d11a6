import type { Words } from '#platform'
import type { JsonObject } from '../history/json.ts'

/** What the program's own closing leaves to a person. */
export interface RemindingEvents {
  /** The notice of stopping waits at the one-stop for whoever signs it. */
  'notice-due': { data: { to: string }; carry: { at: Temporal.Instant } }
  'notice-signed': { data: Record<never, never>; detail: JsonObject }
}

export const remindingEventWords = {
  'notice-due': { vi: 'Thông báo dừng chờ ký', en: 'Notice of stopping waits to be signed' },
  'notice-signed': { vi: 'Ký thông báo dừng giải quyết', en: 'Notice of stopping signed' },
} as const satisfies Record<keyof RemindingEvents, Words>
