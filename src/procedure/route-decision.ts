import { type Finding, finding } from './fault.ts'
import { lawReasons } from './fault.words.ts'
import type { Decision, Route } from './procedure.schema.ts'

/** The decision that the route stood on that day ('YYYY-MM-DD'): the same steps were kept by a new one when authorities changed. */
export const routeDecisionOn = ({ decision, formerly = [] }: Route, day: string): Decision =>
  formerly.find(({ until }) => day <= until) ?? decision

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** No route runs before anybody decided it, and on every day it stands on one decision that was made by then. */
export const decisionOrder = ({ decision, formerly = [], effectiveFrom }: Route): readonly Finding[] => {
  // a decision without a date is told by the check of completeness
  const made = [...formerly.map(({ date }) => date), decision.date ?? '']
  const disordered = formerly.some(({ date, until }, i) => {
    const next = made[i + 1] ?? ''
    return (
      until < date || next > dayAfter(until) || (next !== '' && next < date) || until <= (formerly[i - 1]?.until ?? '')
    )
  })
  return [
    ...((made[0] ?? '') > effectiveFrom ? [finding(['route', 'effectiveFrom'], lawReasons.beforeDecided())] : []),
    ...(disordered ? [finding(['route', 'formerly'], lawReasons.decisionsDisordered())] : []),
  ]
}
