import type { DossierServices, EventType } from '#dossier'
import type { Job } from '#platform'

/** Which jobs follow from an event of a dossier. They commit with the event. */
type Reaction = (dossierId: string) => readonly Job[]

const nobody: Reaction = () => []

/**
 * Who answers to what. The map is exhaustive: a new event does not compile until somebody has decided here whether
 * anybody has to hear of it.
 */
export const reactions: Readonly<Record<EventType, Reaction>> = {
  'taken-in': nobody,
  accepted: nobody,
  'components-checked': nobody,
  'supplement-proposed': nobody,
  'supplement-sent': nobody,
  'supplement-rejected': nobody,
  'supplement-received': nobody,
  'clock-ended': nobody,
  'clock-restarted': nobody,
  'clock-extended': nobody,
  'clock-stopped': nobody,
  'clock-resumed': nobody,
  'due-set': nobody,
  'step-opened': nobody,
  'step-taken': nobody,
  'step-finished': nobody,
  'handed-on': nobody,
  'handover-confirmed': nobody,
  decided: nobody,
  'result-numbered': nobody,
  'result-registered': nobody,
  'handed-over': nobody,
  closed: nobody,
  'data-corrected': nobody,
  'fee-recorded': nobody,
  succeeded: nobody,
}

export const react: DossierServices['react'] = (dossier, events) =>
  events.flatMap(({ type }) => reactions[type](dossier.id))
