import { isRefusal, localDate, refuse, type Words } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import type { FactRow, FactRule } from './fact.ts'
import { factValue, typedRules } from './fact-value.ts'

/** What the result of this dossier has to say for the procedures that rest on it; nothing where none does. */
export const factsToGive = ({ bundle }: Pick<Dossier, 'bundle'>): readonly FactRule[] => bundle?.gives ?? []

const named = (rules: readonly { readonly name: Words }[]) => ({
  vi: rules.map(({ name }) => name.vi),
  en: rules.map(({ name }) => name.en),
})

type Typed = Readonly<Record<string, string>>

const rowOf = (dossier: Dossier, rule: FactRule, value: string, context: DecideContext): FactRow => {
  const before = dossier.facts.find(({ key, source }) => key === rule.key && source === null)
  return {
    id: before?.id ?? context.newId(),
    key: rule.key,
    name: rule.name,
    type: rule.type,
    value,
    source: null,
    enteredAt: before?.enteredAt ?? context.occurredAt,
    changedAt: before === undefined || before.value === value ? (before?.changedAt ?? null) : context.occurredAt,
  }
}

/** What whoever makes the result types of it, once; only what the bundle asks for, and only as it can be. */
export const enterFacts = (dossier: Dossier, typed: Typed | undefined, context: DecideContext): Decided => {
  const given = Object.entries(typed ?? {})
  if (given.length === 0) return []
  const rules = typedRules(factsToGive(dossier))
  const strange = given.filter(([key]) => !rules.some((rule) => rule.key === key))
  if (strange.length > 0) return refuse('unknown-fact', { facts: strange.map(([key]) => key) })
  const today = localDate(context.occurredAt)
  const read = rules
    .filter(({ key }) => typed?.[key] !== undefined)
    .map((rule) => ({ rule, value: factValue(rule.type, typed?.[rule.key] ?? '', today) }))
  const wrong = read.filter(({ value }) => value === null)
  if (wrong.length > 0) return refuse('fact-not-valid', named(wrong.map(({ rule }) => rule)))
  const rows = read.flatMap(({ rule, value }) => (value === null ? [] : [rowOf(dossier, rule, value, context)]))
  return [
    {
      type: 'facts-entered',
      data: { facts: rows.map(({ key }) => key) },
      detail: { values: Object.fromEntries(rows.map(({ key, value }) => [key, value])) },
      carry: rows,
    },
  ]
}

/** A granted result that others rest on is not passed on half said. `documentNumber`: as this act leaves it. */
export const factsLacking = (
  dossier: Pick<Dossier, 'bundle' | 'facts' | 'outcome'>,
  documentNumber: string | null | undefined,
) => {
  if (dossier.outcome !== 'granted') return null
  const lacking = factsToGive(dossier).filter(({ key, is, required }) => {
    if (!required || is === 'decided-on') return false
    if (is === 'document-number') return documentNumber == null
    return !dossier.facts.some((row) => row.key === key && row.source === null)
  })
  return lacking.length === 0 ? null : refuse('facts-missing', named(lacking))
}

/** Entered and complete, or why not. */
export const completeFacts = (
  dossier: Dossier,
  typed: Typed | undefined,
  documentNumber: string | null | undefined,
  context: DecideContext,
): Decided => {
  const entered = enterFacts(dossier, typed, context)
  if (isRefusal(entered)) return entered
  const rows = entered.flatMap((event) => (event.type === 'facts-entered' ? event.carry : []))
  return factsLacking({ ...dossier, facts: [...dossier.facts, ...rows] }, documentNumber) ?? entered
}

/** The number of the result is what it is named by: taken over anew, the fact comes from the result of that number. */
const sourceNow = ({ source, value: before }: FactRow, value: string): FactRow['source'] =>
  source !== null && source.number === before ? { ...source, number: value } : source

/** As for people: the old value stays in the event's destroyable detail, with the reason. */
export const correctFact = (dossier: Dossier, { body }: CommandOf<'correct-fact'>, context: DecideContext): Decided => {
  const before = dossier.facts.find(({ id, key }) => id === body.fact || key === body.fact)
  if (before === undefined) return refuse('unknown-fact', { facts: [body.fact] })
  const value = factValue(before.type, body.value, localDate(context.occurredAt))
  if (value === null) return refuse('fact-not-valid', named([before]))
  if (value === before.value) return refuse('nothing-changed')
  return [
    {
      type: 'fact-corrected',
      data: { fact: before.key },
      detail: { reason: body.reason, before: before.value },
      carry: { ...before, value, source: sourceNow(before, value), changedAt: context.occurredAt },
    },
  ]
}
