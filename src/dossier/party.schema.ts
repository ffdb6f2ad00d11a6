import { type Static, Type } from 'typebox'
import { closed, date, text } from './body.schema.ts'

const identity = Type.Object(
  {
    type: Type.Enum(['can-cuoc', 'cmnd', 'passport', 'business-code', 'other'] as const),
    number: text(40),
    issuer: Type.Optional(text(200)),
    issuedOn: Type.Optional(date),
  },
  closed,
)

const year = '(?:18[5-9]|19\\d|20\\d)\\d'
const leapYear = '(?:18(?:5[26]|6[048]|7[26]|8[048]|9[26])|(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)'

/** A year, a month or a day that there was: no 30 February. As a pattern, so that the schema tells it to everybody. */
const birthDate = Type.String({
  description: 'YYYY, YYYY-MM or YYYY-MM-DD',
  pattern: `^(?:${[
    `${year}(?:-(?:0[1-9]|1[0-2]))?`,
    `${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])`,
    `${year}-(?:0[13-9]|1[0-2])-(?:29|30)`,
    `${year}-(?:0[13578]|1[02])-31`,
    `${leapYear}-02-29`,
  ].join('|')})$`,
})

/** A person or an organisation, as the counter types it or another system sends it. */
export const partySchema = Type.Object(
  {
    kind: Type.Enum(['person', 'organisation'] as const),
    name: text(200),
    birthDate: Type.Optional(birthDate),
    sex: Type.Optional(Type.Enum(['male', 'female'] as const)),
    identity: Type.Optional(identity),
    /** CMND: what a citizen's card names beside its own number. */
    formerNumber: Type.Optional(Type.String({ pattern: '^(\\d{9}|\\d{12})$' })),
    phone: Type.Optional(text(30)),
    email: Type.Optional(text(200)),
    address: Type.Optional(text(500)),
    basis: Type.Optional(text(500)),
    source: Type.Optional(Type.Enum(['typed', 'card-unsigned', 'verified'] as const)),
  },
  closed,
)
export type PartyInput = Static<typeof partySchema>
