import { wordsOf } from '#procedure'
import type { ActField } from '../acting/act-field.ts'
import { askWords as ask } from '../acting/act-fields.words.ts'
import type { Ask } from '../acting/ask-travel.ts'
import { nameOfStep } from '../reading/dossier-case.ts'
import { stepsUnderWay } from './change-route.ts'

/** Which step of the new route a step under way becomes, where the new route calls it otherwise. */
const counterparts: Ask = (of) => {
  const fresh = of.newRoute?.route.steps ?? []
  const unmatched = stepsUnderWay(of.dossier).filter(
    (step) => !fresh.some(({ key, function: work }) => key === step.key && work === step.function),
  )
  const choices = unmatched.flatMap((step) =>
    fresh
      .filter(({ function: work }) => work === step.function)
      .map(({ key, name }) => {
        const [from, to] = [nameOfStep(of, step), wordsOf(name)]
        return { value: `${step.key}>${key}`, label: { vi: `${from.vi} → ${to.vi}`, en: `${from.en} → ${to.en}` } }
      }),
  )
  return choices.length === 0 ? [] : [{ kind: 'list', name: 'steps', label: ask.counterparts, choices }]
}

/** The decision by which dossiers leave their route. */
export const decided: readonly ActField[] = [
  { kind: 'line', name: 'documentNumber', label: ask.decidingDocument },
  { kind: 'day', name: 'decidedOn', label: ask.decidedOn },
  { kind: 'line', name: 'authority', label: ask.decidingAuthority },
  { kind: 'text', name: 'reason', label: ask.reason },
]

export const askRoute: Ask = (of, query) => [...counterparts(of, query), ...decided]
