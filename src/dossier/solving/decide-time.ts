import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import { stepDuesAfterStop } from '../carrying-over/step-dues.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import { type Dossier, type DossierClock, openStop, type StopRow } from '../dossier.ts'
import { duesSet } from './due.ts'

/** Causes by what they are called; their keys stay for programs. */
const causesIn = (pauses: DecideContext['rules']['pauses']) => ({
  causes: pauses.map(({ key }) => key),
  vi: pauses.map(({ name }) => name.vi),
  en: pauses.map(({ name }) => name.en),
})

/** A pause that later resumes exists only for the causes that the regime names. */
export const pause = (dossier: Dossier, command: CommandOf<'pause'>, context: DecideContext): Decided => {
  const { cause, reason } = command.body
  const known = context.rules.pauses.find(({ key }) => key === cause)
  if (known === undefined) return refuse('unknown-pause-cause', causesIn(context.rules.pauses))
  if (openStop(dossier) !== undefined) return refuse('already-paused')
  if (dossier.clock === null) return refuse('no-clock')
  const stop: StopRow = { id: context.newId(), cause, fromAt: context.occurredAt, toAt: null }
  return [
    {
      type: 'clock-stopped',
      data: { cause, awaits: known.awaits },
      ...(reason === undefined ? {} : { detail: { reason } }),
      carry: stop,
    },
    ...duesSet(dossier, dossier.clock, [...dossier.stops, stop], 'stop', context),
  ]
}

export const resume = (dossier: Dossier, _: CommandOf<'resume'>, context: DecideContext): Decided => {
  const stop = openStop(dossier)
  if (stop === undefined || dossier.clock === null) return refuse('not-paused')
  const ended: StopRow = { ...stop, toAt: context.occurredAt }
  const stops = dossier.stops.map((row) => (row.id === stop.id ? ended : row))
  return [
    {
      type: 'clock-resumed',
      data: { cause: stop.cause, from: stop.fromAt.toString(), to: context.occurredAt.toString() },
      carry: ended,
    },
    ...duesSet(dossier, dossier.clock, stops, 'stop', context),
    ...stepDuesAfterStop({ ...dossier, stops }, context.calendarOf),
  ]
}

/** A named extension of the sector law, with ground and approver: neither a stop nor an apology, and not late. */
export const extend = (dossier: Dossier, command: CommandOf<'extend'>, context: DecideContext): Decided => {
  const known = context.procedure.cases.find(({ key }) => key === dossier.caseKey)?.extensions ?? []
  const extension = known.find(({ key }) => key === command.body.extension)
  if (extension === undefined) return refuse('unknown-extension', { extensions: known.map(({ key }) => key) })
  if (dossier.clock === null) return refuse('no-clock')
  if (openStop(dossier) !== undefined) return refuse('already-paused')
  if (dossier.clock.extensions.some(({ key }) => key === extension.key)) return refuse('extended-once')
  const clock: DossierClock = {
    ...dossier.clock,
    extensions: [...dossier.clock.extensions, { key: extension.key, limit: extension.limit }],
  }
  return [
    {
      type: 'clock-extended',
      data: { extension: extension.key, limit: extension.limit, approver: context.actor.postId },
      detail: { ground: command.body.ground },
      carry: clock,
    },
    ...duesSet(dossier, clock, dossier.stops, 'legal-extension', context),
  ]
}
