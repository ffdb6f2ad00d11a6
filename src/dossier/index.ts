export { acceptAtOnce, takeIn } from './accepting/open-dossier.ts'
export { type TakeIn, takeInSchema } from './accepting/take-in.schema.ts'
export { type Act, actOnDossier } from './act-on-dossier.ts'
export { actionBodies, type Command, partySchema } from './action-bodies.ts'
export { type Action, type ActionName, actionNames, actions, isActionName } from './actions.ts'
export { recomputeAfterCalendarChange } from './carrying-over/calendar-change.ts'
export { carryOver } from './carrying-over/carry-over.ts'
export { certificationRules } from './certifying/certification-rules.ts'
export { listedName } from './checking/checked-papers.ts'
export { shippedReasons } from './checking/reasons.ts'
export { dossierRefusals } from './dossier.refusals.ts'
export { findDossier } from './dossier.store.ts'
export type { DossierTables } from './dossier.tables.ts'
export type * from './dossier.ts'
export { openSteps, openStop } from './dossier.ts'
export { type DossierEvent, type EventType, eventTypes } from './events.ts'
export { closedBefore } from './history/destroy-details.store.ts'
export { type Destruction, destroyDetails } from './history/destroy-details.ts'
export { type HistoryEntry, historyOf, type Verification, verifyHistory } from './history/history.query.ts'
export { printRegister, registerTask } from './issuing/print-register.ts'
export { forgetRegisterPrints } from './issuing/register-print.store.ts'
export { DueExplanation } from './lookup/due-explanation.component.tsx'
export { type FoundDossier, searchDossiers } from './lookup/search.query.ts'
export { forgetMisses, stageByCode, trackBySlip, trackByToken } from './lookup/track-dossier.ts'
export {
  type PublicStage,
  stageOf,
  stageWords,
  type TrackedStep,
  type Tracking,
  type TrackingStage,
  trackingOf,
} from './lookup/tracking.ts'
export { deskOf } from './reach.ts'
export { clockReaction, clockTask } from './reminding/clock-job.ts'
export { type ClockMark, clockMarks } from './reminding/clock-marks.ts'
export { runClock, type TellMark } from './reminding/run-clock.ts'
export { windClocks } from './reminding/wind-clocks.ts'
export type { DossierServices } from './services.ts'
export { isClosed, type Status, statuses } from './status.ts'
export { type InboxFilter, type InboxPage, type InboxRow, inbox, inboxCount } from './today/inbox.query.ts'
export { officerNav } from './today/officer-nav.ts'
