import type { Words } from '#platform'
import type { Agency, AgencyCatalogue, AgencyKind, Letterhead, Succession, Territory } from './agency.ts'
import { covers, endedBefore, type Period } from './period.ts'

/** Authorities as they stand on a day. `get…` throws for a code that is in no file, `find…` may not find. */
export interface AgencyDirectory {
  get(code: string): Agency
  find(code: string): Agency | undefined
  findByOldCode(oldCode: string): Agency | undefined
  readonly all: readonly Agency[]
  activeOn(day: Temporal.PlainDate): readonly Agency[]
  /** The name on that day; before the first day the first one, after the last the last one. */
  nameAt(code: string, day: Temporal.PlainDate): Words
  shortNameAt(code: string, day: Temporal.PlainDate): Words
  /** How its papers name it on that day, by the same rule. */
  letterheadAt(code: string, day: Temporal.PlainDate): Letterhead
  /**
   * Who does the agency's work on that day: itself while it is active, else along the successions. Of several successors
   * the one whose place is meant, else the one that the resolution lets continue. Undefined before its first day.
   */
  successorOf(code: string, day: Temporal.PlainDate, territory?: string): Agency | undefined
  /**
   * Who did an agency's work on a day before it began: of the predecessors active then the one nearest to the place.
   * Itself while it is active; undefined when it has ended, or when several come into question.
   */
  forerunnerOf(code: string, day: Temporal.PlainDate, territory?: string): Agency | undefined
  /** Those whose work the agency does on that day, itself included: whose dossiers are its own. */
  predecessorsOf(code: string, day: Temporal.PlainDate): readonly Agency[]
  /** The one authority of a kind for a place on a day; a place that was merged counts as what it became. */
  authorityFor(kind: AgencyKind, territory: string, day: Temporal.PlainDate, department?: string): Agency | undefined
  /** All of them: more than one is a fault of the files that checks report. */
  authoritiesFor(kind: AgencyKind, territory: string, day: Temporal.PlainDate, department?: string): readonly Agency[]
  departmentOf(department: string, day: Temporal.PlainDate): Agency | undefined
  /**
   * The unit that receives for an agency: its own, or that of the nearest authority above it; for the commune police the
   * commune's, which receives what they decide (NĐ 118/2025/NĐ-CP).
   */
  oneStopOf(code: string, day: Temporal.PlainDate): Agency | undefined
  /** Every one-stop on that day; each may receive for all others. */
  oneStopsOn(day: Temporal.PlainDate): readonly Agency[]
  /** The division that handles a field, else the one for everything, else the agency itself. */
  divisionFor(code: string, field: string, day: Temporal.PlainDate): Agency
  childrenOf(code: string, day: Temporal.PlainDate): readonly Agency[]
  /** The authorities above, the nearest first. */
  ancestors(code: string): readonly Agency[]
  /** The agency that decides and signs: the nearest of itself and those above that is no division and no one-stop. */
  authorityOf(code: string): Agency
  /** Whether `inner` is `outer` or lies under it. */
  within(inner: string, outer: string): boolean
  /** The days on which agencies were succeeded, the earliest first. */
  readonly successionDays: readonly Temporal.PlainDate[]
  /** Every place that there is or was. */
  readonly territories: readonly Territory[]
  findTerritory(key: string): Territory | undefined
  territoriesOn(day: Temporal.PlainDate): readonly Territory[]
  /** What a place is called and belongs to on that day. */
  territoryOn(key: string, day: Temporal.PlainDate): Territory | undefined
}

const datedOn = <T extends Period>({ active }: Agency, dated: readonly T[], day: Temporal.PlainDate): T => {
  const sorted = [...dated].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return sorted.find((each) => covers(each, day)) ?? (endedBefore(active, day) ? sorted.at(-1)! : sorted[0]!)
}

const nameOn = (agency: Agency, day: Temporal.PlainDate) => datedOn(agency, agency.names, day)

