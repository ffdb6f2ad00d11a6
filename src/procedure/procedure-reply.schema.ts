import { type Static, Type } from 'typebox'
import {
  channels,
  componentSchema,
  decisionSchema,
  feeSchema,
  limitSchema,
  procedureSchema,
  words,
} from './procedure.schema.ts'

/** What the API tells of procedures; apart from the schema of the files, so that either may change without the other. */
const { properties } = procedureSchema
const { items: caseItem } = properties.cases
const { components, extensions, condition } = caseItem.properties

const byChannel = <T extends Parameters<typeof Type.Record>[1]>(value: T) =>
  Type.Object({ counter: value, online: value, post: value })

const limitReply = Type.Object({
  statutory: limitSchema,
  /** The shorter promise; null where there is none. */
  committed: Type.Union([limitSchema, Type.Null()]),
  committedBy: Type.Optional(decisionSchema),
})

const caseReply = Type.Object({
  key: Type.String(),
  name: words,
  condition,
  components,
  extensions,
  limits: byChannel(limitReply),
})

const amountReply = Type.Object({
  /** Đồng; null: counted by the page, or not decided yet. */
  amount: Type.Union([Type.Integer(), Type.Null()]),
  basis: Type.Union([Type.String(), Type.Null()]),
  note: Type.Union([words, Type.Null()]),
})

const {
  key: feeKey,
  name: feeName,
  kind,
  perPage,
  cases: feeCases,
  channels: feeChannels,
  onRequest,
  exempt,
} = feeSchema.properties

const feeReply = Type.Object({
  key: feeKey,
  name: feeName,
  kind,
  perPage,
  cases: feeCases,
  channels: feeChannels,
  onRequest,
  exempt,
  amounts: byChannel(amountReply),
})

const { code, name, summary, field, online } = properties

export const listedReply = Type.Object({ code, name, summary, field, online, url: Type.String() })

export const listReply = Type.Object({ items: Type.Array(listedReply) })

export const procedureReply = Type.Object({
  code,
  name,
  summary,
  field,
  url: Type.String(),
  everydayNames: properties.everydayNames,
  audience: properties.audience,
  version: Type.Integer(),
  publishedAt: Type.String({ format: 'date-time' }),
  publishedBy: decisionSchema,
  decision: decisionSchema,
  effective: properties.effective,
  competence: properties.competence,
  online,
  /** The old four-level scale, still asked for in reports. */
  oldOnlineLevel: Type.Union([Type.Literal(3), Type.Literal(4)]),
  immediate: properties.immediate,
  tacit: properties.tacit,
  channels: Type.Array(Type.Enum(channels)),
  sets: properties.sets,
  cases: Type.Array(caseReply),
  components: Type.Array(componentSchema),
  fees: Type.Array(feeReply),
  results: properties.results,
  legalBasis: properties.legalBasis,
  requirements: properties.requirements,
  lifeEvents: properties.lifeEvents,
  route: properties.route,
  source: properties.source,
})

export type ProcedureReply = Static<typeof procedureReply>
export type ListReply = Static<typeof listReply>
