import { type Static, Type } from 'typebox'
import type { CurrentProcedure, PublishedProcedure } from '#procedure'
import { readCatalogueFile } from '../catalogue-file.ts'
import { feedingFaults, givesSchema, usesSchema } from '../feeding/fact-rules.ts'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 300 })
const words = Type.Object({ vi: text, en: text }, closed)
const key = Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' })
const date = Type.String({ format: 'date' })

/** A procedure of an agency that works in this system. */
const procedureLeg = {
  procedure: Type.String({ pattern: '^[1-9]\\.\\d{6}$' }),
  case: key,
  /** Papers that the result of `after` stands for: nobody brings them. */
  feeds: Type.Optional(Type.Array(key, { minItems: 1 })),
  /** Papers that an earlier procedure of the bundle has already: paper → «leg/paper». */
  shares: Type.Optional(Type.Record(key, Type.String({ pattern: '^[a-z0-9-]+/[a-z0-9-]+$' }))),
  /** What its result says for the procedures that rest on it: typed once, where the result is made. */
  gives: Type.Optional(givesSchema),
}

/** Work of an agency outside: it is sent, it is answered, and it has a clock of its own. */
const external = Type.Object(
  {
    name: words,
    receiver: words,
    limit: Type.Object(
      {
        value: Type.Number({ minimum: 0, maximum: 365 }),
        unit: Type.Enum(['working-day', 'day', 'working-hour'] as const),
      },
      closed,
    ),
  },
  closed,
)

const everyLeg = {
  key,
  after: Type.Optional(key),
  uses: Type.Optional(usesSchema),
  /** Begins also when the procedure before it is refused in writing; not when that one never began. */
  evenIfRefused: Type.Optional(Type.Boolean()),
}

const legSchema = Type.Union([
  Type.Object({ ...everyLeg, ...procedureLeg }, closed),
  Type.Object({ ...everyLeg, external }, closed),
])

const bundleSchema = Type.Object(
  {
    key,
    name: words,
    legalBasis: Type.Array(Type.Object({ number: text, title: Type.Optional(text) }, closed), { minItems: 1 }),
    effective: Type.Object({ from: date, to: Type.Optional(date) }, closed),
    lifeEvent: Type.Optional(key),
    legs: Type.Array(legSchema, { minItems: 2, maxItems: 8 }),
  },
  closed,
)

export const bundlesSchema = Type.Object({ bundles: Type.Array(bundleSchema) }, closed)

export type BundleRules = Static<typeof bundleSchema>
type AnyLeg = BundleRules['legs'][number]
export type ProcedureLeg = Extract<AnyLeg, { procedure: string }>
export type ExternalRules = Extract<AnyLeg, { external: unknown }>
export type LegRules = AnyLeg

export const isProcedureLeg = (leg: LegRules): leg is ProcedureLeg => 'procedure' in leg

const orderFaults = ({ legs }: BundleRules): readonly string[] =>
  legs.flatMap((leg, at) => {
    const before = legs.slice(0, at)
    const again = before.some(({ key: other }) => other === leg.key) ? [`${leg.key} stands twice`] : []
    if (at === 0) return [...again, ...(leg.after === undefined ? [] : [`${leg.key} is first and waits for nothing`])]
    const known = before.some(({ key: other }) => other === leg.after)
    return [...again, ...(known ? [] : [`${leg.key}: after ${leg.after ?? 'nothing'} is no earlier leg`])]
  })

const paperFaults = (bundle: BundleRules, leg: ProcedureLeg, find: FindProcedure): readonly string[] => {
  const papers = papersOfCase(find(leg.procedure), leg.case)
  if (papers === null) return [`${leg.key}: procedure ${leg.procedure} has no case ${leg.case}`]
  const named = [...(leg.feeds ?? []), ...Object.keys(leg.shares ?? {})]
  const unknown = named.filter((paper) => !papers.includes(paper))
  const strange = Object.values(leg.shares ?? {}).filter((at) => !isEarlierPaper(bundle, leg, at, find))
  return [...unknown, ...strange].map((paper) => `${leg.key}: there is no paper ${paper}`)
}

type FindProcedure = (code: string) => PublishedProcedure | undefined

/** Keys of the papers of a case; null: no such procedure or case. */
const papersOfCase = (procedure: PublishedProcedure | undefined, caseKey: string): readonly string[] | null => {
  const chosen = procedure?.cases.find((each) => each.key === caseKey)
  if (procedure === undefined || chosen === undefined) return null
  return procedure.components.map((each) => each.key).filter((each) => chosen.components?.includes(each) ?? true)
}

const isEarlierPaper = ({ legs }: BundleRules, leg: LegRules, at: string, find: FindProcedure): boolean => {
  const [legKey, paper] = at.split('/')
  const other = legs.slice(0, legs.indexOf(leg)).find((each) => each.key === legKey)
  if (other === undefined || !isProcedureLeg(other)) return false
  return papersOfCase(find(other.procedure), other.case)?.includes(paper ?? '') === true
}

/** What a bundle says that cannot be: an order that does not follow, a procedure or a paper that is not there. */
export const bundleFaults = (bundle: BundleRules, find: FindProcedure): readonly string[] => {
  const first = bundle.legs[0]
  return [
    ...orderFaults(bundle),
    ...feedingFaults(bundle.legs),
    ...(first !== undefined && !isProcedureLeg(first) ? ['the first leg is received here, so it is a procedure'] : []),
    ...bundle.legs.filter(isProcedureLeg).flatMap((leg) => {
      const procedure = find(leg.procedure)
      if (procedure === undefined) return [`${leg.key}: there is no procedure ${leg.procedure}`]
      if (procedure.immediate === true) return [`${leg.key}: ${leg.procedure} is settled at once and cannot wait`]
      return paperFaults(bundle, leg, find)
    }),
  ].map((fault) => `bundles.yaml ${bundle.key}: ${fault}`)
}

let shipped: readonly BundleRules[] | undefined

/** `catalogue/bundles.yaml`, read once. Throws with file, line and reason when its form is wrong. */
export const bundleRules = (): readonly BundleRules[] => {
  shipped ??= readCatalogueFile('bundles.yaml', bundlesSchema).bundles
  return shipped
}

export const findBundle = (of: string, rules = bundleRules()): BundleRules | undefined =>
  rules.find((each) => each.key === of)

/** The bundles offered on a day: in force, with every procedure in force too. */
export const bundlesOn = (
  day: Temporal.PlainDate,
  find: (code: string) => CurrentProcedure | undefined,
  rules = bundleRules(),
): readonly BundleRules[] =>
  rules
    .filter(({ effective: { from, to } }) => from <= day.toString() && (to === undefined || day.toString() <= to))
    .filter((bundle) => bundleFaults(bundle, find).length === 0)
