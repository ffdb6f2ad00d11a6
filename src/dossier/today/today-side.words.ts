import type { Words } from '#platform'

/** What a small list says when it is cut. */
export const cutWords = {
  more: (n: number): Words => ({
    vi: `Chỉ hiện ${n} hồ sơ đầu tiên; còn nữa.`,
    en: `Only the first ${n} are shown; there are more.`,
  }),
} as const
