import { localDate, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import { partyRefusal } from '../party-rules.ts'
import { openPaperReturn } from './paper-return.ts'
import { papersPlace } from './papers-go-back.ts'

const wrongPlace = (dossier: Dossier, { reach }: DecideContext) => {
  const place = papersPlace(dossier)
  return place?.at === 'agency' && reach.has(place.agency) ? null : refuse('papers-not-here')
}

/** At the counter he shows who he is; what goes by post has a number that tells where it is. */
const unproven = ({ body }: CommandOf<'return-papers'>) => {
  if (body.by === 'post')
    return body.trackingNumber === undefined || body.carrier === undefined ? refuse('no-tracking-number') : null
  return body.paper === undefined && body.recipient?.identity === undefined ? refuse('who-received') : null
}

/** The papers of an ended dossier are with the citizen again: to whom, or with which postal number. */
export const returnPapers = (
  dossier: Dossier,
  command: CommandOf<'return-papers'>,
  context: DecideContext,
): Decided => {
  const owed = openPaperReturn(dossier)
  if (owed === undefined) return refuse('no-papers-to-return')
  const invalid = ({ recipient }: typeof command.body) =>
    recipient === undefined ? null : partyRefusal(recipient, '/recipient', localDate(context.occurredAt))
  const refusal = wrongPlace(dossier, context) ?? unproven(command) ?? invalid(command.body)
  if (refusal !== null) return refusal
  const { recipient, paper, by: way = 'counter', carrier = null, trackingNumber = null } = command.body
  const posted = way === 'post' ? { carrier, trackingNumber } : { carrier: null, trackingNumber: null }
  return [
    {
      type: 'papers-returned',
      data: { id: owed.id, by: way, ...(way === 'post' ? { number: trackingNumber } : {}) },
      detail: {
        recipient: recipient?.name ?? dossier.ownerName,
        paper: paper ?? recipient?.identity?.number ?? null,
      },
      carry: { ...owed, returnedAt: context.occurredAt, returnedBy: context.actor.postId, way, ...posted },
    },
  ]
}
