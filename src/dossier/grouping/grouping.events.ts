import type { Words } from '#platform'
import type { ResultRow } from '../dossier.ts'

/** What is decided for a whole list is given to each person of it. */
export interface GroupingEvents {
  'results-listed': { data: { count: number }; carry: readonly ResultRow[] }
}

export const groupingEventWords = {
  'results-listed': { vi: 'Lập kết quả cho từng người thụ hưởng', en: 'A result for each beneficiary' },
} as const satisfies Record<keyof GroupingEvents, Words>
