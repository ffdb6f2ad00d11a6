import { Compile } from 'typebox/compile'
import type { FormProblem } from '#web'
import { actionBodies } from '../action-bodies.ts'
import { type ActionName, actionNames } from '../actions.ts'
import { fieldFaults as faults } from './act.words.ts'

const compiled = new Map(actionNames.map((name) => [name, Compile(actionBodies[name])] as const))

/** «/lines/0/reason» → `lines.0.reason`, the name of the field that holds it. */
const fieldOf = (path: string): string => path.slice(1).replaceAll('/', '.')

/**
 * What the schema of the API says against a body that came from a form: the same rule for both ways in. Fields that the form
 * does not show are told without a place.
 */
export const bodyProblems = (action: ActionName, body: unknown): readonly FormProblem[] => {
  const check = compiled.get(action)
  if (check === undefined || check.Check(body)) return []
  const fields = new Map<string, FormProblem>()
  for (const { instancePath, keyword, params } of check.Errors(body)) {
    const field = fieldOf(instancePath)
    const limit = (params as { limit?: unknown }).limit
    const message =
      keyword === 'maxLength'
        ? faults.tooLong(Number(limit))
        : keyword === 'maximum' || keyword === 'minimum'
          ? faults.outOfRange(keyword, Number(limit))
          : faults.notAccepted
    if (!fields.has(field)) fields.set(field, field === '' ? { message } : { field, message })
  }
  return [...fields.values()]
}
