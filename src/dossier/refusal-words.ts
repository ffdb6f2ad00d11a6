import { identityRefusals } from '#identity'
import type { Refusal, RefusalText, Words } from '#platform'
import { dossierRefusals } from './dossier.refusals.ts'

const texts: Readonly<Record<string, RefusalText>> = { ...identityRefusals, ...dossierRefusals }

/** What the house itself says when a piece of work went wrong by no fault of the one who asked. */
const tryAgain: Words = {
  vi: 'Hệ thống chưa làm được việc này; hồ sơ vẫn như cũ. Hãy làm lại hồ sơ này.',
  en: 'The system could not do this; the dossier is as it was. Please try this one again.',
}

/** Why one of many was not done, in the words that the act alone would have said. */
export const refusalWords = ({ refusal, facts }: Refusal): Words => {
  const text = texts[refusal]
  return text === undefined ? tryAgain : { vi: text.vi(facts ?? {}), en: text.en(facts ?? {}) }
}

/** The HTTP status that the act alone would have had. */
export const refusalStatus = ({ refusal }: Refusal): number => texts[refusal]?.status ?? 503
