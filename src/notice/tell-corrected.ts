import { announce, type Dossier, openSteps, restingOn } from '#dossier'
import { type Db, enqueue, type Job, localDate, transact } from '#platform'
import { addOfficerMessage } from './officer-message.store.ts'
import { officerMailTask, workersAt } from './tell-officers.ts'

export const correctedTask = 'notice.corrected'

/** Asks to tell whoever works at the next procedures of a bundle that a result they rest on says something else now. */
export const correctedJob = ({ id, eventCount }: Pick<Dossier, 'id' | 'eventCount'>, fact: string | null): Job => ({
  task: correctedTask,
  key: `${correctedTask} ${id} ${eventCount}`,
  payload: { dossier: id, event: eventCount, fact },
})

/** Writes the message to each, once; what was carried stays until one of them takes the new words over. */
export const tellCorrected = (
  db: Db,
  { dossier: id, event, fact }: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
  resting = restingOn,
): Promise<void> =>
  transact(db, async (tx) => {
    for (const dossier of await resting(tx, String(id), typeof fact === 'string' ? fact : null)) {
      const workers = await Promise.all(openSteps(dossier).map((step) => workersAt(tx, step, localDate(now))))
      const officers = [...new Set(workers.flat())]
      const occasion = `fact-corrected ${String(id)} ${String(event)} ${dossier.id}`
      const about = { dossierId: dossier.id, stepId: null, dueAt: null, createdAt: now, occasion }
      for (const officer of officers) {
        const message = await addOfficerMessage(tx, { ...about, officer, kind: 'fact-corrected.officer' })
        if (message !== null)
          await enqueue(tx, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
      }
      if (officers.length > 0) await announce(tx, { dossier: dossier.id, desks: [], officers })
    }
  })
