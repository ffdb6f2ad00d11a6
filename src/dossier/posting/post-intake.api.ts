import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { isRefusal } from '#platform'
import { answered, api, type Door } from '#web'
import { takeInSchema } from '../accepting/take-in.schema.ts'
import { closed, text } from '../body.schema.ts'
import { refusalStatus, refusalWords } from '../refusal-words.ts'
import type { DossierServices } from '../services.ts'
import { type EnvelopeAnswer, mostEnvelopes, takeEnvelopes } from './take-envelopes.ts'

const { channel, submitter, recipient, returnChannel, ...ofEnvelope } = takeInSchema.properties

const envelope = Type.Object(
  {
    trackingNumber: Type.Optional(text(40)),
    complete: Type.Boolean({ description: 'Every paper that it needs was in it: it is accepted at once' }),
    ...ofEnvelope,
  },
  closed,
)

const body = Type.Object(
  {
    carrier: text(100),
    clerk: Type.Object({ name: text(100), number: Type.Optional(text(40)) }, closed),
    sitting: Type.Optional(Type.String({ format: 'uuid', description: 'One that goes on' })),
    envelopes: Type.Array(envelope, { minItems: 1, maxItems: mostEnvelopes }),
  },
  closed,
)

const maybe = Type.Union([Type.String(), Type.Null()])
const answer = Type.Object({
  at: Type.Integer({ description: 'From 0, as the envelopes were given' }),
  status: Type.Integer({ description: '201 when it became a dossier, else why not' }),
  sitting: maybe,
  id: maybe,
  code: maybe,
  refusal: Type.Union([
    Type.Object({
      code: Type.String(),
      facts: Type.Unknown(),
      message: Type.Object({ vi: Type.String(), en: Type.String() }),
    }),
    Type.Null(),
  ]),
})

const told = ({ at, done, refusal }: EnvelopeAnswer) => ({
  at,
  status: refusal === null ? 201 : refusalStatus(refusal),
  sitting: done?.sitting ?? null,
  id: done?.id ?? null,
  code: done?.code ?? null,
  refusal:
    refusal === null ? null : { code: refusal.refusal, facts: refusal.facts ?? {}, message: refusalWords(refusal) },
})

/** The envelopes of one postal clerk over the API, by the command of the page (QĐ 45/2016/QĐ-TTg). */
export const postIntakeApi = (services: DossierServices): Door =>
  api('POST', '/api/v1/post-intakes', {
    who: mayByToken('dossier.draft'),
    summary: `Take in up to ${mostEnvelopes} envelopes that a postal clerk brings: each a dossier of its owner with its own answer`,
    tags: ['dossiers'],
    apart: true,
    body,
    reply: { 207: Type.Object({ answers: Type.Array(answer) }) },
    handle: async ({ db, apart, actor, now }, { carrier, clerk, sitting, envelopes }) => {
      const answers = await takeEnvelopes(
        db,
        { apart, services, actor, now },
        {
          sitting: { carrier, clerkName: clerk.name, clerkNumber: clerk.number ?? null },
          known: sitting ?? null,
          envelopes: envelopes.map(({ trackingNumber, complete, ...input }, at) => ({
            ...{ at, complete, input },
            trackingNumber: trackingNumber ?? null,
          })),
        },
      )
      return isRefusal(answers) ? answers : answered(207, { answers: answers.map(told) })
    },
    record: {
      as: 'post-intake.read',
      of: ({ answers }) => answers.flatMap(({ id }) => (id === null ? [] : [id])),
    },
  })
