import { type Form, type FormProblem, readDate, toPlainDate } from '#web'
import { roleWords } from '../identity.words.ts'
import type { NewPost } from '../officer.store.ts'
import { capacities, roles } from '../role.ts'
import { problemWords as words } from './administering.words.ts'

/** A whole day as it was typed; null when nothing was, `wrong` when it is none. */
export const readDay = (form: Form, name: string): Temporal.PlainDate | null | 'wrong' => {
  const typed = readDate(form, name)
  if (typed === 'empty') return null
  return typed === 'wrong' ? 'wrong' : (toPlainDate(typed) ?? 'wrong')
}

export interface Typed<T> {
  readonly value: T | null
  readonly problems: readonly FormProblem[]
}

const titleOf = (form: Form, role: NewPost['role']): NewPost['title'] => {
  const typed = form.get('title').slice(0, 200)
  return typed === '' ? roleWords[role] : { vi: typed, en: typed }
}

/** The fields of a post: role, agency, title, capacity and days; without a first day it begins today. */
export const readPost = (form: Form, today: Temporal.PlainDate): Typed<NewPost> => {
  const role = roles.find((known) => known === form.get('role'))
  const agency = form.get('agency')
  const capacity = capacities.find((known) => known === form.get('capacity'))
  const [from, to] = [readDay(form, 'from'), readDay(form, 'to')]
  const problems = [
    ...(role === undefined ? [{ field: 'role', message: words.role }] : []),
    ...(agency === '' ? [{ field: 'agency', message: words.agency }] : []),
    ...(from === 'wrong' ? [{ field: 'from', message: words.date }] : []),
    ...(to === 'wrong' ? [{ field: 'to', message: words.date }] : []),
  ]
  if (role === undefined || from === 'wrong' || to === 'wrong' || problems.length > 0) return { value: null, problems }
  const value: NewPost = {
    role,
    agency,
    title: titleOf(form, role),
    from: (from ?? today).toString(),
    ...(to === null ? {} : { to: to.toString() }),
    ...(capacity === undefined ? {} : { capacity }),
  }
  return { value, problems }
}
