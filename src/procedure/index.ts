export {
  type AgencyLookup,
  type ApplicabilityFault,
  type Competence,
  type CompetenceRefusal,
  checkApplicability,
  competentAgency,
  stepAgencies,
} from './applicability.ts'
export type { CommittedLimit, Field, LifeEvent, ProvinceFee } from './catalogue.schema.ts'
export { type CurrentProcedure, directoryOf, type ProcedureDirectory } from './directory.ts'
export type { Fault } from './fault.ts'
export { type ChannelLimit, type EffectiveLimit, limitMinutes, noLonger } from './limits.ts'
export { type LiveOptions, type LiveProcedures, openProcedures } from './live-directory.ts'
export { type Catalogue, loadCatalogue, readCatalogue } from './load-catalogue.ts'
export { type PostedCase, type PostedProcedure, type PostingAuthority, postingList } from './posting-list.ts'
export {
  type Channel,
  type CompetentKind,
  type Component,
  channels,
  competentKinds,
  type Decision,
  type Fee,
  type Procedure,
  type ProcedureCase,
  type Route,
  type RouteStep,
  type StepForm,
  type StepFunction,
  type StepPlace,
  stepForms,
  stepFunctions,
} from './procedure.schema.ts'
export { findDraft, findDraftById, type ProcedureVersion, type StoredDraft } from './procedure.store.ts'
export type { ProcedureTables } from './procedure.tables.ts'
export { type ProcedureRefusal, procedureRefusals } from './procedure.words.ts'
export { ProcedureTitle } from './procedure-title.component.tsx'
export type { ImportFault, ImportReport, ProcedureDraft } from './publication/draft.ts'
export { type ImportResult, importRecords, type ReadFile, readRecords } from './publication/import-records.ts'
export { type ListedProcedure, listProcedures } from './publication/list-procedures.ts'
export { type Publication, type Published, type Publisher, publishDraft } from './publication/publish-draft.ts'
export { type SyncReport, syncCatalogue } from './publication/sync-catalogue.ts'
export {
  componentsFor,
  emptyLayer,
  type FeeDue,
  type FeeQuantity,
  feeQuantities,
  feesFor,
  findCase,
  getCase,
  holdsOn,
  layProvince,
  limitFor,
  oldOnlineLevel,
  type ProvinceLayer,
  type PublishedCase,
  type PublishedFee,
  type PublishedProcedure,
  wordsOf,
} from './published.ts'
export { registerName } from './registers.ts'
export {
  findStep,
  functionRole,
  getStep,
  longestPathMinutes,
  type NextSteps,
  nextSteps,
  resolveStep,
  type StepAgencies,
  type StepRole,
  stepsOf,
} from './route.ts'
export { routeDecisionOn } from './route-decision.ts'
export { routeGaps } from './routing/completeness.ts'
export { stepFormWords, stepFunctionWords, stepPlaceWords } from './routing/route.words.ts'
export type { Found, Why } from './search.ts'
