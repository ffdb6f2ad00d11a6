import type { ResultRow } from '../dossier-parts.ts'

export const correctionStates = ['open', 'corrected', 'upheld', 'ended'] as const
export const foundBy = ['citizen', 'one-stop', 'agency'] as const

/**
 * A correction of a wrong result (đính chính; NĐ 61/2018 Điều 21; NĐ 118/2025 Điều 23), as the dossier with that result
 * keeps it. The work itself is a dossier of its own.
 */
export interface Correction {
  readonly id: string
  readonly resultId: string
  /** The dossier that corrects, and its code. */
  readonly correctingId: string
  readonly correctingCode: string
  /** «Upheld»: the agency refused in writing, the result was right. «Ended»: withdrawn, stopped or voided. */
  readonly state: (typeof correctionStates)[number]
  /** What is wrong in it: «họ tên mẹ». */
  readonly entry: string
  /** Key of `catalogue/correction-reasons.yaml`. */
  readonly reasonCode: string
  readonly reason: string
  readonly foundBy: (typeof foundBy)[number]
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

/**
 * Where the wrong paper is: given back with the request; with the citizen, who brings it when the right one is fetched;
 * nowhere outside; and what came of it at the hand-over.
 */
export const oldPapers = ['handed-in', 'with-citizen', 'none', 'taken-back', 'not-returned'] as const
export type OldPaper = (typeof oldPapers)[number]

/** What a correcting dossier knows of what it corrects. */
export interface Corrects {
  /** Id and code of the dossier with the wrong result. */
  readonly dossier: string
  readonly code: string
  readonly result: string
  readonly documentNumber: string | null
  readonly oldPaper: OldPaper
}

interface Of {
  readonly corrections: readonly Correction[]
}

export const openCorrections = ({ corrections }: Of): readonly Correction[] =>
  corrections.filter(({ state }) => state === 'open')

/** The results that a correction may be asked for: registered, and neither replaced nor being looked at already. */
export const correctable = ({
  results,
  corrections,
}: Of & { readonly results: readonly ResultRow[] }): readonly ResultRow[] =>
  results.filter(
    ({ id, registeredAt, correctedAt }) =>
      registeredAt !== null &&
      correctedAt === null &&
      !corrections.some(({ resultId, state }) => resultId === id && state === 'open'),
  )

interface Corrected {
  readonly corrects: Corrects | null
  readonly outcome: ResultRow['outcome'] | null
}

/** Whether the citizen still has a paper that the right result replaces. */
export const bringsOldPaper = ({ corrects, outcome }: Corrected): boolean =>
  corrects?.oldPaper === 'with-citizen' && outcome !== 'refused'