/** Reads by code and up the tree. */
const makeTree = (agencies: readonly Agency[]) => {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  const children = Map.groupBy(agencies, (agency) => agency.parent)
  const get = (code: string): Agency => {
    const agency = byCode.get(code)
    if (agency === undefined) throw new Error(`there is no agency ${code}`)
    return agency
  }
  const ancestors = (code: string): readonly Agency[] => {
    const { parent } = get(code)
    return parent === null ? [] : [get(parent), ...ancestors(parent)]
  }
  const lineage = (code: string): readonly Agency[] => [get(code), ...ancestors(code)]
  /** Whether the place lies where the agency works: its own territories, or those of the nearest authority that has any. */
  const worksIn = (code: string, territory: string, day: Temporal.PlainDate): boolean =>
    lineage(code)
      .find(({ territories }) => territories.length > 0)
      ?.territories.some((held) => held.territory === territory && covers(held, day)) ?? false
  /** How many places it works in: a ward has fewer than the town above it. */
  const placesOf = (code: string): number =>
    lineage(code).find(({ territories }) => territories.length > 0)?.territories.length ?? Number.POSITIVE_INFINITY
  const childrenOf = (code: string, day: Temporal.PlainDate) =>
    (children.get(code) ?? []).filter(({ active }) => covers(active, day))
  return { byCode, get, ancestors, lineage, worksIn, placesOf, childrenOf }
}

type Tree = ReturnType<typeof makeTree>

const makePlaces = (territories: readonly Territory[]) => {
  const byKey = new Map(territories.map((territory) => [territory.key, territory]))
  const territoryOn = (key: string, day: Temporal.PlainDate): Territory | undefined => {
    const territory = byKey.get(key)
    if (territory === undefined || covers(territory.active, day)) return territory
    if (!endedBefore(territory.active, day) || territory.mergedInto === null) return undefined
    return territoryOn(territory.mergedInto, day)
  }
  return { byKey, territoryOn }
}

type TerritoryOn = ReturnType<typeof makePlaces>['territoryOn']

const makeSuccession = (tree: Tree, successions: readonly Succession[], territoryOn: TerritoryOn) => {
  const byPredecessor = new Map(successions.flatMap((each) => each.from.map((code) => [code, each] as const)))
  const heir = (succession: Succession, place: Territory | undefined): string => {
    const atPlace = (code: string) => place !== undefined && tree.worksIn(code, place.key, succession.on)
    return succession.to.length === 1 ? succession.continues : (succession.to.find(atPlace) ?? succession.continues)
  }
  const successorOf: AgencyDirectory['successorOf'] = (code, day, territory) => {
    const agency = tree.get(code)
    if (covers(agency.active, day)) return agency
    const succession = byPredecessor.get(code)
    if (succession === undefined || !endedBefore(agency.active, day)) return undefined
    // The place as it was on the day of the split: a later merger of places must not lead to another branch.
    const place = territory === undefined ? undefined : territoryOn(territory, succession.on)
    return successorOf(heir(succession, place), day, territory)
  }
  const heirs = (code: string): readonly string[] => [
    code,
    ...successions.filter(({ to }) => to.includes(code)).flatMap(({ from }) => from.flatMap(heirs)),
  ]
  const predecessorsOf = (code: string, day: Temporal.PlainDate): readonly Agency[] =>
    [...new Set(heirs(code))].map(tree.get).filter((agency) => agency.code === code || endedBefore(agency.active, day))
  const successionDays = [...new Map(successions.map(({ on }) => [on.toString(), on])).values()].toSorted(
    Temporal.PlainDate.compare,
  )
  const forerunnerOf: AgencyDirectory['forerunnerOf'] = (code, day, territory) => {
    const agency = tree.get(code)
    if (covers(agency.active, day)) return agency
    if (endedBefore(agency.active, day)) return undefined
    const place = territory === undefined ? undefined : territoryOn(territory, day)
    const active = [...new Set(heirs(code))]
      .map(tree.get)
      .filter((each) => covers(each.active, day))
      .filter((each) => territory === undefined || (place !== undefined && tree.worksIn(each.code, place.key, day)))
    const [nearest, next] = active
      .map((each) => ({ each, places: tree.placesOf(each.code) }))
      .toSorted((a, b) => a.places - b.places)
    return nearest !== undefined && nearest.places !== next?.places ? nearest.each : undefined
  }
  return { successorOf, predecessorsOf, forerunnerOf, successionDays }
}

