import type { JsonObject } from '../history/json.ts'
import type { Opinion } from './opinion.ts'

/** What came with an answer, as the chain keeps it. */
interface KeptDocument {
  readonly documentNumber: string | null
  readonly documentDate: string | null
  readonly files: readonly { digest: string; type: string; bytes: number }[]
}

/** What a question leaves in the history. Its words and the answer's stand beside the chain and can be destroyed. */
export interface ConsultingEvents {
  'opinion-asked': {
    data: { id: string; agency: string; papers: readonly string[] }
    detail: JsonObject
    carry: Opinion
  }
  /** `late`: after its date. `files`: what came with it, by digest. */
  'opinion-given': {
    data: KeptDocument & { id: string; late: boolean }
    detail: JsonObject
    carry: Opinion
  }
  'opinion-reminded': { data: { id: string; reminders: number }; carry: Opinion }
  'opinion-cancelled': { data: { id: string }; detail: JsonObject; carry: Opinion }
  /** A step of the route was answered by a document; its words are the note of the step. `id`: of the step. */
  'opinion-documented': { data: KeptDocument & { id: string } }
}

export const consultingEventWords = {
  'opinion-asked': { vi: 'Lấy ý kiến cơ quan khác', en: 'Opinion asked for' },
  'opinion-given': { vi: 'Trả lời ý kiến', en: 'Opinion given' },
  'opinion-reminded': { vi: 'Đôn đốc trả lời ý kiến', en: 'Reminded of a question' },
  'opinion-cancelled': { vi: 'Rút câu hỏi ý kiến', en: 'Question taken back' },
  'opinion-documented': { vi: 'Văn bản cho ý kiến', en: 'Opinion by a document' },
} as const satisfies Record<keyof ConsultingEvents, { vi: string; en: string }>
