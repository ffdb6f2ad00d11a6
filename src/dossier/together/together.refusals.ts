import type { RefusalTexts } from '#platform'

/** Said of one among many that were asked for at once. */
export const togetherRefusals = {
  'twice-in-list': {
    status: 409,
    vi: () => 'Hồ sơ này có hai lần trong danh sách; kết quả ghi ở dòng trước.',
    en: () => 'This dossier is twice in the list; its earlier line tells what became of it.',
  },
} as const satisfies RefusalTexts
