import { announce, type Dossier, findDossier } from '#dossier'
import { holderOfPost, postHolders } from '#identity'
import { type Db, enqueue, type Job, localDate, transact } from '#platform'
import { addOfficerMessage } from './officer-message.store.ts'
import { officerMailTask } from './tell-officers.ts'

export const missingTask = 'notice.papers-missing'

/** Asks to tell whoever sent papers that the other side has not found them. */
export const missingJob = ({ id, eventCount }: Pick<Dossier, 'id' | 'eventCount'>, handover: string): Job => ({
  task: missingTask,
  key: `${missingTask} ${handover} ${eventCount}`,
  payload: { dossier: id, handover },
})

type Handover = Dossier['handovers'][number]

/** Who sent them; if nobody holds that post now, everybody at the sender who keeps hand-over lists. */
const sendersOf = async (tx: Db, { sentBy, fromAgency }: Handover, day: Temporal.PlainDate) => {
  const sender = await holderOfPost(tx, sentBy, day)
  if (sender !== null) return [sender]
  const desks = await Promise.all(
    (['receptionist', 'handler'] as const).map((role) => postHolders(tx, role, [fromAgency], day)),
  )
  return [...new Set(desks.flat())]
}

/** Writes the message once for each report; nothing when the papers have been sent again, or were found, since. */
export const tellMissing = (
  db: Db,
  { dossier: id, handover: which }: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, String(id))
    const handover = dossier?.handovers.find((each) => each.id === which)
    if (dossier == null || handover?.missingAt == null || handover.confirmedAt !== null) return
    const officers = await sendersOf(tx, handover, localDate(now))
    const occasion = `papers-missing ${handover.id} ${handover.missingAt}`
    const about = { dossierId: dossier.id, stepId: null, dueAt: handover.dueAt, createdAt: now, occasion }
    for (const officer of officers) {
      const message = await addOfficerMessage(tx, { ...about, officer, kind: 'papers-missing.officer' })
      if (message !== null)
        await enqueue(tx, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
    }
    await announce(tx, { dossier: dossier.id, desks: [], officers })
  })
