import { formatDate } from '#calendar'
import type { ActField } from '../acting/act-field.ts'
import { askWords as ask } from '../acting/act-fields.words.ts'
import type { Ask } from '../acting/ask-travel.ts'
import type { Step } from '../dossier.ts'
import { agencyName, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { isOwn } from '../relations.ts'
import { byRule } from './assigning.actions.ts'
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

/** Whom work can be given to: whoever the unit's rule chooses, where it has one, and the handlers of the unit. */
export const receiverChoices = ({ colleagues, ruled }: Pick<DossierCase, 'colleagues' | 'ruled'>) => [
  ...(ruled ? [{ value: byRule, label: words.byRule }] : []),
  ...colleagues.map(({ id, name, open, away }) => ({
    value: id,
    label: words.colleague(name, open, away === null ? null : formatDate(Temporal.PlainDate.from(away))),
  })),
]

/** Whose work it is to be: the handlers of the unit, each with what he has in hand. */
export const askAssign: Ask = (of, query) => [
  ...stepField(of, assignableSteps(of.dossier, of.asker.reach), query.get('buoc')),
  { kind: 'list', name: 'officer', label: words.officer, choices: receiverChoices(of) },
  { kind: 'text', name: 'reason', label: ask.reason, optional: true, hint: words.reasonIfMoved },
]

export const askRelease: Ask = (of, query) => {
  const { actor, reach } = of.asker
  const held = assignableSteps(of.dossier, reach).filter(
    ({ officerId }) => officerId !== null && (actor.role !== assignedRole || isOwn(actor, officerId)),
  )
  return [...stepField(of, held, query.get('buoc')), { kind: 'text', name: 'reason', label: ask.reason }]
}
