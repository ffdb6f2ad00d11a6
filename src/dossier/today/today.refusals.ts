import type { RefusalTexts } from '#platform'

/** Said of the day's list and of what officers keep of it. */
export const todayRefusals = {
  'too-many-views': {
    status: 409,
    vi: (f) => `Ông/Bà đã lưu ${f.most} cách xem. Hãy xoá bớt một cách xem rồi lưu lại.`,
    en: (f) => `You have kept ${f.most} views already. Please remove one and try again.`,
  },
} as const satisfies RefusalTexts
