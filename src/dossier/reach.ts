import type { AgencyDirectory } from '#agency'
import { type Refusal, refuse } from '#platform'

/**
 * Found once a day for each agency, as long as the directory stands: a page asks it for every list, a search for every row, and
 * a province has many places.
 */
const daily = <T>(
  find: (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate) => T,
): ((directory: AgencyDirectory, agency: string, day: Temporal.PlainDate) => T) => {
  const byDirectory = new WeakMap<AgencyDirectory, Map<string, T>>()
  return (directory, agency, day) => {
    const known = byDirectory.get(directory) ?? new Map<string, T>()
    byDirectory.set(directory, known)
    const key = `${agency} ${day}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(directory, agency, day)
    if (known.size >= 500) known.clear()
    known.set(key, found)
    return found
  }
}

/** Whose inbox a post reads: its agency and the one-stops and divisions under it. */
export const deskOf = daily((directory, agency, day): readonly string[] => [
  agency,
  ...directory
    .childrenOf(agency, day)
    .filter(({ kind }) => kind === 'division' || kind === 'one-stop')
    .map(({ code }) => code),
])

/** The agencies that a dossier names, and the place that decides which successor of a split agency it belongs to. */
export interface Placed {
  readonly territory: string
  readonly receivedAtAgency: string
  readonly competentAgency: string
  readonly returnedAtAgency: string
  readonly steps: readonly { readonly agency: string }[]
}

/** Agencies of the dossier that have ended, each with the one that goes on with it today at its place. */
const inheritedOf = (directory: AgencyDirectory, day: Temporal.PlainDate, dossier: Placed) => {
  const named = [
    dossier.receivedAtAgency,
    dossier.competentAgency,
    dossier.returnedAtAgency,
    ...dossier.steps.map(({ agency }) => agency),
  ]
  return [...new Set(named)].flatMap((code) => {
    const heir = directory.find(code) && directory.successorOf(code, day, dossier.territory)?.code
    return heir === undefined || heir === code ? [] : [{ code, heir }]
  })
}

/**
 * The agencies whose work on this dossier a post at `agency` does on a day: the agency, the one-stops and divisions under
 * it (a post at the committee covers its units), and of those that ended the ones that they succeed at the dossier's
 * place. `field`: of the procedure; the division for it goes on with what its committee's predecessor did itself.
 */
export const reachOf = (
  directory: AgencyDirectory,
  agency: string,
  day: Temporal.PlainDate,
  dossier: Placed,
  field: string,
): ReadonlySet<string> => {
  const own = deskOf(directory, agency, day)
  const goesOn = (heir: string) => own.includes(heir) || directory.divisionFor(heir, field, day).code === agency
  const inherited = inheritedOf(directory, day, dossier).filter(({ heir }) => goesOn(heir))
  return new Set([...own, ...inherited.map(({ code }) => code)])
}

/**
 * The agencies in whose name a post may read this dossier: its own desk, and whatever its authority with all its units
 * succeeded at the dossier's place.
 */
export const readsOf = (
  directory: AgencyDirectory,
  agency: string,
  day: Temporal.PlainDate,
  dossier: Placed,
): ReadonlySet<string> => {
  const house = new Set(deskOf(directory, directory.authorityOf(agency).code, day))
  const inherited = inheritedOf(directory, day, dossier).filter(({ heir }) => house.has(heir))
  return new Set([...deskOf(directory, agency, day), ...inherited.map(({ code }) => code)])
}

/** Where a post may look for dossiers: wide enough for the index, the table of rights then decides. */
export interface LookupScope {
  readonly agencies: readonly string[]
  /** Agencies that were split: their dossiers of these places only. */
  readonly split: readonly { readonly agencies: readonly string[]; readonly territories: readonly string[] }[]
}

const findScope = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): LookupScope => {
  const authority = directory.authorityOf(agency).code
  const house = deskOf(directory, authority, day)
  const ended = new Set(house.flatMap((code) => directory.predecessorsOf(code, day).map((each) => each.code)))
  const comesHere = (code: string, territory?: string) => {
    const heir = directory.successorOf(code, day, territory)?.code
    return heir !== undefined && house.includes(heir)
  }
  const inherited = [...ended]
    .filter((code) => !house.includes(code))
    .map((code) => ({
      code,
      territories: directory.territories.map(({ key }) => key).filter((key) => comesHere(code, key)),
    }))
  const isWhole = ({ code, territories }: (typeof inherited)[number]) =>
    comesHere(code) && territories.length === directory.territories.length
  const split = Map.groupBy(
    inherited.filter((each) => !isWhole(each)),
    ({ territories }) => territories.join(),
  )
  const whole = inherited.filter(isWhole).map(({ code }) => code)
  return {
    agencies: [...new Set([...deskOf(directory, agency, day), authority, ...whole])],
    split: [...split.values()].map((same) => ({
      agencies: same.map(({ code }) => code),
      territories: same[0]?.territories ?? [],
    })),
  }
}

/** Where a post looks for dossiers on a day. */
export const scopeOf = daily(findScope)

const committees: ReadonlySet<string> = new Set([
  'commune-committee',
  'district-committee',
  'provincial-committee',
  'department',
])

/** Whoever has officers that handle dossiers: a one-stop only receives and returns, and could never answer. */
const answering: ReadonlySet<string> = new Set(['division', 'department', 'commune-committee', 'district-committee'])

/** Where an agency answers when it is asked: its division for the field, else itself. */
export const opinionDesk = (
  directory: AgencyDirectory,
  agency: string,
  field: string,
  day: Temporal.PlainDate,
): string | Refusal<'unknown-agency' | 'nobody-answers'> => {
  const asked = directory.activeOn(day).find(({ code }) => code === agency)
  if (asked === undefined) return refuse('unknown-agency', { agency })
  if (!answering.has(asked.kind)) return refuse('nobody-answers', { agency })
  return committees.has(asked.kind) ? directory.divisionFor(agency, field, day).code : agency
}
