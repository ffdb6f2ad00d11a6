import { openedAtCounter } from '../accepting/decide-intake.ts'
import type { CommandOf } from '../action-bodies.ts'
import type { CorrectionFacts, DecideContext } from '../context.ts'
import type { ComponentRow, Dossier, DossierClock, PlannedStep } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { duesSet } from '../solving/due.ts'
import { handedOn, stepOpened, transferDueOf } from '../solving/steps.ts'
import type { Correction, Corrects } from './correction.ts'

type Body = CommandOf<'request-correction'>['body']

/** The papers are not asked for anew. The wrong one, where it was given back, is received with it. */
const givenBack = ({ documentNumber, oldPaper }: Corrects, id: string): readonly ComponentRow[] =>
  oldPaper !== 'handed-in'
    ? []
    : [
        {
          id,
          key: 'wrong-result',
          name: `Bản chính kết quả cần đính chính${documentNumber === null ? '' : `, số ${documentNumber}`}`,
          originals: 1,
          copies: 0,
          mode: 'submit',
          required: false,
          verdict: 'pass',
          reason: null,
          reasonKey: null,
        },
      ]

/** Whoever works on it next. What the agency itself has found needs no way through the counter. */
const firstStep = (dossier: Dossier, [reception, first]: readonly PlannedStep[], context: DecideContext) => {
  const counter = reception?.function === 'reception' ? reception : undefined
  if (counter !== undefined && (context.actor.role === 'receptionist' || first === undefined))
    return [openedAtCounter(counter, context)]
  const next = counter === undefined ? reception : first
  if (next === undefined) return []
  const opened = stepOpened(next, context)
  return [opened, handedOn(dossier, context.actor.agency, opened, 'electronic', context)]
}

const takenIn = (draft: Dossier, corrects: Corrects, context: DecideContext): EventOf<'taken-in'> => ({
  type: 'taken-in',
  data: {
    procedure: draft.procedureCode,
    version: draft.procedureVersionId,
    case: draft.caseKey,
    channel: draft.channel,
    territory: draft.territory,
    receivedAt: draft.receivedAtAgency,
    corrects: { dossier: corrects.dossier, result: corrects.result },
  },
  detail: { parties: draft.parties.map(({ role, name, idNumber }) => ({ role, name, idNumber })) },
  carry: { ...draft, corrects, components: givenBack(corrects, context.newId()) },
})

const accepted = (
  { draft, code, limit }: CorrectionFacts,
  clock: DossierClock,
  context: DecideContext,
): EventOf<'accepted'> => ({
  type: 'accepted',
  data: {
    code,
    regime: context.rules.regime,
    competent: draft.competentAgency,
    version: draft.procedureVersionId,
    limit,
    statutory: limit,
  },
  carry: {
    acceptedAt: context.occurredAt,
    acceptedBy: context.actor.name,
    clock,
    plan: draft.plan,
    transferDue: transferDueOf(draft.receivedAtAgency, context),
  },
})

/**
 * The first events of a dossier that corrects: taken in and accepted at once, without a fee, its clock from that instant.
 * `context` is that of the request, with the law of its day.
 */
export const beginCorrection = (
  wrong: Dossier,
  correction: Correction,
  body: Body,
  facts: CorrectionFacts,
  asked: DecideContext,
): readonly DossierEvent[] => {
  const context = { ...asked, rules: facts.rules }
  const { limit } = facts
  const corrects: Corrects = {
    dossier: wrong.id,
    code: wrong.code ?? '',
    result: correction.resultId,
    documentNumber: wrong.results.find(({ id }) => id === correction.resultId)?.documentNumber ?? null,
    oldPaper: body.oldPaper,
  }
  const startedAt = context.occurredAt.toString()
  const clock: DossierClock = { startedAt, limit, statutory: limit, extensions: [], endedAt: null }
  const begun = [takenIn(facts.draft, corrects, context), accepted(facts, clock, context)]
  const dossier = begun.reduce<Dossier>(evolve, facts.draft)
  return [
    ...begun,
    ...firstStep(dossier, facts.draft.plan, context),
    ...duesSet(dossier, clock, [], 'initial', context),
  ]
}
