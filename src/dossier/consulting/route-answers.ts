import type { Attachment } from '#document'
import type { Db } from '#platform'
import type { Dossier, Step } from '../dossier.ts'
import { type HistoryEntry, historyOf } from '../history/history.query.ts'
import { givesOpinion } from './answer-document.ts'
import { isOnRoute } from './consulted-leg.ts'

/** The document by which a step of the route was answered. */
export interface AnswerDocument {
  readonly documentNumber: string | null
  /** YYYY-MM-DD. */
  readonly documentDate: string | null
}

/** What an agency answered at a step of the route that gives an opinion. */
export interface RouteAnswer extends AnswerDocument {
  readonly step: Step
  readonly answer: string | null
}

const fieldOf = (value: unknown, name: string): string | null => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[name]
  return typeof found === 'string' ? found : null
}

const find = (history: readonly HistoryEntry[], type: string, step: string): HistoryEntry | undefined =>
  history.find(({ event }) => event.type === type && fieldOf(event.data, 'id') === step)

/** What whoever ended a step wrote with it. */
export const answerOf = (history: readonly HistoryEntry[], step: string): string | null =>
  fieldOf(find(history, 'step-finished', step)?.detail ?? null, 'note')

export const documentOf = (history: readonly HistoryEntry[], step: string): AnswerDocument => {
  const data = find(history, 'opinion-documented', step)?.event.data
  return { documentNumber: fieldOf(data, 'documentNumber'), documentDate: fieldOf(data, 'documentDate') }
}

const answeredSteps = (dossier: Pick<Dossier, 'steps'>): readonly Step[] =>
  dossier.steps.filter(
    (step) =>
      isOnRoute(step) && step.finishedAt !== null && step.outcome !== 'overtaken' && givesOpinion(dossier, step),
  )

/** Whether any step of the route has given an opinion: else there is no history to look through. */
export const hasRouteAnswers = (dossier: Pick<Dossier, 'steps'>): boolean => answeredSteps(dossier).length > 0

export const routeAnswers = (
  dossier: Pick<Dossier, 'steps'>,
  history: readonly HistoryEntry[],
): readonly RouteAnswer[] =>
  answeredSteps(dossier)
    .toSorted((one, other) => Temporal.Instant.compare(one.receivedAt, other.receivedAt))
    .map((step) => ({ step, answer: answerOf(history, step.id), ...documentOf(history, step.id) }))

export const readRouteAnswers = async (db: Db, dossier: Dossier): Promise<readonly RouteAnswer[]> =>
  hasRouteAnswers(dossier) ? routeAnswers(dossier, await historyOf(db, dossier.id)) : []

/** What came with an answer, to a question or at a step of the route; notes and messages have files of their own. */
export const isAnswer = (
  { opinions, steps }: Pick<Dossier, 'opinions' | 'steps'>,
  { holder }: Pick<Attachment, 'holder'>,
): boolean => [...opinions, ...steps].some(({ id }) => id === holder)
