import { findDossier } from '#dossier'
import { type Db, enqueue, type Job, localDate } from '#platform'
import { addOfficerMessage } from './officer-message.store.ts'
import { officerMailTask, workersAt } from './tell-officers.ts'

export const opinionReminderTask = 'notice.opinion-reminder'

/** Asks to tell whoever works at a question that the asking agency waits for its answer. */
export const opinionReminderJob = (dossier: string, opinion: string): Job => ({
  task: opinionReminderTask,
  key: `${opinionReminderTask} ${opinion}`,
  payload: { dossier, opinion },
})

/** Writes the reminder for the officers at the asked desk, once for each time they were reminded; nothing once it is answered. */
export const remindOfOpinion = async (
  db: Db,
  { dossier: id, opinion: asked }: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> => {
  const dossier = await findDossier(db, String(id))
  const opinion = dossier?.opinions.find((each) => each.id === asked)
  const step = dossier?.steps.find((each) => each.id === asked)
  if (opinion?.remindedAt == null || step === undefined || step.finishedAt !== null) return
  const kind = 'opinion-reminded.officer'
  const about = { dossierId: String(id), stepId: step.id, dueAt: step.dueAt ?? opinion.remindedAt, createdAt: now }
  for (const officer of await workersAt(db, step, localDate(now))) {
    const occasion = `${kind} ${step.id} ${opinion.remindedAt}`
    const message = await addOfficerMessage(db, { officer, kind, occasion, ...about })
    if (message !== null)
      await enqueue(db, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
  }
}
