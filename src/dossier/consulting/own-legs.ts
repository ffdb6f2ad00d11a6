import type { Db } from '#platform'
import type { Step } from '../dossier.ts'
import { type HistoryEntry, historyOf } from '../history/history.query.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { legsOf } from './own-part.ts'
import { type AnswerDocument, answerOf, documentOf } from './route-answers.ts'

/** One step of the route at the reader's own agency: who sent it, what was written with it, and what it answered. */
export interface OwnLeg extends AnswerDocument {
  readonly step: Step
  /** Agency that passed it on; null: it began there. */
  readonly from: string | null
  readonly request: string | null
  readonly answer: string | null
}

const fieldOf = (value: unknown, name: string): string | null => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[name]
  return typeof found === 'string' ? found : null
}

const isOf = (type: string, { event }: HistoryEntry, step: string): boolean =>
  event.type === type && fieldOf(event.data, 'id') === step

/** What whoever passed a step on wrote with it: the note of the step that ended in the same act. */
const requestOf = (history: readonly HistoryEntry[], step: string): string | null => {
  const at = history.findIndex((entry) => isOf('step-opened', entry, step))
  const before = history.slice(0, Math.max(at, 0)).findLast(({ event }) => event.type === 'step-finished')
  const together = before !== undefined && before.event.recordedAt === history[at]?.event.recordedAt
  return together ? fieldOf(before.detail, 'note') : null
}

/** The own steps of a reader who sees only his part, in their order; nothing for one who was only asked, or sees it whole. */
export const ownLegs = async (db: Db, { dossier, asker, sight }: ReadDossier): Promise<readonly OwnLeg[]> => {
  const legs = sight === 'part' ? legsOf(dossier, asker.reach) : []
  if (legs.length === 0) return []
  const history = await historyOf(db, dossier.id)
  return legs
    .toSorted((one, other) => Temporal.Instant.compare(one.receivedAt, other.receivedAt))
    .map((step) => ({
      step,
      from: dossier.handovers.find(({ stepId }) => stepId === step.id)?.fromAgency ?? null,
      request: requestOf(history, step.id),
      answer: answerOf(history, step.id),
      ...documentOf(history, step.id),
    }))
}
