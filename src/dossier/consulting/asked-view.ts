import { type Static, Type } from 'typebox'
import type { Db } from '#platform'
import { actionBodies } from '../action-bodies.ts'
import { actions } from '../actions.ts'
import { dossierSchema, dossierView } from '../dossier-view.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { nextSchema, nextView, type Telling } from './next-view.ts'
import { type Consultation, consultationsOf } from './opinion.ts'
import { opinionSchema, opinionView } from './opinion-view.ts'
import { type OwnLeg, ownLegs } from './own-legs.ts'
import { type RouteAnswer, readRouteAnswers } from './route-answers.ts'

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

const text = Type.Union([Type.String(), Type.Null()])

/** The same for an agency that has, or had, a step of the route and does not solve the dossier. */
const legSchema = Type.Object({
  ...askedSchema.properties,
  sight: Type.Literal('leg', { description: 'A step of the route is or was this token’s; it sees no more than this' }),
  status: Type.String(),
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      key: Type.String(),
      function: Type.String(),
      agency: Type.String(),
      from: text,
      receivedAt: Type.String(),
      dueAt: text,
      finishedAt: text,
      request: Type.Union([Type.String(), Type.Null()], { description: 'What was written when it was passed on' }),
      answer: Type.Union([Type.String(), Type.Null()], { description: 'What its own agency wrote when it ended' }),
      documentNumber: text,
      documentDate: text,
    }),
    { description: 'Its own steps' },
  ),
})

/** The whole dossier, with what agencies that the route asks have answered. */
const wholeSchema = Type.Object({
  ...dossierSchema.properties,
  routeAnswers: Type.Array(
    Type.Object({
      step: Type.String({ description: 'Id of the step; files of the answer name it as their question' }),
      agency: Type.String(),
      answeredAt: text,
      answer: text,
      documentNumber: text,
      documentDate: text,
    }),
    { description: 'Opinions given at steps of the route' },
  ),
})

export const shownSchema = Type.Union([wholeSchema, askedSchema, legSchema])

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

const stepView = ({ step, from, request, answer, documentNumber, documentDate }: OwnLeg) => ({
  id: step.id,
  key: step.key,
  function: step.function,
  agency: step.agency,
  from,
  receivedAt: step.receivedAt.toString(),
  dueAt: step.dueAt?.toString() ?? null,
  finishedAt: step.finishedAt?.toString() ?? null,
  request,
  answer,
  documentNumber,
  documentDate,
})

const answerView = ({ step, ...told }: RouteAnswer) => ({
  ...told,
  step: step.id,
  agency: step.agency,
  answeredAt: step.finishedAt?.toString() ?? null,
})

/** The whole dossier, or its reader's part of it. */
export const shownView = async (db: Db, read: ReadDossier, telling: Telling): Promise<Static<typeof shownSchema>> => {
  if (read.sight === 'whole') {
    const answers = await readRouteAnswers(db, read.dossier)
    return { ...dossierView(read, telling), routeAnswers: answers.map(answerView) }
  }
  const legs = await ownLegs(db, read)
  const asked = askedView(read, telling)
  return legs.length === 0 ? asked : { ...asked, sight: 'leg', status: read.dossier.status, steps: legs.map(stepView) }
}
