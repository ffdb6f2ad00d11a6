import type { Step } from '../dossier-parts.ts'

/** A question to another agency: what was asked, by whom, and what it answered. Its step at that agency has the same id. */
export interface Opinion {
  readonly id: string
  readonly question: string
  /** Keys of the papers that went along. */
  readonly papers: readonly string[]
  /** Post that asked, and its agency. */
  readonly askedBy: string
  readonly askedFrom: string
  readonly askedAt: Temporal.Instant
  readonly reminders: number
  readonly remindedAt: Temporal.Instant | null
  readonly cancelledAt: Temporal.Instant | null
  readonly cancelReason: string | null
  readonly answeredAt: Temporal.Instant | null
  /** Post that answered. */
  readonly answeredBy: string | null
  readonly answer: string | null
  readonly documentNumber: string | null
  /** YYYY-MM-DD. */
  readonly documentDate: string | null
}

/** Overtaken: the work went on, or ended, without the answer; it may still come and is kept. */
export type OpinionState = 'waiting' | 'answered' | 'cancelled' | 'overtaken'

/** A question with its step: the agency, the date and the clock are the step's. */
export interface Consultation {
  readonly opinion: Opinion
  readonly step: Step
  readonly state: OpinionState
  /** Answered, or still not answered, after its date. */
  readonly late: boolean
  /** The answer came when the decision had been signed. */
  readonly afterDecision: boolean
}

const stateOf = ({ answeredAt, cancelledAt }: Opinion, { finishedAt }: Step): OpinionState => {
  if (answeredAt !== null) return 'answered'
  if (cancelledAt !== null) return 'cancelled'
  return finishedAt === null ? 'waiting' : 'overtaken'
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant | null): boolean =>
  other !== null && Temporal.Instant.compare(one, other) > 0

/** What of a dossier its questions are read from. */
interface Asked {
  readonly opinions: readonly Opinion[]
  readonly steps: readonly Step[]
  readonly decidedAt: Temporal.Instant | null
}

/** Every question of a dossier in the order in which they were asked, as it stands at an instant. */
export const consultationsOf = (
  { opinions, steps, decidedAt }: Asked,
  now: Temporal.Instant,
): readonly Consultation[] =>
  opinions.flatMap((opinion) => {
    const step = steps.find(({ id }) => id === opinion.id)
    if (step === undefined) return []
    const ended = opinion.answeredAt ?? opinion.cancelledAt ?? now
    return [
      {
        opinion,
        step,
        state: stateOf(opinion, step),
        late: isAfter(ended, step.dueAt),
        afterDecision: opinion.answeredAt !== null && isAfter(opinion.answeredAt, decidedAt),
      },
    ]
  })

/** Those that an answer may still be given to, the open ones first. */
export const unanswered = (dossier: Asked, now: Temporal.Instant): readonly Consultation[] =>
  consultationsOf(dossier, now)
    .filter(({ state }) => state === 'waiting' || state === 'overtaken')
    .toSorted((one, other) => Number(one.state !== 'waiting') - Number(other.state !== 'waiting'))

/** The questions that agencies within reach have asked and still wait for: theirs to remind of and to take back. */
export const askedHere = (dossier: Asked, reach: ReadonlySet<string>, now: Temporal.Instant): readonly Consultation[] =>
  consultationsOf(dossier, now).filter(({ state, step }) => {
    const asking = dossier.steps.find(({ id }) => id === step.askedBy)
    return state === 'waiting' && asking !== undefined && reach.has(asking.agency)
  })
