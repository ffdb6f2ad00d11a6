import type { RefusalTexts } from '#platform'

/** Said when a dossier under way cannot be moved to the route in force. */
export const changeRouteRefusals = {
  'route-not-new': {
    status: 409,
    vi: () => 'Hồ sơ đã theo quy trình đang áp dụng; không có quy trình mới để chuyển sang.',
    en: () => 'The dossier already follows the route in force; there is no newer one to move to.',
  },
  'no-route-yet': {
    status: 409,
    vi: () => 'Hồ sơ chưa được tiếp nhận nên chưa theo quy trình nào; khi tiếp nhận sẽ theo quy trình của ngày đó.',
    en: () =>
      'The dossier has not been accepted and follows no route yet; at acceptance it takes the route of that day.',
  },
  'no-counterpart': {
    status: 409,
    vi: ({ steps }) =>
      `Quy trình mới không có bước tương ứng với bước đang làm (${String(steps)}). Hãy chọn bước tương ứng cùng loại việc, hoặc để hồ sơ theo quy trình cũ.`,
    en: ({ steps }) =>
      `The new route has no counterpart of a step under way (${String(steps)}). Choose a step of the same kind of work, or leave the dossier on its route.`,
  },
} as const satisfies RefusalTexts
