import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { answered, api, type Door } from '#web'
import { actionBodies, type Command } from '../action-bodies.ts'
import { actions } from '../actions.ts'
import { refusalStatus, refusalWords } from '../refusal-words.ts'
import type { DossierServices } from '../services.ts'
import { actOnPieces, type BatchAction, type BatchAnswer, batchActions, mostAtOnce } from './batch.ts'

const answer = Type.Object({
  asked: Type.String({ description: 'Id or code as it was sent' }),
  status: Type.Integer({ description: '200 when done, else the status that the act alone would have had' }),
  id: Type.Union([Type.String(), Type.Null()], { description: 'Null where nothing was done' }),
  code: Type.Union([Type.String(), Type.Null()], { description: 'Null where it has none, or is not yours to know' }),
  refusal: Type.Union([
    Type.Object({
      code: Type.String(),
      facts: Type.Unknown(),
      message: Type.Object({ vi: Type.String(), en: Type.String() }, { description: 'What happened and what to do' }),
    }),
    Type.Null(),
  ]),
})

const told = ({ asked, code, done, refusal }: BatchAnswer) => ({
  asked,
  status: refusal === null ? 200 : refusalStatus(refusal),
  id: done?.id ?? null,
  code,
  refusal:
    refusal === null ? null : { code: refusal.refusal, facts: refusal.facts ?? {}, message: refusalWords(refusal) },
})

const seen = Type.Record(Type.String({ maxLength: 80 }), Type.Integer({ minimum: 0 }), {
  description:
    'By id or code as it is sent: how many events of the dossier you have seen. Where others have acted since, it is refused.',
  maxProperties: mostAtOnce,
})

const numbers = Type.Record(Type.String({ maxLength: 80 }), Type.String({ minLength: 1, maxLength: 80 }), {
  description:
    'By id or code as it is sent: the number and symbol of its document. No two dossiers bear one number of a year.',
  maxProperties: mostAtOnce,
})

const asked = { numbers: Type.Optional(numbers) }

/** Only where an act gives numbers may they be sent. */
const numbersOf = (name: BatchAction): typeof asked =>
  name === 'complete-step' || name === 'register-result' ? asked : ({} as typeof asked)

const door = (services: DossierServices, name: BatchAction): Door =>
  api('POST', `/api/v1/dossiers/actions/${name}`, {
    who: mayByToken(actions[name].permission),
    summary: `${actions[name].words.en}: up to ${mostAtOnce} dossiers, each with its own answer`,
    tags: ['actions'],
    apart: true,
    body: Type.Object(
      {
        ids: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { minItems: 1, maxItems: mostAtOnce }),
        body: Type.Optional(actionBodies[name]),
        seen: Type.Optional(seen),
        ...numbersOf(name),
      },
      { additionalProperties: false },
    ),
    reply: { 207: Type.Object({ answers: Type.Array(answer) }) },
    handle: async ({ db, apart, actor, now }, { ids, body, seen: counts = {}, numbers: given = {} }) => {
      const [known, own] = [new Map(Object.entries(counts)), new Map(Object.entries(given))]
      const commandFor = (id: string) => {
        const documentNumber = own.get(id)
        return { action: name, body: { ...body, ...(documentNumber && { documentNumber }) } } as Command
      }
      const pieces = ids.map((id) => ({ dossier: id, command: commandFor(id), seen: known.get(id) }))
      const answers = await actOnPieces({ db, apart, services, actor, now }, pieces)
      return answered(207, { answers: answers.map(told) })
    },
    record: {
      as: `dossier.${name}`,
      of: ({ answers }) => answers.flatMap(({ id }) => (id === null ? [] : [id])),
    },
  })

/** One act on many dossiers: 207, an answer for each. A body that the act needs is asked once for all. */
export const batchApi = (services: DossierServices): readonly Door[] => batchActions.map((name) => door(services, name))
