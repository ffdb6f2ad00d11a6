import type { Form, FormProblem } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { tooLong } from '../reception/typed.ts'
import { consultingAsk as words } from './consulting.words.ts'

/** Names of the fields of a row. */
export const askedField = (at: number, part: 'agency' | 'question' | 'workingHours'): string => `to.${at}.${part}`

interface Row {
  readonly at: number
  readonly agency: string
  readonly question: string
  readonly hours: string
}

const faultsOf = (row: Row, before: readonly Row[], choices: KindOf<'agencies'>['choices']): readonly FormProblem[] => [
  ...(choices.some(({ value }) => value === row.agency)
    ? []
    : [{ field: askedField(row.at, 'agency'), message: words.noAgency }]),
  ...(before.some(({ agency }) => agency === row.agency)
    ? [{ field: askedField(row.at, 'agency'), message: words.twice }]
    : []),
  ...(row.hours === '' || (/^\d{1,3}$/.test(row.hours) && Number(row.hours) >= 1 && Number(row.hours) <= 240)
    ? []
    : [{ field: askedField(row.at, 'workingHours'), message: words.wrongHours }]),
  ...tooLong(askedField(row.at, 'question'), row.question, 2000),
]

/** The agencies that were chosen, each with what it alone is asked. Rows that nothing stands in are not meant. */
export const readAgencies = ({ rows, choices }: KindOf<'agencies'>, form: Form) => {
  const typed = Array.from({ length: rows }, (_, at) => ({
    at,
    agency: form.get(askedField(at, 'agency')),
    question: form.get(askedField(at, 'question')),
    hours: form.get(askedField(at, 'workingHours')),
  })).filter(({ agency, question, hours }) => agency + question + hours !== '')
  if (typed.length === 0) return { problems: [{ field: askedField(0, 'agency'), message: words.noAgency }] }
  const problems = typed.flatMap((row, index) => faultsOf(row, typed.slice(0, index), choices))
  if (problems.length > 0) return { problems }
  const value = typed.map(({ agency, question, hours }) => ({
    agency,
    ...(question === '' ? {} : { question }),
    ...(hours === '' ? {} : { workingHours: Number(hours) }),
  }))
  return { value, problems }
}
