import type { Dossier, Step, Supplement } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'

/** A proposal to return the dossier that its head has not answered. */
export const openProposal = ({ supplements }: Pick<Dossier, 'supplements'>): Supplement | undefined =>
  supplements.find(({ phase, state }) => phase === 'after-acceptance' && state === 'proposed')

/** Whether the head must answer before this step goes on. Proposals of long ago do not know their step: they hold any. */
export const holdsStep = (dossier: Pick<Dossier, 'supplements'>, { id }: Pick<Step, 'id'>): boolean => {
  const open = openProposal(dossier)
  return open !== undefined && (open.stepId === null || open.stepId === id)
}

/** The dossier ends otherwise: a proposal that nobody has answered is void, and the history says so. */
export const proposalLapsed = (dossier: Pick<Dossier, 'supplements'>): readonly DossierEvent[] => {
  const open = openProposal(dossier)
  return open === undefined
    ? []
    : [{ type: 'supplement-lapsed', data: { id: open.id }, carry: { ...open, state: 'lapsed' } }]
}
