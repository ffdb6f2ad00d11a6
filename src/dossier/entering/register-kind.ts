import type { Words } from '#platform'

/** What a register is asked for as. */
export const registerKinds = {
  pdf: { type: 'application/pdf', file: 'so-theo-doi.pdf', words: { vi: 'PDF', en: 'PDF' } },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    file: 'so-theo-doi.xlsx',
    words: { vi: 'Excel', en: 'Excel' },
  },
} as const satisfies Record<string, { readonly type: string; readonly file: string; readonly words: Words }>

export type RegisterKind = keyof typeof registerKinds

export const registerKindOf = (text: string): RegisterKind => (text === 'xlsx' ? 'xlsx' : 'pdf')
