import type { Words } from '#platform'

export const flowWords = {
  start: { vi: 'Ông/Bà nộp hồ sơ', en: 'You hand in the dossier' },
  end: { vi: 'kết thúc', en: 'end' },
  together: { vi: 'Cùng một lúc', en: 'At the same time' },
  oneOf: { vi: 'Một trong các bước', en: 'One of these steps' },
  step: { vi: 'bước', en: 'step' },
  following: { vi: 'Tiếp theo', en: 'Next' },
  back: { vi: 'quay lại', en: 'back to' },
} as const satisfies Record<string, Words>
