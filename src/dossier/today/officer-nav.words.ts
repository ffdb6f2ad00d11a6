import type { Words } from '#platform'
import type { View, WorkGroup } from './officer-nav.ts'

export const navWords = {
  today: { vi: 'Hôm nay', en: 'Today' },
  watch: { vi: 'Theo dõi', en: 'Watch' },
  find: { vi: 'Tra cứu', en: 'Look up' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  late: { vi: 'Quá hạn', en: 'Late' },
} as const satisfies Record<string, Words>

export const groupWords = {
  'cho-tiep-nhan': { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' },
  'cho-chuyen': { vi: 'Chờ chuyển đi', en: 'To be transferred' },
  'cho-bo-sung': { vi: 'Chờ công dân bổ sung', en: 'Waiting for papers' },
  'tra-ket-qua': { vi: 'Trả kết quả', en: 'Results' },
  'tham-dinh': { vi: 'Thẩm định', en: 'Appraisal' },
  'cho-y-kien': { vi: 'Cho ý kiến', en: 'Opinions' },
} as const satisfies Record<WorkGroup, Words>

export const viewWords = {
  'tat-ca': { vi: 'Tất cả', en: 'All' },
  'cua-toi': { vi: 'Của tôi', en: 'Mine' },
  'qua-han': { vi: 'Quá hạn', en: 'Late' },
  'hom-nay': { vi: 'Hạn hôm nay', en: 'Due today' },
  'sap-den-han': { vi: 'Sắp đến hạn', en: 'Due soon' },
} as const satisfies Record<View, Words>
