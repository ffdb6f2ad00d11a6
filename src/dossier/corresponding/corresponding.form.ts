import type { Refusal, Words } from '#platform'
import type { FormProblem } from '#web'
import { correspondingRefusals } from './corresponding.refusals.ts'

const ofText: readonly string[] = ['text-missing', 'text-too-long']

/** A fault of the text itself stands beside its field; null: the refusal concerns the whole form. */
export const faultProblem = ({ refusal, facts = {} }: Refusal, field: string): FormProblem | null => {
  if (!ofText.includes(refusal)) return null
  const said = correspondingRefusals[refusal as 'text-missing' | 'text-too-long']
  return { field, message: { vi: said.vi(facts), en: said.en(facts) } satisfies Words }
}
