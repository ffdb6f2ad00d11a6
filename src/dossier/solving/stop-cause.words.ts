import type { Words } from '#platform'

/** Why an agency stops; the word goes into the history for ever, so it comes from a list. */
export const stopCauses = {
  unanswered: { vi: 'Công dân không bổ sung trong thời hạn', en: 'The citizen did not answer in time' },
  'no-payment': { vi: 'Không thực hiện nghĩa vụ tài chính', en: 'The financial obligation was not met' },
  'no-object': { vi: 'Không còn đối tượng giải quyết', en: 'There is nothing left to decide' },
  'other-decision': {
    vi: 'Theo bản án, quyết định khác của cơ quan có thẩm quyền',
    en: 'By another judgment or decision',
  },
  other: { vi: 'Lý do khác', en: 'Another cause' },
} as const satisfies Record<string, Words>

/** What dossiers closed before this list had only one word for silence say in their history. */
export const formerStopCauses = { 'no-supplement': stopCauses.unanswered } as const satisfies Record<string, Words>
