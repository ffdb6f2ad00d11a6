import type { Words } from '#platform'
import type { ResultRow } from '../dossier-parts.ts'
import type { JsonObject } from '../history/json.ts'

/** What is decided for a whole list is given to each person of it. */
export interface GroupingEvents {
  /** `refused` is absent in histories of before. */
  'results-listed': { data: { count: number; refused?: number }; detail?: JsonObject; carry: readonly ResultRow[] }
}

export const groupingEventWords = {
  'results-listed': { vi: 'Lập kết quả cho từng người thụ hưởng', en: 'A result for each beneficiary' },
} as const satisfies Record<keyof GroupingEvents, Words>
