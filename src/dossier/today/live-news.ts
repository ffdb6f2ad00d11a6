import { CompiledQuery } from 'kysely'
import { type Db, newsChannel } from '#platform'
import { type Dossier, openSteps } from '../dossier.ts'

/** What a commit tells those who look at lists: which desks, and which dossier; nothing about anybody. */
export interface DossierNews {
  readonly dossier: string
  /** «H13.64.02 receptionist»: agency and role of each open step before and after the act. */
  readonly desks: readonly string[]
  /** Ids of officers who have been told something. */
  readonly officers?: readonly string[]
  /** Id of the officer who has shut a page of the dossier. */
  readonly left?: string
}

/** An announcement of PostgreSQL holds 8,000 bytes; a dossier with more desks than this tells the first ones. */
const mostDesks = 60

export const newsOf = (before: Dossier | null, after: Dossier): string => {
  const steps = [...(before === null ? [] : openSteps(before)), ...openSteps(after)]
  const desks = [...new Set(steps.map(({ agency, role }) => `${agency} ${role}`))]
  return JSON.stringify({ dossier: after.id, desks: desks.slice(0, mostDesks) } satisfies DossierNews)
}

/** Announces what is no act on a dossier: a message that came, one that was opened. It is heard once the transaction commits. */
export const announce = async (tx: Db, news: DossierNews): Promise<void> => {
  await tx.executeQuery(CompiledQuery.raw(`select pg_notify(${newsChannel}, $1)`, [JSON.stringify(news)]))
}

/** Null when something may have been missed: then everybody looks again. */
export const readNews = (message: string | null): DossierNews | null =>
  message === null ? null : (JSON.parse(message) as DossierNews)
