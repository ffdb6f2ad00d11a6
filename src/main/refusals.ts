import { agencyRefusals } from '#agency'
import { dossierRefusals } from '#dossier'
import { identityRefusals } from '#identity'
import type { Lang, Refusal, RefusalTexts } from '#platform'
import { procedureRefusals } from '#procedure'
import { siteRefusals } from '#site'

/** Every sentence that says no, of all rooms. */
export const refusals: readonly RefusalTexts[] = [
  agencyRefusals,
  identityRefusals,
  procedureRefusals,
  dossierRefusals,
  siteRefusals,
]

/** The sentence of a refusal, for the terminal. */
export const refusalSentence = ({ refusal, facts }: Refusal, lang: Lang): string => {
  const text = refusals.find((texts) => refusal in texts)?.[refusal]
  return text === undefined ? `${refusal} ${JSON.stringify(facts)}` : text[lang](facts)
}
