import type { StepFunction } from '#procedure'
import type { InboxRow } from '../inbox/inbox.query.ts'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'
import type { RowExtras } from './today.query.ts'

/** What an officer has to do next with a piece of work, in one word of his own. */
export type NextAct =
  | 'accept'
  | 'await'
  | 'transfer'
  | 'take'
  | 'check'
  | 'complete'
  | 'await-head'
  | 'opinion'
  | 'approve'
  | 'review'
  | 'resume'
  | 'sign'
  | 'apologise'
  | 'reappoint'
  | 'number'
  | 'register'
  | 'hand-over'

type Waiting = Pick<InboxRow, 'stepKey' | 'stepFunction' | 'officerId' | 'status' | 'paused'>
type Known = Pick<RowExtras, 'finishedAt' | 'unchecked' | 'proposed'>
type Rule = (row: Waiting, known: Known) => NextAct

/** An official first takes the work on, so that colleagues see it; then looks at the papers; then passes it on. */
const work: Rule = ({ officerId, paused }, { unchecked, proposed }) => {
  if (paused) return 'resume'
  if (proposed) return 'await-head'
  if (officerId === null) return 'take'
  return unchecked > 0 ? 'check' : 'complete'
}

const byFunction: Readonly<Record<StepFunction, Rule>> = {
  reception: () => 'transfer',
  appraisal: work,
  consultation: work,
  review: (_, { proposed }) => (proposed ? 'approve' : 'review'),
  signing: () => 'sign',
  registering: () => 'number',
  'handing-over': (_, { finishedAt }) => (finishedAt === null ? 'register' : 'hand-over'),
}

const byKey: Readonly<Record<string, Rule>> = {
  intake: ({ status }) => (status === 'submitted' ? 'accept' : 'await'),
  [awaitSupplementKey]: () => 'await',
  [opinionKey]: () => 'opinion',
}

export const nextAct: Rule = (row, known) => (byKey[row.stepKey] ?? byFunction[row.stepFunction])(row, known)
