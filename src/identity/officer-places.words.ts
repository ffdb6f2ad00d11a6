import type { Words } from '#platform'

export const placeWords = {
  today: { vi: 'Hôm nay', en: 'Today' },
  watch: { vi: 'Theo dõi thời hạn', en: 'Watch deadlines' },
  certify: { vi: 'Chứng thực', en: 'Certify' },
  lostSlip: { vi: 'Mất giấy hẹn', en: 'Lost slip' },
  intake: { vi: 'Tiếp nhận tại quầy', en: 'Counter intake' },
  postIntake: { vi: 'Nhận qua bưu chính', en: 'Intake by post' },
  handover: { vi: 'Bàn giao bản giấy', en: 'Hand-over of papers' },
  post: { vi: 'Trả qua bưu chính', en: 'Results by post' },
  papersBack: { vi: 'Giấy phải trả lại', en: 'Papers to give back' },
  search: { vi: 'Tìm hồ sơ', en: 'Find dossiers' },
  passedOn: { vi: 'Đã chuyển đi', en: 'Passed on' },
  register: { vi: 'Sổ theo dõi', en: 'Register' },
  team: { vi: 'Nhóm của tôi', en: 'My team' },
  rules: { vi: 'Quy tắc phân công', en: 'Rules of assignment' },
  moveRoutes: { vi: 'Đổi quy trình', en: 'Change routes' },
  absences: { vi: 'Vắng mặt, uỷ quyền', en: 'Absences' },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  tokens: { vi: 'Mã truy cập dịch vụ', en: 'Service tokens' },
  routes: { vi: 'Quy trình thủ tục', en: 'Routes of procedures' },
  administration: { vi: 'Quản trị', en: 'Administration' },
} as const satisfies Record<string, Words>
