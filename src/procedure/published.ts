import type { TimeLimit } from '#calendar'
import type { Words } from '#platform'
import type { CommittedLimit, ProvinceFee } from './catalogue.schema.ts'
import { type ChannelLimit, type EffectiveLimit, effectiveLimit } from './limits.ts'
import {
  type Channel,
  type Component,
  channels,
  type Fee,
  type Procedure,
  type ProcedureCase,
} from './procedure.schema.ts'

/** What a province lays over the national procedures. Each entry holds between its own dates. */
export interface ProvinceLayer {
  readonly fees: readonly ProvinceFee[]
  readonly limits: readonly CommittedLimit[]
}

export const emptyLayer: ProvinceLayer = { fees: [], limits: [] }

export interface PublishedCase extends ProcedureCase {
  readonly limits: Readonly<Record<Channel, ChannelLimit>>
}

export interface FeeAmount {
  /** Đồng; null: neither the law nor the province has said. */
  readonly amount: number | null
  readonly basis: string | null
  readonly note: Words | null
}

export interface PublishedFee extends Fee {
  readonly amounts: Readonly<Record<Channel, FeeAmount>>
}

/** The three layers as they hold on one day. */
export interface PublishedProcedure extends Omit<Procedure, 'cases' | 'fees'> {
  readonly cases: readonly PublishedCase[]
  readonly fees: readonly PublishedFee[]
}

/** Catalogue words may lack English; then the Vietnamese is shown. */
export const wordsOf = (words: { vi: string; en?: string }): Words => ({ vi: words.vi, en: words.en ?? words.vi })

export interface Period {
  readonly from: string
  readonly to?: string
}

/** Both ends count: `to` is the last day. ISO days compare as text. */
export const holdsOn = (period: Period, date: Temporal.PlainDate): boolean => {
  const day = date.toString()
  return period.from <= day && (period.to === undefined || day <= period.to)
}

interface Scoped extends Period {
  readonly cases?: readonly string[]
  readonly channels?: readonly Channel[]
}

const rank = (entry: Scoped): number => (entry.cases === undefined ? 0 : 2) + (entry.channels === undefined ? 0 : 1)

/** The entry that names its case or channel wins over the general one; of two alike the later. */
const mostSpecific = <T extends Scoped>(entries: readonly T[]): T | undefined =>
  [...entries].sort((a, b) => rank(b) - rank(a) || (a.from < b.from ? 1 : -1))[0]

const byChannel = <T>(make: (channel: Channel) => T): Record<Channel, T> =>
  Object.fromEntries(channels.map((channel) => [channel, make(channel)])) as Record<Channel, T>

export const statutoryLimit = (procedureCase: ProcedureCase, channel: Channel): TimeLimit =>
  (channel === 'counter' ? undefined : procedureCase.limit[channel]) ?? procedureCase.limit.default

const appliesTo = (entry: Scoped, caseKey: string | null, channel: Channel): boolean =>
  (caseKey === null || (entry.cases?.includes(caseKey) ?? true)) && (entry.channels?.includes(channel) ?? true)

const layCase = (procedureCase: ProcedureCase, limits: readonly CommittedLimit[]): PublishedCase => ({
  ...procedureCase,
  limits: byChannel((channel) => {
    const promise = mostSpecific(limits.filter((entry) => appliesTo(entry, procedureCase.key, channel)))
    return {
      statutory: statutoryLimit(procedureCase, channel),
      committed: promise?.limit ?? null,
      ...(promise === undefined ? {} : { committedBy: promise.decision }),
    }
  }),
})

const layFee = (fee: Fee, entries: readonly ProvinceFee[]): PublishedFee => ({
  ...fee,
  amounts: byChannel((channel) => {
    const own = mostSpecific(entries.filter((entry) => entry.fee === fee.key && appliesTo(entry, null, channel)))
    const note = own?.note ?? fee.note
    return {
      amount: own?.amount ?? fee.amount ?? null,
      basis: own?.basis ?? fee.basis ?? null,
      note: note === undefined ? null : wordsOf(note),
    }
  }),
})

