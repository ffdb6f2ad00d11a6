import type { ReturnChannel } from '../dossier.ts'

interface Results {
  readonly results: readonly { readonly paperOnly?: true }[]
}

/** Whether the law gives the result of this procedure on paper alone. */
export const isPaperOnly = ({ results }: Results): boolean => results.every(({ paperOnly }) => paperOnly === true)

/** The ways in which the result of this procedure may go to the citizen. */
export const returnWays = (procedure: Results): readonly ReturnChannel[] =>
  (['counter', 'post', 'online'] as const).filter((way) => way !== 'online' || !isPaperOnly(procedure))
