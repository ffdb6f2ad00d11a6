import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Dossier, Party } from '../dossier.ts'
import { partyOf } from '../party.ts'
import { receiptProof } from './receiver.ts'

/** Whoever came to the counter: who acts for the owner, who brought it, or the owner himself. */
const cameWith = ({ parties }: Pick<Dossier, 'parties'>): Party | undefined =>
  ['representative', 'submitter', 'owner'].flatMap((role) => parties.find((party) => party.role === role) ?? [])[0]

/**
 * Who received what was issued at once, and what was seen of him. He stands there, and was entered in this very moment: unless another
 * is named, he is the one, known by the paper that was entered with him.
 */
export const issuedTo = (
  dossier: Pick<Dossier, 'parties' | 'ownerName'>,
  { body }: CommandOf<'issue-immediately'>,
  context: DecideContext,
) => {
  const { recipient, paper } = body
  const came = cameWith(dossier)
  const named = recipient === undefined ? null : partyOf('recipient', recipient, context.newId(), context.occurredAt)
  return {
    data: { by: 'counter' as const, ...receiptProof(body, 'counter', context) },
    detail: {
      recipient: named?.name ?? came?.name ?? dossier.ownerName,
      paper: paper ?? (named ?? came)?.idNumber ?? null,
    },
    recipient: named,
  }
}
