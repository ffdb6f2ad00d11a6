import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { answered, api, type Door } from '#web'
import { actionBodies, type Command } from '../action-bodies.ts'
import { actions } from '../actions.ts'
import { dossierRefusals } from '../dossier.refusals.ts'
import type { DossierServices } from '../services.ts'
import { actOnMany, type BatchAction, type BatchAnswer, batchActions, mostAtOnce } from './batch.ts'

const answer = Type.Object({
  asked: Type.String({ description: 'Id or code as it was sent' }),
  status: Type.Integer({ description: '200 when done, else the status that the act alone would have had' }),
  id: Type.Union([Type.String(), Type.Null()]),
  code: Type.Union([Type.String(), Type.Null()]),
  refusal: Type.Union([Type.Object({ code: Type.String(), facts: Type.Unknown() }), Type.Null()]),
})

const statusOf = (code: string): number =>
  (dossierRefusals as Readonly<Record<string, { readonly status: number }>>)[code]?.status ?? 409

const told = ({ asked, done, refusal }: BatchAnswer) => ({
  asked,
  status: refusal === null ? 200 : statusOf(refusal.refusal),
  id: done?.id ?? null,
  code: done?.code ?? null,
  refusal: refusal === null ? null : { code: refusal.refusal, facts: refusal.facts ?? {} },
})

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
      },
      { additionalProperties: false },
    ),
    reply: { 207: Type.Object({ answers: Type.Array(answer) }) },
    handle: async ({ apart, actor, now }, { ids, body }) => {
      const command = { action: name, body: body ?? {} } as Command
      const answers = await actOnMany({ apart, services, actor, now }, command, ids)
      return answered(207, { answers: answers.map(told) })
    },
    record: {
      as: `dossier.${name}`,
      of: ({ answers }) => answers.flatMap(({ id }) => (id === null ? [] : [id])),
    },
  })

/** One act on many dossiers: 207, an answer for each. A body that the act needs is asked once for all. */
export const batchApi = (services: DossierServices): readonly Door[] => batchActions.map((name) => door(services, name))
