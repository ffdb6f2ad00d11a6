import type { RefusalTexts } from '#platform'

/** Said when work is given to somebody, given back or taken over. */
export const assigningRefusals = {
  'nothing-to-assign': {
    status: 409,
    vi: () => 'Hồ sơ không có việc nào của công chức xử lý đang mở tại đơn vị của Ông/Bà.',
    en: () => 'No work of a handler is open at your unit.',
  },
  'not-a-colleague': {
    status: 422,
    vi: () => 'Chỉ giao được cho công chức đang giữ vị trí xử lý tại đơn vị này. Hãy chọn người khác.',
    en: () => 'Work can only be given to somebody who holds a handler’s post at this unit. Choose another.',
  },
  'no-rule': {
    status: 409,
    vi: () => 'Đơn vị chưa có quy tắc phân công cho hồ sơ này. Hãy chọn một người, hoặc đặt quy tắc trước.',
    en: () => 'The unit has no rule for this dossier. Choose somebody, or set a rule first.',
  },
  'nobody-by-rule': {
    status: 409,
    vi: () => 'Theo quy tắc, hôm nay không có ai để giao: những người được phân đều vắng. Hãy chọn một người.',
    en: () => 'By the rule nobody is here for it today. Please choose somebody.',
  },
  'assigned-already': {
    status: 409,
    vi: () => 'Việc này đã ở người đó rồi.',
    en: () => 'That person has this work already.',
  },
  'assignment-reason': {
    status: 422,
    vi: () => 'Việc này đang có người xử lý. Hãy ghi lý do chuyển sang người khác.',
    en: () => 'Somebody is at work on this. Please give the reason for moving it.',
  },
  'not-assigned': {
    status: 409,
    vi: () => 'Việc này không ở người nào mà Ông/Bà thu hồi hoặc trả lại được.',
    en: () => 'Nobody has this work whom you could take it back from, or it is not yours to give back.',
  },
  'not-your-rule': {
    status: 403,
    vi: () => 'Ông/Bà chỉ đặt được quy tắc phân công của đơn vị mình. Đề nghị tải lại trang.',
    en: () => 'You can only set the rules of your own units. Please load the page again.',
  },
  'nobody-to-assign': {
    status: 409,
    vi: () => 'Đơn vị này chưa có công chức xử lý nào. Hãy đề nghị quản trị thêm vị trí trước.',
    en: () => 'This unit has no handler yet. Ask the administrator for a post first.',
  },
  'areas-needed': {
    status: 422,
    vi: () => 'Phân công theo địa bàn cần ít nhất một địa bàn với người phụ trách.',
    en: () => 'A rule by area needs at least one area with its officer.',
  },
} as const satisfies RefusalTexts
