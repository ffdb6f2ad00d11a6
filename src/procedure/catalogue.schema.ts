import { type Static, Type } from 'typebox'
import {
  channelSchema,
  date,
  decisionSchema,
  key,
  limitSchema,
  procedureCode,
  text,
  words,
} from './procedure.schema.ts'

/**
 * The other files of `catalogue/`: the dictionaries that procedures point into, and the two layers that a province lays
 * over the national procedure. Periods are `from` and the last day `to`.
 */
const closed = { additionalProperties: false } as const

/**
 * `catalogue/fields.yaml`. `sector` groups fields for people who browse; `code` is the national field code where it is
 * known («G15-TP07»); `portalNames`: what the national portal calls the field, so that an import finds its key.
 */
export const fieldsSchema = Type.Object(
  {
    fields: Type.Array(
      Type.Object(
        {
          key,
          name: words,
          sector: Type.Optional(words),
          code: Type.Optional(text(40)),
          portalNames: Type.Optional(Type.Array(text(200))),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** `catalogue/life-events.yaml`: doors for people who know their situation, not the procedure's name. */
export const lifeEventsSchema = Type.Object(
  { lifeEvents: Type.Array(Type.Object({ key, name: words, summary: Type.Optional(words) }, closed)) },
  closed,
)

const period = { from: date, to: Type.Optional(date) }

/** `catalogue/provinces/<province>/fees.yaml`: amounts in đồng by resolution of the provincial people's council. */
export const provinceFeesSchema = Type.Object(
  {
    fees: Type.Array(
      Type.Object(
        {
          procedure: procedureCode,
          /** Key of the procedure's fee. */
          fee: key,
          amount: Type.Integer({ minimum: 0 }),
          /** Absent: every channel. An entry that names the channel wins over one that does not. */
          channels: Type.Optional(Type.Array(channelSchema, { minItems: 1 })),
          ...period,
          basis: text(),
          note: Type.Optional(words),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** `catalogue/provinces/<province>/committed-limits.yaml`: never longer than the statutory limit. */
export const committedLimitsSchema = Type.Object(
  {
    limits: Type.Array(
      Type.Object(
        {
          procedure: procedureCode,
          /** Absent: every case. */
          cases: Type.Optional(Type.Array(key, { minItems: 1 })),
          /** Absent: every channel. */
          channels: Type.Optional(Type.Array(channelSchema, { minItems: 1 })),
          limit: limitSchema,
          ...period,
          decision: decisionSchema,
        },
        closed,
      ),
    ),
  },
  closed,
)

export type Field = Static<typeof fieldsSchema>['fields'][number]
export type LifeEvent = Static<typeof lifeEventsSchema>['lifeEvents'][number]
export type ProvinceFee = Static<typeof provinceFeesSchema>['fees'][number]
export type CommittedLimit = Static<typeof committedLimitsSchema>['limits'][number]
