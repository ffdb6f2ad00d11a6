export { type BlobStore, blobsIn, digestOf } from './blob-store.ts'
export { isBroughtIn, setBroughtIn } from './brought-in.ts'
export { canonicalJson } from './canonical-json.ts'
export { clamdAt, type Scan, ScanFailed } from './clamd.ts'
export { type Clock, fixedClock, localDate, parseInstant, systemClock, timeZone } from './clock.ts'
export type { Computed, Json, Timestamp, WithDefault } from './column-types.ts'
export {
  type DatabaseOptions,
  type Db,
  NoConnectionFree,
  openDatabase,
  openPool,
  tables,
  transact,
} from './database.ts'
export { clockOffset, type RunningClock, resetDemoClock, setDemoClock, startDemoClock } from './demo-clock.ts'
export { type EmbeddedPostgres, openEmbedded, programRole } from './embedded-postgres.ts'
export { type DatabaseAddresses, DatabaseProblem, useExisting } from './existing-postgres.ts'
export { fold } from './fold.ts'
export { hasLiveWorker } from './heartbeat.ts'
export { forgetAnswers } from './idempotency.ts'
export { claimMode, findMode, type InstallationMode } from './installation.ts'
export { cancel, enqueue, type Job, outboxInsert, outboxRows } from './jobs.ts'
export { askHolder, type LocalLock, lockName, tryLock } from './local-lock.ts'
export { type Log, type LogOptions, makeLog, safeError } from './log.ts'
export { MigrationProblem, migrate, readMigrations } from './migrate.ts'
export { type Hear, type News, newsChannel, openNews } from './news.ts'
export { fixedNumber, mobileNumber, parsePhone } from './phone.ts'
export type { PlatformTables } from './platform.tables.ts'
export { type Facts, isRefusal, type Refusal, type RefusalText, type RefusalTexts, refuse } from './refusal.ts'
export { runProgram } from './run-program.ts'
export { readSecrets, type Secrets } from './secrets.ts'
export { type Lang, langs, type Words } from './words.ts'
export { startWorker, type Task, type TaskContext, type Tasks, type Worker } from './worker.ts'
export { readYamlText, type YamlPath, type YamlText } from './yaml-lines.ts'
