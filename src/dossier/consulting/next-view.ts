import { type Static, Type } from 'typebox'
import type { WorkCalendar } from '#calendar'
import type { Step } from '../dossier.ts'
import { holdersOf } from './holders.ts'

/** What a reply is told besides its dossier. */
export interface Telling {
  readonly origin: string
  readonly now: Temporal.Instant
  readonly calendarOf: (agency: string) => WorkCalendar
}

/** How long has been waited, in whole working minutes of the agency that is waited for. */
export const waitedMinutes = Type.Integer({
  minimum: 0,
  description: 'Working minutes since then, by the calendar of whoever is waited for',
})

const next = Type.Object({
  step: Type.String(),
  key: Type.String(),
  function: Type.String(),
  agency: Type.String(),
  role: Type.String(),
  since: Type.String(),
  dueAt: Type.Union([Type.String(), Type.Null()]),
  workingMinutes: waitedMinutes,
})

export const nextSchema = Type.Array(next, { description: 'Who has to act next, whoever has waited longest first' })

/** Who has to do what next, as the page of the dossier says it; agencies and posts, no names. */
export const nextView = (steps: readonly Step[], { now, calendarOf }: Telling): Static<typeof next>[] =>
  holdersOf(steps, calendarOf, now).map(({ step, minutes }) => ({
    step: step.id,
    key: step.key,
    function: step.function,
    agency: step.agency,
    role: step.role,
    since: step.receivedAt.toString(),
    dueAt: step.dueAt?.toString() ?? null,
    workingMinutes: Math.round(minutes),
  }))
