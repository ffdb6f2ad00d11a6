import type { Words } from '#platform'
import { findStep, type PublishedProcedure, type StepFunction, wordsOf } from '#procedure'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'

/** Steps that no route has: the counter's work before acceptance, the wait for the citizen, an opinion asked for. */
const ownSteps: Readonly<Record<string, Words>> = {
  intake: { vi: 'Tiếp nhận hồ sơ', en: 'Intake' },
  [awaitSupplementKey]: { vi: 'Chờ công dân bổ sung', en: 'Waiting for the citizen’s papers' },
  [opinionKey]: { vi: 'Cho ý kiến', en: 'Giving an opinion' },
}

export const functionWords = {
  reception: { vi: 'Tiếp nhận', en: 'Reception' },
  appraisal: { vi: 'Thẩm định', en: 'Appraisal' },
  consultation: { vi: 'Lấy ý kiến', en: 'Consultation' },
  review: { vi: 'Xem xét, trình ký', en: 'Review' },
  signing: { vi: 'Ký', en: 'Signing' },
  registering: { vi: 'Vào sổ, đóng dấu', en: 'Numbering and seal' },
  'handing-over': { vi: 'Trả kết quả', en: 'Handing over' },
} as const satisfies Record<StepFunction, Words>

/** What a step is called: by the route, by our own steps, or at least by its function. */
export const stepName = (
  procedure: Pick<PublishedProcedure, 'route'>,
  step: { readonly key: string; readonly function: StepFunction },
): Words => {
  const named = findStep(procedure.route, step.key)
  return named === undefined ? (ownSteps[step.key] ?? functionWords[step.function]) : wordsOf(named.name)
}
