import { returnWays } from '../returning-online/return-ways.ts'
import { intakeWords } from './intake.words.ts'

const labels = { counter: intakeWords.counter, post: intakeWords.post, online: intakeWords.electronic } as const

/** How the result may be received: of a procedure as its law lets it; before one is chosen, in all ways. */
export const returnChoices = (procedure: Parameters<typeof returnWays>[0] | null) =>
  returnWays(procedure ?? { results: [{}] }).map((value) => ({ value, label: labels[value] }))
