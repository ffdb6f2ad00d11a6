import { Type } from 'typebox'
import { type Actor, mayByToken } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { answered, api, type Door } from '#web'
import { addressWarnings, warningsSchema } from '../accepting/away.ts'
import { takeInSchema } from '../accepting/take-in.schema.ts'
import { actionBodies } from '../action-bodies.ts'
import { closed, text } from '../body.schema.ts'
import { openBundle } from '../joint-intake/open-bundle.ts'
import { givesSlip, mayRead, showDossier } from '../read-dossier.ts'
import { handOverBundle } from '../returning/hand-over-bundle.ts'
import type { DossierServices } from '../services.ts'
import { findWhole, type WholeBundle } from './bundle.store.ts'
import { bundleSchema, bundleView } from './bundle-view.ts'
import { answerLeg, sendLeg } from './external-leg.ts'

const tags = ['bundles']
const params = Type.Object({ bundle: Type.String({ format: 'uuid' }) })
const legParams = Type.Object({ ...params.properties, leg: text(60) })

const {
  procedure: _,
  case: __,
  components,
  sets: ___,
  links: ____,
  aliases: _____,
  ...shared
} = takeInSchema.properties
const { key: ______, ...paper } = components.items.properties

const intake = Type.Object(
  {
    ...shared,
    bundle: text(60),
    cases: Type.Optional(Type.Record(text(60), text(60))),
    papers: Type.Array(
      Type.Object({ at: Type.String({ maxLength: 130, pattern: '^[a-z0-9-]+/[a-z0-9-]+$' }), ...paper }, closed),
      { maxItems: 200 },
    ),
    act: Type.Optional(Type.Enum(['accept', 'supplement', 'decline'] as const)),
    declineReason: Type.Optional(text(2000)),
    leftOut: Type.Optional(Type.Array(Type.Object({ leg: text(60), reason: text(2000) }, closed), { maxItems: 8 })),
  },
  closed,
)

const readableIn = async (
  services: DossierServices,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
  { legs }: WholeBundle,
): Promise<ReadonlyMap<string, boolean>> => {
  const directory = await services.agencies()
  const found = new Map<string, boolean>()
  for (const { dossier } of legs) {
    if (dossier === null || mayRead(actor, directory, dossier, now) !== true) continue
    found.set(dossier.id, givesSlip(await showDossier(services, actor, dossier, now)))
  }
  return found
}

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly url: URL
}

const shown = async (services: DossierServices, visit: Asking, whole: WholeBundle | null | Refusal) => {
  if (isRefusal(whole)) return whole
  const readable = whole === null ? new Map<string, boolean>() : await readableIn(services, visit, whole)
  if (whole === null || readable.size === 0) return refuse('bundle-not-found')
  return bundleView(whole, readable, {
    origin: visit.url.origin,
    now: visit.now,
    calendarOf: services.calendarOf,
  })
}

const dossiersIn = ({ legs }: { legs: readonly { dossier: { id: string } | null }[] }): string[] =>
  legs.flatMap(({ dossier }) => dossier?.id ?? [])

const create = (services: DossierServices): Door =>
  api('POST', '/api/v1/bundles', {
    who: mayByToken('dossier.accept'),
    record: null,
    summary: 'Take in several procedures as one submission: accept, ask once for a supplement, or decline',
    tags,
    body: intake,
    reply: { 201: Type.Object({ ...bundleSchema.properties, warnings: warningsSchema }) },
    handle: async (visit, body) => {
      if (body.act === 'decline' && body.declineReason === undefined) return refuse('reason-needed', { papers: [] })
      const whole = await openBundle(visit.db, services, visit.actor, body, visit.now)
      if (isRefusal(whole)) return whole
      const view = await shown(services, visit, whole)
      if (isRefusal(view)) return view
      const lead = whole.legs[0]?.dossier
      const directory = await services.agencies()
      const warnings = addressWarnings(lead?.parties ?? [], directory, lead?.territory ?? '', localDate(visit.now))
      return answered(201, { ...view, warnings }, `/api/v1/bundles/${view.id}`)
    },
  })

const read = (services: DossierServices): Door =>
  api('GET', '/api/v1/bundles/:bundle', {
    who: mayByToken('dossier.read'),
    summary: 'How far each procedure of a bundle is, who acts next and since when',
    tags,
    params,
    reply: { 200: bundleSchema },
    handle: async (visit) => shown(services, visit, await findWhole(visit.db, visit.params.bundle)),
    record: { as: 'dossier.read', of: dossiersIn },
  })

const handOver = (services: DossierServices): Door =>
  api('POST', '/api/v1/bundles/:bundle/hand-over', {
    who: mayByToken('dossier.hand-over'),
    summary: 'Hand over all results in one act, when everything is there',
    tags,
    params,
    body: actionBodies['hand-over'],
    reply: { 200: bundleSchema },
    handle: async (visit, body) =>
      shown(services, visit, await handOverBundle(visit.db, services, visit.params.bundle, body, visit)),
    record: { as: 'dossier.hand-over', of: dossiersIn },
  })

const send = (services: DossierServices): Door =>
  api('POST', '/api/v1/bundles/:bundle/legs/:leg/send', {
    who: mayByToken('dossier.transfer'),
    summary: 'Say that work was sent to the agency outside',
    tags,
    params: legParams,
    body: Type.Object({}, closed),
    reply: { 200: bundleSchema },
    handle: async (visit) => {
      const done = await sendLeg(visit.db, services, visit.params, visit)
      return isRefusal(done) ? done : shown(services, visit, await findWhole(visit.db, visit.params.bundle))
    },
    record: { as: 'dossier.transfer', of: dossiersIn },
  })

const answer = (services: DossierServices): Door =>
  api('POST', '/api/v1/bundles/:bundle/legs/:leg/answer', {
    who: mayByToken('dossier.transfer'),
    summary: 'Record what the agency outside has answered; what waited for it begins',
    tags,
    params: legParams,
    body: Type.Object(
      { outcome: Type.Enum(['granted', 'refused'] as const), documentNumber: Type.Optional(text(80)) },
      closed,
    ),
    reply: { 200: bundleSchema },
    handle: async (visit, { outcome, documentNumber }) => {
      const told = { ...visit.params, outcome, documentNumber: documentNumber ?? null }
      const done = await answerLeg(visit.db, services, told, visit)
      return isRefusal(done) ? done : shown(services, visit, await findWhole(visit.db, visit.params.bundle))
    },
    record: { as: 'dossier.transfer', of: dossiersIn },
  })

export const bundleApi = (services: DossierServices): readonly Door[] =>
  [create, read, handOver, send, answer].map((door) => door(services))
