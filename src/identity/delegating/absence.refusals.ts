import type { RefusalTexts } from '#platform'

export const absenceRefusals = {
  'identity.not-your-absence': {
    status: 403,
    vi: () => 'Ông/Bà chỉ ghi được ngày vắng mặt của mình, hoặc của người dưới quyền tại đơn vị mình.',
    en: () => 'You may only record your own absence, or that of somebody below you at your unit.',
  },
  'identity.absence-overlaps': {
    status: 409,
    vi: () => 'Vị trí này đã có ngày vắng mặt trùng với những ngày này. Hãy huỷ lần trước rồi ghi lại.',
    en: () => 'An absence of this post overlaps these days. Cancel it first, then record anew.',
  },
  'identity.not-a-delegate': {
    status: 422,
    vi: () => 'Người này không làm thay được vị trí này. Hãy chọn người cùng vị trí, cùng cơ quan, hoặc cấp phó.',
    en: () => 'This person cannot stand in for this post. Choose the same role and agency, or a deputy.',
  },
  'identity.authorisation-needed': {
    status: 422,
    vi: () => 'Thừa uỷ quyền (TUQ.) phải có văn bản. Hãy ghi số văn bản uỷ quyền.',
    en: () => 'Signing by authorisation (TUQ.) needs a written one. Please enter its number.',
  },
} as const satisfies RefusalTexts
