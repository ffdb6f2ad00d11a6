import { type Static, Type } from 'typebox'
import type { FormName } from '#agency'
import { limitUnits } from '#calendar'

/**
 * The shape of a procedure file in `catalogue/procedures/`: the national layer. The province's fees and limits and the
 * committed limits lie in `catalogue/provinces/` and are laid over it at publication.
 */
const closed = { additionalProperties: false } as const
export const text = (maxLength = 600) => Type.String({ minLength: 1, maxLength })
/** Vietnamese always; English where somebody has translated it. */
export const words = Type.Object({ vi: text(2000), en: Type.Optional(text(2000)) }, closed)
export const key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })
export const procedureCode = Type.String({ pattern: '^[1-9]\\.\\d{6}$' })
/** A day that exists, YYYY-MM-DD. A period's `to` is its last day, as in «đến hết ngày 30/6/2025». */
export const date = Type.String({ format: 'date' })

export const limitSchema = Type.Object(
  { value: Type.Number({ minimum: 0, maximum: 3650 }), unit: Type.Enum(limitUnits) },
  closed,
)

export const channels = ['counter', 'online', 'post'] as const
export const channelSchema = Type.Enum(channels)

/** A document that decided something: «Quyết định 163/QĐ-BTP của Bộ Tư pháp». */
export const decisionSchema = Type.Object(
  { number: text(80), date: Type.Optional(date), authority: text(200), title: Type.Optional(text()) },
  closed,
)

/** A paper of the dossier. Nothing that the state already holds may be asked for: `fromData` names where it lies. */
export const componentSchema = Type.Object(
  {
    key,
    name: words,
    originals: Type.Integer({ minimum: 0, maximum: 20 }),
    copies: Type.Integer({ minimum: 0, maximum: 20 }),
    /** submit: handed in; show: shown and given back; note: guidance, no paper. */
    mode: Type.Enum(['submit', 'show', 'note']),
    required: Type.Boolean(),
    /** When the paper is needed, in words a citizen reads. */
    condition: Type.Optional(words),
    form: Type.Optional(Type.Object({ code: text(60), title: words, file: Type.Optional(text(200)) }, closed)),
    fromData: Type.Optional(text(200)),
  },
  closed,
)

/** A named legal extension: neither a stop nor an apology; it moves the lawful due date. */
const extensionSchema = Type.Object({ key, name: words, limit: limitSchema, basis: text() }, closed)

const caseSchema = Type.Object(
  {
    key,
    name: words,
    condition: Type.Optional(words),
    /** Keys of `components` that this case asks for; absent: all of them. */
    components: Type.Optional(Type.Array(key, { minItems: 1 })),
    limit: Type.Object(
      {
        default: limitSchema,
        online: Type.Optional(limitSchema),
        post: Type.Optional(limitSchema),
        note: Type.Optional(words),
      },
      closed,
    ),
    extensions: Type.Optional(Type.Array(extensionSchema)),
  },
  closed,
)

/** A fee by rule, in đồng. `perPage`: see NĐ 23/2015; absent amount: the province decides. */
export const feeSchema = Type.Object(
  {
    key,
    name: words,
    kind: Type.Enum(['phí', 'lệ phí']),
    amount: Type.Optional(Type.Integer({ minimum: 0 })),
    perPage: Type.Optional(
      Type.Object({ first: Type.Integer(), upTo: Type.Integer(), after: Type.Integer(), max: Type.Integer() }, closed),
    ),
    cases: Type.Optional(Type.Array(key)),
    channels: Type.Optional(Type.Array(channelSchema)),
    /** Never charged by rule: due when the citizen asks (copies) or on a ground the officer notes (registered late). */
    onRequest: Type.Optional(Type.Boolean()),
    exempt: Type.Optional(words),
    basis: Type.Optional(text()),
    note: Type.Optional(words),
  },
  closed,
)

/** What a step does. It is resolved to an agency and a post when a dossier is accepted. */
export const stepFunctions = [
  'reception',
  'appraisal',
  'consultation',
  'review',
  'signing',
  'registering',
  'handing-over',
] as const

/** Which agency does it. `division`: the competent agency's division for this field, or the agency itself without one. */
export const stepPlaces = ['received-at', 'competent', 'division', 'returned-at', 'department'] as const

/** The statutory forms (mẫu biểu) that a step may use; number and title come from the regime of the day of the act. */
export const stepForms = [
  'receipt',
  'supplement',
  'declined',
  'apology',
  'stop',
  'control',
  'register',
] as const satisfies readonly FormName[]