const makeWork = (tree: Tree, agencies: readonly Agency[], territoryOn: TerritoryOn) => {
  const authoritiesFor: AgencyDirectory['authoritiesFor'] = (kind, territory, day, department) => {
    const place = territoryOn(territory, day)
    if (place === undefined) return []
    return agencies.filter(
      (agency) =>
        agency.kind === kind &&
        (agency.department ?? undefined) === department &&
        covers(agency.active, day) &&
        tree.worksIn(agency.code, place.key, day),
    )
  }
  const authorityFor: AgencyDirectory['authorityFor'] = (...asked) => authoritiesFor(...asked)[0]
  /** The agency by whose one-stop people reach it: the police have none, the committee of their place has. */
  const doorOf = (agency: Agency, day: Temporal.PlainDate): Agency => {
    const held = agency.territories.find((each) => covers(each, day))
    if (agency.kind !== 'commune-police' || held === undefined) return agency
    return authorityFor('commune-committee', held.territory, day) ?? agency
  }
  const oneStopOf: AgencyDirectory['oneStopOf'] = (code, day) => {
    const own = (agency: Agency) =>
      agency.kind === 'one-stop' && covers(agency.active, day)
        ? agency
        : tree.childrenOf(agency.code, day).find(({ kind }) => kind === 'one-stop')
    return tree
      .lineage(doorOf(tree.get(code), day).code)
      .map(own)
      .find((found) => found !== undefined)
  }
  const divisionFor: AgencyDirectory['divisionFor'] = (code, field, day) => {
    const divisions = tree.childrenOf(code, day).filter(({ kind }) => kind === 'division')
    const handles = (wanted: string) => divisions.find(({ fields }) => fields.includes(wanted))
    return handles(field) ?? handles('*') ?? tree.get(code)
  }
  return { authoritiesFor, authorityFor, oneStopOf, divisionFor }
}

const units: ReadonlySet<AgencyKind> = new Set(['division', 'one-stop'])

/** The read model of a checked catalogue. */
export const makeDirectory = ({ agencies, territories, successions }: AgencyCatalogue): AgencyDirectory => {
  const tree = makeTree(agencies)
  const { byKey, territoryOn } = makePlaces(territories)
  const activeOn = (day: Temporal.PlainDate) => agencies.filter(({ active }) => covers(active, day))
  return {
    get: tree.get,
    find: (code) => tree.byCode.get(code),
    findByOldCode: (oldCode) => agencies.find((agency) => agency.oldCode === oldCode),
    all: agencies,
    activeOn,
    nameAt: (code, day) => nameOn(tree.get(code), day).name,
    shortNameAt: (code, day) => nameOn(tree.get(code), day).short,
    letterheadAt: (code, day) => datedOn(tree.get(code), tree.get(code).letterheads, day),
    ...makeSuccession(tree, successions, territoryOn),
    ...makeWork(tree, agencies, territoryOn),
    departmentOf: (department, day) => activeOn(day).find((agency) => agency.department === department),
    oneStopsOn: (day) => activeOn(day).filter(({ kind }) => kind === 'one-stop'),
    childrenOf: tree.childrenOf,
    ancestors: tree.ancestors,
    authorityOf: (code) => tree.lineage(code).find(({ kind }) => !units.has(kind))!,
    within: (inner, outer) => tree.lineage(inner).some(({ code }) => code === outer),
    territories,
    findTerritory: (key) => byKey.get(key),
    territoriesOn: (day) => territories.filter(({ active }) => covers(active, day)),
    territoryOn,
  }
}

/** What #procedure asks about competence, answered by a directory. */
export const agencyLookup = (directory: AgencyDirectory) => ({
  find: (kind: AgencyKind, territory: string, day: Temporal.PlainDate, department?: string): readonly string[] =>
    directory.authoritiesFor(kind, territory, day, department).map(({ code }) => code),
})
