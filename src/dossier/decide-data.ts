import { localDate, refuse } from '#platform'
import type { CommandOf } from './action-bodies.ts'
import type { DecideContext } from './context.ts'
import type { Decided } from './decision.ts'
import type { Dossier, FeeRow, Party } from './dossier.ts'
import { partyOf } from './party.ts'
import { partyRefusal } from './party-rules.ts'

const changedFields = (before: Party, after: Party): readonly string[] =>
  (Object.keys(after) as (keyof Party)[]).filter(
    (key) => key !== 'folded' && key !== 'takenAt' && before[key] !== after[key],
  )

/** Typed data are corrected with reason and trace; the old values stay in the event's destroyable detail. */
export const correctData = (dossier: Dossier, command: CommandOf<'correct-data'>, context: DecideContext): Decided => {
  const before = dossier.parties.find(({ id, role }) => id === command.body.party || role === command.body.party)
  if (before === undefined) return refuse('unknown-party')
  const invalid = partyRefusal(command.body.to, '/to', localDate(context.occurredAt))
  if (invalid !== null) return invalid
  const after = partyOf(before.role, command.body.to, before.id, context.occurredAt)
  const fields = changedFields(before, after)
  if (fields.length === 0) return refuse('nothing-changed')
  const old = Object.fromEntries(fields.map((field) => [field, String(before[field as keyof Party] ?? '')]))
  return [
    {
      type: 'data-corrected',
      data: { party: before.id, fields },
      detail: { reason: command.body.reason, before: old },
      carry: after,
    },
  ]
}

export const recordFee = (dossier: Dossier, command: CommandOf<'record-fee'>, context: DecideContext): Decided => {
  const owed = dossier.fees.find(({ key, receiptNumber }) => key === command.body.fee && receiptNumber === null)
  if (owed === undefined)
    return refuse('no-such-fee', { fees: dossier.fees.filter((f) => f.receiptNumber === null).map(({ key }) => key) })
  const paid: FeeRow = {
    ...owed,
    amount: command.body.amount ?? owed.amount,
    receiptNumber: command.body.receiptNumber,
    paidAt: context.occurredAt,
  }
  return [
    {
      type: 'fee-recorded',
      data: { fee: paid.key, amount: paid.amount, receipt: command.body.receiptNumber },
      carry: paid,
    },
  ]
}

/** The slip was lost: whoever asks was known by an identity paper, and which one stays in the destroyable detail. */
export const reprintSlip = (_: Dossier, command: CommandOf<'reprint-slip'>): Decided => [
  { type: 'slip-reprinted', data: { by: 'counter' }, detail: { paper: command.body.paper } },
]
