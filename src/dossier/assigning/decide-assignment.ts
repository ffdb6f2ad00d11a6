import { isRefusal, type Refusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import { type Dossier, openSteps, type Step } from '../dossier.ts'
import { isOwn } from '../relations.ts'
import { awaitSupplementKey } from '../step-keys.ts'
import { byRule } from './assigning.actions.ts'

/** The role whose work is given to one of several colleagues; counters and signatures belong to whoever is there. */
export const assignedRole = 'handler'

/** Whether a step is work that belongs to one officer. */
export const isAssignable = ({ role, key, finishedAt }: Pick<Step, 'role' | 'key' | 'finishedAt'>): boolean =>
  finishedAt === null && role === assignedRole && key !== awaitSupplementKey

/** The open work within reach that can be given to a handler. */
export const assignableSteps = (dossier: Pick<Dossier, 'steps'>, reach: ReadonlySet<string>): readonly Step[] =>
  dossier.steps.filter((step) => isAssignable(step) && reach.has(step.agency))

const named = (steps: readonly Step[], name: string | undefined): Step | undefined =>
  name === undefined ? steps[0] : steps.find(({ id, key }) => id === name || key === name)

const why = (reason: string | undefined) => (reason === undefined ? {} : { detail: { reason } })

/** The open work that a command to assign means: the step that it names, else the first. */
export const stepToAssign = (
  dossier: Pick<Dossier, 'steps'>,
  body: { readonly step?: string },
  reach: ReadonlySet<string>,
): Step | undefined => named(assignableSteps(dossier, reach), body.step)

type Given =
  | { readonly to: string; readonly by: 'hand' }
  | { readonly to: string; readonly by: 'rule'; readonly rule: string }

/** Whom an assignment names: a colleague of the unit by hand, or whom its rule has chosen. */
const receiver = (
  officer: string,
  step: Step,
  { handlersAt, ruled }: DecideContext,
): Given | Refusal<'not-a-colleague' | 'no-rule' | 'nobody-by-rule'> => {
  if (officer !== byRule)
    return handlersAt(step.agency).has(officer) ? { to: officer, by: 'hand' } : refuse('not-a-colleague')
  if (ruled === undefined || isRefusal(ruled)) return ruled ?? refuse('no-rule')
  return { to: ruled.officer, by: 'rule', rule: ruled.rule }
}

/** The head gives an open step to a handler of the unit; whoever has it already loses it only for a reason. */
export const assignStep = (dossier: Dossier, command: CommandOf<'assign-step'>, context: DecideContext): Decided => {
  const { officer, reason } = command.body
  const step = stepToAssign(dossier, command.body, context.reach)
  if (step === undefined) return refuse('nothing-to-assign')
  const given = receiver(officer, step, context)
  if (isRefusal(given)) return given
  if (step.officerId === given.to) return refuse('assigned-already')
  if (step.officerId !== null && reason === undefined) return refuse('assignment-reason')
  return [{ type: 'step-assigned', data: { id: step.id, from: step.officerId, ...given }, ...why(reason) }]
}

/** The handler gives the work back, or the head takes it back; it then waits for anybody of the desk. */
export const releaseStep = (dossier: Dossier, command: CommandOf<'release-step'>, context: DecideContext): Decided => {
  const { actor, reach } = context
  const held = openSteps(dossier)
    .filter((step) => isAssignable(step) && reach.has(step.agency))
    .filter(({ officerId }) => officerId !== null && (actor.role !== assignedRole || isOwn(actor, officerId)))
  const step = named(held, command.body.step)
  if (step === undefined || step.officerId === null) return refuse('not-assigned')
  return [{ type: 'step-released', data: { id: step.id, from: step.officerId }, ...why(command.body.reason) }]
}
