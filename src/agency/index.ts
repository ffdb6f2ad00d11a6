export { agencyRefusals } from './agency.refusals.ts'
export { syncAgencies } from './agency.store.ts'
export type { AgencyTables } from './agency.tables.ts'
export {
  type Agency,
  type AgencyCatalogue,
  type AgencyKind,
  agencyKinds,
  type Letterhead,
  type Succession,
  type Territory,
} from './agency.ts'
export { type AgencyDirectory, agencyLookup, makeDirectory } from './agency-directory.ts'
export { agenciesFolder, readAgencyFiles } from './agency-files.ts'
export { agencyDirectory } from './current-directory.ts'
export { type DataFile, describeProblem, type FileProblem, parseDataFile } from './data-file.ts'
export {
  codeInGrammar,
  codeTail,
  type DossierCode,
  formatDossierCode,
  parseCodeTail,
  parseDossierCode,
} from './dossier-code.ts'
export { OfficeFacts, OpenNow } from './office.component.tsx'
export { type Office, officeOf } from './office.ts'
export { covers, type Period } from './period.ts'
export { type AddressPlace, placeOfAddress } from './place-of-address.ts'
export type { CodeGrammar, FormName, PauseCause, PublicStage, Regime, RegimeConcern } from './regime.schema.ts'
export { makeRegimes, type RegimeDays, type Regimes, readRegimes, regimes, regimesFolder } from './regime.ts'
export { type ClockSettings, readSettings, type SettingsOf, shippedSettings } from './settings.ts'
