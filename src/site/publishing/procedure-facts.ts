import type { LimitUnit, TimeLimit } from '#calendar'
import { type Channel, type CurrentProcedure, channels, type PublishedProcedure } from '#procedure'

/** The shortest and the longest of limits that are counted in one unit. */
export interface LimitRange {
  readonly unit: LimitUnit
  readonly from: number
  readonly to: number
}

type Offered = Pick<PublishedProcedure, 'channels'>

/** In the order of the schema, so that pages always name them in the same order. */
export const offeredChannels = (procedure: Offered): readonly Channel[] =>
  channels.filter((channel) => procedure.channels.includes(channel))

/** What the procedure takes over all its cases and channels, one range a unit. */
export const limitRanges = (procedure: Pick<PublishedProcedure, 'channels' | 'cases'>): readonly LimitRange[] => {
  const limits = procedure.cases.flatMap(({ limits }) =>
    offeredChannels(procedure).map((channel): TimeLimit => limits[channel].committed ?? limits[channel].statutory),
  )
  return [...Map.groupBy(limits, ({ unit }) => unit)].map(([unit, same]) => ({
    unit,
    from: Math.min(...same.map(({ value }) => value)),
    to: Math.max(...same.map(({ value }) => value)),
  }))
}

/** What a procedure costs, as short as a list needs it. Amounts in đồng. */
export type FeeSummary =
  | { readonly kind: 'none' | 'some' | 'on-request' }
  | { readonly kind: 'amount'; readonly from: number; readonly to: number }

/** `some`: there is a fee whose amount depends on pages or is not decided yet. */
export const feeSummary = (procedure: Pick<PublishedProcedure, 'channels' | 'fees'>): FeeSummary => {
  const offered = offeredChannels(procedure)
  if (procedure.fees.length === 0) return { kind: 'none' }
  const always = procedure.fees.filter(({ onRequest }) => onRequest !== true)
  if (always.length === 0) return { kind: 'on-request' }
  const amounts = always.flatMap((fee) =>
    offered
      .filter((channel) => fee.channels?.includes(channel) ?? true)
      .map((channel) => (fee.perPage === undefined ? fee.amounts[channel].amount : null)),
  )
  const known = amounts.filter((amount) => amount !== null)
  if (known.length < amounts.length || known.length === 0) return { kind: 'some' }
  return { kind: 'amount', from: Math.min(...known), to: Math.max(...known) }
}

export interface CountedGroup {
  readonly key: string
  readonly count: number
}

/** How many procedures each life event leads to; events that lead nowhere are left out. */
export const countByLifeEvent = (procedures: readonly CurrentProcedure[], keys: readonly string[]) =>
  countBy(keys, (key) => procedures.filter(({ lifeEvents }) => lifeEvents?.includes(key) ?? false).length)

export const countByField = (procedures: readonly CurrentProcedure[], keys: readonly string[]) =>
  countBy(keys, (key) => procedures.filter(({ field }) => field === key).length)

const countBy = (keys: readonly string[], count: (key: string) => number): readonly CountedGroup[] =>
  keys.map((key) => ({ key, count: count(key) })).filter((group) => group.count > 0)
