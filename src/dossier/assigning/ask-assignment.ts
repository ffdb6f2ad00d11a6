import type { ActField } from '../acting/act-field.ts'
import { askWords as ask } from '../acting/act-fields.words.ts'
import type { Ask } from '../acting/ask-travel.ts'
import type { Step } from '../dossier.ts'
import { agencyName, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { isOwn } from '../relations.ts'
import { assigningWords as words } from './assigning.words.ts'
import { assignableSteps, assignedRole } from './decide-assignment.ts'

const stepField = (of: DossierCase, steps: readonly Step[], named: string | null): readonly ActField[] => {
  const [first] = steps
  if (first === undefined) return []
  const value = steps.find(({ id }) => id === named)?.id ?? first.id
  if (steps.length === 1) return [{ kind: 'fixed', name: 'step', value }]
  const choices = steps.map((step) => ({
    value: step.id,
    label: nameOfStep(of, step),
    hint: agencyName(of, step.agency),
  }))
  return [{ kind: 'choice', name: 'step', label: words.step, choices, value }]
}

/** Whose work it is to be: the handlers of the unit, each with what he has in hand. */
export const askAssign: Ask = (of, query) => {
  const steps = assignableSteps(of.dossier, of.asker.reach)
  const moves = steps.some(({ officerId }) => officerId !== null)
  const choices = of.colleagues.map(({ id, name, open }) => ({ value: id, label: words.colleague(name, open) }))
  return [
    ...stepField(of, steps, query.get('buoc')),
    { kind: 'list', name: 'officer', label: words.officer, choices },
    {
      kind: 'text',
      name: 'reason',
      label: ask.reason,
      optional: true,
      ...(moves ? { hint: words.reasonIfMoved } : {}),
    },
  ]
}

export const askRelease: Ask = (of, query) => {
  const { actor, reach } = of.asker
  const held = assignableSteps(of.dossier, reach).filter(
    ({ officerId }) => officerId !== null && (actor.role !== assignedRole || isOwn(actor, officerId)),
  )
  return [...stepField(of, held, query.get('buoc')), { kind: 'text', name: 'reason', label: ask.reason }]
}
