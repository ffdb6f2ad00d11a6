import { type Refusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext, SignedResult } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import { openShipment } from '../handing-over/handover.ts'
import { paperTrail } from '../handing-over/paper-places.ts'
import { receiptProof, receiverRefusal } from '../handing-over/receiver.ts'
import { isName } from '../party-rules.ts'
import { fileOf, standing } from './electronic-files.ts'
import type { ElectronicResult } from './electronic-result.ts'
import { isPaperOnly } from './return-ways.ts'

const wantedResult = (dossier: Dossier, wanted: string | undefined): ResultRow | Refusal<'which-result'> => {
  const results = standing(dossier)
  const result = results.find(({ id }) => id === wanted) ?? (wanted === undefined ? results[0] : undefined)
  return result === undefined || (wanted === undefined && results.length > 1) ? refuse('which-result') : result
}

const fileFrom = (
  result: ResultRow,
  { digest, bytes, reading }: SignedResult,
  { newId, occurredAt, recordedAt, actor }: DecideContext,
): ElectronicResult => ({
  id: newId(),
  resultId: result.id,
  digest,
  bytes,
  verdict: reading.verdict,
  signers: reading.signers,
  attachedAt: occurredAt,
  attachedBy: actor.postId,
  checkedAt: recordedAt,
  replacedAt: null,
  openedAt: null,
})

/** What was said before of where the paper lies stays true when only the file is another. */
const paperSaid = (result: ResultRow, said: 'with' | 'none' | undefined): ResultRow['paper'] => {
  if (said === undefined) return result.paper
  return said === 'none' || result.paper === 'none' ? said : result.paper
}

/** The same bytes again are the same file: only what can be said of their signatures may have changed. */
const rechecked = (was: ElectronicResult, { reading }: SignedResult, { recordedAt }: DecideContext): Decided => [
  {
    type: 'result-rechecked',
    data: { id: was.id, digest: was.digest, from: was.verdict, verdict: reading.verdict },
    carry: { file: { ...was, verdict: reading.verdict, signers: reading.signers, checkedAt: recordedAt } },
  },
]

/**
 * The result as the agency signed it outside, with its own device (NĐ 30/2020/NĐ-CP Điều 13; Luật Giao dịch điện tử 2023). Whether
 * the signatures hold the command has found out; what came before stays and is marked.
 */
export const attachResult = (
  dossier: Dossier,
  { body }: CommandOf<'attach-result'>,
  context: DecideContext,
): Decided => {
  const { signedResult: signed } = context
  if (signed === undefined) return refuse('no-signed-file')
  if (isPaperOnly(context.procedure)) return refuse('paper-only-result')
  const result = wantedResult(dossier, body.result)
  if ('refusal' in result) return result
  const was = fileOf(dossier, result)
  if (was?.digest === signed.digest) return rechecked(was, signed, context)
  const file = fileFrom(result, signed, context)
  const paper = paperSaid(result, body.paper)
  return [
    {
      type: 'result-attached',
      data: {
        ...{ id: file.id, result: result.id, digest: file.digest, bytes: file.bytes, verdict: file.verdict },
        signatures: file.signers.length,
        bound: file.signers.every(({ bound }) => bound),
        paper,
        replaces: was?.digest ?? null,
      },
      carry: {
        file,
        replaced: was === undefined ? null : { ...was, replacedAt: context.occurredAt },
        result: { ...result, paper },
      },
    },
  ]
}

/** Whoever fetches it online proves with a code who he is, which has to reach him (`fetch.page`). Landlines take no messages. */
const canFetch = ({ parties }: Dossier, sends: boolean | undefined): boolean =>
  sends !== false &&
  parties.some(
    ({ role, phone, email }) => role !== 'recipient' && (email !== null || (phone !== null && !phone.startsWith('02'))),
  )

type OnlineRefusal = 'paper-only-result' | 'nobody-can-fetch' | 'no-electronic-result' | 'unknown-authority'

/** Why a result cannot go online; null: it can. */
export const onlineRefusal = (dossier: Dossier, context: DecideContext): Refusal<OnlineRefusal> | null => {
  if (isPaperOnly(context.procedure)) return refuse('paper-only-result')
  const files = standing(dossier).map((result) => fileOf(dossier, result))
  if (files.length === 0 || files.includes(undefined)) return refuse('no-electronic-result')
  if (context.unknownAuthority !== 'online-too' && files.some((file) => file?.verdict !== 'trusted'))
    return refuse('unknown-authority')
  return canFetch(dossier, context.sends) ? null : refuse('nobody-can-fetch')
}

/** What the chain keeps of files that were returned: with it one proves what was handed over. */
export const returnedFiles = (dossier: Dossier): readonly { readonly result: string; readonly digest: string }[] =>
  standing(dossier).flatMap((result) => {
    const file = fileOf(dossier, result)
    return file === undefined ? [] : [{ result: result.id, digest: file.digest }]
  })

/** The citizen may think better of it until the result is his. */
export const chooseReturn = (
  dossier: Dossier,
  { body }: CommandOf<'choose-return'>,
  context: DecideContext,
): Decided => {
  const { returnChannel: from, parties } = dossier
  const shipment = openShipment(dossier)
  if (shipment !== undefined) return refuse('already-posted', { number: shipment.trackingNumber })
  if (body.by === from) return refuse('return-unchanged')
  if (body.by === 'online' && isPaperOnly(context.procedure)) return refuse('paper-only-result')
  const to = parties.findLast(({ role }) => role === 'recipient') ?? parties.find(({ role }) => role === 'owner')
  if (body.by === 'post' && !isName(to?.address ?? '')) return refuse('post-needs-address')
  return [{ type: 'return-chosen', data: { from, to: body.by } }]
}

/** Where the paper of a result that was returned online lies; null: there is none, or whom it is for has it. */
export const paperLeft = (dossier: Dossier): boolean => {
  const place = paperTrail(dossier, 'result').stays.at(-1)?.place
  return dossier.results.some(({ onlineAt }) => onlineAt !== null) && place !== undefined && place.at !== 'citizen'
}

/** Whoever has his result online may have its paper too, where there is one: with the same proof as any result. */
export const giveOriginal = (
  dossier: Dossier,
  { body }: CommandOf<'give-original'>,
  context: DecideContext,
): Decided => {
  if (!paperLeft(dossier)) return refuse('no-original-left')
  const refusal = receiverRefusal(dossier.parties, body, 'counter', context)
  if (refusal !== null) return refusal
  const { recipient, paper } = body
  return [
    {
      type: 'original-given',
      data: { by: 'counter', ...receiptProof(body, 'counter', context) },
      detail: {
        recipient: recipient?.name ?? dossier.ownerName,
        paper: paper ?? recipient?.identity?.number ?? null,
        ...(recipient?.basis === undefined ? {} : { basis: recipient.basis }),
      },
      carry: {
        results: dossier.results.map((row) =>
          row.paper === 'none' ? row : { ...row, paperGivenAt: context.occurredAt },
        ),
      },
    },
  ]
}
