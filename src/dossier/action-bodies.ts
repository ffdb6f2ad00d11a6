import { type Static, type TSchema, Type } from 'typebox'
import type { ActionName } from './actions.ts'
import { assigningBodies } from './assigning/assigning.actions.ts'
import { consultingBodies } from './consulting/consulting.actions.ts'
import { correctingBodies, oldPaperSchema } from './correcting/correcting.actions.ts'
import { handingBodies } from './handing-over/handing.actions.ts'
import { reappointingBodies } from './reappointing/reappointing.actions.ts'

/** What each action is told: one JSON Schema an action, for the API, the forms and `GET /dossiers/{id}`. */
const closed = { additionalProperties: false } as const
/** Not blank, and without U+FFFD, the mark of signs that somebody’s system has lost. */
const text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?![^\\uFFFD]*\\uFFFD)[\\s\\S]*\\S' })
const reason = text(2000)
const date = Type.String({ format: 'date' })
const instant = Type.String({ maxLength: 40, description: 'RFC 3339 instant with offset' })

/** An act entered after an outage says when it happened and why it is late. */
const entry = { occurredAt: Type.Optional(instant), lateReason: Type.Optional(text(500)) }

const lines = Type.Array(Type.Object({ component: text(200), reason }, closed), { minItems: 1, maxItems: 50 })

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

const issue = Type.Object(
  {
    outcome: Type.Enum(['granted', 'refused'] as const),
    documentName: Type.Optional(text(300)),
    documentNumber: Type.Optional(text(80)),
    reason: Type.Optional(reason),
    /** Of a group dossier: a result of its own for each beneficiary. */
    each: Type.Optional(Type.Enum(['one', 'all'] as const)),
    ...entry,
  },
  closed,
)

const checks = Type.Array(
  Type.Object(
    {
      key: text(60),
      verdict: Type.Enum(['unchecked', 'pass', 'fail'] as const),
      reason: Type.Optional(reason),
      reasonKey: Type.Optional(text(60)),
      originals: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
      copies: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
    },
    closed,
  ),
  { minItems: 1, maxItems: 100 },
)

export const actionBodies = {
  /** `checks`: the papers that are received with it; the slip lists those that pass. */
  accept: Type.Object({ checks: Type.Optional(checks), ...entry }, closed),
  'issue-immediately': Type.Object(
    { documentName: Type.Optional(text(300)), documentNumber: Type.Optional(text(80)), ...entry },
    closed,
  ),
  decline: Type.Object({ reason, ...entry }, closed),
  'check-components': Type.Object({ checks, ...entry }, closed),
  'request-supplement': Type.Object({ lines, ...entry }, closed),
  'record-supplement': Type.Object({ note: Type.Optional(reason), ...entry }, closed),
  transfer: Type.Object({ medium: Type.Optional(Type.Enum(['electronic', 'paper'] as const)), ...entry }, closed),
  'confirm-handover': Type.Object({ handover: Type.Optional(text(60)), ...entry }, closed),
  ...handingBodies,
  'take-step': Type.Object({ step: Type.Optional(text(60)), reason: Type.Optional(reason), ...entry }, closed),
  ...assigningBodies,
  'complete-step': Type.Object(
    {
      step: Type.Optional(text(60)),
      next: Type.Optional(text(60)),
      note: Type.Optional(reason),
      documentNumber: Type.Optional(text(80)),
      medium: Type.Optional(Type.Enum(['electronic', 'paper'] as const)),
      ...entry,
    },
    closed,
  ),
  ...consultingBodies,
  'propose-return': Type.Object({ lines, ...entry }, closed),
  'approve-return': Type.Object({ ...entry }, closed),
  'reject-return': Type.Object({ reason, ...entry }, closed),
  pause: Type.Object({ cause: text(60), reason: Type.Optional(reason), ...entry }, closed),
  resume: Type.Object({ ...entry }, closed),
  extend: Type.Object({ extension: text(60), ground: reason, ...entry }, closed),
  ...reappointingBodies,
  decide: issue,
  'register-result': Type.Object({ documentNumber: Type.Optional(text(80)), ...entry }, closed),
  'hand-over': Type.Object(
    {
      by: Type.Optional(Type.Enum(['counter', 'post', 'online'] as const)),
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      oldPaper: Type.Optional(oldPaperSchema),
      ...entry,
    },
    closed,
  ),
  ...correctingBodies,
  'return-papers': Type.Object(
    {
      by: Type.Optional(Type.Enum(['counter', 'post'] as const)),
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      carrier: Type.Optional(text(100)),
      trackingNumber: Type.Optional(text(40)),
      ...entry,
    },
    closed,
  ),
  withdraw: Type.Object({ reason: Type.Optional(reason), ...entry }, closed),
  stop: Type.Object({ cause: text(60), reason, ...entry }, closed),
  void: Type.Object({ reason, ...entry }, closed),
  'correct-data': Type.Object({ party: text(60), to: partySchema, reason, ...entry }, closed),
  'record-fee': Type.Object(
    {
      fee: text(60),
      amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
      receiptNumber: text(80),
      ...entry,
    },
    closed,
  ),
  'change-route': Type.Object(
    {
      documentNumber: text(80),
      /** Day and author of the deciding document. */
      decidedOn: Type.Optional(Type.String({ format: 'date' })),
      authority: Type.Optional(text(200)),
      reason,
      /** «old>new» for an open step that the new route calls otherwise. */
      steps: Type.Optional(
        Type.Array(Type.String({ maxLength: 130, pattern: '^[a-z0-9-]+>[a-z0-9-]+$' }), { maxItems: 20 }),
      ),
      ...entry,
    },
    closed,
  ),
  'reprint-slip': Type.Object({ paper: text(200), ...entry }, closed),
} as const satisfies Record<ActionName, TSchema>

export type ActionBody<A extends ActionName> = Static<(typeof actionBodies)[A]>

/** A command to a dossier: which action, and what it is told. */
export type Command = { [A in ActionName]: { readonly action: A; readonly body: ActionBody<A> } }[ActionName]
export type CommandOf<A extends ActionName> = Extract<Command, { action: A }>
