import type { TimeLimit } from '#calendar'
import type { Words } from '#platform'
import type { Channel, Component, Fee, Procedure } from '../procedure.schema.ts'

type Named = Procedure['name']

/** A paper as a record tells it; counts are absent where the record's make no sense. */
export type DraftComponent = Omit<Component, 'originals' | 'copies'> & { originals?: number; copies?: number }

export interface DraftCase {
  readonly key: string
  readonly name: Named
  readonly condition?: Named
  /** Absent: every component. */
  readonly components?: readonly string[]
  /** Absent, or without `default`, where the record does not say how long, or in what unit. */
  readonly limit?: { readonly default?: TimeLimit; readonly online?: TimeLimit; readonly post?: TimeLimit }
}

/** As much of a procedure as was understood of a record. What is absent was not said, or not understood. */
export interface ProcedureDraft {
  readonly code: string
  readonly name: Named
  /** The field's name at its source; the key is found when the draft is published. */
  readonly fieldName?: string
  readonly audience?: readonly string[]
  readonly decisionNumber?: string
  /** Present when the record names one level of government only. */
  readonly competent?: Procedure['competence'][number]['agencyKind']
  readonly channels?: readonly Channel[]
  readonly cases: readonly DraftCase[]
  readonly components?: readonly DraftComponent[]
  readonly fees?: readonly Fee[]
  readonly results?: Procedure['results']
  readonly legalBasis?: Procedure['legalBasis']
  readonly requirements?: Named
  readonly source: Procedure['source']
}

/** What was not understood of a record, and where. */
export interface ImportFault {
  /** Path inside the record, e.g. `channels.0.time.unit`. */
  readonly at: string
  readonly reason: Words
}

/** One record of the file. */
export interface ImportReport {
  /** The code of the procedure; null when the record has none that can be read. */
  readonly code: string | null
  /** Place in the file, from 1. */
  readonly record: number
  readonly name: string | null
  /** imported: a new draft; known: the same record was read before; skipped: no draft could be made. */
  readonly outcome: 'imported' | 'known' | 'skipped'
  /** What the documents of the record turned out to be. */
  readonly documents: { readonly papers: number; readonly notes: number; readonly duplicates: number }
  readonly cases: number
  readonly faults: readonly ImportFault[]
}
