import { accessesOf } from '#identity'
import { type Db, enqueue, transact } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierServices } from '../services.ts'
import { actByLaw } from './by-law.ts'
import { clockJob } from './clock-job.ts'
import { type ClockMark, clockMarks } from './clock-marks.ts'

/** Tells whom a mark concerns; told again it finds that it is done. */
export type TellMark = (tx: Db, dossier: Dossier, mark: ClockMark) => Promise<void>

/** Of what concerns the same date and the same person only the last: who is told that it is late needs no warning before. */
export const lastToEach = (marks: readonly ClockMark[]): readonly ClockMark[] => [
  ...new Map(marks.map((mark) => [`${mark.step?.id ?? ''} ${mark.for}`, mark])).values(),
]

/** Whether an officer has opened the dossier itself; that it stood in a list is no opening. */
const isOpened = async (db: Db, dossierId: string): Promise<boolean> =>
  (await accessesOf(db, dossierId)).some(({ door }) => door.startsWith('/can-bo/ho-so/:id'))

/**
 * Does what time alone has brought to a dossier by now, and waits for the next. The dossier is read anew and locked: a job
 * that was overtaken by an act finds nothing to do.
 */
export const runClock = (
  db: Db,
  services: DossierServices,
  dossierId: string,
  now: Temporal.Instant,
  tell: TellMark,
): Promise<void> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, dossierId, 'lock')
    if (dossier === null) return
    const due = clockMarks(dossier, services, now).filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    for (const mark of due.filter((each) => each.for === 'law'))
      if (await actByLaw(tx, services, dossier, mark, now)) return
    const opened = due.some(({ kind }) => kind === 'online-unopened') && (await isOpened(tx, dossier.id))
    const told = due.filter((each) => each.for !== 'law' && !(opened && each.kind === 'online-unopened'))
    for (const mark of lastToEach(told)) await tell(tx, dossier, mark)
    await enqueue(tx, clockJob(dossier, services, now))
  })
