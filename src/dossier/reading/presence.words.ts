import type { Words } from '#platform'

export const presenceWords = {
  present: (name: string, since: string): Words => ({
    vi: `${name} đang mở hồ sơ này từ ${since}`,
    en: `${name} has had this dossier open since ${since}`,
  }),
  acted: (name: string, act: Words, at: string): Words => ({
    vi: `${name} vừa «${act.vi}» lúc ${at}. Trang này đã cũ.`,
    en: `${name} did “${act.en}” at ${at}. This page is out of date.`,
  }),
  actedHere: (act: Words, at: string): Words => ({
    vi: `Ông/Bà vừa «${act.vi}» ở cửa sổ khác lúc ${at}. Trang này đã cũ.`,
    en: `You did “${act.en}” in another window at ${at}. This page is out of date.`,
  }),
  changed: {
    vi: 'Hồ sơ này vừa thay đổi. Trang này đã cũ.',
    en: 'This dossier has just changed. This page is out of date.',
  },
  reload: { vi: 'Tải lại', en: 'Reload' },
} as const
