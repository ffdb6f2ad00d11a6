/** Every string that a person reads exists in both languages; Vietnamese is the first. */
export type Lang = 'vi' | 'en'

export interface Words {
  readonly vi: string
  readonly en: string
}

export const langs = ['vi', 'en'] as const satisfies readonly Lang[]
