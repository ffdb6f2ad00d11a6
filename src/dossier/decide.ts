import { refuse } from '#platform'
import { accept, decline, issueImmediately, requestSupplement, voidAcceptance } from './accepting/decide-intake.ts'
import type { Action } from './action.ts'
import type { Command, CommandOf } from './action-bodies.ts'
import { type ActionName, actions } from './actions.ts'
import { assignStep, releaseStep } from './assigning/decide-assignment.ts'
import { changeRoute } from './carrying-over/change-route.ts'
import { checkComponents } from './checking/decide-check.ts'
import { askOpinion, cancelOpinion, giveOpinion, remindOpinion } from './consulting/decide-opinion.ts'
import type { DecideContext } from './context.ts'
import { requestCorrection } from './correcting/decide-correction.ts'
import { correctData, recordFee, reprintSlip } from './decide-data.ts'
import type { Decided } from './decision.ts'
import type { Dossier } from './dossier.ts'
import { correctFact } from './feeding/decide-facts.ts'
import { handOver } from './handing-over/decide-hand-over.ts'
import { forwardPapers, postResult, reportMissing, sendPapers, takeBack } from './handing-over/decide-papers.ts'
import {
  reappoint,
  rejectReappointment,
  requestReappointment,
  signReappointment,
} from './reappointing/decide-reappointment.ts'
import { signStopNotice } from './reminding/decide-stop-notice.ts'
import { returnPapers } from './returning/decide-return-papers.ts'
import { attachResult, chooseReturn, giveOriginal } from './returning-online/decide-online.ts'
import { registerResult, decide as sign, withdraw } from './solving/decide-outcome.ts'
import { approveReturn, proposeReturn, recordSupplement, rejectReturn } from './solving/decide-return.ts'
import { stop } from './solving/decide-stop.ts'
import { extend, pause, resume } from './solving/decide-time.ts'
import { completeStep, confirmHandover, takeStep, transfer } from './solving/decide-travel.ts'

type Rule<A extends ActionName> = (dossier: Dossier, command: CommandOf<A>, context: DecideContext) => Decided

const rules: { readonly [A in ActionName]: Rule<A> } = {
  accept,
  'issue-immediately': issueImmediately,
  decline,
  'check-components': checkComponents,
  'request-supplement': requestSupplement,
  'record-supplement': recordSupplement,
  transfer,
  'confirm-handover': confirmHandover,
  'send-papers': sendPapers,
  'forward-papers': forwardPapers,
  'report-missing': reportMissing,
  'post-result': postResult,
  'take-back': takeBack,
  'return-papers': returnPapers,
  'take-step': takeStep,
  'assign-step': assignStep,
  'release-step': releaseStep,
  'complete-step': completeStep,
  'ask-opinion': askOpinion,
  'give-opinion': giveOpinion,
  'remind-opinion': remindOpinion,
  'cancel-opinion': cancelOpinion,
  'propose-return': proposeReturn,
  'approve-return': approveReturn,
  'reject-return': rejectReturn,
  pause,
  resume,
  extend,
  'request-reappointment': requestReappointment,
  'sign-reappointment': signReappointment,
  'reject-reappointment': rejectReappointment,
  reappoint,
  decide: sign,
  'register-result': registerResult,
  'hand-over': handOver,
  'attach-result': attachResult,
  'choose-return': chooseReturn,
  'give-original': giveOriginal,
  'request-correction': requestCorrection,
  withdraw,
  stop,
  'sign-stop-notice': signStopNotice,
  void: voidAcceptance,
  'correct-data': correctData,
  'correct-fact': correctFact,
  'record-fee': recordFee,
  'change-route': changeRoute,
  'reprint-slip': reprintSlip,
}

/** The states from which this action is possible, read from the table. */
export const allowedFrom = (action: ActionName, dossier: Pick<Dossier, 'status'>): boolean =>
  (actions[action] as Action).from.includes(dossier.status)

/** The actions that the table allows from this state, whoever asks. */
export const possibleActions = (dossier: Pick<Dossier, 'status'>): readonly ActionName[] =>
  (Object.keys(actions) as ActionName[]).filter((action) => allowedFrom(action, dossier))

/**
 * What follows from a command, or why nothing may: pure, without database or clock. Rights are checked before, by table.
 */
export const decide = (dossier: Dossier, command: Command, context: DecideContext): Decided =>
  allowedFrom(command.action, dossier)
    ? (rules[command.action] as Rule<ActionName>)(dossier, command as CommandOf<ActionName>, context)
    : refuse('not-possible-now', { action: command.action, status: dossier.status, possible: possibleActions(dossier) })
