import { type Static, Type } from 'typebox'
import { type Attachment, attachmentsOf, fileTypes } from '#document'
import { mayByToken } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import { answered, api, type Door, type Download } from '#web'
import { namedFilesSchema } from '../checking/named-files.schema.ts'
import { namedFiles } from '../checking/upload-file.ts'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { messagesOf } from './message.store.ts'
import type { CitizenMessage } from './message.ts'
import { openMessageFile, sentFile } from './message-file.page.tsx'
import { mayReadAs } from './rights.ts'
import { waitingMessages } from './waiting-messages.query.ts'
import {
  type Messaged,
  openMessages,
  proposeMessage,
  sendMessage,
  sendProposal,
  turnDownProposal,
} from './write-message.ts'
import { mostCharacters } from './written-text.ts'

const tags = ['correspondence']
const text = Type.String({ minLength: 1, maxLength: 20_000, description: `At most ${mostCharacters} characters` })
const maybe = Type.Union([Type.String(), Type.Null()])
const dossierParam = Type.String({ maxLength: 80, description: 'Id or code' })
const params = Type.Object({ dossier: dossierParam })
const oneParams = Type.Object({ dossier: dossierParam, message: Type.String({ maxLength: 60 }) })
const strict = { additionalProperties: false } as const
const newText = Type.Object({ text, files: Type.Optional(namedFilesSchema) }, strict)

const messageSchema = Type.Object({
  id: Type.String(),
  dossier: Type.String({ description: 'Id of the dossier' }),
  state: Type.Union([
    Type.Literal('proposed'),
    Type.Literal('sent'),
    Type.Literal('turned-down'),
    Type.Literal('received', { description: 'From the citizen' }),
  ]),
  text: Type.String({ description: '`–` once the personal data of the dossier were destroyed' }),
  proposedText: maybe,
  reason: maybe,
  writtenBy: maybe,
  writtenAt: Type.String(),
  settledBy: maybe,
  settledAt: maybe,
  readAt: maybe,
  files: Type.Array(Type.Object({ id: Type.String(), type: Type.String(), bytes: Type.Integer() })),
})

const view = (message: CitizenMessage, files: readonly Attachment[]): Static<typeof messageSchema> => ({
  id: message.id,
  dossier: message.dossierId,
  state: message.state,
  text: message.text,
  proposedText: message.proposedText,
  reason: message.reason,
  writtenBy: message.writtenBy,
  writtenAt: message.writtenAt.toString(),
  settledBy: message.settledBy,
  settledAt: message.settledAt?.toString() ?? null,
  readAt: message.readAt?.toString() ?? null,
  files: files.filter(({ holder }) => holder === message.id).map(({ id, type, bytes }) => ({ id, type, bytes })),
})

const record = { as: 'dossier.messages', of: ({ dossier }: { readonly dossier: string }) => [dossier] }
const told = async (db: Db, done: Messaged | Refusal) =>
  isRefusal(done) ? done : view(done.message, await attachmentsOf(db, done.dossier.id))
const made = async (db: Db, done: Messaged | Refusal) => {
  const message = await told(db, done)
  return isRefusal(message) ? message : answered(201, message)
}

