export type { CommittedLimit, Field, LifeEvent, ProvinceFee } from './catalogue.schema.ts'
export type { Fault } from './fault.ts'
export { type ChannelLimit, type EffectiveLimit, limitMinutes, noLonger } from './limits.ts'
export { type Catalogue, loadCatalogue, readCatalogue } from './load-catalogue.ts'
export type {
  Channel,
  CompetentKind,
  Component,
  Decision,
  Fee,
  Procedure,
  ProcedureCase,
  Route,
  RouteStep,
  StepFunction,
  StepPlace,
} from './procedure.schema.ts'
export { channels, competentKinds, stepFunctions } from './procedure.schema.ts'
export {
  componentsFor,
  type FeeDue,
  feesFor,
  findCase,
  getCase,
  layProvince,
  limitFor,
  oldOnlineLevel,
  type ProvinceLayer,
  type PublishedCase,
  type PublishedFee,
  type PublishedProcedure,
  wordsOf,
} from './published.ts'
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
