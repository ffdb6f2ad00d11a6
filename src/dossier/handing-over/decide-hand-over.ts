import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import { bringsOldPaper } from '../correcting/correction.ts'
import type { Decided } from '../decision.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import { partyOf } from '../party.ts'
import { askedGiveBack } from '../returning/papers-go-back.ts'
import { onlineRefusal, returnedFiles } from '../returning-online/decide-online.ts'
import { actorsSteps, stepFinished } from '../solving/steps.ts'
import { openShipment } from './handover.ts'
import { receiptProof, receiverRefusal } from './receiver.ts'

type HandOver = CommandOf<'hand-over'>

/** The way it goes: what lies with the post can only be delivered by it; a result given to nobody yet may go either way. */
const wayOf = (dossier: Dossier, { body }: HandOver): 'counter' | 'post' | 'online' =>
  openShipment(dossier) === undefined ? (body.by ?? dossier.returnChannel) : 'post'

const wrongWay = (dossier: Dossier, { body }: HandOver, context: DecideContext) => {
  const shipment = openShipment(dossier)
  const way = wayOf(dossier, { action: 'hand-over', body })
  if (shipment !== undefined && (body.by === 'counter' || body.by === 'online'))
    return refuse('already-posted', { number: shipment.trackingNumber })
  if (way === 'online') return onlineRefusal(dossier, context)
  return way === 'post' && shipment === undefined ? refuse('post-first') : null
}

export const unpaidFees = ({ fees }: Pick<Dossier, 'fees'>) =>
  fees.filter(({ receiptNumber, amount }) => receiptNumber === null && amount > 0)

const closing = (dossier: Dossier, stepId: string, context: DecideContext) =>
  // An opinion that nobody gave in time has been overtaken: nothing is left waiting on a closed dossier.
  openSteps(dossier).flatMap((step) => (step.id === stepId ? [] : [stepFinished(step, 'overtaken', context)]))

/** What went online left its paper where it is. */
const given = ({ results }: Dossier, way: string, { occurredAt }: DecideContext) =>
  results.map((row) => ({ ...row, handedOverAt: occurredAt, ...(way === 'online' ? { onlineAt: occurredAt } : {}) }))

/** Who received it, with which identity paper or authorisation; originals go back with it (NĐ 61/2018/NĐ-CP Điều 20). */
export const handOver = (dossier: Dossier, command: HandOver, context: DecideContext): Decided => {
  if (dossier.finishedAt === null) return refuse('result-not-registered')
  const here = actorsSteps(dossier, context).find(({ function: is }) => is === 'handing-over')
  if (here === undefined) return refuse('result-not-here')
  const wrong = wrongWay(dossier, command, context)
  if (wrong !== null) return wrong
  const { recipient, paper } = command.body
  const way = wayOf(dossier, command)
  const unknown = receiverRefusal(dossier.parties, command.body, way, context)
  if (unknown !== null) return unknown
  const party = recipient === undefined ? null : partyOf('recipient', recipient, context.newId(), context.occurredAt)
  const unpaid = unpaidFees(dossier).map(({ key }) => key)
  const shipment = openShipment(dossier)
  // the wrong paper comes back with the right one; what nobody said came back did not
  const old = bringsOldPaper(dossier) ? { oldPaper: command.body.oldPaper ?? 'not-returned' } : {}
  return [
    stepFinished(here, 'handed-over', context),
    ...closing(dossier, here.id, context),
    {
      type: 'handed-over',
      data: {
        by: way,
        ...(way === 'online' ? { files: returnedFiles(dossier) } : {}),
        ...receiptProof(command.body, way, context),
        ...(unpaid.length === 0 ? {} : { unpaid }),
        ...old,
      },
      detail: { recipient: party?.name ?? dossier.ownerName, paper: paper ?? party?.idNumber ?? null },
      carry: {
        results: given(dossier, way, context),
        recipient: party,
        shipment: shipment === undefined ? null : { ...shipment, deliveredAt: context.occurredAt },
        ...old,
      },
    },
    ...askedGiveBack(dossier, context),
  ]
}
