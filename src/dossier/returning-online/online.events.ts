import type { SignatureVerdict } from '#document'
import type { Words } from '#platform'
import type { ResultRow, ReturnChannel } from '../dossier.ts'
import type { ReceiptProof } from '../handing-over/receiver.ts'
import type { JsonObject } from '../history/json.ts'
import type { ElectronicResult, ResultPaper } from './electronic-result.ts'

/** What became of results as signed files. Who signed stands in the row; the chain keeps the digest and what the check said. */
export interface OnlineEvents {
  'result-attached': {
    data: {
      id: string
      result: string
      digest: string
      bytes: number
      verdict: SignatureVerdict
      signatures: number
      /** Every signature names its certificate by digest. */
      bound: boolean
      paper: ResultPaper
      replaces: string | null
    }
    carry: { file: ElectronicResult; replaced: ElectronicResult | null; result: ResultRow }
  }
  'result-rechecked': {
    data: { id: string; digest: string; from: SignatureVerdict; verdict: SignatureVerdict }
    carry: { file: ElectronicResult }
  }
  'result-fetched': { data: { id: string; digest: string }; carry: { file: ElectronicResult } }
  'return-chosen': { data: { from: ReturnChannel; to: ReturnChannel } }
  'original-given': {
    data: { by: 'counter'; proof?: ReceiptProof }
    detail: JsonObject
    carry: { results: readonly ResultRow[] }
  }
}

export const onlineEventWords = {
  'result-attached': { vi: 'Thêm kết quả điện tử đã ký số', en: 'Signed electronic result added' },
  'result-rechecked': { vi: 'Kiểm tra lại chữ ký số', en: 'Digital signatures checked again' },
  'result-fetched': { vi: 'Công dân tải kết quả điện tử lần đầu', en: 'Citizen fetched the electronic result' },
  'return-chosen': { vi: 'Đổi cách nhận kết quả', en: 'Way of return changed' },
  'original-given': { vi: 'Trao thêm bản giấy của kết quả', en: 'Paper of the result given too' },
} as const satisfies Record<keyof OnlineEvents, Words>
