import type { WorkCalendar } from '#calendar'
import { forgetUploads, sweepBlobs, sweepTask } from '#document'
import {
  bundleTask,
  carryOver,
  clockTask,
  type DossierServices,
  forgetMisses,
  forgetRegisterPrints,
  legTask,
  printRegister,
  recomputeAfterCalendarChange,
  registerTask,
  returnCodeTask,
  runBundle,
  runClock,
  runLegClock,
  windClocks,
} from '#dossier'
import { forgetExpired } from '#identity'
import {
  correctedTask,
  givenMailTask,
  givenTask,
  mailGiven,
  mailOfficer,
  mentionTask,
  missingTask,
  type NoticeParts,
  noticeTask,
  officerMailTask,
  opinionReminderTask,
  remindOfOpinion,
  sendNotice,
  sendReturnCode,
  tellCorrected,
  tellGiven,
  tellMentioned,
  tellMissing,
  tellOfficers,
  tellWritten,
  writtenTask,
} from '#notice'
import {
  type BlobStore,
  type Db,
  enqueue,
  forgetAnswers,
  isBroughtIn,
  setBroughtIn,
  type Tasks,
  timeZone,
} from '#platform'
import { calendarDigest } from './calendar-digest.ts'

/** One minute after the next midnight in Vietnam: what takes effect with the day has taken effect. */
export const nextMorning = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1, minutes: 1 }).toInstant()

const daily = (runAt: Temporal.Instant) => ({ task: 'daily', key: 'daily', runAt, payload: {} })

/** The daily work is done when a worker starts, after the demo's clock was moved, and every morning. Several workers do it once. */
export const planDaily = (db: Db, now: Temporal.Instant): Promise<void> => enqueue(db, daily(now))

export interface TaskParts {
  readonly services: DossierServices
  /** The calendars that `services` answers with. */
  readonly calendars: ReadonlyMap<string, WorkCalendar>
  /** Digest of the settings that `services` answers with. */
  readonly settings: string
  /** The ways to people that are set up here. */
  readonly channels: NoticeParts['channels']
  readonly blobs: BlobStore
}

const digestOf = async ({ services, calendars }: Pick<TaskParts, 'services' | 'calendars'>): Promise<string> =>
  calendarDigest(calendars, (await services.agencies()).all)

const broughtInAs = 'calendars of open dossiers'

/** When a worker starts with other calendars than those by which the open dossiers were last computed. */
export const planCalendarChange = async (db: Db, parts: Pick<TaskParts, 'services' | 'calendars'>): Promise<void> => {
  const digest = await digestOf(parts)
  if (await isBroughtIn(db, broughtInAs, digest)) return
  await enqueue(db, { task: 'calendar-change', key: 'calendar-change', payload: { digest } })
}

const remindersAs = 'reminders of open dossiers'
const reminding = { task: 'clock-settings', key: 'clock-settings', payload: {} }

/** When a worker starts with other settings than those by which the open dossiers' reminders were planned. */
export const planReminders = async (db: Db, { settings }: Pick<TaskParts, 'settings'>): Promise<void> => {
  if (await isBroughtIn(db, remindersAs, settings)) return
  await enqueue(db, reminding)
}

const dailyTask =
  ({ services }: TaskParts): Tasks[string] =>
  async (_payload, { db, clock, log }) => {
    const now = clock.now()
    const moved = await carryOver(db, services, now)
    const forgotten = await forgetAnswers(db)
    await forgetExpired(db)
    await forgetMisses(db, now)
    await forgetRegisterPrints(db, now)
    await forgetUploads(db, now)
    // what an interrupted or forgotten upload left
    await enqueue(db, { task: sweepTask, key: sweepTask, payload: {} })
    await enqueue(db, daily(nextMorning(now)))
    log.info({ moved, forgotten }, 'Daily work done')
  }

const calendarTask =
  (parts: TaskParts): Tasks[string] =>
  async ({ digest }, { db, clock, log }) => {
    // While an upgrade is under way a worker of before may get the job; it comes again until one with these calendars does it.
    if (digest !== (await digestOf(parts))) throw new Error('this worker knows other calendars')
    const moved = await recomputeAfterCalendarChange(db, parts.services, clock.now())
    await setBroughtIn(db, broughtInAs, String(digest))
    // from when a date is near follows the days off too, where the date itself stands
    await enqueue(db, reminding)
    log.info({ moved }, 'Open dossiers computed by the present calendars')
  }

const noticeSender =
  ({ services: { agencies }, channels }: TaskParts): Tasks[string] =>
  (payload, { db, clock }) =>
    sendNotice(db, { agencies, channels }, payload, clock.now())

/** Warnings, escalations and what silence brings about: the dates of one dossier. */
const clockRunner =
  ({ services }: TaskParts): Tasks[string] =>
  async (payload, { db, clock }) => {
    const now = clock.now()
    await runClock(db, services, String(payload.dossier), now, tellOfficers(services.agencies, now))
  }

const windTask =
  ({ services, settings }: TaskParts): Tasks[string] =>
  async (_payload, { db, clock, log }) => {
    const wound = await windClocks(db, services, clock.now())
    await setBroughtIn(db, remindersAs, settings)
    log.info({ wound }, 'Reminders of open dossiers planned by the present settings')
  }

/** A result that another dossier of the bundle waited for is there: what may begin begins. */
const bundleRunner =
  ({ services }: TaskParts): Tasks[string] =>
  async (payload, { db, clock }) => {
    await runBundle(db, services, String(payload.bundle), clock.now())
  }

const legRunner =
  ({ services }: TaskParts): Tasks[string] =>
  async (payload, { db, clock }) => {
    const now = clock.now()
    await runLegClock(db, services, String(payload.bundle), now, tellOfficers(services.agencies, now))
  }

const registerPrinter =
  ({ services }: TaskParts): Tasks[string] =>
  (payload, { db, clock }) =>
    printRegister(db, services, payload, clock.now())

const sweeper =
  ({ blobs }: TaskParts): Tasks[string] =>
  async (_payload, { db, log }) => {
    const swept = await sweepBlobs(db, blobs)
    if (swept > 0) log.info({ swept }, 'Files that no dossier has any more were removed')
  }

/** Every task that any room enqueues, and its doer. */
export const makeTasks = (parts: TaskParts): Tasks => ({
  daily: dailyTask(parts),
  'calendar-change': calendarTask(parts),
  [registerTask]: registerPrinter(parts),
  [noticeTask]: noticeSender(parts),
  [clockTask]: clockRunner(parts),
  [bundleTask]: bundleRunner(parts),
  [legTask]: legRunner(parts),
  'clock-settings': windTask(parts),
  [returnCodeTask]: (payload, { db, clock }) => sendReturnCode(db, parts.channels, payload, clock.now()),
  [sweepTask]: sweeper(parts),
  [mentionTask]: (payload, { db, clock }) => tellMentioned(db, payload, clock.now()),
  [opinionReminderTask]: (payload, { db, clock }) => remindOfOpinion(db, payload, clock.now()),
  [writtenTask]: (payload, { db, clock }) => tellWritten(db, payload, clock.now()),
  [correctedTask]: (payload, { db, clock }) => tellCorrected(db, payload, clock.now()),
  [missingTask]: (payload, { db, clock }) => tellMissing(db, payload, clock.now()),
  [givenTask]: (payload, { db, clock }) => tellGiven(db, payload, clock.now()),
  [givenMailTask]: (payload, { db }) => mailGiven(db, parts.channels, payload),
  [officerMailTask]: (payload, { db }) => mailOfficer(db, parts.channels, payload),
})
