import { announce, mentionsIn } from '#dossier'
import { type Db, enqueue, type Job, transact } from '#platform'
import { addOfficerMessage } from './officer-message.store.ts'
import { officerMailTask } from './tell-officers.ts'

export const mentionTask = 'notice.mention'

/** Asks to tell the officers whom a note calls. */
export const mentionJob = (noteId: string): Job => ({
  task: mentionTask,
  key: `${mentionTask} ${noteId}`,
  payload: { note: noteId },
})

/** Tells everybody whom a note calls, once; a page that they have open counts it at once. Who called them, the note says. */
export const tellMentioned = (
  db: Db,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> =>
  transact(db, async (tx) => {
    const about = String(payload.note)
    const called = await mentionsIn(tx, about)
    if (called === null) return
    const { dossierId, officers } = called
    const shared = { kind: 'mention.officer', dossierId, stepId: null, dueAt: null, about, createdAt: now } as const
    for (const officer of officers) {
      const message = await addOfficerMessage(tx, { ...shared, officer, occasion: `mention ${about}` })
      if (message !== null)
        await enqueue(tx, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
    }
    await announce(tx, { dossier: dossierId, desks: [], officers })
  })
