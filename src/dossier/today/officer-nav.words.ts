import type { Words } from '#platform'
import type { View } from '../inbox/looking.form.ts'
import type { WorkGroup } from '../inbox/work-groups.ts'

export const navWords = {
  today: { vi: 'Hôm nay', en: 'Today' },
  waiting: { vi: 'Việc đang chờ', en: 'Waiting work' },
  watch: { vi: 'Theo dõi', en: 'Watch' },
  kept: { vi: 'Cách xem đã lưu', en: 'Kept views' },
  find: { vi: 'Tra cứu', en: 'Look up' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  toClose: { vi: 'Cần đóng', en: 'To close' },
  bundles: { vi: 'Liên thông', en: 'Bundles' },
  late: { vi: 'Quá hạn', en: 'Late' },
  stepLate: { vi: 'Trễ ở bước này', en: 'Late at this step' },
} as const satisfies Record<string, Words>

export const groupWords = {
  'cho-tiep-nhan': { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' },
  'cho-chuyen': { vi: 'Chờ chuyển đi', en: 'To be transferred' },
  'giao-nhan': { vi: 'Chờ nhận hồ sơ giấy', en: 'Papers to confirm' },
  'kiem-tra': { vi: 'Kiểm tra thành phần', en: 'Papers to check' },
  'tham-dinh': { vi: 'Thẩm định', en: 'Appraisal' },
  'cho-y-kien': { vi: 'Được hỏi ý kiến', en: 'Asked for an opinion' },
  'cho-duyet': { vi: 'Chờ duyệt', en: 'To approve' },
  'duyet-tra-lai': { vi: 'Trả lại chờ duyệt', en: 'Returns to approve' },
  'cho-ky-xin-loi': { vi: 'Chờ ký xin lỗi', en: 'Apologies to sign' },
  'can-hen-lai': { vi: 'Cần hẹn lại', en: 'New dates to give' },
  'cho-ky': { vi: 'Chờ ký', en: 'To sign' },
  'vao-so': { vi: 'Chờ cấp số', en: 'To number' },
  'cho-bo-sung': { vi: 'Chờ công dân', en: 'Waiting for the citizen' },
  'cho-co-quan': { vi: 'Chờ cơ quan khác', en: 'Waiting for others' },
  'nhan-ket-qua': { vi: 'Nhận kết quả', en: 'Results to register' },
  'tra-ket-qua': { vi: 'Trả kết quả', en: 'Results to hand over' },
  'qua-han-chuyen': { vi: 'Quá hạn chuyển', en: 'Transfers overdue' },
} as const satisfies Record<WorkGroup, Words>

export const viewWords = {
  'tat-ca': { vi: 'Tất cả', en: 'All' },
  'cua-toi': { vi: 'Của tôi', en: 'Mine' },
  'qua-han': { vi: 'Quá hạn', en: 'Late' },
  'hom-nay': { vi: 'Hạn hôm nay', en: 'Due today' },
  'sap-den-han': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'tre-buoc': { vi: 'Trễ ở bước này', en: 'Late at this step' },
} as const satisfies Record<View, Words>
