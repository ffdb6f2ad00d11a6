import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import { type Correction, correctable } from './correction.ts'
import { correctionReasons } from './reasons.ts'

type Asked = CommandOf<'request-correction'>

/** Which result is meant; of several that are there the author has to say it. */
const meant = ({ results }: Dossier, { body }: Asked): ResultRow | undefined => {
  const registered = results.filter(({ registeredAt }) => registeredAt !== null)
  return body.result === undefined && registered.length === 1
    ? registered[0]
    : registered.find(({ id }) => id === body.result)
}

const codeOf = ({ corrections }: Dossier, result: ResultRow): string =>
  corrections.findLast(({ resultId, state }) => resultId === result.id && state !== 'upheld' && state !== 'ended')
    ?.correctingCode ?? ''

/** One at a time for one result; and what was replaced is corrected in the dossier that replaced it. */
const notAgain = (dossier: Dossier, result: ResultRow) => {
  if (result.correctedAt !== null) return refuse('already-corrected', { code: codeOf(dossier, result) })
  return correctable(dossier).includes(result) ? null : refuse('correction-open', { code: codeOf(dossier, result) })
}

/**
 * A wrong result is corrected within the regime's limit (NĐ 61/2018 Điều 21; NĐ 118/2025 Điều 23). Here it is only asked for:
 * the dossier that does it is opened in the same transaction.
 */
export const requestCorrection = (dossier: Dossier, command: Asked, context: DecideContext): Decided => {
  const { body } = command
  if (dossier.finishedAt === null) return refuse('result-not-registered')
  if (dossier.detailsDestroyedAt !== null) return refuse('details-destroyed')
  const result = meant(dossier, command)
  if (result === undefined)
    return refuse('which-result', { results: dossier.results.map(({ id, name }) => `${id}: ${name}`) })
  const again = notAgain(dossier, result)
  if (again !== null) return again
  const reasons = correctionReasons().map(({ key }) => key)
  if (!reasons.includes(body.reasonCode)) return refuse('unknown-correction-reason', { reasons })
  const { correction: facts } = context
  if (facts == null) return refuse('nobody-signs')
  const asked: Correction = {
    id: context.newId(),
    resultId: result.id,
    correctingId: facts.draft.id,
    correctingCode: facts.code,
    state: 'open',
    entry: body.entry,
    reasonCode: body.reasonCode,
    reason: body.reason,
    foundBy: body.foundBy,
    askedBy: context.actor.postId,
    askedAt: context.occurredAt,
    endedAt: null,
  }
  const { id, correctingId, correctingCode: code, foundBy, reasonCode } = asked
  return [
    {
      type: 'correction-asked',
      data: { id, result: result.id, dossier: correctingId, code, foundBy, reasonCode },
      detail: { entry: body.entry, reason: body.reason },
      carry: asked,
    },
  ]
}
