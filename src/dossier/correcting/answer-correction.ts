import type { Db } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Correction } from './correction.ts'

interface Outcome {
  readonly state: Correction['state']
  readonly documentNumber: string | null
  readonly at: Temporal.Instant
}

/** How a correcting dossier has ended; null: it has not. */
const outcomeOf = (events: readonly DossierEvent[]): Outcome | null => {
  for (const event of events) {
    if (event.type === 'result-registered') {
      const { outcome, documentNumber } = event.data
      return { state: outcome === 'granted' ? 'corrected' : 'upheld', documentNumber, at: event.carry.finishedAt }
    }
    if (event.type === 'closed') return { state: 'ended', documentNumber: null, at: event.carry.closedAt }
  }
  return null
}

const answered = (wrong: Dossier, correcting: Dossier, outcome: Outcome): EventOf<'correction-answered'> | null => {
  const asked = wrong.corrections.find(({ correctingId, state }) => correctingId === correcting.id && state === 'open')
  const result = wrong.results.find(({ id }) => id === asked?.resultId)
  if (asked === undefined || result === undefined) return null
  const { state, documentNumber, at } = outcome
  const marked = { ...result, correctedAt: at, correctedBy: correcting.id, correctedNumber: documentNumber }
  return {
    type: 'correction-answered',
    data: {
      id: asked.id,
      result: result.id,
      dossier: correcting.id,
      code: asked.correctingCode,
      as: state,
      documentNumber: state === 'corrected' ? documentNumber : null,
    },
    carry: { correction: { ...asked, state, endedAt: at }, result: state === 'corrected' ? marked : null },
  }
}

export interface Answered {
  readonly before: Dossier
  readonly after: Dossier
  readonly event: EventOf<'correction-answered'>
}

/**
 * What the end of a correcting dossier changes in the one with the wrong result, which is locked after it: always in that
 * order, so that two acts never wait for one another. Null: nothing.
 */
export const correctionAnswered = async (
  tx: Db,
  correcting: Dossier,
  events: readonly DossierEvent[],
): Promise<Answered | null> => {
  const outcome = correcting.corrects === null ? null : outcomeOf(events)
  if (outcome === null || correcting.corrects === null) return null
  const before = await findDossier(tx, correcting.corrects.dossier, 'lock')
  const event = before && answered(before, correcting, outcome)
  return before === null || event === null ? null : { before, after: evolve(before, event), event }
}
