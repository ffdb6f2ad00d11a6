export { type Act, actOnDossier } from './act-on-dossier.ts'
export { actionBodies, type Command, partySchema } from './action-bodies.ts'
export { type Action, type ActionName, actionNames, actions, isActionName } from './actions.ts'
export { dossierRefusals } from './dossier.refusals.ts'
export { findDossier } from './dossier.store.ts'
export type * from './dossier.ts'
export { openSteps, openStop } from './dossier.ts'
export { type DossierEvent, type EventType, eventTypes } from './events.ts'
export { type HistoryEntry, historyOf, type Verification, verifyHistory } from './history.query.ts'
export { type InboxFilter, type InboxPage, type InboxRow, inbox, inboxCount } from './inbox.query.ts'
export { acceptAtOnce, takeIn } from './open-dossier.ts'
export { reachOf } from './reach.ts'
export { type FoundDossier, searchDossiers } from './search.query.ts'
export type { DossierServices, ProcedureVersion } from './services.ts'
export { isClosed, type Status, statuses } from './status.ts'
export { type TakeIn, takeInSchema } from './take-in.schema.ts'
export { stageByCode, trackBySlip, trackByToken } from './track-dossier.ts'
export {
  type PublicStage,
  stageOf,
  stageWords,
  type TrackedStep,
  type Tracking,
  type TrackingStage,
  trackingOf,
} from './tracking.ts'
