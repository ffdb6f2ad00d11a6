import { DatabaseProblem, MigrationProblem } from '#platform'
import { CatalogueProblem } from './catalogue-problem.ts'
import { ConfigProblem } from './config.ts'

/** The sentence for a person when the cause is theirs to mend; null for a bug, which shows its stack. */
export const knownProblem = (error: unknown): string | null => {
  const known = [ConfigProblem, DatabaseProblem, MigrationProblem, CatalogueProblem]
  return known.some((kind) => error instanceof kind) ? (error as Error).message : null
}
