import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { localDate } from '#platform'
import { api, type Door } from '#web'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { passedOn } from './passed-on.query.ts'

const maybe = Type.Union([Type.String(), Type.Null()])

const rowSchema = Type.Object({
  dossier: Type.Object({ id: Type.String(), code: maybe }),
  step: Type.Object({ id: Type.String(), key: Type.String(), function: Type.String() }),
  finishedAt: Type.String(),
  status: Type.Union([Type.String(), Type.Null()], {
    description: 'Null where the desk was only asked by a question: how the dossier stands is not told to it',
  }),
  now: Type.Array(Type.Object({ key: Type.String(), agency: Type.String(), since: Type.String() }), {
    description: 'Who has to act now; no officer is named',
  }),
})

/** The list of «Đã chuyển đi», for a service that follows what its desk has done. */
export const passedOnApi = (services: DossierServices): Door =>
  api('GET', '/api/v1/passed-on', {
    who: mayByToken('part.read'),
    summary: 'What this desk has ended and passed on, newest first, with who has it now, in keyset pages',
    tags: ['inbox'],
    query: Type.Object({
      after: Type.Optional(Type.String({ maxLength: 120 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: {
      200: Type.Object({
        rows: Type.Array(rowSchema),
        next: maybe,
      }),
    },
    handle: async ({ db, actor, now, search }) => {
      const desk = deskOf(await services.agencies(), actor.agency, localDate(now))
      const { rows, next } = await passedOn(db, { desk, role: actor.role, ...search })
      return {
        rows: rows.map(({ dossierId, code, id, key, function: is, finishedAt, status, open }) => ({
          dossier: { id: dossierId, code },
          step: { id, key, function: is },
          finishedAt: finishedAt.toString(),
          status,
          now: open.map((step) => ({ key: step.key, agency: step.agency, since: step.receivedAt.toString() })),
        })),
        next,
      }
    },
    // it names nobody, so no look at a person is recorded
    record: null,
  })
