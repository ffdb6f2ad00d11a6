import type { Agency, AgencyCatalogue, Succession, Territory } from './agency.ts'
import { contains, covers, overlap, type Period } from './period.ts'

/** Something that the schema cannot see: it lies between entries. */
export interface Finding {
  readonly about: object
  readonly reason: string
}

const { compare } = Temporal.PlainDate

const repeated = <T extends object>(
  things: readonly T[],
  what: string,
  key: (thing: T) => string,
): readonly Finding[] => {
  const seen = new Set<string>()
  return things.flatMap((thing) => {
    const value = key(thing)
    if (seen.has(value)) return [{ about: thing, reason: `${what} ${value} is given twice` }]
    seen.add(value)
    return []
  })
}

const sortedByDay = (dated: readonly Period[]) => [...dated].sort((a, b) => compare(a.from, b.from))

/** One of its names, and of its letterheads, on every day of the agency's life, and one only. */
const checkDated = (agency: Agency, list: 'names' | 'letterheads'): readonly Finding[] => {
  const dated = sortedByDay(agency[list])
  const last = dated.at(-1)
  const joined = dated.every((each, index) => {
    const next = dated[index + 1]
    return next === undefined || each.to?.add({ days: 1 }).equals(next.from) === true
  })
  const whole = dated[0]?.from.equals(agency.active.from) && last?.to?.toString() === agency.active.to?.toString()
  return joined && whole
    ? []
    : [{ about: agency, reason: `${agency.code}: its ${list} do not cover its days exactly once` }]
}

const isUnderItself = (agency: Agency, byCode: ReadonlyMap<string, Agency>): boolean => {
  const seen = new Set<string>()
  for (let above = agency.parent; above !== null && !seen.has(above); above = byCode.get(above)?.parent ?? null) {
    if (above === agency.code) return true
    seen.add(above)
  }
  return false
}

const checkAgency = (agency: Agency, byCode: ReadonlyMap<string, Agency>, territories: ReadonlySet<string>) => {
  const found: Finding[] = [...checkDated(agency, 'names'), ...checkDated(agency, 'letterheads')]
  const say = (reason: string) => found.push({ about: agency, reason: `${agency.code}: ${reason}` })
  if (agency.active.to !== null && compare(agency.active.to, agency.active.from) < 0) say('ends before it begins')
  if ((agency.kind === 'department') !== (agency.department !== null)) say('a department, and only it, names its kind')
  const parent = agency.parent === null ? undefined : byCode.get(agency.parent)
  if (agency.parent !== null && parent === undefined) say(`unknown parent ${agency.parent}`)
  if (parent !== undefined && !contains(parent.active, agency.active))
    say(`is active outside the days of ${parent.code}`)
  if (isUnderItself(agency, byCode)) say('lies under itself')
  if (agency.parent === null && agency.kind !== 'provincial-committee') say('only a provincial committee has no parent')
  for (const held of agency.territories) {
    if (!territories.has(held.territory)) say(`unknown territory ${held.territory}`)
    if (!contains(agency.active, held)) say(`holds ${held.territory} outside its own days`)
  }
  return found
}

/** Pairs of active agencies that claim the same thing on the same day. */
const rivals = (
  agencies: readonly Agency[],
  what: string,
  claims: (agency: Agency) => readonly { readonly key: string; readonly period: Agency['active'] }[],
): readonly Finding[] => {
  const earlier = new Map<string, { agency: Agency; period: Agency['active'] }[]>()
  return agencies.flatMap((agency) =>
    claims(agency).flatMap(({ key, period }) => {
      const others = earlier.get(key) ?? []
      earlier.set(key, [...others, { agency, period }])
      const rival = others.find((other) => other.agency !== agency && overlap(other.period, period))
      return rival === undefined
        ? []
        : [{ about: agency, reason: `${agency.code} and ${rival.agency.code} both ${what} ${key.split('|').at(-1)}` }]
    }),
  )
}

