import { type Static, Type } from 'typebox'
import { actionBodies } from '../action-bodies.ts'
import { actions } from '../actions.ts'
import { dossierSchema, dossierView } from '../dossier-view.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { nextSchema, nextView, type Telling } from './next-view.ts'
import { type Consultation, consultationsOf } from './opinion.ts'
import { opinionSchema, opinionView } from './opinion-view.ts'

/** A dossier as the API tells it to an agency that was only asked: its questions, the papers, its own answers. */
const askedSchema = Type.Object({
  id: Type.String(),
  code: Type.Union([Type.String(), Type.Null()]),
  sight: Type.Literal('asked', { description: 'This token was only asked for an opinion and sees no more than this' }),
  procedure: Type.Object({ code: Type.String(), name: Type.String() }),
  components: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
  opinions: Type.Array(opinionSchema),
  next: nextSchema,
  actions: dossierSchema.properties.actions,
})

export const shownSchema = Type.Union([dossierSchema, askedSchema])

const askedView = (
  { dossier, procedure, actions: open }: ReadDossier,
  telling: Telling,
): Static<typeof askedSchema> => ({
  id: dossier.id,
  code: dossier.code,
  sight: 'asked',
  procedure: { code: procedure.code, name: procedure.name.vi },
  components: dossier.components.map(({ key, name }) => ({ key, name })),
  opinions: consultationsOf(dossier, dossier.lastActAt).map((asked: Consultation) => opinionView(asked)),
  next: nextView(dossier.steps, telling),
  actions: open.map((action) => ({ action, name: actions[action].words, body: actionBodies[action] })),
})

/** The whole dossier, or what its reader was asked. */
export const shownView = (read: ReadDossier, telling: Telling): Static<typeof shownSchema> =>
  read.sight === 'asked' ? askedView(read, telling) : dossierView(read, telling)
