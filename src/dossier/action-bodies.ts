import { type Static, type TSchema, Type } from 'typebox'
import type { ActionName } from './actions.ts'
import { assigningBodies } from './assigning/assigning.actions.ts'
import { closed, date, entry, reason, text } from './body.schema.ts'
import { namedFilesSchema } from './checking/named-files.schema.ts'
import { consultingBodies } from './consulting/consulting.actions.ts'
import { correctingBodies, oldPaperSchema } from './correcting/correcting.actions.ts'
import { factsSchema, feedingBodies } from './feeding/feeding.actions.ts'
import { handingBodies, receiptSchema } from './handing-over/handing.actions.ts'
import { partySchema } from './party.schema.ts'
import { reappointingBodies } from './reappointing/reappointing.actions.ts'
import { stopNoticeBodies } from './reminding/stop-notice.actions.ts'
import { onlineBodies, paperHereSchema } from './returning-online/online.actions.ts'

const lines = Type.Array(Type.Object({ component: text(200), reason }, closed), { minItems: 1, maxItems: 50 })

const issue = Type.Object(
  {
    outcome: Type.Enum(['granted', 'refused'] as const),
    documentName: Type.Optional(text(300)),
    documentNumber: Type.Optional(text(80)),
    reason: Type.Optional(reason),
    /** Of a group dossier: a result of its own for each beneficiary. */
    each: Type.Optional(Type.Enum(['one', 'all'] as const)),
    /** Whom of the list it refuses, each with the reason; the others are granted. Only with `each: one`. */
    refused: Type.Optional(
      Type.Array(Type.Object({ beneficiary: text(60), reason }, closed), { minItems: 1, maxItems: 500 }),
    ),
    ...entry,
  },
  closed,
)

/** One document for several dossiers: its number may stand on more than one. Nobody's mistake, so it is said on purpose. */
const common = Type.Optional(Type.Boolean())

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

/** What each action is told: one JSON Schema an action, for the API, the forms and `GET /dossiers/{id}`. */
export const actionBodies = {
  /** `checks`: the papers that are received with it; the slip lists those that pass. */
  accept: Type.Object({ checks: Type.Optional(checks), ...entry }, closed),
  'issue-immediately': Type.Object(
    {
      documentName: Type.Optional(text(300)),
      documentNumber: Type.Optional(text(80)),
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      proof: receiptSchema,
      ...entry,
    },
    closed,
  ),
  decline: Type.Object({ reason, ...entry }, closed),
  'check-components': Type.Object({ checks, ...entry }, closed),
  'request-supplement': Type.Object({ lines, ...entry }, closed),
  'record-supplement': Type.Object({ note: Type.Optional(reason), ...entry }, closed),
  transfer: Type.Object({ medium: Type.Optional(Type.Enum(['electronic', 'paper'] as const)), ...entry }, closed),
  'confirm-handover': Type.Object(
    { handover: Type.Optional(text(60)), note: Type.Optional(text(500)), ...entry },
    closed,
  ),
  ...handingBodies,
  'take-step': Type.Object({ step: Type.Optional(text(60)), reason: Type.Optional(reason), ...entry }, closed),
  ...assigningBodies,
  'complete-step': Type.Object(
    {
      step: Type.Optional(text(60)),
      next: Type.Optional(text(60)),
      note: Type.Optional(reason),
      documentNumber: Type.Optional(text(80)),
      /** Of a group dossier with a result for each: the first number of those that refuse. */
      refusalNumber: Type.Optional(text(80)),
      common,
      /** What the signed result says for the procedures of the bundle that rest on it. */
      facts: Type.Optional(factsSchema),
      medium: Type.Optional(Type.Enum(['electronic', 'paper'] as const)),
      /** Of a step that gives an opinion: number, date and files of the document that says it. */
      answerNumber: Type.Optional(text(80)),
      answerDate: Type.Optional(date),
      files: Type.Optional(namedFilesSchema),
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
  'register-result': Type.Object(
    {
      documentNumber: Type.Optional(text(80)),
      refusalNumber: Type.Optional(text(80)),
      common,
      facts: Type.Optional(factsSchema),
      paper: paperHereSchema,
      ...entry,
    },
    closed,
  ),
  'hand-over': Type.Object(
    {
      by: Type.Optional(Type.Enum(['counter', 'post', 'online'] as const)),
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      proof: receiptSchema,
      oldPaper: Type.Optional(oldPaperSchema),
      ...entry,
    },
    closed,
  ),
  ...onlineBodies,
  ...correctingBodies,
  'return-papers': Type.Object(
    {
      by: Type.Optional(Type.Enum(['counter', 'post'] as const)),
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      proof: receiptSchema,
      carrier: Type.Optional(text(100)),
      trackingNumber: Type.Optional(text(40)),
      ...entry,
    },
    closed,
  ),
  withdraw: Type.Object({ reason: Type.Optional(reason), ...entry }, closed),
  stop: Type.Object({ cause: text(60), reason, ...entry }, closed),
  ...stopNoticeBodies,
  void: Type.Object({ reason, ...entry }, closed),
  'correct-data': Type.Object({ party: text(60), to: partySchema, reason, ...entry }, closed),
  ...feedingBodies,
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
      decidedOn: Type.Optional(date),
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
