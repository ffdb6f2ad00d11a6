import type { Job } from '#platform'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventType } from '../events.ts'
import { clockMarks, type MarkParts } from './clock-marks.ts'

export const clockTask = 'dossier.clock'

const keyOf = (dossierId: string): string => `${clockTask} ${dossierId}`

/**
 * The one job that waits on a dossier's dates: for the next moment at which one of them means something. Every act writes
 * it anew under the same key, so that a stop or an end takes it back and a new date replaces it, in the same transaction.
 */
export const clockJob = (dossier: Dossier, parts: MarkParts, now: Temporal.Instant): Job => {
  const next = clockMarks(dossier, parts, now).find(({ at }) => Temporal.Instant.compare(at, now) > 0)
  const shared = { task: clockTask, key: keyOf(dossier.id), payload: { dossier: dossier.id } }
  return next === undefined ? { ...shared, cancelled: true } : { ...shared, runAt: next.at }
}

/** Acts that move no date need no other job. */
const moving: ReadonlySet<EventType> = new Set<EventType>([
  'accepted',
  'due-set',
  'step-opened',
  'step-finished',
  'step-due-set',
  'clock-ended',
  'clock-restarted',
  'clock-stopped',
  'clock-resumed',
  'supplement-sent',
  'supplement-received',
  'decided',
  'result-registered',
  'handed-over',
  'closed',
])

/** Before acceptance only what came online has dates that somebody is told of. */
export const isTimed = ({ acceptedAt, channel }: Dossier): boolean => acceptedAt !== null || channel === 'online'

/**
 * What an act means for the dates that are waited for: nothing before acceptance but for what came online, nor for what is settled at
 * once.
 */
export const clockReaction = (dossier: Dossier, events: readonly DossierEvent[], parts: MarkParts): readonly Job[] => {
  if (!isTimed(dossier) || !events.some(({ type }) => moving.has(type))) return []
  const job = clockJob(dossier, parts, dossier.lastActAt)
  const fresh = events.some(({ type }) => type === 'accepted')
  return fresh && job.cancelled === true ? [] : [job]
}
