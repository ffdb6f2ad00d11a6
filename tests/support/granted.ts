import { isRefusal, type Refusal } from '#platform'

/** What was done; a refusal is the test's failure, with its facts. */
export const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refusal} ${JSON.stringify(answer.facts)}`)
  return answer
}
