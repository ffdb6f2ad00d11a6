import type { Words } from '#platform'
import type { JsonObject } from '../history/json.ts'

/** What a file was brought for. */
export type FilePlace = 'scan' | 'note' | 'opinion' | 'message' | 'ahead' | 'result'

/** What became of files. Their bytes and names stand nowhere in the chain. */
export interface FileEvents {
  'file-added': { data: { component: string; version: number; digest: string; type: string; bytes: number } }
  /** `component`: the paper that it was a scan of; else `place`. */
  'file-refused': { data: { component?: string; place?: FilePlace; found: string; digest: string; bytes: number } }
  'file-withdrawn': { data: { component: string; version: number; digest: string }; detail: JsonObject }
}

export const fileEventWords = {
  'file-added': { vi: 'Thêm bản quét giấy tờ', en: 'Scan of a paper added' },
  'file-refused': { vi: 'Không nhận tệp có mã độc', en: 'File with malware turned away' },
  'file-withdrawn': { vi: 'Gỡ bản quét giấy tờ', en: 'Scan of a paper taken out' },
} as const satisfies Record<keyof FileEvents, Words>

/** Where a file was meant to go, for the history. */
export const filePlaces = {
  scan: { vi: 'bản quét giấy tờ', en: 'scan of a paper' },
  note: { vi: 'kèm ghi chú nội bộ', en: 'with an internal note' },
  opinion: { vi: 'kèm văn bản trả lời ý kiến', en: 'with an answer to a question' },
  message: { vi: 'kèm tin nhắn', en: 'with a message' },
  result: { vi: 'kết quả điện tử', en: 'electronic result' },
  ahead: { vi: 'gửi trước qua API', en: 'sent ahead by API' },
} as const satisfies Record<FilePlace, Words>
