import { type Static, Type } from 'typebox'
import { type FactRule, factTypes } from './fact.ts'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 120 })
const factKey = '[a-z][a-z0-9-]{0,40}'

/** What the result of a leg says. `is`: the result has it already; everything else is typed once, where the result is made. */
const giving = Type.Object(
  {
    key: Type.String({ pattern: `^${factKey}$` }),
    name: Type.Object({ vi: text, en: text }, closed),
    type: Type.Optional(Type.Enum(factTypes)),
    is: Type.Optional(Type.Enum(['document-number', 'decided-on'] as const)),
    optional: Type.Optional(Type.Literal(true)),
  },
  closed,
)

/** Of a leg that is a dossier here. */
export const givesSchema = Type.Array(giving, { minItems: 1, maxItems: 20 })
/** «leg/fact», of a leg before it. */
export const usesSchema = Type.Array(Type.String({ pattern: `^${factKey}/${factKey}$` }), { minItems: 1, maxItems: 40 })

type Gives = Static<typeof givesSchema>

interface FeedingLeg {
  readonly key: string
  readonly after?: string
  readonly gives?: Gives
  readonly uses?: readonly string[]
}

export const factRules = (gives: Gives | undefined): readonly FactRule[] =>
  (gives ?? []).map(({ key, name, type, is, optional }) => ({
    key,
    name,
    type: type ?? (is === 'decided-on' ? 'date' : 'text'),
    ...(is === undefined ? {} : { is }),
    required: optional !== true,
  }))

/** The legs whose results a leg rests on, the nearest first. */
const before = <L extends FeedingLeg>({ after }: L, legs: readonly L[]): readonly L[] => {
  const feeder = legs.find(({ key }) => key === after)
  return feeder === undefined ? [] : [feeder, ...before(feeder, legs)]
}

const said = (legs: readonly FeedingLeg[]): readonly string[] =>
  legs.flatMap(({ key, gives }) => (gives ?? []).map((fact) => `${key}/${fact.key}`))

/** Facts that stand twice, and facts that no earlier result says. */
export const feedingFaults = (legs: readonly FeedingLeg[]): readonly string[] =>
  legs.flatMap((leg, at) => {
    const own = (leg.gives ?? []).map(({ key }) => key)
    const twice = own.filter((key, index) => own.indexOf(key) < index).map((key) => `${leg.key}: ${key} is given twice`)
    const known = said(before(leg, legs.slice(0, at)))
    const strange = (leg.uses ?? []).filter((fact) => !known.includes(fact))
    return [...twice, ...strange.map((fact) => `${leg.key}: no earlier result says ${fact}`)]
  })