const list = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/messages', {
    who: mayByToken('citizen-message.read'),
    summary:
      'What the one-stop and the citizen wrote to each other, with proposals, the newest last; marks nothing as read',
    tags,
    params,
    query: Type.Object({
      before: Type.Optional(Type.String({ format: 'uuid', description: 'Id of a message' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: { 200: Type.Object({ id: Type.String(), messages: Type.Array(messageSchema) }) },
    handle: async (visit) => {
      const { db, actor, now, search } = visit
      const read = await readDossier(db, services, actor, visit.params.dossier, now)
      if (isRefusal(read)) return read
      const right = mayReadAs(actor, 'citizen-message.read', read.directory, read.dossier, now)
      if (right !== true) return right
      const { before, limit = 100 } = search
      const { id } = read.dossier
      const [messages, files] = await Promise.all([messagesOf(db, id, { before, limit }), attachmentsOf(db, id)])
      return { id, messages: messages.map((message) => view(message, files)) }
    },
    record: { as: 'dossier.messages', of: ({ id }) => [id] },
  })

interface Writing {
  readonly path: '/api/v1/dossiers/:dossier/messages' | '/api/v1/dossiers/:dossier/messages/proposals'
  readonly permission: 'citizen-message.send' | 'citizen-message.propose'
  readonly summary: string
  readonly write: typeof sendMessage
}

const writes = (services: DossierServices, { path, permission, summary, write }: Writing): Door =>
  api('POST', path, {
    who: mayByToken(permission),
    summary,
    tags,
    params,
    body: newText,
    reply: { 201: messageSchema },
    handle: async (visit, { text, files: named }) => {
      const { db, params: asked } = visit
      const files = await namedFiles(db, services, asked.dossier, named, visit)
      return isRefusal(files) ? files : made(db, await write(db, services, asked.dossier, { text, files }, visit))
    },
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    record,
  })

const send: Writing = {
  path: '/api/v1/dossiers/:dossier/messages',
  permission: 'citizen-message.send',
  summary: 'The one-stop writes to the citizen, who is told that there is a message',
  write: sendMessage,
}

const propose: Writing = {
  path: '/api/v1/dossiers/:dossier/messages/proposals',
  permission: 'citizen-message.propose',
  summary: 'Propose a message that the one-stop sends, changes or turns down',
  write: proposeMessage,
}

const sendProposed = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/messages/:message/send', {
    who: mayByToken('citizen-message.send'),
    summary: 'Send a proposal, in other words where `text` is given',
    tags,
    params: oneParams,
    body: Type.Object({ text: Type.Optional(text) }, strict),
    reply: { 200: messageSchema },
    handle: async (visit, body) => {
      const { dossier, message } = visit.params
      return told(visit.db, await sendProposal(visit.db, services, dossier, message, body, visit))
    },
    record,
  })

const turnDown = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/messages/:message/turn-down', {
    who: mayByToken('citizen-message.send'),
    summary: 'Do not send a proposal, with the reason',
    tags,
    params: oneParams,
    body: Type.Object({ reason: text }, strict),
    reply: { 200: messageSchema },
    handle: async (visit, body) => {
      const { dossier, message } = visit.params
      return told(visit.db, await turnDownProposal(visit.db, services, dossier, message, body, visit))
    },
    record,
  })

const open = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/messages/read', {
    who: mayByToken('citizen-message.send'),
    summary: 'Mark what the citizen wrote as read by the one-stop',
    tags,
    params,
    reply: { 200: Type.Object({ id: Type.String() }) },
    handle: async ({ db, actor, now, params: { dossier } }) => {
      const read = await readDossier(db, services, actor, dossier, now)
      if (isRefusal(read)) return read
      await openMessages(db, services, read.dossier, { actor, now })
      return { id: read.dossier.id }
    },
    record: { as: 'dossier.messages', of: ({ id }) => [id] },
  })

const waiting = (services: DossierServices): Door =>
  api('GET', '/api/v1/messages', {
    who: mayByToken('citizen-message.send'),
    summary: 'What waits for this one-stop: unread messages of citizens and proposals, the oldest first',
    tags,
    query: Type.Object({
      after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: {
      200: Type.Object({
        rows: Type.Array(
          Type.Object({
            id: Type.String(),
            dossier: Type.Object({ id: Type.String(), code: Type.String() }),
            state: Type.String(),
            at: Type.String(),
          }),
        ),
        next: maybe,
      }),
    },
    handle: async ({ db, actor, now, search }) => {
      const { rows, next } = await waitingMessages(db, actor, await services.agencies(), now, search)
      const shown = rows.map(({ id, dossierId, code, kind, at }) => ({
        id,
        dossier: { id: dossierId, code },
        state: kind,
        at: at.toString(),
      }))
      return { rows: shown, next }
    },
    record: { as: 'messages.waiting', of: ({ rows }) => rows.map(({ dossier }) => dossier.id) },
  })

const file = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/messages/files/:file', {
    who: mayByToken('citizen-message.read'),
    summary: 'A file that went with a message',
    tags,
    params: Type.Object({ dossier: dossierParam, file: Type.String({ maxLength: 60 }) }),
    reply: { 200: Type.Any() },
    file: Object.keys(fileTypes),
    handle: async (visit) => {
      const opened = await openMessageFile(visit, services, visit.params.dossier, visit.params.file)
      return isRefusal(opened) ? opened : sentFile(opened)
    },
    record: { as: 'dossier.message-file', of: (sent) => (sent as Download).concerns },
  })

/** The correspondence over the API, by the same commands as the pages. The citizen's side has no API: it is opened by the slip. */
export const messagesApi = (services: DossierServices): readonly Door[] => [
  list(services),
  writes(services, send),
  writes(services, propose),
  sendProposed(services),
  turnDown(services),
  open(services),
  waiting(services),
  file(services),
]
