import type { Refusal } from '#platform'
import type { DecideContext, Signer } from './context.ts'
import type { DossierRefusal } from './dossier.refusals.ts'
import type { ResultRow } from './dossier.ts'
import type { DossierEvent } from './events.ts'

/** What a rule answers: the events that follow, or a refusal and no change at all. */
export type Decided = readonly DossierEvent[] | Refusal<DossierRefusal>

export const signerOf = ({ signer, actor }: Pick<DecideContext, 'signer' | 'actor'>): Signer => signer ?? actor

/** The row of a signed decision: who signed, in which capacity (TM., KT., TL., TUQ.). */
export const decision = (
  context: DecideContext,
  outcome: 'granted' | 'refused',
  name: string | undefined,
  documentNumber: string | undefined,
): ResultRow => ({
  id: context.newId(),
  outcome,
  name:
    name ??
    (outcome === 'granted'
      ? (context.procedure.results[0]?.name.vi ?? context.procedure.name.vi)
      : 'Văn bản từ chối giải quyết hồ sơ'),
  documentNumber: documentNumber ?? null,
  signedBy: signerOf(context).name,
  signedAs: signerOf(context).capacity,
  decidedAt: context.occurredAt,
  registeredAt: null,
  handedOverAt: null,
  correctedAt: null,
  correctedBy: null,
  correctedNumber: null,
  beneficiaryId: null,
  reason: null,
  paper: 'with',
  onlineAt: null,
  paperGivenAt: null,
})

/** A consent by silence: nobody signed it, and there is no paper of it. */
export const tacitDecision = (context: DecideContext, name?: string): ResultRow => ({
  ...decision(context, 'granted', name, undefined),
  signedBy: '',
  paper: 'none',
})
