import type { Dossier } from '../dossier.ts'

/** Granted by nobody's hand: there is no paper, and nobody has to come for one. */
export const isBySilence = ({ results }: Pick<Dossier, 'results'>): boolean =>
  results.some(({ outcome, signedBy }) => outcome === 'granted' && signedBy === '')
