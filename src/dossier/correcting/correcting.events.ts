import type { Words } from '#platform'
import type { ResultRow } from '../dossier.ts'
import type { JsonObject } from '../history/json.ts'
import type { Correction } from './correction.ts'

/** What the dossier with the wrong result says of its correction. */
export interface CorrectingEvents {
  'correction-asked': {
    data: { id: string; result: string; dossier: string; code: string; foundBy: string; reasonCode: string }
    detail: JsonObject
    carry: Correction
  }
  'correction-answered': {
    data: { id: string; result: string; dossier: string; code: string; as: string; documentNumber: string | null }
    /** `result`: the wrong one with its mark; null where it was right, or nothing was decided. */
    carry: { correction: Correction; result: ResultRow | null }
  }
}

export const correctingEventWords = {
  'correction-asked': { vi: 'Yêu cầu đính chính kết quả', en: 'Correction of the result asked for' },
  'correction-answered': { vi: 'Trả lời yêu cầu đính chính', en: 'The asked correction was answered' },
} as const satisfies Record<keyof CorrectingEvents, Words>
