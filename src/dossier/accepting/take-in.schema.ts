import { type Static, Type } from 'typebox'
import { closed, entry, reason, text } from '../body.schema.ts'
import { mostBeneficiaries } from '../grouping/beneficiaries.ts'
import { partySchema } from '../party.schema.ts'

/** What a receptionist or another system gives when a dossier is taken in. */
export const takeInSchema = Type.Object(
  {
    procedure: Type.String({ pattern: '^[1-9]\\.\\d{6}$', description: 'Code of the procedure, such as 1.004873' }),
    case: Type.Optional(text(60)),
    channel: Type.Optional(Type.Enum(['counter', 'online', 'post'] as const)),
    territory: Type.Optional(text(60)),
    receivedAt: Type.Optional(text(40)),
    returnedAt: Type.Optional(text(40)),
    owners: Type.Array(partySchema, { minItems: 1, maxItems: 50 }),
    submitter: Type.Optional(partySchema),
    representative: Type.Optional(partySchema),
    recipient: Type.Optional(partySchema),
    beneficiaries: Type.Optional(
      Type.Array(partySchema, { maxItems: mostBeneficiaries, description: 'Of a group dossier: its list of people' }),
    ),
    components: Type.Optional(
      Type.Array(
        Type.Object(
          {
            key: text(60),
            originals: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
            copies: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
            verdict: Type.Optional(Type.Enum(['unchecked', 'pass', 'fail'] as const)),
            reason: Type.Optional(reason),
            reasonKey: Type.Optional(text(60)),
          },
          closed,
        ),
        { maxItems: 100 },
      ),
    ),
    sets: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    returnChannel: Type.Optional(Type.Enum(['counter', 'post', 'online'] as const)),
    aliases: Type.Optional(Type.Array(Type.Object({ system: text(60), value: text(80) }, closed), { maxItems: 10 })),
    links: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: Type.Enum(['bundle', 'child', 'follows'] as const),
            dossier: Type.String({ format: 'uuid' }),
          },
          closed,
        ),
        { maxItems: 20 },
      ),
    ),
    pages: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, description: 'Pages, where a fee goes by page' })),
    pieces: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: 'Pieces, each of which is paid for: copies certified' }),
    ),
    ...entry,
  },
  closed,
)
export type TakeIn = Static<typeof takeInSchema>
