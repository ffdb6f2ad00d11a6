import type { AgencyDirectory } from '#agency'

/** Whose inbox a post reads: its agency and the one-stops and divisions under it. */
export const deskOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): readonly string[] => [
  agency,
  ...directory
    .childrenOf(agency, day)
    .filter(({ kind }) => kind === 'division' || kind === 'one-stop')
    .map(({ code }) => code),
]

/**
 * The agencies whose work a post at `agency` does on a day: the agency, the one-stops and divisions under it (a post at
 * the committee covers its units), and what each of them succeeded.
 */
export const reachOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): ReadonlySet<string> => {
  const own = deskOf(directory, agency, day)
  return new Set(own.flatMap((code) => directory.predecessorsOf(code, day).map((each) => each.code)).concat(own))
}

const committees: ReadonlySet<string> = new Set([
  'commune-committee',
  'district-committee',
  'provincial-committee',
  'department',
])

/** Where an agency answers when it is asked: its division for the field, else itself; null when there is none today. */
export const opinionDesk = (
  directory: AgencyDirectory,
  agency: string,
  field: string,
  day: Temporal.PlainDate,
): string | null => {
  const asked = directory.activeOn(day).find(({ code }) => code === agency)
  if (asked === undefined) return null
  return committees.has(asked.kind) ? directory.divisionFor(agency, field, day).code : agency
}
