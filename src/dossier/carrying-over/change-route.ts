import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import { type Dossier, openSteps, type PlannedStep, type Step } from '../dossier.ts'
import { plannedStep } from '../solving/steps.ts'

/** Steps under way that stand in the dossier's route; opinions and waits beside it go on as they are. */
export const stepsUnderWay = (dossier: Dossier): readonly Step[] =>
  openSteps(dossier).filter(({ key }) => plannedStep(dossier, key) !== undefined)

type Work = Pick<PlannedStep, 'key' | 'function'>

/** A step under way, and what it becomes on another route; undefined: that route has no work of its kind for it. */
export interface Becoming<S extends Work = PlannedStep> {
  readonly step: Step
  readonly to: S | undefined
}

/** Each step under way becomes the step that is named for it, or else that of its own key; always of the same work. */
export const becomings = <S extends Work>(
  dossier: Dossier,
  named: ReadonlyMap<string, string>,
  steps: readonly S[],
): readonly Becoming<S>[] =>
  stepsUnderWay(dossier).map((step) => ({
    step,
    to: steps.find(({ key, function: work }) => key === (named.get(step.key) ?? step.key) && work === step.function),
  }))

/**
 * A dossier under way keeps its route unless somebody decides otherwise, by a document and for a reason. Each step under way
 * becomes its counterpart and stays where it lies, with its date; the appointment is not touched, so it is never shortened.
 */
export const changeRoute = (dossier: Dossier, { body }: CommandOf<'change-route'>, context: DecideContext): Decided => {
  const { routeInForce } = context
  if (dossier.acceptedAt === null) return refuse('no-route-yet')
  if (routeInForce === undefined || routeInForce.version === dossier.procedureVersionId) return refuse('route-not-new')
  const named = new Map((body.steps ?? []).map((pair) => pair.split('>') as [string, string]))
  const under = becomings(dossier, named, routeInForce.plan)
  const lost = under.flatMap(({ step, to }) => (to === undefined ? [step.key] : []))
  if (lost.length > 0) return refuse('no-counterpart', { steps: lost.join(', ') })
  return [
    {
      type: 'route-changed',
      data: {
        from: dossier.procedureVersionId,
        to: routeInForce.version,
        documentNumber: body.documentNumber,
        ...(body.decidedOn === undefined ? {} : { decidedOn: body.decidedOn }),
        ...(body.authority === undefined ? {} : { authority: body.authority }),
        steps: Object.fromEntries(under.map(({ step, to }) => [step.id, to?.key ?? step.key])),
      },
      detail: { reason: body.reason },
      carry: routeInForce.plan,
    },
  ]
}
