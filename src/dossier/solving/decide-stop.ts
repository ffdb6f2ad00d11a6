import { type Refusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import { papersGoBack } from '../returning/papers-go-back.ts'
import { answerPeriodEnd } from './answer-period.ts'
import { proposalLapsed } from './open-proposal.ts'
import type { stopRefusals } from './stop.refusals.ts'
import { stopCauses } from './stop-cause.words.ts'

type Refused = Refusal<keyof typeof stopRefusals>

export type StopCause = keyof typeof stopCauses

/** The causes of an agency's stop: the word stays in the chain for ever. */
export const stopCauseKeys = Object.keys(stopCauses) as readonly StopCause[]

/** Who judges, when, and by which rules. */
export type Judging = Pick<DecideContext, 'actor' | 'occurredAt' | 'calendarOf'> & {
  readonly rules: { readonly supplement: Pick<DecideContext['rules']['supplement'], 'closeUnanswered'> }
}

/** Silence is a ground only when the period of the return has passed (NĐ 118/2025 Điều 19.5). */
const stillSilent = (dossier: Dossier, { actor, occurredAt, rules, calendarOf }: Judging): Refused | null => {
  const until = answerPeriodEnd(dossier, rules.supplement.closeUnanswered, calendarOf(dossier.competentAgency))
  if (until === null) {
    if (actor.role === 'receptionist') return refuse('not-unanswered')
    return refuse(dossier.status === 'awaiting-citizen' ? 'awaited-without-end' : 'nobody-awaited')
  }
  return Temporal.Instant.compare(occurredAt, until) <= 0 ? refuse('still-awaited', { until: until.toString() }) : null
}

/**
 * The one-stop closes only what nobody answered. The agency stops for its causes, but while a citizen has time to answer nobody
 * takes it from him: then only a judgment or another authority's decision ends the dossier, or he himself by withdrawing it.
 */
const notStopped = (dossier: Dossier, cause: StopCause, judging: Judging): Refused | null => {
  const awaited = dossier.status === 'awaiting-citizen' && cause !== 'other-decision'
  return judging.actor.role === 'receptionist' || cause === 'unanswered' || awaited
    ? stillSilent(dossier, judging)
    : null
}

/** The causes for which this post may stop the dossier now; none: the act is not open. */
export const openStopCauses = (dossier: Dossier, judging: Judging): readonly StopCause[] => {
  const own = judging.actor.role === 'receptionist' ? (['unanswered'] as const) : stopCauseKeys
  return own.filter((cause) => notStopped(dossier, cause, judging) === null)
}

const unknownCause = (): Refused => {
  const names = Object.values(stopCauses)
  return refuse('unknown-stop-cause', {
    causes: stopCauseKeys,
    vi: names.map(({ vi }) => vi),
    en: names.map(({ en }) => en),
  })
}

/** The agency's stop, with its cause: a different exit than refusal or withdrawal. */
export const stop = (dossier: Dossier, command: CommandOf<'stop'>, context: DecideContext): Decided => {
  const named = stopCauseKeys.find((key) => key === command.body.cause)
  if (named === undefined) return unknownCause()
  const refusal = notStopped(dossier, named, context)
  if (refusal !== null) return refusal
  return [
    {
      type: 'closed',
      data: { as: 'stopped', cause: context.actor.role === 'receptionist' ? 'unanswered' : named },
      detail: { reason: command.body.reason },
      carry: { closedAt: context.occurredAt },
    },
    ...proposalLapsed(dossier),
    ...papersGoBack(dossier, context),
  ]
}
