import type { Dossier, Step } from './dossier.ts'
import { opinionKey } from './step-keys.ts'

const openStepsTo = (dossier: Dossier, change: (step: Step) => Partial<Step>): Dossier => ({
  ...dossier,
  steps: dossier.steps.map((step) => (step.finishedAt === null ? { ...step, ...change(step) } : step)),
})

/**
 * By which date a step stands in the inbox: the dossier's, that the citizen was told. Before acceptance the citizen waits for
 * an answer, and its hour is what hurries. Whoever was asked for an opinion is shown the question's date and no other.
 */
export const sortedBy = (dossier: Dossier, key: string, stepDue: Temporal.Instant | null): Temporal.Instant | null =>
  key === opinionKey || dossier.acceptedAt === null ? stepDue : dossier.dueAt

const isAsked = ({ key }: Pick<Step, 'key'>): boolean => key === opinionKey

/** The open steps carry the dossier's due date, because the inbox sorts by it. */
export const withDue = (dossier: Dossier, dueAt: Temporal.Instant | null): Dossier =>
  openStepsTo({ ...dossier, dueAt }, (step) => (isAsked(step) ? {} : { dossierDueAt: dueAt }))

/** The time limit has ended: what is left waits for the citizen, and stands behind the urgent work in the inbox. */
export const unhurried = (dossier: Dossier): Dossier =>
  openStepsTo(dossier, (step) => (isAsked(step) ? {} : { dossierDueAt: null }))

/** The citizen was answered: the hour by which the one-stop had to runs no longer; the history keeps it. */
export const answered = (dossier: Dossier): Dossier =>
  dossier.acceptedAt !== null ? dossier : unhurried(openStepsTo(dossier, () => ({ dueAt: null })))

export const stepDueSet = (dossier: Dossier, id: string, dueAt: Temporal.Instant): Dossier => ({
  ...dossier,
  steps: dossier.steps.map((step) =>
    step.id === id ? { ...step, dueAt, ...(isAsked(step) ? { dossierDueAt: dueAt } : {}) } : step,
  ),
})
