import type { CommittedLimit, ProvinceFee } from './catalogue.schema.ts'
import { routeFits } from './check-route.ts'
import { type Finding, finding } from './fault.ts'
import { keyReasons, lawReasons } from './fault.words.ts'
import { limitFlaw, noLonger } from './limits.ts'
import { type Channel, channels, type Procedure } from './procedure.schema.ts'
import { type Period, statutoryLimit } from './published.ts'

/** What is known of a code: the procedure, or null when its own file is wrong and already named. */
export type KnownProcedures = ReadonlyMap<string, Procedure | null>

interface Entry extends Period {
  readonly procedure: string
  readonly channels?: readonly Channel[]
}

const day = (entry: Period): string => entry.to ?? '9999-12-31'

/** Two entries for the same thing on one day: nobody could say which holds. General and particular ones may meet. */
const overlaps = <T extends Entry>(entries: readonly T[], at: string, same: (a: T, b: T) => boolean): Finding[] =>
  entries.flatMap((entry, i) => {
    const before = entries
      .slice(0, i)
      .find(
        (other) =>
          other.procedure === entry.procedure &&
          same(other, entry) &&
          shared(other.channels, entry.channels) &&
          other.from <= day(entry) &&
          entry.from <= day(other),
      )
    if (before === undefined) return []
    const later = [before.from, entry.from].sort()[1]!
    return [finding([at, i, 'from'], lawReasons.overlap(later))]
  })

/** Whether two scopes of the same rank name something in common; absent means all. */
const shared = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.some((item) => b.includes(item))

const backwards = (entry: Period, at: Finding['at']): Finding[] =>
  entry.to !== undefined && entry.to < entry.from ? [finding([...at, 'to'], lawReasons.periodBackwards())] : []

const ofProcedure = (
  entry: Entry,
  at: Finding['at'],
  known: KnownProcedures,
  check: (procedure: Procedure) => Finding[],
): Finding[] => {
  const procedure = known.get(entry.procedure)
  if (procedure === undefined) return [finding([...at, 'procedure'], keyReasons.noProcedure(entry.procedure))]
  return [...backwards(entry, at), ...(procedure === null ? [] : check(procedure))]
}

export const feeFindings = (entries: readonly ProvinceFee[], known: KnownProcedures): Finding[] => [
  ...entries.flatMap((entry, i) =>
    ofProcedure(entry, ['fees', i], known, ({ fees }) =>
      fees.some(({ key }) => key === entry.fee) ? [] : [finding(['fees', i, 'fee'], keyReasons.noFee(entry.fee))],
    ),
  ),
  ...overlaps(entries, 'fees', (a, b) => a.fee === b.fee),
]

const committedFindings = (entry: CommittedLimit, at: Finding['at'], procedure: Procedure): Finding[] => {
  const flaw = limitFlaw(entry.limit)
  if (flaw !== null) return [finding([...at, 'limit', 'value'], lawReasons[flaw]())]
  const unknown = (entry.cases ?? []).flatMap((key, i) =>
    procedure.cases.some((each) => each.key === key) ? [] : [finding([...at, 'cases', i], keyReasons.noCase(key))],
  )
  const laws = procedure.cases
    .filter(({ key }) => entry.cases?.includes(key) ?? true)
    .flatMap((each) => (entry.channels ?? channels).map((channel) => statutoryLimit(each, channel)))
  const longer = laws.some((law) => !noLonger(entry.limit, law))
  return [
    ...unknown,
    ...(longer ? [finding([...at, 'limit'], lawReasons.committedLonger())] : []),
    ...routeFits(procedure.route, entry.limit).map(({ reason }) => finding([...at, 'limit'], reason)),
  ]
}

export const limitFindings = (entries: readonly CommittedLimit[], known: KnownProcedures): Finding[] => [
  ...entries.flatMap((entry, i) =>
    ofProcedure(entry, ['limits', i], known, (procedure) => committedFindings(entry, ['limits', i], procedure)),
  ),
  ...overlaps(entries, 'limits', (a, b) => shared(a.cases, b.cases)),
]
