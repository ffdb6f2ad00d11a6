import { carryOver, type DossierServices } from '#dossier'
import { type Db, enqueue, forgetAnswers, type Tasks, timeZone } from '#platform'

/** One minute after the next midnight in Vietnam: what takes effect with the day has taken effect. */
export const nextMorning = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1, minutes: 1 }).toInstant()

const daily = (runAt: Temporal.Instant) => ({ task: 'daily', key: 'daily', runAt, payload: {} })

/** The daily work is done when a worker starts, and then every morning. Several workers do it once. */
export const planDaily = (db: Db, now: Temporal.Instant): Promise<void> => enqueue(db, daily(now))

/** Every task that any room enqueues, and its doer. */
export const makeTasks = (services: DossierServices): Tasks => ({
  daily: async (_payload, { db, clock, log }) => {
    const now = clock.now()
    const moved = await carryOver(db, services, now)
    const forgotten = await forgetAnswers(db)
    await enqueue(db, daily(nextMorning(now)))
    log.info({ moved, forgotten }, 'Daily work done')
  },
})
