import type { ActField } from '../acting/act-field.ts'
import type { Dossier } from '../dossier.ts'
import { factsToGive } from './decide-facts.ts'
import { ownFacts } from './fact.ts'
import { typedRules } from './fact-value.ts'
import { typedFact } from './facts.form.ts'
import { feedingWords as words } from './feeding.words.ts'

/** What a granted result says for the procedures of its bundle that rest on it; nothing where none does. */
export const askFacts = (dossier: Dossier): readonly ActField[] => {
  const rules = dossier.outcome === 'granted' ? typedRules(factsToGive(dossier)) : []
  if (rules.length === 0) return []
  const values = ownFacts(dossier.facts).map(({ key, type, value }) => [key, typedFact(type, value)] as const)
  return [{ kind: 'facts', name: 'facts', label: words.enter, rules, values: Object.fromEntries(values) }]
}

/** Only what is still lacking: the registrar has said the rest. */
export const askLackingFacts = (dossier: Dossier): readonly ActField[] => {
  const said = ownFacts(dossier.facts).map(({ key }) => key)
  return askFacts(dossier).flatMap((field): readonly ActField[] => {
    if (field.kind !== 'facts') return []
    const rules = field.rules.filter(({ key, required }) => required && !said.includes(key))
    return rules.length === 0 ? [] : [{ ...field, rules }]
  })
}

/** Which fact is mended stands in the address: each has a link of its own. */
export const factQuery = 'muc'

export const askFactCorrection = (dossier: Dossier, query: URLSearchParams): readonly ActField[] => {
  const fact = dossier.facts.find(({ id }) => id === query.get(factQuery)) ?? dossier.facts[0]
  if (fact === undefined) return []
  return [
    { kind: 'fixed', name: 'fact', value: fact.id },
    { kind: 'fact', name: 'value', fact, value: typedFact(fact.type, fact.value) },
  ]
}
