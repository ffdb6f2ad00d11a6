import { timeliness } from '#calendar'
import type { DecideContext } from '../context.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { extendedLimit } from './due.ts'

/**
 * The signed result is registered at the one-stop: this instant, never the citizen's pick-up, ends the time limit. It is
 * held against the last lawful due date; a re-appointment excuses nothing.
 */
export const registered = (
  dossier: Dossier,
  result: ResultRow,
  context: DecideContext,
  documentNumber: string | undefined,
): EventOf<'result-registered'> => {
  const limit =
    dossier.clock === null
      ? { value: 0, unit: 'none' as const }
      : extendedLimit(dossier.clock.limit, dossier.clock.extensions)
  const verdict = timeliness(context.occurredAt, dossier.lawfulDueAt, limit)
  const number = documentNumber ?? result.documentNumber
  return {
    type: 'result-registered',
    data: { outcome: result.outcome, timeliness: verdict, documentNumber: number },
    carry: {
      result: { ...result, documentNumber: number, registeredAt: context.occurredAt },
      finishedAt: context.occurredAt,
    },
  }
}
