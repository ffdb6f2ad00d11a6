import { type Db, enqueue, type Job, transact } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Step } from '../dossier.ts'
import { type ClockMark, type MarkParts, reminders } from '../reminding/clock-marks.ts'
import { lastToEach, type TellMark } from '../reminding/run-clock.ts'
import type { DossierServices } from '../services.ts'
import { soonBefore } from '../solving/soon.ts'
import { findWhole, markTold, type WholeBundle } from './bundle.store.ts'
import { type Bundle, type Leg, legState } from './bundle.ts'

export const legTask = 'dossier.leg-clock'

/** Work outside has no officer here: the one-stop that sent it is reminded, as if it were a step of its own. */
const oneStopsWork = ({ id, agency }: Bundle, { external }: Leg): Step => ({
  id,
  key: legTask,
  function: 'consultation',
  agency,
  role: 'receptionist',
  officerId: null,
  receivedAt: external?.startedAt ?? Temporal.Instant.fromEpochMilliseconds(0),
  dueAt: external?.dueAt ?? null,
  finishedAt: null,
  outcome: null,
  askedBy: null,
  timeLimit: null,
  dossierDueAt: null,
})

export interface LegMark {
  readonly leg: string
  readonly mark: ClockMark
}

/** When work outside is due soon, late, and late for the head and the reform controller; nothing once it is answered. */
export const legMarks = ({ bundle, legs }: WholeBundle, parts: MarkParts): readonly LegMark[] =>
  legs
    .flatMap((leg) => {
      const { dueAt: due, startedAt: since } = leg.external ?? { dueAt: null, startedAt: null }
      if (!['to-send', 'working'].includes(legState(leg)) || due === null || since === null) return []
      const settings = parts.settingsOf(bundle.agency)
      const calendar = parts.calendarOf(bundle.agency)
      const soon = soonBefore({ due, since }, calendar, settings)
      const marks = reminders({ due, since, step: oneStopsWork(bundle, leg), soon }, calendar, settings, [
        'leg-soon',
        'leg-late',
      ])
      return marks.map((mark) => ({ leg: leg.key, mark }))
    })
    .toSorted((one, other) => Temporal.Instant.compare(one.mark.at, other.mark.at))

/** The one job that waits on a bundle's work outside; an answer takes it back. Null: nothing outside has begun. */
export const legJob = (whole: WholeBundle, parts: MarkParts, now: Temporal.Instant): Job | null => {
  if (!whole.legs.some(({ external }) => external?.startedAt != null)) return null
  const next = legMarks(whole, parts).find(({ mark: { at } }) => Temporal.Instant.compare(at, now) > 0)
  const { id } = whole.bundle
  const shared = { task: legTask, key: `${legTask} ${id}`, payload: { bundle: id } }
  return next === undefined ? { ...shared, cancelled: true } : { ...shared, runAt: next.mark.at }
}

const toldAs = { officer: 'warned', head: 'head', controller: 'controller', law: 'warned' } as const

/** Tells whom the lateness outside concerns by now, and waits for the next; done twice it tells nobody twice. */
export const tellOfLegs = async (
  tx: Db,
  services: DossierServices,
  id: string,
  now: Temporal.Instant,
  tell: TellMark,
): Promise<void> => {
  const whole = await findWhole(tx, id, 'lock')
  const lead = await findDossier(tx, whole?.legs[0]?.dossier?.id ?? '')
  if (whole === null || lead === null) return
  const due = legMarks(whole, services).filter(({ mark: { at } }) => Temporal.Instant.compare(at, now) <= 0)
  for (const mark of lastToEach(due.map((each) => each.mark))) await tell(tx, lead, mark)
  for (const { leg, mark } of due) await markTold(tx, id, leg, toldAs[mark.for])
  const next = legJob(whole, services, now)
  if (next !== null) await enqueue(tx, next)
}

export const runLegClock = (
  db: Db,
  services: DossierServices,
  id: string,
  now: Temporal.Instant,
  tell: TellMark,
): Promise<void> => transact(db, (tx) => tellOfLegs(tx, services, id, now, tell))
