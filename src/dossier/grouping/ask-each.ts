import type { FormProblem } from '#web'
import type { ActField } from '../acting/act-field.ts'
import type { Dossier } from '../dossier.ts'
import { beneficiariesOf } from './beneficiaries.ts'
import { groupingRefusals } from './grouping.refusals.ts'
import { groupingWords as words } from './grouping.words.ts'

/** Of a group dossier: one paper for the list, or one for each of it. */
export const askEach = (dossier: Dossier): readonly ActField[] => {
  if (beneficiariesOf(dossier).length === 0) return []
  return [
    {
      kind: 'choice',
      name: 'each',
      label: words.results,
      choices: [
        { value: 'all', label: words.together },
        { value: 'one', label: words.each, hint: words.eachHint },
      ],
      value: 'all',
    },
  ]
}

/** Last, for it is long: who of the list is refused, and why. */
export const askRefusals = (dossier: Dossier): readonly ActField[] => {
  const people = beneficiariesOf(dossier).map(({ id, name, birthDate }) => ({
    id,
    name,
    born: birthDate?.slice(0, 4) ?? null,
  }))
  return people.length === 0 ? [] : [{ kind: 'refusals', name: 'refused', people }]
}

/** Reasons beside single people mean that each has a result of his own. */
export const refusedNeedEach = (body: Readonly<Record<string, unknown>>): readonly FormProblem[] => {
  const { vi, en } = groupingRefusals['refused-need-each']
  return body.refused !== undefined && body.each !== 'one' ? [{ field: 'each', message: { vi: vi(), en: en() } }] : []
}

/** The refusals of a list are papers of another kind than what is granted: their numbers begin by themselves. */
export const askRefusalNumber = (dossier: Dossier): readonly ActField[] => {
  const own = dossier.results.filter((row) => row.beneficiaryId !== null && row.registeredAt === null)
  const refused = own.filter(({ outcome, documentNumber }) => outcome === 'refused' && documentNumber === null)
  if (refused.length === 0 || refused.length === own.length) return []
  return [
    {
      kind: 'line',
      name: 'refusalNumber',
      label: words.refusalNumber,
      hint: words.refusalNumberHint(refused.length),
      optional: true,
    },
  ]
}