const checkTerritory = (territory: Territory, byKey: ReadonlyMap<string, Territory>): readonly Finding[] => {
  const { key, mergedInto, active } = territory
  if (active.to !== null && compare(active.to, active.from) < 0)
    return [{ about: territory, reason: `${key}: ends before it begins` }]
  if (mergedInto === null) return []
  const into = byKey.get(mergedInto)
  if (into === undefined) return [{ about: territory, reason: `${key}: unknown territory ${mergedInto}` }]
  const next = active.to?.add({ days: 1 })
  return next !== undefined && covers(into.active, next)
    ? []
    : [{ about: territory, reason: `${key}: ${mergedInto} must exist on the day after ${key} ends` }]
}

const checkSuccession = (succession: Succession, byCode: ReadonlyMap<string, Agency>): readonly Finding[] => {
  const found: Finding[] = []
  const say = (reason: string) => found.push({ about: succession, reason })
  for (const code of succession.from) {
    const agency = byCode.get(code)
    if (agency === undefined) say(`unknown agency ${code}`)
    else if (!agency.active.to?.add({ days: 1 }).equals(succession.on))
      say(`${code} must end on the day before ${succession.on}`)
  }
  for (const code of succession.to) {
    const agency = byCode.get(code)
    if (agency === undefined) say(`unknown agency ${code}`)
    else if (!covers(agency.active, succession.on)) say(`${code} is not active on ${succession.on}`)
  }
  if (!succession.to.includes(succession.continues)) say(`${succession.continues} is not one of the successors`)
  if (succession.kind !== 'split' && succession.to.length > 1) say('only a split has several successors')
  if (succession.kind === 'rename' && succession.from.length > 1) say('a rename has one predecessor')
  return found
}

/** An agency that ended has a successor, and one act of succession only: its open dossiers must go on somewhere. */
const checkEnds = ({ agencies, successions }: AgencyCatalogue): readonly Finding[] => {
  const count = new Map<string, number>()
  for (const code of successions.flatMap(({ from }) => from)) count.set(code, (count.get(code) ?? 0) + 1)
  return agencies.flatMap((agency) => {
    const times = count.get(agency.code) ?? 0
    if (times > 1) return [{ about: agency, reason: `${agency.code} is succeeded twice` }]
    return agency.active.to !== null && times === 0
      ? [{ about: agency, reason: `${agency.code} ends without a successor` }]
      : []
  })
}

/** Everything that makes a catalogue wrong although each entry alone is well-formed. */
export const checkCatalogue = (catalogue: AgencyCatalogue): readonly Finding[] => {
  const { agencies, territories, successions } = catalogue
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  const byKey = new Map(territories.map((territory) => [territory.key, territory]))
  const keys = new Set(byKey.keys())
  return [
    ...repeated(agencies, 'code', ({ code }) => code),
    ...repeated(agencies, 'old code', ({ oldCode }) => oldCode),
    ...repeated(territories, 'territory', ({ key }) => key),
    ...agencies.flatMap((agency) => checkAgency(agency, byCode, keys)),
    ...rivals(agencies, 'hold', ({ kind, department, territories: held }) =>
      held.map((each) => ({ key: `${kind}|${department}|${each.territory}`, period: each })),
    ),
    ...rivals(agencies, 'are', ({ department, active }) =>
      department === null ? [] : [{ key: department, period: active }],
    ),
    ...rivals(agencies, 'handle', ({ parent, fields, active }) =>
      fields.map((field) => ({ key: `${parent}|${field}`, period: active })),
    ),
    ...rivals(agencies, 'are the one-stop of', ({ kind, parent, active }) =>
      kind === 'one-stop' ? [{ key: `${parent}`, period: active }] : [],
    ),
    ...territories.flatMap((territory) => checkTerritory(territory, byKey)),
    ...successions.flatMap((succession) => checkSuccession(succession, byCode)),
    ...checkEnds(catalogue),
  ]
}
