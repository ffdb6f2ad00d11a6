import { type Db, localDate, refuse } from '#platform'
import { actRules } from '../act-rules.ts'
import type { DecideContext } from '../context.ts'
import { tacitDecision } from '../decision.ts'
import { type Dossier, openSteps, openStop } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { newId } from '../new-id.ts'
import { lawStamp, record } from '../record.ts'
import { papersGoBack } from '../returning/papers-go-back.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { proposalLapsed } from '../solving/open-proposal.ts'
import { registered } from '../solving/result.ts'
import { stepFinished, stepOpened } from '../solving/steps.ts'
import type { ClockMark } from './clock-marks.ts'
import { closedByLaw, noticeDue } from './decide-stop-notice.ts'

/** The program itself acts, where no officer does. */
export const lawContext = async (
  services: DossierServices,
  dossier: Dossier,
  occurredAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<DecideContext> => ({
  occurredAt,
  recordedAt: now,
  actor: {
    kind: 'service',
    officerId: 'law',
    name: '',
    postId: 'law',
    role: 'signatory',
    agency: dossier.competentAgency,
    capacity: null,
    title: { vi: '', en: '' },
  },
  reach: new Set(),
  procedure: await services.procedures.version(dossier.procedureVersionId, localDate(dossier.acceptedAt ?? now)),
  rules: actRules(regimeOf(services, dossier, occurredAt)),
  calendarOf: services.calendarOf,
  acceptance: null,
  opinionDesk: (agency) => refuse('unknown-agency', { agency }),
  handlersAt: () => new Set(),
  newId: () => newId(),
})

/** What silence grants is nothing that could be held in hand; the name says so wherever a result is named. */
const silentResult = 'Không có văn bản: được đồng ý vì cơ quan không trả lời trong thời hạn'

/**
 * Where the procedure takes silence for consent, the passing of the deadline is the decision (1.003622): it is recorded as
 * granted at that very instant, signed by nobody, and the one-stop has it to hand over. Empty: silence means nothing here.
 */
export const decidedBySilence = (dossier: Dossier, context: DecideContext): readonly DossierEvent[] => {
  const handing = dossier.plan.find((step) => step.function === 'handing-over')
  if (context.procedure.tacit !== true || dossier.decidedAt !== null || handing === undefined) return []
  // silence grants what was applied for; it corrects nothing
  if (dossier.corrects !== null) return []
  // the citizen's clock runs from the acceptance: that the one-stop has not passed the dossier on takes nothing from him
  const runs = dossier.status === 'accepted' || dossier.status === 'processing'
  if (openStop(dossier) !== undefined || !runs) return []
  const result = tacitDecision(context, silentResult)
  const before: readonly DossierEvent[] = [
    { type: 'decided', data: { outcome: 'granted', capacity: null, tacit: true }, carry: result },
    ...proposalLapsed(dossier),
    ...openSteps(dossier).map((step) => stepFinished(step, 'silence', context)),
    stepOpened(handing, context),
  ]
  return [...before, registered(before.reduce(evolve, dossier), result, context, undefined)]
}

/** A return that nobody answered within the regime's period, closed by the switch (NĐ 118/2025 Điều 19.5). */
export const closedUnanswered = (dossier: Dossier, context: DecideContext): readonly DossierEvent[] =>
  dossier.status !== 'awaiting-citizen'
    ? []
    : [
        {
          type: 'closed',
          data: { as: 'stopped', cause: 'unanswered' },
          detail: { reason: closedByLaw(context.rules.supplement.basis) },
          carry: { closedAt: context.occurredAt },
        },
        noticeDue(dossier, context),
        ...papersGoBack(dossier, context),
      ]

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

/** Does what a mark of the law brings about; false: nothing, for the dossier or its procedure is not of that kind. */
export const actByLaw = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  mark: ClockMark,
  now: Temporal.Instant,
): Promise<boolean> => {
  // Silence decides at the deadline itself; a closing happens when it is done.
  const occurredAt = mark.kind === 'silence' ? later(mark.dueAt, dossier.lastActAt) : now
  const context = await lawContext(services, dossier, occurredAt, now)
  const events = mark.kind === 'silence' ? decidedBySilence(dossier, context) : closedUnanswered(dossier, context)
  if (events.length === 0) return false
  const entry = { events, stamp: lawStamp(occurredAt, now) }
  const author = { action: events[0]?.type ?? 'closed', name: 'Hệ thống' }
  await record(tx, services, dossier, events.reduce(evolve, dossier), [entry], author)
  return true
}
