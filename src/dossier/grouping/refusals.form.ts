import type { Form, FormProblem } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { tooLong } from '../reception/typed.ts'

/** Beside each of the list; what stands in it refuses him. */
export const refusalField = (at: number): string => `refused.${at}.reason`

/** Whoever has a reason beside his name is refused; nobody has is nothing said. */
export const readRefusals = ({ people }: KindOf<'refusals'>, form: Form) => {
  const read = people
    .map(({ id }, at) => ({ at, beneficiary: id, reason: form.get(refusalField(at)) }))
    .filter(({ reason }) => reason !== '')
  const problems: readonly FormProblem[] = read.flatMap(({ at, reason }) => tooLong(refusalField(at), reason, 2000))
  const value = read.map(({ beneficiary, reason }) => ({ beneficiary, reason }))
  return { problems, ...(value.length === 0 || problems.length > 0 ? {} : { value }) }
}
