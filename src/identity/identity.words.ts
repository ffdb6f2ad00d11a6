import type { Words } from '#platform'
import type { Permission } from './permissions.ts'
import type { Role } from './role.ts'

export const roleWords = {
  receptionist: { vi: 'Tiếp nhận và trả kết quả', en: 'Receptionist' },
  handler: { vi: 'Chuyên viên thụ lý', en: 'Handler' },
  'unit-head': { vi: 'Lãnh đạo đơn vị', en: 'Head of unit' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  registrar: { vi: 'Văn thư', en: 'Registrar' },
  'reform-controller': { vi: 'Kiểm soát thủ tục hành chính', en: 'Reform controller' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  inspector: { vi: 'Thanh tra, giám sát', en: 'Inspector' },
} as const satisfies Record<Role, Words>

/** What a permission allows, as the end of a sentence: «không được …». */
export const permissionWords = {
  'dossier.draft': { vi: 'nhập hồ sơ', en: 'take in dossiers' },
  'dossier.accept': { vi: 'tiếp nhận hồ sơ', en: 'accept dossiers' },
  'dossier.decline': { vi: 'từ chối tiếp nhận hồ sơ', en: 'decline dossiers at reception' },
  'dossier.check-components': { vi: 'kiểm tra thành phần hồ sơ', en: 'check the papers' },
  'dossier.request-supplement': { vi: 'yêu cầu bổ sung hồ sơ', en: 'ask for a supplement' },
  'dossier.record-supplement': { vi: 'ghi nhận bổ sung hồ sơ', en: 'record a supplement' },
  'dossier.transfer': { vi: 'chuyển hồ sơ', en: 'transfer dossiers' },
  'dossier.confirm-handover': { vi: 'xác nhận nhận hồ sơ giấy', en: 'confirm a hand-over of papers' },
  'dossier.take-step': { vi: 'nhận việc của bước này', en: 'take on this step' },
  'dossier.complete-step': { vi: 'hoàn thành bước này', en: 'complete this step' },
  'dossier.ask-opinion': { vi: 'lấy ý kiến cơ quan khác', en: 'ask another agency' },
  'dossier.give-opinion': { vi: 'trả lời ý kiến', en: 'give an opinion' },
  'dossier.propose-return': { vi: 'đề xuất trả lại hồ sơ', en: 'propose a return' },
  'dossier.approve-return': { vi: 'duyệt trả lại hồ sơ', en: 'approve a return' },
  'dossier.pause': { vi: 'tạm dừng tính thời hạn', en: 'pause the time limit' },
  'dossier.resume': { vi: 'tiếp tục tính thời hạn', en: 'resume the time limit' },
  'dossier.extend': { vi: 'kéo dài thời hạn theo luật', en: 'use a legal extension' },
  'dossier.reappoint': { vi: 'xin lỗi và hẹn lại', en: 're-appoint' },
  'dossier.decide': { vi: 'ký quyết định', en: 'sign decisions' },
  'dossier.register-result': { vi: 'ghi nhận kết quả tại Một Cửa', en: 'register results' },
  'dossier.hand-over': { vi: 'trả kết quả', en: 'hand over results' },
  'dossier.withdraw': { vi: 'ghi nhận rút hồ sơ', en: 'record a withdrawal' },
  'dossier.stop': { vi: 'dừng giải quyết hồ sơ', en: 'stop dossiers' },
  'dossier.void': { vi: 'huỷ tiếp nhận nhầm', en: 'void an acceptance' },
  'dossier.correct-data': { vi: 'sửa thông tin đã nhập', en: 'correct typed data' },
  'dossier.reprint-slip': { vi: 'in lại giấy hẹn bị mất', en: 'print a lost slip again' },
  'dossier.record-fee': { vi: 'ghi biên lai phí, lệ phí', en: 'record fee receipts' },
  'dossier.read': { vi: 'xem hồ sơ này', en: 'read this dossier' },
  'dossier.search': { vi: 'tìm hồ sơ', en: 'search dossiers' },
  'history.read': { vi: 'xem lịch sử hồ sơ', en: 'read the history' },
  'messages.read': { vi: 'xem thông báo', en: 'read messages' },
  'inbox.read': { vi: 'xem việc cần làm', en: 'read an inbox' },
  'procedure.read-drafts': { vi: 'xem thủ tục dự thảo', en: 'read draft procedures' },
  'procedure.publish': { vi: 'công bố thủ tục', en: 'publish procedures' },
  'admin.officers': { vi: 'quản lý tài khoản cán bộ', en: 'manage officers' },
  'report.read': { vi: 'xem báo cáo', en: 'read reports' },
} as const satisfies Record<Permission, Words>
