import { type Static, Type } from 'typebox'
import type { Words } from '#platform'
import { readCatalogueFile } from '../catalogue-file.ts'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 200 })
const key = Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' })
const date = Type.String({ format: 'date' })

export const reasonsSchema = Type.Object(
  {
    kinds: Type.Array(Type.Object({ key, vi: text, en: text }, closed), { minItems: 1 }),
    reasons: Type.Array(
      Type.Object({ key, kind: key, from: date, to: Type.Optional(date), vi: text, en: text }, closed),
      { minItems: 1 },
    ),
  },
  closed,
)
export type Reasons = Static<typeof reasonsSchema>
export type Reason = Reasons['reasons'][number]

/** What no schema can see: a key said twice, a kind that nobody has named, an end before the beginning. */
export const reasonFaults = ({ kinds, reasons }: Reasons): readonly string[] => {
  const known = new Set(kinds.map((kind) => kind.key))
  const keys = reasons.map((reason) => reason.key)
  return [
    ...keys.filter((each, at) => keys.indexOf(each) !== at).map((each) => `${each}: said twice`),
    ...reasons.filter(({ kind }) => !known.has(kind)).map((reason) => `${reason.key}: no kind ${reason.kind}`),
    ...reasons
      .filter(({ from, to }) => to !== undefined && to < from)
      .map((each) => `${each.key}: ends before it begins`),
  ]
}

let shipped: Reasons | undefined

/** `catalogue/reasons.yaml`, read once. Throws when it is wrong. */
export const shippedReasons = (): Reasons => {
  if (shipped !== undefined) return shipped
  const read = readCatalogueFile('reasons.yaml', reasonsSchema)
  const faults = reasonFaults(read)
  if (faults.length > 0) throw new Error(`catalogue/reasons.yaml: ${faults.join('; ')}`)
  shipped = read
  return read
}

/** The reasons that may be given on a day, in the order of the file. */
export const reasonsOn = (day: Temporal.PlainDate, { reasons } = shippedReasons()): readonly Reason[] =>
  reasons.filter(({ from, to }) => from <= day.toString() && (to === undefined || day.toString() <= to))

export interface ReasonGroup {
  readonly kind: Words
  readonly reasons: readonly Reason[]
}

/** The same by kind of fault; kinds without a reason that day are left out. */
export const reasonGroups = (day: Temporal.PlainDate, all = shippedReasons()): readonly ReasonGroup[] =>
  all.kinds
    .map(({ key: kind, vi, en }) => ({
      kind: { vi, en },
      reasons: reasonsOn(day, all).filter((reason) => reason.kind === kind),
    }))
    .filter(({ reasons }) => reasons.length > 0)

const apart = ': '

/** What the citizen reads: the usual words, and what the officer adds in his own. Vietnamese, as the forms are. */
export const reasonText = (reason: Reason | undefined, more: string): string =>
  reason === undefined ? more : more === '' ? reason.vi : `${reason.vi}${apart}${more}`

/** The usual reason that a text begins with, in either language, so that what was picked from a list is counted too. */
export const reasonIn = (typed: string, among: readonly Reason[]): Reason | undefined =>
  among.find(({ vi, en }) => [vi, en].some((words) => typed === words || typed.startsWith(words + apart)))

/** What the officer added in his own words. */
export const ownWords = (typed: string, reason: Reason | undefined): string => {
  if (reason === undefined) return typed
  const begin = [reason.vi, reason.en].find((words) => typed === words || typed.startsWith(words + apart))
  return begin === undefined ? typed : typed.slice(begin.length + apart.length)
}
