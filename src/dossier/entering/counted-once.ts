import { type RawBuilder, sql } from 'kysely'
import type { Dossier } from '../dossier.ts'
import { isLead } from '../joining/bundle.ts'

/**
 * A bundle is one submission of one citizen: a count of submissions takes its first dossier and leaves the others out. A
 * count by procedure or agency takes each dossier, for each has a code and a limit of its own, from its acceptance on
 * (NĐ 118/2025/NĐ-CP Điều 28; decision record 0036).
 */
export const isCountedOnce = (dossier: Pick<Dossier, 'bundle' | 'links'>): boolean =>
  dossier.bundle === null || isLead(dossier)

/** The same rule for statements; `dossier`: how the statement calls the table. */
export const countedOnce = (dossier = 'd'): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${dossier}.bundle`)} is null or not exists (
    select from dossier_link l where l.dossier_id = ${sql.ref(`${dossier}.id`)} and l.kind = 'bundle'))`

export interface Tally {
  /** Accepted dossiers: what a report by procedure, field or agency adds up to. */
  readonly dossiers: number
  /** Visits to the counter or the portal: a bundle is one. */
  readonly submissions: number
}

/** What has not begun has no code and is counted nowhere; nothing is counted twice. */
export const tally = (of: readonly Pick<Dossier, 'bundle' | 'links' | 'acceptedAt'>[]): Tally => {
  const begun = of.filter(({ acceptedAt }) => acceptedAt !== null)
  return { dossiers: begun.length, submissions: begun.filter(isCountedOnce).length }
}
