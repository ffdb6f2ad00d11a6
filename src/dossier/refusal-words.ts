import type { Refusal, Words } from '#platform'
import { dossierRefusals } from './dossier.refusals.ts'

const texts: Readonly<Record<string, { vi(facts: object): string; en(facts: object): string }>> =
  dossierRefusals as unknown as Record<string, { vi(facts: object): string; en(facts: object): string }>

/** Why one of many was not done, in the words that the act alone would have said; rights and transport have words of their own. */
export const refusalWords = ({ refusal, facts }: Refusal): Words => {
  const text = texts[refusal]
  return text === undefined
    ? {
        vi: 'Ông/Bà không làm được việc này với hồ sơ này lúc này. Hãy mở hồ sơ để xem.',
        en: 'You cannot do this to this dossier now. Please open it.',
      }
    : { vi: text.vi(facts ?? {}), en: text.en(facts ?? {}) }
}
