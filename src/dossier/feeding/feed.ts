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

/** What the procedure's result is now: the right one, where a wrong one was replaced. */
const resultNow = ({ dossier, replacement }: Leg): ResultRow | undefined =>
  replacement ?? (dossier === null ? undefined : resultOf(dossier))

type Said = Pick<FactRow, 'key' | 'name' | 'type' | 'value'> & { readonly source: FactSource }

/** Everything that the result of a leg says, in the order of the catalogue. */
const saidBy = (of: Leg): readonly Said[] => {
  const { key: leg, name, dossier } = of
  const result = resultNow(of)
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

interface Newer {
  readonly value: string
  readonly since: Temporal.Instant
}

/** What was typed of the result, and changed there. */
const retyped = (fact: FactRow, { key, dossier }: Leg): Newer | null => {
  const now = ownFacts(dossier?.facts ?? []).find((own) => `${key}/${own.key}` === fact.key)
  return now === undefined || now.changedAt === null ? null : { value: now.value, since: now.changedAt }
}

/** What the result itself says, by the one that has replaced it. */
const replaced = (fact: FactRow, leg: Leg): Newer | null => {
  const { dossier, replacement } = leg
  const rule = dossier === null ? undefined : factsToGive(dossier).find(({ key }) => `${leg.key}/${key}` === fact.key)
  if (rule === undefined || replacement?.registeredAt == null) return null
  const value = saidByResult(rule, replacement, localDate)
  return value === null ? null : { value, since: replacement.registeredAt }
}

const newest = (fact: FactRow, leg: Leg): Newer | null => retyped(fact, leg) ?? replaced(fact, leg)

/** Whether a fact that was changed here says what the corrected result says: it was taken over. */
export const isTakenOver = (fact: FactRow, legs: readonly Leg[]): boolean => {
  const leg = legs.find(({ key }) => key === fact.source?.leg)
  return leg !== undefined && newest(fact, leg)?.value === fact.value
}

/**
 * What the earlier result says now of a fact that was carried from it before it was corrected there, or replaced by a correction
 * dossier. Null: the same, or whoever has the fact here has changed it since, and knows.
 */
export const correctedSince = (fact: FactRow, legs: readonly Leg[]): FactRow | null => {
  const leg = legs.find(({ key }) => key === fact.source?.leg)
  const now = leg === undefined ? null : newest(fact, leg)
  if (now === null || now.value === fact.value) return null
  const known = fact.changedAt ?? fact.enteredAt
  return Temporal.Instant.compare(now.since, known) > 0 ? { ...fact, value: now.value, changedAt: now.since } : null
}

/** Whether an agency outside was sent something that an earlier result says otherwise by now. */
export const changedSinceSent = ({ external, uses }: Leg, legs: readonly Leg[]): boolean => {
  const sentAt = external?.sentAt ?? null
  if (sentAt === null) return false
  const later = (since: Temporal.Instant | null | undefined) =>
    since != null && Temporal.Instant.compare(since, sentAt) > 0
  const used = (leg: Leg, key: string) => uses.includes(`${leg.key}/${key}`)
  return legs.some(
    (leg) =>
      ownFacts(leg.dossier?.facts ?? []).some(({ key, changedAt }) => used(leg, key) && later(changedAt)) ||
      (leg.dossier !== null &&
        later(leg.replacement?.registeredAt) &&
        factsToGive(leg.dossier).some(({ key, is }) => is !== undefined && used(leg, key))),
  )
}

/** The number of the result that stands in the place of the one that a fact was taken from; null: that one stands. */
export const replacedNumber = ({ source }: FactRow, legs: readonly Leg[]): string | null => {
  const number = legs.find(({ key }) => key === source?.leg)?.replacement?.documentNumber ?? null
  return number === source?.number ? null : number
}

/** «Theo kết quả Đăng ký khai sinh, số 71/2026»: beside a paper that nobody had to bring. */
export const standsFor = (leg: Leg): string => {
  const { name, external } = leg
  const number = external?.documentNumber ?? resultNow(leg)?.documentNumber ?? null
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
