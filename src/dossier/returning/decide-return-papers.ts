import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import { receiptProof, receiverRefusal } from '../handing-over/receiver.ts'
import { isAsScanned } from '../posting/tracking-number.ts'
import { openPaperReturn } from './paper-return.ts'
import { papersPlace } from './papers-go-back.ts'

const wrongPlace = (dossier: Dossier, { reach }: DecideContext) => {
  const place = papersPlace(dossier)
  return place?.at === 'agency' && reach.has(place.agency) ? null : refuse('papers-not-here')
}

/** What goes by post has a number that tells where it is. */
const untold = ({ body }: CommandOf<'return-papers'>) => {
  if (body.by !== 'post') return null
  if (body.trackingNumber === undefined || body.carrier === undefined) return refuse('no-tracking-number')
  return isAsScanned(body.trackingNumber) ? null : refuse('tracking-number-changed')
}

/** The papers of an ended dossier are with the citizen again: to whom, or with which postal number. */
export const returnPapers = (
  dossier: Dossier,
  command: CommandOf<'return-papers'>,
  context: DecideContext,
): Decided => {
  const owed = openPaperReturn(dossier)
  if (owed === undefined) return refuse('no-papers-to-return')
  const { recipient, paper, by: way = 'counter', carrier = null, trackingNumber = null } = command.body
  const refusal =
    wrongPlace(dossier, context) ?? untold(command) ?? receiverRefusal(dossier.parties, command.body, way, context)
  if (refusal !== null) return refusal
  const posted = way === 'post' ? { carrier, trackingNumber } : { carrier: null, trackingNumber: null }
  return [
    {
      type: 'papers-returned',
      data: {
        ...{ id: owed.id, by: way },
        ...(way === 'post' ? { number: trackingNumber } : {}),
        ...receiptProof(command.body, way, context),
      },
      detail: {
        recipient: recipient?.name ?? dossier.ownerName,
        paper: paper ?? recipient?.identity?.number ?? null,
        ...(recipient?.basis === undefined ? {} : { basis: recipient.basis }),
      },
      carry: { ...owed, returnedAt: context.occurredAt, returnedBy: context.actor.postId, way, ...posted },
    },
  ]
}
