import { type Static, Type } from 'typebox'
import { agencyKinds } from './agency.ts'

/** The shape of every file in `catalogue/agencies/`: agencies, places and successions, in as many files as one likes. */
const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 300 })
const words = Type.Object({ vi: text, en: text }, closed)
const key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** First day and last day, both included. */
const period = { from: Type.Optional(date), to: Type.Optional(date) }

export const agencyCodePattern = '^[A-Y]\\d{2}(\\.[0-9A-Z]+)*$'
export const oldAgencyCodePattern = '^\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}$'
const code = Type.String({ pattern: agencyCodePattern, maxLength: 35 })

const letterhead = Type.Object(
  {
    /** Above a letter, the highest authority first. */
    lines: Type.Array(text, { minItems: 1, maxItems: 4 }),
    /** After the kind of a document in its number: UBND of «Số: 12/TB-UBND» (NĐ 30/2020 Phụ lục I). */
    symbol: Type.String({ pattern: '^[\\p{Lu}0-9.&-]+$', maxLength: 20 }),
    /** On whose behalf TM. is signed; left out where one person heads the agency. */
    collective: Type.Optional(text),
    /** For whom KT., TL. and TUQ. are signed. */
    head: text,
    ...period,
  },
  closed,
)

const agencyEntry = Type.Object(
  {
    code,
    oldCode: Type.String({ pattern: oldAgencyCodePattern }),
    kind: Type.Enum(agencyKinds),
    department: Type.Optional(key),
    parent: Type.Optional(code),
    from: date,
    to: Type.Optional(date),
    names: Type.Array(Type.Object({ name: words, short: words, ...period }, closed), { minItems: 1 }),
    letterheads: Type.Array(letterhead, { minItems: 1 }),
    address: text,
    phone: Type.Optional(Type.String({ pattern: '^[0-9 ]{8,16}$' })),
    fields: Type.Optional(Type.Array(Type.Union([Type.Literal('*'), key]))),
    /** A key alone: for as long as the agency is active. */
    territories: Type.Optional(Type.Array(Type.Union([key, Type.Object({ key, ...period }, closed)]))),
    calendar: Type.Optional(key),
  },
  closed,
)

const territoryEntry = Type.Object(
  { key, name: words, from: date, to: Type.Optional(date), mergedInto: Type.Optional(key) },
  closed,
)

const successionEntry = Type.Object(
  {
    on: date,
    kind: Type.Enum(['merge', 'split', 'rename'] as const),
    from: Type.Array(code, { minItems: 1 }),
    to: Type.Array(code, { minItems: 1 }),
    continues: Type.Optional(code),
    basis: text,
  },
  closed,
)

export const agencyFileSchema = Type.Object(
  {
    agencies: Type.Optional(Type.Array(agencyEntry)),
    territories: Type.Optional(Type.Array(territoryEntry)),
    successions: Type.Optional(Type.Array(successionEntry)),
  },
  closed,
)

export type AgencyFile = Static<typeof agencyFileSchema>
export type AgencyEntry = Static<typeof agencyEntry>
export type TerritoryEntry = Static<typeof territoryEntry>
export type SuccessionEntry = Static<typeof successionEntry>
