import type { Dossier, DossierEvent, DossierServices, EventType } from '#dossier'
import {
  correctedJob,
  givenJob,
  mentionJob,
  missingJob,
  type NoticeKind,
  noticeJob,
  onlineJob,
  opinionReminderJob,
  writtenJob,
} from '#notice'
import type { Job } from '#platform'

type EventOf<T extends EventType> = Extract<DossierEvent, { readonly type: T }>

/** One act: the dossier as it stands after it, and all its events. */
interface Done {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
}

/** Which jobs follow from an event of a dossier. They commit with the event. */
type Reaction<T extends EventType> = (event: EventOf<T>, done: Done) => readonly Job[]

const nobody = (): readonly Job[] => []

const tell =
  (kind: NoticeKind) =>
  (_event: DossierEvent, { dossier }: Done): readonly Job[] => [noticeJob(dossier.id, kind)]

/** Who waits at the counter while it is done needs no message (chứng thực). */
const unlessAtOnce =
  (kind: NoticeKind) =>
  (event: DossierEvent, done: Done): readonly Job[] => {
    const types = new Set(done.events.map(({ type }) => type))
    return types.has('accepted') && types.has('handed-over') ? [] : tell(kind)(event, done)
  }

/**
 * The first date stands on the slip. A new one is told when it differs, or when the clock has begun anew; that of a stop
 * is in the message of the stop's end.
 */
const tellNewDate: Reaction<'due-set'> = (event, done) => {
  const { dossier, events } = done
  if (event.data.cause === 'initial' || event.data.cause === 'stop' || dossier.dueAt === null) return []
  const first = events.find((each) => each.type === 'due-set')?.carry.seq ?? 1
  const before = dossier.dues.find(({ seq }) => seq === first - 1)?.dueAt ?? null
  // one leg's own date may stand while the bundle's, which was promised, moves to it
  const stands =
    before?.equals(dossier.dueAt) === true && event.data.cause !== 'restart' && event.data.cause !== 're-appointment'
  return stands ? [] : tell('due-changed')(event, done)
}

/** Whoever works at the question hears that it is waited for. */
const remindDesk: Reaction<'opinion-reminded'> = ({ data }, { dossier }) => [opinionReminderJob(dossier.id, data.id)]

/** The one-stop hears at once of what a citizen sent; who stands at the counter is seen there. */
const hearOnline: Reaction<'taken-in'> = ({ data }, { dossier }) =>
  data.channel === 'online' && dossier.status === 'submitted' ? [onlineJob(dossier)] : []

/** Who is given work hears of it; who takes it on himself knows. */
const tellGivenWork: Reaction<'step-assigned'> = ({ data }, { dossier }) => [givenJob(dossier, data.id, data.to)]

/** What was carried from an earlier result is corrected in its own dossier alone; what a result says, others rest on. */
const tellNextLegs: Reaction<'fact-corrected'> = ({ data: { fact } }, { dossier }) =>
  dossier.bundle === null || fact.includes('/') ? [] : [correctedJob(dossier, fact)]

/** The number and the day of a result are what it says, too: whoever rests on one that was replaced hears of it. */
const tellOfReplaced: Reaction<'correction-answered'> = ({ data }, { dossier }) =>
  dossier.bundle === null || data.as !== 'corrected' ? [] : [correctedJob(dossier, null)]

/**
 * Who answers to what. The map is exhaustive: a new event does not compile until somebody has decided here whether
 * anybody has to hear of it.
 */
export const reactions: { readonly [T in EventType]: Reaction<T> } = {
  'taken-in': hearOnline,
  accepted: unlessAtOnce('accepted'),
  'components-checked': nobody,
  'file-added': nobody,
  'file-refused': nobody,
  'file-withdrawn': nobody,
  'supplement-proposed': nobody,
  'supplement-sent': tell('supplement'),
  'supplement-rejected': nobody,
  'supplement-lapsed': nobody,
  'supplement-received': nobody,
  'clock-ended': nobody,
  'clock-restarted': nobody,
  'clock-extended': nobody,
  'clock-stopped': tell('paused'),
  'clock-resumed': tell('resumed'),
  'due-set': tellNewDate,
  'reappointment-asked': nobody,
  'reappointment-signed': nobody,
  'reappointment-rejected': nobody,
  // what the citizen hears is the new date itself
  'reappointment-told': nobody,
  'step-opened': nobody,
  'step-due-set': nobody,
  'step-taken': nobody,
  'step-assigned': tellGivenWork,
  'step-released': nobody,
  'step-finished': nobody,
  'opinion-asked': nobody,
  'opinion-given': nobody,
  'opinion-reminded': remindDesk,
  'opinion-documented': nobody,
  'opinion-cancelled': nobody,
  'handed-on': nobody,
  'handover-confirmed': nobody,
  'papers-sent': nobody,
  'papers-missing': ({ data: { id } }, { dossier }) => [missingJob(dossier, id)],
  'papers-due-back': nobody,
  'papers-returned': nobody,
  posted: tell('posted'),
  'came-back': tell('came-back'),
  decided: nobody,
  'results-listed': nobody,
  'result-numbered': nobody,
  'result-registered': unlessAtOnce('ready'),
  'handed-over': unlessAtOnce('returned'),
  'result-attached': nobody,
  'result-rechecked': nobody,
  'result-fetched': nobody,
  'return-chosen': nobody,
  'original-given': nobody,
  // the dossier that corrects tells of its acceptance and of its result
  'correction-asked': nobody,
  'correction-answered': tellOfReplaced,
  closed: tell('closed'),
  // that it was closed the citizen has heard; the notice itself is a paper
  'notice-due': nobody,
  'notice-signed': nobody,
  'data-corrected': nobody,
  'facts-entered': nobody,
  'facts-carried': nobody,
  'fact-corrected': tellNextLegs,
  'fee-recorded': nobody,
  'route-changed': nobody,
  'slip-reprinted': nobody,
  'leg-begun': nobody,
  'leg-sent': nobody,
  'leg-answered': nobody,
  'details-destroyed': nobody,
  succeeded: nobody,
  'note-written': ({ data: { id, mentions } }) => (mentions.length === 0 ? [] : [mentionJob(id)]),
  'note-withdrawn': nobody,
  'message-proposed': nobody,
  'message-sent': ({ data: { id } }, { dossier }) => [noticeJob(dossier.id, 'message', id)],
  'message-turned-down': ({ data: { id } }) => [writtenJob(id)],
  'message-received': ({ data: { id } }) => [writtenJob(id)],
}

const reactionTo = (event: DossierEvent, done: Done): readonly Job[] =>
  (reactions[event.type] as Reaction<EventType>)(event, done)

/** The jobs of one act, each key once: a job with the same key would only replace the one before. */
export const react: DossierServices['react'] = (dossier, events) => {
  const jobs = events.flatMap((event) => reactionTo(event, { dossier, events }))
  return [...new Map(jobs.map((job, index) => [job.key ?? index, job])).values()]
}
