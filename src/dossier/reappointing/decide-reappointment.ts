import { isOpen, nextOpening, type WorkCalendar } from '#calendar'
import { parseInstant, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import { type Dossier, openStop } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import {
  apologisesLate,
  askedReappointment,
  pendingReappointment,
  type Reappointment,
  signedReappointment,
  standingReappointment,
  timesReappointed,
} from './reappointment.ts'

/** Days; nobody is given a new appointment years away, and a slip of the finger is not one. */
const longest = 730

/** What the citizen goes by: of a bundle whose one appointment comes before this procedure's own date, that appointment. */
const promisedTo = (dueAt: Temporal.Instant, { jointAppointment: joint }: DecideContext): Temporal.Instant =>
  joint != null && Temporal.Instant.compare(joint, dueAt) < 0 ? joint : dueAt

/** Its own date may be told anew where the citizen was promised an earlier one, which a procedure before it has missed. */
const notLater = (at: Temporal.Instant, dueAt: Temporal.Instant, told: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, told) <= 0 || Temporal.Instant.compare(at, dueAt) < 0

/** The new date must be after what the citizen was told, and after now: it was true when asked, and time goes on. */
const wrongDate = (dossier: Dossier, at: Temporal.Instant | null, context: DecideContext) => {
  if (dossier.finishedAt !== null) return refuse('already-registered')
  if (dossier.dueAt === null) return refuse(openStop(dossier) === undefined ? 'no-clock' : 'already-paused')
  const { occurredAt } = context
  if (at === null) return refuse('date-unreadable')
  const told = promisedTo(dossier.dueAt, context)
  if (notLater(at, dossier.dueAt, told) || Temporal.Instant.compare(at, occurredAt) <= 0)
    return refuse('date-not-later', { dueAt: dossier.dueAt.toString() })
  if (Temporal.Instant.compare(at, occurredAt.add({ hours: 24 * longest })) > 0) return refuse('date-too-far')
  return whenClosed(at, context.calendarOf(dossier.returnedAtAgency))
}

/** Nobody is sent to a locked door: the one-stop that hands the result over is open then. */
const whenClosed = (at: Temporal.Instant, calendar: WorkCalendar) =>
  isOpen(at, calendar) ? null : refuse('date-when-closed', { opensAt: nextOpening(at, calendar).toString() })

const isLate = ({ dueAt }: Dossier, context: DecideContext): boolean =>
  dueAt !== null && apologisesLate(context.occurredAt, promisedTo(dueAt, context), context.rules.apologyDaysBefore)

const notAgain = (dossier: Dossier, { rules }: DecideContext) => {
  if (pendingReappointment(dossier) !== undefined) return refuse('reappointment-pending')
  const once = standingReappointment(dossier) !== undefined || timesReappointed(dossier) >= rules.reappointments
  return once ? refuse('reappointed-once') : null
}

/** The first hand: whoever solves the dossier sees that the date will not be kept, and says so by reason and new date. */
export const requestReappointment = (
  dossier: Dossier,
  { body }: CommandOf<'request-reappointment'>,
  context: DecideContext,
): Decided => {
  const again = notAgain(dossier, context)
  if (again !== null) return again
  const { reappointmentReasons: reasons } = context.rules
  if (!reasons.includes(body.reasonCode)) return refuse('unknown-reappointment-reason', { reasons })
  const at = parseInstant(body.dueAt)
  const wrong = wrongDate(dossier, at, context)
  if (wrong !== null || at === null) return wrong ?? refuse('no-clock')
  const asked: Reappointment = {
    id: context.newId(),
    state: 'asked',
    dueAt: at,
    reasonCode: body.reasonCode,
    reason: body.reason,
    late: isLate(dossier, context),
    askedBy: context.actor.postId,
    askedAt: context.occurredAt,
    signedBy: null,
    signedAt: null,
    toldBy: null,
    toldAt: null,
  }
  return [
    {
      type: 'reappointment-asked',
      data: { id: asked.id, dueAt: at.toString(), reasonCode: asked.reasonCode, late: asked.late },
      detail: { reason: asked.reason },
      carry: asked,
    },
  ]
}

/** The second: the head of the solving agency signs the apology. Nobody signs what he has asked for himself. */
export const signReappointment = (
  dossier: Dossier,
  _: CommandOf<'sign-reappointment'>,
  context: DecideContext,
): Decided => {
  const asked = askedReappointment(dossier)
  if (asked === undefined) return refuse('no-reappointment-asked')
  if (asked.askedBy === context.actor.postId) return refuse('not-own-reappointment')
  const wrong = wrongDate(dossier, asked.dueAt, context)
  if (wrong !== null) return wrong
  const late = asked.late || isLate(dossier, context)
  const signed: Reappointment = {
    ...asked,
    state: 'signed',
    late,
    signedBy: context.actor.postId,
    signedAt: context.occurredAt,
  }
  return [{ type: 'reappointment-signed', data: { id: asked.id, late }, carry: signed }]
}

/** Not signed; or signed and overtaken by a restart or an extension before anybody was told: the letter is then void. */
export const rejectReappointment = (
  dossier: Dossier,
  { body }: CommandOf<'reject-reappointment'>,
  _: DecideContext,
): Decided => {
  const pending = pendingReappointment(dossier)
  if (pending === undefined) return refuse('no-reappointment-asked')
  return [
    {
      type: 'reappointment-rejected',
      data: { id: pending.id, signed: pending.state === 'signed' },
      detail: { reason: body.reason },
      carry: { ...pending, state: 'rejected' },
    },
  ]
}

/** What the citizen is told changes; the lawful date does not, and what was promised before stays in the list. */
const newAppointment = (dossier: Dossier, { dueAt, reason }: Reappointment, context: DecideContext) => {
  const statutoryDueAt = dossier.dues.at(-1)?.statutoryDueAt ?? null
  const shared = { cause: 're-appointment', lawful: false, predicted: false } as const
  return {
    type: 'due-set',
    data: { dueAt: dueAt.toString(), statutoryDueAt: statutoryDueAt?.toString() ?? null, ...shared },
    detail: { reason },
    carry: {
      id: context.newId(),
      seq: dossier.dues.length + 1,
      dueAt,
      statutoryDueAt,
      ...shared,
      authority: context.actor.postId,
      setAt: context.recordedAt,
      explanation: [],
    },
  } satisfies EventOf<'due-set'>
}

/** The third: the one-stop changes the appointment, and the citizen is told. */
export const reappoint = (dossier: Dossier, _: CommandOf<'reappoint'>, context: DecideContext): Decided => {
  const signed = signedReappointment(dossier)
  if (signed === undefined) return refuse('no-reappointment-signed')
  const wrong = wrongDate(dossier, signed.dueAt, context)
  if (wrong !== null) return wrong
  const told: Reappointment = {
    ...signed,
    state: 'told',
    toldBy: context.actor.postId,
    toldAt: context.occurredAt,
  }
  return [
    { type: 'reappointment-told', data: { id: signed.id }, carry: told },
    newAppointment(dossier, signed, context),
  ]
}
