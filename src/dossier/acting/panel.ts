import type { ActionName } from '../actions.ts'
import { openShipment } from '../handing-over/handover.ts'
import { type DossierCase, mySteps } from '../reading/dossier-case.ts'
import { actForms, type Rank } from './act-forms.ts'

/** The act that this officer most likely came for, the most particular first. */
const order = [
  'confirm-handover',
  'accept',
  'issue-immediately',
  'record-supplement',
  'approve-return',
  'sign-reappointment',
  'reappoint',
  'give-opinion',
  'resume',
  'take-step',
  'decide',
  'register-result',
  'post-result',
  'hand-over',
  'sign-stop-notice',
  'return-papers',
  'transfer',
  'complete-step',
] as const satisfies readonly ActionName[]

type Of = Pick<DossierCase, 'actions' | 'dossier' | 'asker'>

/** Where several colleagues share the work, one of them first takes it on, so that the others see it. */
const sharedWork = (of: Of): boolean =>
  mySteps(of).some(({ function: is, officerId }) => officerId === null && (is === 'appraisal' || is === 'consultation'))

/** A result that goes by post and has not been there yet. */
const goesByPost = ({ dossier }: Of): boolean => dossier.returnChannel === 'post' && dossier.shipments.length === 0

const wanted = (of: Of, action: ActionName): boolean => {
  if (action === 'post-result') return goesByPost(of)
  // what lies at the post is waited for; that it was delivered is seldom heard of one at a time
  if (action === 'hand-over') return openShipment(of.dossier) === undefined
  return action !== 'take-step' || sharedWork(of)
}

/** What stands open in the panel; null when there is no work of one's own. */
export const mainAct = (of: Of): ActionName | null =>
  order.find((action) => of.actions.includes(action) && wanted(of, action)) ?? null

/** Taking on what is one's own already changes nothing, and nobody keeps a counter's work for himself. */
const pointless = (of: Of, action: ActionName): boolean =>
  action === 'take-step' &&
  mySteps(of).every(
    ({ officerId, function: is }) =>
      officerId === of.asker.actor.officerId || is === 'reception' || is === 'handing-over',
  )

/** Whether a colleague has the work already. */
export const isTaken = (of: Of): boolean => mySteps(of).some(({ officerId }) => officerId !== null)

/** Everything else that is open, in the order of the table; the check of papers stands with the papers. */
export const otherActs = (of: Of, rank: 'beside' | 'way-out'): readonly ActionName[] => {
  const main = mainAct(of)
  return of.actions.filter((action) => {
    if (action === main || action === 'check-components' || pointless(of, action)) return false
    const is: Rank = actForms[action].rank
    return rank === 'way-out' ? is === 'way-out' : is !== 'way-out'
  })
}