/** Lays the province's fees and committed limits of a day over the national procedure. */
export const layProvince = (
  procedure: Procedure,
  layer: ProvinceLayer,
  date: Temporal.PlainDate,
): PublishedProcedure => {
  const inForce = <T extends Period & { procedure: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.procedure === procedure.code && holdsOn(entry, date))
  const fees = inForce(layer.fees)
  const limits = inForce(layer.limits)
  return {
    ...procedure,
    cases: procedure.cases.map((each) => layCase(each, limits)),
    fees: procedure.fees.map((each) => layFee(each, fees)),
  }
}

export const findCase = (procedure: PublishedProcedure, caseKey: string): PublishedCase | undefined =>
  procedure.cases.find((each) => each.key === caseKey)

/** Throws when the procedure has no such case. */
export const getCase = (procedure: PublishedProcedure, caseKey: string): PublishedCase => {
  const found = findCase(procedure, caseKey)
  if (found === undefined) throw new Error(`procedure ${procedure.code} has no case ${caseKey}`)
  return found
}

/** The time of a case by the channel it comes in. Throws for an unknown case. */
export const limitFor = (procedure: PublishedProcedure, caseKey: string, channel: Channel): EffectiveLimit =>
  effectiveLimit(getCase(procedure, caseKey).limits[channel])

/** The papers of a case, notes included, in the procedure's order. Throws for an unknown case. */
export const componentsFor = (procedure: PublishedProcedure, caseKey: string): readonly Component[] => {
  const { components } = getCase(procedure, caseKey)
  return components === undefined
    ? procedure.components
    : procedure.components.filter((component) => components.includes(component.key))
}

export interface FeeDue {
  readonly key: string
  readonly name: Words
  readonly kind: Fee['kind']
  /** Đồng; null: not known before pages are counted, or not yet decided by the province. */
  readonly amount: number | null
  /** Due only when the citizen asks for what it pays. */
  readonly onRequest: boolean
  readonly note: Words | null
  readonly exempt: Words | null
  readonly basis: string | null
}

/** The page fee of one copy: a price up to a page, another after it, capped (e.g. certified copies, TT 226/2016/TT-BTC). */
const pageFee = (rule: NonNullable<Fee['perPage']>, pages: number): number =>
  Math.min(rule.max, rule.first * Math.min(pages, rule.upTo) + rule.after * Math.max(0, pages - rule.upTo))

/** What a fee has to be told before it can be counted; the names are those of the request's members. */
export type FeeQuantity = 'pages'

/** The quantities that the fees of this case by this channel are counted by. Throws for an unknown case. */
export const feeQuantities = (
  procedure: PublishedProcedure,
  caseKey: string,
  channel: Channel,
): readonly FeeQuantity[] => {
  getCase(procedure, caseKey)
  const asked = procedure.fees.some(
    (fee) => fee.perPage !== undefined && fee.onRequest !== true && appliesTo({ ...fee, from: '' }, caseKey, channel),
  )
  return asked ? ['pages'] : []
}

/** What a dossier of this case pays by this channel; `pages` of one copy for fees by the page. Throws for an unknown case. */
export const feesFor = (
  procedure: PublishedProcedure,
  caseKey: string,
  channel: Channel,
  pages?: number,
): readonly FeeDue[] => {
  getCase(procedure, caseKey)
  return procedure.fees
    .filter((fee) => appliesTo({ ...fee, from: '' }, caseKey, channel))
    .map((fee) => {
      const { amount, basis, note } = fee.amounts[channel]
      const counted = fee.perPage !== undefined && pages !== undefined ? pageFee(fee.perPage, pages) : null
      return {
        key: fee.key,
        name: wordsOf(fee.name),
        kind: fee.kind,
        amount: fee.perPage === undefined ? amount : counted,
        onRequest: fee.onRequest === true,
        note,
        exempt: fee.exempt === undefined ? null : wordsOf(fee.exempt),
        basis,
      }
    })
}

/** The old four-level scale, still asked for in reports: toàn trình was level 4, một phần level 3. */
export const oldOnlineLevel = (level: Procedure['online']['level']): 3 | 4 => (level === 'toàn trình' ? 4 : 3)
