import { announce, concernedBy, mentionsIn } from '#dossier'
import { type Db, enqueue, type Job, transact } from '#platform'
import { addOfficerMessage } from './officer-message.store.ts'
import type { OfficerMessageKind } from './officer-message.words.ts'
import { officerMailTask } from './tell-officers.ts'

export const mentionTask = 'notice.mention'

/** Asks to tell the officers whom a note calls. */
export const mentionJob = (noteId: string): Job => ({
  task: mentionTask,
  key: `${mentionTask} ${noteId}`,
  payload: { note: noteId },
})

export const writtenTask = 'notice.written'

/** Asks to tell the officer whom a message concerns: his proposal was turned down, or the citizen answers it. */
export const writtenJob = (messageId: string): Job => ({
  task: writtenTask,
  key: `${writtenTask} ${messageId}`,
  payload: { message: messageId },
})

interface Written {
  readonly kind: OfficerMessageKind
  readonly dossierId: string
  /** Id of the note or message. */
  readonly about: string
  readonly officers: readonly string[]
}

/** Tells each of them once, also by e-mail; a page that they have open counts it at once. */
const tell = async (tx: Db, { kind, dossierId, about, officers }: Written, now: Temporal.Instant): Promise<void> => {
  const shared = { kind, dossierId, stepId: null, dueAt: null, about, createdAt: now, occasion: `${kind} ${about}` }
  for (const officer of officers) {
    const message = await addOfficerMessage(tx, { ...shared, officer })
    if (message !== null)
      await enqueue(tx, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
  }
  if (officers.length > 0) await announce(tx, { dossier: dossierId, desks: [], officers })
}

/** Tells everybody whom a note calls. Who called them, the note says. */
export const tellMentioned = (
  db: Db,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> =>
  transact(db, async (tx) => {
    const about = String(payload.note)
    const called = await mentionsIn(tx, about)
    if (called !== null) await tell(tx, { kind: 'mention.officer', about, ...called }, now)
  })

/** Tells whoever solves the dossier what became of his proposal. */
export const tellWritten = (db: Db, payload: Readonly<Record<string, unknown>>, now: Temporal.Instant): Promise<void> =>
  transact(db, async (tx) => {
    const about = String(payload.message)
    const found = await concernedBy(tx, about)
    if (found === null) return
    const kind = found.state === 'received' ? 'received.officer' : 'turned-down.officer'
    await tell(tx, { kind, about, dossierId: found.dossierId, officers: found.officers }, now)
  })
