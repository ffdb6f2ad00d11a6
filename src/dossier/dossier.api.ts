import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { isRefusal, localDate, refuse } from '#platform'
import { answered, api, type Door, type Download, download } from '#web'
import { addressWarnings, warningsSchema } from './accepting/away.ts'
import { acceptAtOnce, takeIn } from './accepting/open-dossier.ts'
import { takeInSchema } from './accepting/take-in.schema.ts'
import { actWithFiles, fileFieldOf } from './acting/act-with-files.ts'
import { actionBodies, type Command } from './action-bodies.ts'
import { type ActionName, actionNames, actions } from './actions.ts'
import { shownSchema, shownView } from './consulting/asked-view.ts'
import type { Telling } from './consulting/next-view.ts'
import { historyOf } from './history/history.query.ts'
import { inboxApi } from './inbox/inbox.api.ts'
import { printPaper } from './issuing/printed.page.tsx'
import { readAsInvolved, readDossier, showDossier } from './read-dossier.ts'
import type { DossierServices } from './services.ts'
import { openedSchema, openedView } from './slip-view.ts'

const tags = ['dossiers']
const params = Type.Object({ dossier: Type.String({ maxLength: 80, description: 'Id or code' }) })

const telling = (
  { calendarOf }: DossierServices,
  { url, now }: { readonly url: URL; readonly now: Temporal.Instant },
): Telling => ({ origin: url.origin, now, calendarOf })

const create = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers', {
    who: mayByToken('dossier.accept'),
    record: null,
    summary: 'Take in a dossier and accept it at once; with `draft: true` only take it in',
    tags,
    body: Type.Object(
      { ...takeInSchema.properties, draft: Type.Optional(Type.Boolean()) },
      { additionalProperties: false },
    ),
    reply: { 201: Type.Object({ ...openedSchema.properties, warnings: warningsSchema }) },
    handle: async (visit, { draft, ...input }) => {
      const open = draft === true ? takeIn : acceptAtOnce
      const dossier = await open(visit.db, services, visit.actor, input, visit.now)
      if (isRefusal(dossier)) return dossier
      const { parties, territory } = dossier
      const warnings = addressWarnings(parties, await services.agencies(), territory, localDate(visit.now))
      return answered(201, { ...openedView(dossier, visit.url.origin), warnings }, `/api/v1/dossiers/${dossier.id}`)
    },
  })

const read = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier', {
    who: mayByToken('dossier.read'),
    summary: 'State, steps, due dates, and the actions open to this token with the JSON Schema of each one’s body',
    tags,
    params,
    reply: { 200: shownSchema },
    handle: async (visit) => {
      const found = await readAsInvolved(visit.db, services, visit.actor, visit.params.dossier, visit.now)
      return isRefusal(found) ? found : shownView(visit.db, found, telling(services, visit))
    },
    record: { as: 'dossier.read', of: ({ id }) => [id] },
  })

const eventSchema = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  occurredAt: Type.String(),
  recordedAt: Type.String(),
  actor: Type.Unknown(),
  data: Type.Unknown(),
  detail: Type.Unknown(),
  prevHash: Type.String(),
  hash: Type.String(),
})

const history = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/history', {
    who: mayByToken('history.read'),
    summary: 'The append-only history with its hashes',
    tags,
    params,
    reply: { 200: Type.Object({ id: Type.String(), events: Type.Array(eventSchema) }) },
    handle: async (visit) => {
      const found = await readDossier(visit.db, services, visit.actor, visit.params.dossier, visit.now)
      if (isRefusal(found)) return found
      const entries = await historyOf(visit.db, found.dossier.id)
      return { id: found.dossier.id, events: entries.map(({ event, detail }) => ({ ...event, detail })) }
    },
    record: { as: 'history.read', of: ({ id }) => [id] },
  })

/** One door an action, so that the API's own document shows each body. */
const action = (services: DossierServices, name: ActionName): Door =>
  api('POST', `/api/v1/dossiers/:dossier/actions/${name}`, {
    who: mayByToken(actions[name].permission),
    summary: actions[name].words.en,
    tags: ['actions'],
    params,
    query: Type.Object({
      seen: Type.Optional(Type.Integer({ minimum: 0, description: '`version` that the author saw' })),
    }),
    body: actionBodies[name],
    reply: { 200: shownSchema },
    handle: async (visit, body) => {
      const act = { actor: visit.actor, now: visit.now, seen: visit.search.seen }
      const done = await actWithFiles(
        visit.db,
        services,
        visit.params.dossier,
        { action: name, body } as Command,
        [],
        act,
      )
      if (isRefusal(done)) return done
      // What the act left, without asking again for the right to read: handing a dossier on may well end that right.
      const shown = await showDossier(services, visit.actor, done, visit.now)
      return shownView(visit.db, shown, telling(services, visit))
    },
    // that malware came with it stays in the history although nothing was kept
    ...(fileFieldOf(name) !== null ? { onRefusal: 'commit' as const } : {}),
    record: { as: `dossier.${name}`, of: ({ id }) => [id] },
  })

const unknownAction = (): Door =>
  api('POST', '/api/v1/dossiers/:dossier/actions/:action', {
    who: mayByToken('dossier.read'),
    record: null,
    summary: 'Any other name is refused with the list of actions',
    tags: ['actions'],
    params: Type.Object({ ...params.properties, action: Type.String({ maxLength: 60 }) }),
    reply: { 200: Type.Object({}) },
    handle: () => refuse('unknown-action', { actions: actionNames }),
  })

const slip = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/slip.pdf', {
    who: mayByToken('dossier.read'),
    summary: 'Receipt and appointment as PDF/A',
    tags,
    params,
    reply: { 200: Type.Any() },
    file: ['application/pdf'],
    handle: async (visit) => {
      const found = await readDossier(visit.db, services, visit.actor, visit.params.dossier, visit.now)
      if (isRefusal(found)) return found
      const pdf = await printPaper(visit.db, found, 'giay-hen', null, telling(services, visit))
      const { id, code } = found.dossier
      return isRefusal(pdf) ? pdf : download(pdf, { type: 'application/pdf', name: `${code}.pdf`, concerns: [id] })
    },
    record: { as: 'dossier.slip', of: (slip) => (slip as Download).concerns },
  })

export const dossierApi = (services: DossierServices): readonly Door[] => [
  create(services),
  read(services),
  history(services),
  slip(services),
  ...actionNames.map((name) => action(services, name)),
  unknownAction(),
  inboxApi(services),
]
