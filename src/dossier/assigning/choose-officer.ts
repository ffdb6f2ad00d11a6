/** How a unit gives out the work of its handlers. */
export const methods = ['round-robin', 'least-loaded', 'by-area'] as const
export type Method = (typeof methods)[number]

export const isMethod = (text: string): text is Method => methods.some((method) => method === text)

/** Somebody who may be given the work. */
export interface Candidate {
  readonly id: string
  /** Open work in hand at the desk. */
  readonly open: number
  readonly away: boolean
}

/** A part of the place and whose it is; several officers may share one. */
export interface Area {
  readonly territory: string | null
  /** Words of the owner's address, folded: a hamlet. */
  readonly place: string | null
  readonly officer: string
}

export interface Rule {
  readonly id: string
  readonly agency: string
  readonly field: string | null
  readonly procedure: string | null
  readonly territory: string | null
  readonly method: Method
  /** Whose turn it was last. */
  readonly last: string | null
  readonly areas: readonly Area[]
}

/** What a rule looks at in a dossier. */
export interface Case {
  readonly field: string
  readonly procedure: string
  readonly territory: string
  /** The owner's address, folded. */
  readonly address: string
}

const fits = (rule: string | null, of: string): boolean => rule === null || rule === of

const particular = ({ procedure, field, territory }: Rule): number =>
  (procedure === null ? 0 : 4) + (field === null ? 0 : 2) + (territory === null ? 0 : 1)

/** The rule for a case: the most particular that fits. */
export const ruleFor = (rules: readonly Rule[], of: Case): Rule | undefined =>
  rules
    .filter(
      (rule) => fits(rule.procedure, of.procedure) && fits(rule.field, of.field) && fits(rule.territory, of.territory),
    )
    .toSorted((one, other) => particular(other) - particular(one) || (one.id < other.id ? -1 : 1))[0]

/** The next in a fixed circle, whoever of it is here. */
const nextAfter = (ids: readonly string[], last: string | null): string | null => {
  const circle = ids.toSorted()
  return circle.find((id) => last !== null && id > last) ?? circle[0] ?? null
}

/** Of those with the least in hand the one whose turn it is. */
const leastLoaded = (present: readonly Candidate[], last: string | null): string | null => {
  const least = Math.min(...present.map(({ open }) => open))
  return nextAfter(
    present.filter(({ open }) => open === least).map(({ id }) => id),
    last,
  )
}

const holdsPlace = (address: string, place: string): boolean =>
  ` ${address.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${place} `)

const matches = ({ territory, place }: Area, of: Case): boolean =>
  fits(territory, of.territory) && (place === null || holdsPlace(of.address, place))

/** The most particular area counts first; where all of its officers are away, the next wider one. */
const byArea = (rule: Rule, present: readonly Candidate[], of: Case): string | null => {
  const found = rule.areas.filter((area) => matches(area, of))
  const sizes = [...new Set(found.map(({ place }) => place?.length ?? 0))].sort((one, other) => other - one)
  for (const size of sizes) {
    const theirs = new Set(found.filter(({ place }) => (place?.length ?? 0) === size).map(({ officer }) => officer))
    const here = present.filter(({ id }) => theirs.has(id))
    if (here.length > 0) return leastLoaded(here, rule.last)
  }
  return null
}

/** Who gets the work by a rule; null where nobody is here for it. Deterministic, and nobody who is away is chosen. */
export const chooseOfficer = (rule: Rule, candidates: readonly Candidate[], of: Case): string | null => {
  const present = candidates.filter(({ away }) => !away)
  if (present.length === 0) return null
  if (rule.method === 'by-area') return byArea(rule, present, of)
  if (rule.method === 'least-loaded') return leastLoaded(present, rule.last)
  return nextAfter(
    present.map(({ id }) => id),
    rule.last,
  )
}
