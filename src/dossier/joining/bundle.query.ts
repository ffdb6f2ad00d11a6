import { type RawBuilder, sql } from 'kysely'
import type { Dossier } from '../dossier.ts'

/**
 * A bundle is one submission of one citizen: a count of submissions takes its first dossier and leaves the others out. A
 * count by procedure or agency takes each dossier, for each has a code and a limit of its own, from its acceptance on.
 */
export const isCountedOnce = ({ bundle, links }: Pick<Dossier, 'bundle' | 'links'>): boolean =>
  bundle === null || !links.some(({ kind }) => kind === 'bundle')

/** The same rule for statements; `dossier`: how the statement calls the table. */
export const countedOnce = (dossier = 'd'): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${dossier}.bundle`)} is null or not exists (
    select from dossier_link l where l.dossier_id = ${sql.ref(`${dossier}.id`)} and l.kind = 'bundle'))`
