import type { Refusal, Words } from '#platform'
import type { FormProblem } from '#web'
import { correspondingRefusals } from './corresponding.refusals.ts'

const ofText = ['text-missing', 'text-too-long', 'mention-nobody', 'mention-unclear'] as const

const isOfText = (refusal: string): refusal is (typeof ofText)[number] => ofText.some((each) => each === refusal)

/** A fault of the text itself stands beside its field; null: the refusal concerns the whole form. */
export const faultProblem = ({ refusal, facts = {} }: Refusal, field: string): FormProblem | null => {
  if (!isOfText(refusal)) return null
  const said = correspondingRefusals[refusal]
  return { field, message: { vi: said.vi(facts), en: said.en(facts) } satisfies Words }
}