const stepSchema = Type.Object(
  {
    key,
    name: words,
    function: Type.Enum(stepFunctions),
    at: Type.Enum(stepPlaces),
    /** Kind of the department for `at: department`, e.g. `so-xay-dung`. */
    department: Type.Optional(key),
    /** Time of this step. With the limits of the longest path no more than the limit; a working day counts 8 hours. */
    limit: limitSchema,
    /** Of a step at another agency that gives its opinion: keys of the papers that it may see. None named: none. */
    papers: Type.Optional(Type.Array(key, { uniqueItems: true })),
    /** Steps that may follow; several with `branch` words: the officer chooses; several with `parallel`: all at once. */
    next: Type.Array(Type.Object({ step: key, when: Type.Optional(words) }, closed)),
    parallel: Type.Optional(Type.Boolean()),
    produces: Type.Optional(Type.Array(words)),
    forms: Type.Optional(Type.Array(Type.Enum(stepForms), { uniqueItems: true })),
  },
  closed,
)

/** What the same steps stood on before, with its last day: a new authority kept them by a decision of its own. */
const formerDecisionSchema = Type.Object({ number: text(80), date, authority: text(200), until: date }, closed)

const routeSchema = Type.Object(
  {
    decision: decisionSchema,
    /** The earliest first. */
    formerly: Type.Optional(Type.Array(formerDecisionSchema, { minItems: 1 })),
    effectiveFrom: date,
    first: key,
    steps: Type.Array(stepSchema, { minItems: 1 }),
  },
  closed,
)

export const competentKinds = [
  'commune-committee',
  'commune-police',
  'district-committee',
  'provincial-committee',
  'department',
] as const

/** Which kind of agency decides, between which dates. For each territory and day exactly one agency results. */
const competenceSchema = Type.Object(
  {
    agencyKind: Type.Enum(competentKinds),
    department: Type.Optional(key),
    from: date,
    to: Type.Optional(date),
  },
  closed,
)

/** `paperOnly`: the law gives it on paper alone (a certified copy is the paper itself), so that it is never returned online. */
const resultSchema = Type.Object(
  { key, name: words, code: Type.Optional(text(60)), paperOnly: Type.Optional(Type.Literal(true)) },
  closed,
)

export const procedureSchema = Type.Object(
  {
    code: procedureCode,
    name: words,
    /** What people call it: «làm giấy khai sinh», «sổ đỏ», «xin giấy độc thân». */
    everydayNames: Type.Array(text(120)),
    /** One sentence in plain words for whom it is. */
    summary: words,
    /** Key of `catalogue/fields.yaml`. */
    field: key,
    audience: Type.Array(text(120), { minItems: 1 }),
    decision: decisionSchema,
    effective: Type.Object({ from: date, to: Type.Optional(date) }, closed),
    competence: Type.Array(competenceSchema, { minItems: 1 }),
    online: Type.Object(
      {
        level: Type.Enum(['toàn trình', 'một phần']),
        /** Required for «một phần» (NĐ 224/2026 Điều 14). */
        partialReason: Type.Optional(words),
      },
      closed,
    ),
    /** Result is given at once: accepted, decided and returned in one act, without a slip unless asked for. */
    immediate: Type.Optional(Type.Boolean()),
    /** Silence after the limit is consent (1.003622). */
    tacit: Type.Optional(Type.Boolean()),
    confidentiality: Type.Enum(['normal', 'sensitive', 'secret']),
    channels: Type.Array(channelSchema, { minItems: 1 }),
    sets: Type.Integer({ minimum: 1, maximum: 10 }),
    cases: Type.Array(caseSchema, { minItems: 1 }),
    components: Type.Array(componentSchema),
    fees: Type.Array(feeSchema),
    results: Type.Array(resultSchema, { minItems: 1 }),
    legalBasis: Type.Array(Type.Object({ number: text(80), title: Type.Optional(text()) }, closed), { minItems: 1 }),
    requirements: Type.Optional(words),
    lifeEvents: Type.Optional(Type.Array(key)),
    route: routeSchema,
    source: Type.Object({ url: Type.Optional(text(300)), confidence: text(300) }, closed),
  },
  closed,
)

export type Procedure = Static<typeof procedureSchema>
export type ProcedureCase = Procedure['cases'][number]
export type Component = Procedure['components'][number]
export type Fee = Procedure['fees'][number]
export type Route = Procedure['route']
export type RouteStep = Route['steps'][number]
export type StepFunction = (typeof stepFunctions)[number]
export type StepForm = (typeof stepForms)[number]
export type StepPlace = (typeof stepPlaces)[number]
export type Channel = (typeof channels)[number]
export type CompetentKind = (typeof competentKinds)[number]
export type Decision = Static<typeof decisionSchema>
