import { localDate, type Refusal, refuse } from '#platform'
import type { DecideContext } from '../context.ts'
import type { PartyInput } from '../party.schema.ts'
import { type Party, partyOf } from '../party.ts'
import { isName, type PartyInvalid, partyRefusal } from '../party-rules.ts'

/** What proves that it was received: signed on the receipt, or the code that went to the dossier's own people. */
export const signedFor = 'signature'
export type ReceiptProof = typeof signedFor | 'code'

/** What is told of whoever stands at the counter, for a result and for papers that go back alike. */
interface Received {
  readonly recipient?: PartyInput | undefined
  readonly paper?: string | undefined
  readonly proof?: typeof signedFor | undefined
}

const numbers = ({ idNumber, formerNumber }: Party): readonly string[] =>
  [idNumber, formerNumber].filter((number) => number !== null)

/** Where both have a number it decides, and a name that many bear does not; else the name, however it is accented. */
const isSame = (one: Party, other: Party): boolean =>
  one.idNumber !== null && other.idNumber !== null
    ? numbers(one).some((number) => numbers(other).includes(number))
    : one.folded === other.folded

/** Nobody whom the dossier names: he receives it for somebody, and says by what authority. */
export const isStranger = (parties: readonly Party[], recipient: PartyInput): boolean => {
  const shown = partyOf('recipient', recipient, '', Temporal.Instant.fromEpochMilliseconds(0))
  return !parties.some((party) => isSame(party, shown))
}

/** Whoever receives shows who he is: by a paper, or by the code sent to the dossier's telephone or e-mail. */
export const isKnown = ({ recipient, paper }: Received, { proof }: Pick<DecideContext, 'proof'>): boolean =>
  proof === 'code' || paper !== undefined || recipient?.identity !== undefined

/** The identity paper or the authorisation is looked at before anything leaves the counter (NĐ 61/2018 Điều 20). */
export const receiverRefusal = (
  parties: readonly Party[],
  body: Received,
  way: 'counter' | 'post' | 'online',
  context: Pick<DecideContext, 'proof' | 'occurredAt'>,
): PartyInvalid | Refusal<'who-received'> | null => {
  if (way === 'counter' && !isKnown(body, context)) return refuse('who-received')
  return recipientRefusal(parties, body, context)
}

/** Whoever else receives it has a name that holds, and if the dossier does not know him, an authority. */
export const recipientRefusal = (
  parties: readonly Party[],
  { recipient }: Pick<Received, 'recipient'>,
  context: Pick<DecideContext, 'occurredAt'>,
): PartyInvalid | null => {
  if (recipient === undefined) return null
  const invalid = partyRefusal(recipient, '/recipient', localDate(context.occurredAt))
  if (invalid !== null) return invalid
  return isStranger(parties, recipient) && !isName(recipient.basis ?? '')
    ? refuse('party-invalid', { fields: ['/recipient/basis'], faults: ['authority'] })
    : null
}

/** At the counter it is signed for where no code was checked; with the post it is the post's receipt that proves it. */
export const receiptProof = (
  { proof }: Received,
  way: 'counter' | 'post' | 'online',
  context: Pick<DecideContext, 'proof'>,
): { readonly proof?: ReceiptProof } => {
  const kept = context.proof ?? proof ?? (way === 'counter' ? signedFor : undefined)
  return kept === undefined ? {} : { proof: kept }
}
