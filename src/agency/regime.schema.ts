import { type Static, Type } from 'typebox'

/** The shape of a file in `catalogue/regimes/`: the decree on the one-stop mechanism, as far as the program obeys it. */
const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 300 })
const words = Type.Object({ vi: text, en: text }, closed)
const key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const basis = { basis: text, confidence: Type.Optional(text) }

const document = Type.Object({ number: text, date, authority: text }, closed)
/** A time limit as #calendar counts it; none of the decrees' own limits has a fraction. */
const limit = Type.Object(
  {
    value: Type.Integer({ minimum: 1, maximum: 365 }),
    unit: Type.Enum(['working-day', 'day', 'working-hour'] as const),
  },
  closed,
)
const form = { number: Type.String({ pattern: '^\\d{2}$' }), name: words }
/** What goes out to somebody has a number; `{agency}` in the symbol is the issuing agency's own. */
const issued = Type.Object(
  { ...form, symbol: Type.String({ pattern: '^[\\p{Lu}-]*(\\{agency\\})?[\\p{Lu}-]*$', minLength: 1 }) },
  closed,
)
const kept = Type.Object(form, closed)

export const codeGrammars = ['tt01-2018', 'qd20-2020'] as const
export const regimeConcerns = [
  'dossier-code',
  'time-limit',
  'forms',
  'notices',
  'acts',
  'transfer',
  'tracking',
] as const
export const publicStages = ['in-process', 'ready', 'closed'] as const

const day = Type.Enum(['acceptance', 'act'] as const)

export const regimeSchema = Type.Object(
  {
    id: key,
    from: date,
    to: Type.Optional(date),
    decree: document,
    circular: document,
    /** What the one-stop unit is called at each level that the regime knows. */
    units: Type.Object({ provincial: words, district: Type.Optional(words), commune: words }, closed),
    forms: Type.Object(
      {
        /** Folder of the templates in `print/`. */
        set: key,
        receipt: issued,
        supplement: issued,
        declined: issued,
        apology: issued,
        stop: Type.Optional(issued),
        control: kept,
        register: kept,
      },
      closed,
    ),
    dossierCode: Type.Object(
      {
        grammar: Type.Enum(codeGrammars),
        agency: Type.Enum(['received-at', 'competent'] as const),
        /** Whose code a dossier bears that goes together with others (liên thông). */
        bundleAgency: Type.Enum(['received-at', 'competent'] as const),
        ...basis,
      },
      closed,
    ),
    /** Paper goes to the solver the same working day, or within the grace of the next when accepted after the cut-off. */
    transfer: Type.Object(
      {
        cutoff: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
        graceHours: Type.Integer({ minimum: 0, maximum: 8 }),
        /** The cut-off of what goes electronically: «at once» leaves at most the working day of acceptance. */
        electronicCutoff: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
        ...basis,
      },
      closed,
    ),
    online: Type.Object(
      {
        /** Hours until the officer is told; null: the decree gives none. */
        noticeHours: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
        replyWorkingHours: Type.Integer({ minimum: 1 }),
        ...basis,
      },
      closed,
    ),
    supplement: Type.Object(
      {
        timesBefore: Type.Integer({ minimum: 0 }),
        timesAfter: Type.Integer({ minimum: 0 }),
        /** The solving agency returns an incomplete dossier within this limit from its receipt. */
        within: limit,
        clock: Type.Enum(['restart'] as const),
        /** From the notice; null: an unanswered return stays open. */
        closeUnanswered: Type.Union([limit, Type.Null()]),
        ...basis,
      },
      closed,
    ),
    apology: Type.Object(
      { daysBefore: Type.Integer({ minimum: 0 }), reappointments: Type.Integer({ minimum: 0 }), ...basis },
      closed,
    ),
    correction: Type.Object({ within: limit, ...basis }, closed),
    pauses: Type.Array(
      Type.Object({ key, name: words, awaits: Type.Enum(['payment', 'agency'] as const), ...basis }, closed),
    ),
    appliesBy: Type.Object(
      {
        'dossier-code': day,
        'time-limit': day,
        forms: day,
        notices: day,
        acts: day,
        /** When a dossier must have left the one-stop. */
        transfer: day,
        /** What may be told by the code alone. */
        tracking: day,
      },
      closed,
    ),
    /** Stages that anybody sees who knows only the code. */
    publicByCode: Type.Array(Type.Enum(publicStages)),
  },
  closed,
)

export type Regime = Static<typeof regimeSchema>
export type RegimeConcern = (typeof regimeConcerns)[number]
export type CodeGrammar = (typeof codeGrammars)[number]
export type PublicStage = (typeof publicStages)[number]
export type FormName = Exclude<keyof Regime['forms'], 'set'>
export type PauseCause = Regime['pauses'][number]
