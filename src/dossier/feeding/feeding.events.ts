import type { Words } from '#platform'
import type { JsonObject } from '../history/json.ts'
import type { FactRow } from './fact.ts'

/** The chain says which facts there are; what they say is about people and lies beside it. */
export interface FeedingEvents {
  'facts-entered': { data: { facts: readonly string[] }; detail: JsonObject; carry: readonly FactRow[] }
  'facts-carried': { data: { facts: readonly string[] }; detail: JsonObject; carry: readonly FactRow[] }
  'fact-corrected': { data: { fact: string }; detail: JsonObject; carry: FactRow }
}

export const feedingEventWords = {
  'facts-entered': { vi: 'Ghi nội dung của kết quả', en: 'What the result says was entered' },
  'facts-carried': { vi: 'Điền sẵn từ kết quả trước', en: 'Filled in from an earlier result' },
  'fact-corrected': { vi: 'Sửa nội dung lấy từ kết quả', en: 'What a result says was corrected' },
} as const satisfies Record<keyof FeedingEvents, Words>
