import { localDate } from '#platform'
import type { ComponentRow, Dossier, ResultRow } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import type { Leg } from '../joining/bundle.ts'
import { factsToGive } from './decide-facts.ts'
import { type FactRow, type FactSource, ownFacts } from './fact.ts'
import { saidByResult } from './fact-value.ts'

/** The result that others may rest on: granted, and registered at the one-stop. */
const resultOf = ({ results }: Pick<Dossier, 'results'>): ResultRow | undefined =>
  results.find(({ outcome, registeredAt }) => outcome === 'granted' && registeredAt !== null)

type Said = Pick<FactRow, 'key' | 'name' | 'type' | 'value'> & { readonly source: FactSource }

/** Everything that the result of a leg says, in the order of the catalogue. */
const saidBy = ({ key: leg, name, dossier }: Leg): readonly Said[] => {
  const result = dossier === null ? undefined : resultOf(dossier)
  if (dossier === null || result === undefined) return []
  const source: FactSource = { leg, name, dossier: dossier.id, number: result.documentNumber }
  return factsToGive(dossier).flatMap((rule) => {
    const typed = ownFacts(dossier.facts).find(({ key }) => key === rule.key)
    const value = typed?.value ?? saidByResult(rule, result, localDate)
    return value === null ? [] : [{ key: `${leg}/${rule.key}`, name: rule.name, type: rule.type, value, source }]
  })
}

/** The facts of earlier results that a leg rests on, as far as they are there. */
export const factsFor = ({ uses }: Pick<Leg, 'uses'>, legs: readonly Leg[]): readonly Said[] => {
  const all = legs.flatMap(saidBy)
  return uses.flatMap((key) => all.find((fact) => fact.key === key) ?? [])
}

/** Filled into the dossier that may now begin: nobody types them again. Null: nothing is carried. */
export const carried = (
  leg: Pick<Leg, 'uses'>,
  legs: readonly Leg[],
  at: Temporal.Instant,
  newId: () => string,
): EventOf<'facts-carried'> | null => {
  const facts = factsFor(leg, legs)
  if (facts.length === 0) return null
  return {
    type: 'facts-carried',
    data: { facts: facts.map(({ key }) => key) },
    detail: { values: Object.fromEntries(facts.map(({ key, value }) => [key, value])) },
    carry: facts.map((fact) => ({ ...fact, id: newId(), enteredAt: at, changedAt: null })),
  }
}

/**
 * What the earlier result says now of a fact that was carried from it before it was corrected there. Null: the same, or whoever has
 * the fact here has changed it since, and knows.
 */
export const correctedSince = (fact: FactRow, legs: readonly Leg[]): FactRow | null => {
  const leg = legs.find(({ key }) => key === fact.source?.leg)
  const now = ownFacts(leg?.dossier?.facts ?? []).find(({ key }) => `${leg?.key}/${key}` === fact.key)
  if (now === undefined || now.changedAt === null || now.value === fact.value) return null
  return Temporal.Instant.compare(now.changedAt, fact.changedAt ?? fact.enteredAt) > 0 ? now : null
}

/** «Theo kết quả Đăng ký khai sinh, số 71/2026»: beside a paper that nobody had to bring. */
export const standsFor = ({ name, dossier, external }: Leg): string => {
  const number = external?.documentNumber ?? (dossier && resultOf(dossier)?.documentNumber) ?? null
  return `Theo kết quả ${name.vi}${number === null ? '' : `, số ${number}`}`
}

/** The papers that the earlier result stands for are there, and nobody brought them. */
export const fedPapers = (
  { components }: Pick<Dossier, 'components'>,
  { feeds }: Pick<Leg, 'feeds'>,
  feeder: Leg | undefined,
): readonly ComponentRow[] =>
  components
    .filter(({ key }) => feeds.includes(key))
    .map((row) => ({
      ...row,
      verdict: 'pass',
      reason: feeder === undefined ? null : standsFor(feeder),
      reasonKey: null,
    }))

/** While a dossier waits, the papers that its earlier result will stand for are nobody's to look at or to ask for. */
export const awaitedPapers = ({ bundle }: Pick<Dossier, 'bundle'>): readonly string[] =>
  bundle?.waitsFor == null ? [] : (bundle.feeds ?? [])

/** What lies in a dossier, or must be brought. */
export const broughtPapers = ({
  bundle,
  components,
}: Pick<Dossier, 'bundle' | 'components'>): readonly ComponentRow[] => {
  const awaited = awaitedPapers({ bundle })
  return awaited.length === 0 ? components : components.filter(({ key }) => !awaited.includes(key))
}
