import type { Words } from '#platform'
import type { StepForm, StepFunction, StepPlace } from '../procedure.schema.ts'

/** What a step does, as an officer calls it. */
export const stepFunctionWords = {
  reception: { vi: 'Tiếp nhận', en: 'Reception' },
  appraisal: { vi: 'Thẩm định, xử lý', en: 'Appraisal' },
  consultation: { vi: 'Cho ý kiến', en: 'Opinion' },
  review: { vi: 'Xem xét, trình ký', en: 'Review' },
  signing: { vi: 'Ký', en: 'Signing' },
  registering: { vi: 'Vào sổ, đóng dấu', en: 'Numbering and sealing' },
  'handing-over': { vi: 'Trả kết quả', en: 'Handing over' },
} as const satisfies Record<StepFunction, Words>

export const stepPlaceWords = {
  'received-at': { vi: 'Một Cửa nơi tiếp nhận', en: 'The one-stop that receives' },
  'returned-at': { vi: 'Một Cửa nơi trả kết quả', en: 'The one-stop that returns' },
  competent: { vi: 'Cơ quan có thẩm quyền', en: 'The competent agency' },
  division: { vi: 'Bộ phận chuyên môn', en: 'The division in charge' },
  department: { vi: 'Sở chuyên ngành', en: 'The department in charge' },
} as const satisfies Record<StepPlace, Words>

/** Short names for lists; the number and the full title stand in the regime. */
export const stepFormWords = {
  receipt: { vi: 'Giấy tiếp nhận và hẹn trả', en: 'Receipt and appointment' },
  supplement: { vi: 'Phiếu yêu cầu bổ sung', en: 'Supplement request' },
  declined: { vi: 'Phiếu từ chối tiếp nhận', en: 'Notice of declined reception' },
  apology: { vi: 'Xin lỗi và hẹn lại', en: 'Apology and new date' },
  stop: { vi: 'Thông báo dừng giải quyết', en: 'Notice of stopping' },
  control: { vi: 'Phiếu kiểm soát', en: 'Control sheet' },
  register: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
} as const satisfies Record<StepForm, Words>
