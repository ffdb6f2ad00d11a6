import type { Words } from '#platform'
import type { OldPaper } from '../correcting/correction.ts'
import type { PaperReturn, Party, ResultRow, Shipment } from '../dossier.ts'
import { type GroupingEvents, groupingEventWords } from '../grouping/grouping.events.ts'
import type { ReceiptProof } from '../handing-over/receiver.ts'
import type { JsonObject } from '../history/json.ts'
import { type OnlineEvents, onlineEventWords } from '../returning-online/online.events.ts'

/** How a result reaches whom it is for, and how papers go back to whoever brought them. */
export interface ReturningEvents extends GroupingEvents, OnlineEvents {
  posted: {
    data: { id: string; carrier: string; number: string; manifest: string | null }
    detail: JsonObject
    carry: Shipment
  }
  'came-back': { data: { id: string; cause: string }; detail?: JsonObject; carry: Shipment }
  'papers-due-back': { data: { id: string; to: string }; carry: PaperReturn }
  'papers-returned': {
    data: { id: string; by: 'counter' | 'post'; number?: string | null; proof?: ReceiptProof }
    detail: JsonObject
    carry: PaperReturn
  }
  'handed-over': {
    data: {
      by: 'counter' | 'post' | 'online'
      proof?: ReceiptProof
      unpaid?: readonly string[]
      oldPaper?: string
      /** Digests of the signed files, by result: what was handed over online. */
      files?: readonly { readonly result: string; readonly digest: string }[]
    }
    detail: JsonObject
    carry: { results: readonly ResultRow[]; recipient: Party | null; shipment?: Shipment | null; oldPaper?: OldPaper }
  }
}

export const returningEventWords = {
  ...groupingEventWords,
  ...onlineEventWords,
  posted: { vi: 'Giao kết quả cho bưu chính', en: 'Result given to the post' },
  'came-back': { vi: 'Bưu chính trả lại kết quả', en: 'Result came back from the post' },
  'papers-due-back': { vi: 'Giấy tờ phải trả lại công dân', en: 'Papers are to be given back' },
  'papers-returned': { vi: 'Đã trả lại giấy tờ', en: 'Papers given back' },
  'handed-over': { vi: 'Trả kết quả', en: 'Result handed over' },
} as const satisfies Record<keyof ReturningEvents, Words>
