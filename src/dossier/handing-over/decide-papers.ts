import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import { isAsScanned, plainTracking } from '../posting/tracking-number.ts'
import { handoversAtWork } from '../returning/paper-return.ts'
import { actorsSteps, handOn } from '../solving/steps.ts'
import { type Handover, isExpected, openShipment, waitsToLeave } from './handover.ts'
import { leftBehind } from './papers-at-hand.ts'

const named =
  (wanted: string | undefined) =>
  ({ id }: Handover): boolean =>
    wanted === undefined || wanted === id

/** Only whoever hands papers on can say that they have left. */
export const sendPapers = (
  dossier: Dossier,
  { body }: CommandOf<'send-papers'>,
  { reach, occurredAt }: DecideContext,
): Decided => {
  const waiting = handoversAtWork(dossier).filter(
    (each) => waitsToLeave(each) && reach.has(each.fromAgency) && named(body.handover)(each),
  )
  if (waiting.length === 0) return refuse('no-papers-to-send')
  const listId = body.list ?? null
  return waiting.map((handover) => ({
    type: 'papers-sent',
    data: { id: handover.id, to: handover.toAgency, list: listId },
    carry: { ...handover, leftAt: occurredAt, listId, missingAt: null },
  }))
}

/** To where the dossier is now, as papers to go on a list; nothing moves before the other side confirms. */
export const forwardPapers = (dossier: Dossier, _: CommandOf<'forward-papers'>, context: DecideContext): Decided => {
  const left = leftBehind(dossier, context.reach)
  if (left === null) return refuse('no-papers-to-forward')
  const { from, to } = left
  return [handOn(dossier, { from, to: to.agency, stepId: to.id, medium: 'paper' }, context)]
}

export const reportMissing = (
  dossier: Dossier,
  { body }: CommandOf<'report-missing'>,
  { reach, occurredAt }: DecideContext,
): Decided => {
  const missed = handoversAtWork(dossier).filter(
    (each) => isExpected(each) && reach.has(each.toAgency) && named(body.handover)(each),
  )
  if (missed.length === 0) return refuse('no-papers-expected')
  return missed.map((handover) => ({
    type: 'papers-missing',
    data: { id: handover.id, from: handover.fromAgency },
    detail: { note: body.note },
    carry: { ...handover, missingAt: occurredAt },
  }))
}

const isAtCounter = (dossier: Dossier, context: DecideContext): boolean =>
  actorsSteps(dossier, context).some(({ function: is }) => is === 'handing-over')

/** The result leaves by post; it counts as handed over when the post has delivered it. */
export const postResult = (dossier: Dossier, { body }: CommandOf<'post-result'>, context: DecideContext): Decided => {
  if (dossier.finishedAt === null) return refuse('result-not-registered')
  if (!isAtCounter(dossier, context)) return refuse('result-not-here')
  const posted = openShipment(dossier)
  if (posted !== undefined) return refuse('already-posted', { number: posted.trackingNumber })
  const { carrier, takenBy, manifest } = body
  const trackingNumber = plainTracking(body.trackingNumber)
  if (!isAsScanned(trackingNumber)) return refuse('tracking-number-changed')
  const id = context.newId()
  return [
    {
      type: 'posted',
      data: { id, carrier, number: trackingNumber, manifest: manifest ?? null },
      detail: { takenBy },
      carry: {
        ...{ id, carrier, trackingNumber, takenBy },
        manifestId: manifest ?? null,
        postedAt: context.occurredAt,
        postedBy: context.actor.postId,
        deliveredAt: null,
        cameBackAt: null,
        cause: null,
      },
    },
  ]
}

export const takeBack = (dossier: Dossier, { body }: CommandOf<'take-back'>, context: DecideContext): Decided => {
  const shipment = openShipment(dossier)
  if (shipment === undefined || !isAtCounter(dossier, context)) return refuse('not-posted')
  const { cause, note } = body
  return [
    {
      type: 'came-back',
      data: { id: shipment.id, cause },
      ...(note === undefined ? {} : { detail: { note } }),
      carry: { ...shipment, cameBackAt: context.occurredAt, cause },
    },
  ]
}
