import { type Static, Type } from 'typebox'
import { attachmentsOf, type FileType, fileTypes } from '#document'
import { type Actor, mayByToken } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import { answered, api, type Door, type Download, download } from '#web'
import { namedFilesSchema } from '../checking/named-files.schema.ts'
import { namedFiles } from '../checking/upload-file.ts'
import { mayReadAs } from '../corresponding/rights.ts'
import { mostCharacters } from '../corresponding/written-text.ts'
import { type ReadDossier, readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { openAttached } from './attached-file.ts'
import { isNote, notesOf } from './note.store.ts'
import type { Note } from './note.ts'
import { withdrawNote, writeNote } from './write-note.ts'

const tags = ['correspondence']
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const dossierParam = Type.String({ maxLength: 80, description: 'Id or code' })
const params = Type.Object({ dossier: dossierParam })
const noteParams = Type.Object({ dossier: dossierParam, note: Type.String({ maxLength: 60 }) })

const noteSchema = Type.Object({
  id: Type.String(),
  dossier: Type.String({ description: 'Id of the dossier' }),
  text: Type.String({ description: '`–` once the personal data of the dossier were destroyed' }),
  officer: Type.String(),
  writtenAt: Type.String(),
  withdrawnAt: Nullable(Type.String()),
  mentions: Type.Array(Type.String(), { description: 'Ids of officers' }),
  files: Type.Array(Type.Object({ id: Type.String(), type: Type.String(), bytes: Type.Integer() })),
})

type NoteView = Static<typeof noteSchema>

interface Holding {
  readonly id: string
  readonly holder: string
  readonly type: FileType
  readonly bytes: number
}

const noteView = (note: Note, files: readonly Holding[]): NoteView => ({
  id: note.id,
  dossier: note.dossierId,
  text: note.text,
  officer: note.officer,
  writtenAt: note.writtenAt.toString(),
  withdrawnAt: note.withdrawnAt?.toString() ?? null,
  mentions: [...note.mentions],
  files: files.filter(({ holder }) => holder === note.id).map(({ id, type, bytes }) => ({ id, type, bytes })),
})

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly params: { readonly dossier: string }
}

/** The dossier, when this post reads its notes. */
const readable = async (
  services: DossierServices,
  { db, actor, now, params: { dossier: asked } }: Asking,
): Promise<ReadDossier | Refusal> => {
  const read = await readDossier(db, services, actor, asked, now)
  if (isRefusal(read)) return read
  const right = mayReadAs(actor, 'note.read', read.directory, read.dossier, now)
  return right === true ? read : right
}

const list = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/notes', {
    who: mayByToken('note.read'),
    summary: 'Internal notes, the newest last; `before` goes further back',
    tags,
    params,
    query: Type.Object({
      before: Type.Optional(Type.String({ format: 'uuid', description: 'Id of a note' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: { 200: Type.Object({ id: Type.String(), notes: Type.Array(noteSchema) }) },
    handle: async (visit) => {
      const found = await readable(services, visit)
      if (isRefusal(found)) return found
      const { id } = found.dossier
      const { before, limit = 100 } = visit.search
      const [notes, files] = await Promise.all([notesOf(visit.db, id, { before, limit }), attachmentsOf(visit.db, id)])
      return { id, notes: notes.map((note) => noteView(note, files)) }
    },
    record: { as: 'dossier.notes', of: ({ id }) => [id] },
  })

const write = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/notes', {
    who: mayByToken('note.write'),
    summary:
      'Write an internal note; «@Name» in the text mentions too, a part of a name where one colleague alone has it',
    tags,
    params,
    body: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: 20_000, description: `At most ${mostCharacters} characters` }),
        mentions: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 })),
        files: Type.Optional(namedFilesSchema),
      },
      { additionalProperties: false },
    ),
    reply: { 201: noteSchema },
    handle: async (visit, body) => {
      const { db, params: asked } = visit
      const files = await namedFiles(db, services, asked.dossier, body.files, visit)
      if (isRefusal(files)) return files
      const done = await writeNote(db, services, asked.dossier, { ...body, files }, visit)
      return isRefusal(done) ? done : answered(201, noteView(done.note, await attachmentsOf(db, done.dossier.id)))
    },
    onRefusal: 'commit',
    record: { as: 'dossier.notes', of: ({ dossier }) => [dossier] },
  })

const withdraw = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/notes/:note/withdraw', {
    who: mayByToken('note.write'),
    summary: 'Withdraw one’s own note: it is kept, and marked',
    tags,
    params: noteParams,
    reply: { 200: noteSchema },
    handle: async (visit) => {
      const { dossier, note } = visit.params
      const done = await withdrawNote(visit.db, services, dossier, note, visit)
      return isRefusal(done) ? done : noteView(done.note, await attachmentsOf(visit.db, done.dossier.id))
    },
    record: { as: 'dossier.notes', of: ({ dossier }) => [dossier] },
  })

const file = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/notes/files/:file', {
    who: mayByToken('note.read'),
    summary: 'An attachment of a note',
    tags,
    params: Type.Object({ dossier: dossierParam, file: Type.String({ maxLength: 60 }) }),
    reply: { 200: Type.Any() },
    file: Object.keys(fileTypes),
    handle: async (visit) => {
      const read = await readable(services, visit)
      if (isRefusal(read)) return read
      const { id } = read.dossier
      const { db, params: asked } = visit
      const found = await openAttached(db, services, id, asked.file, ({ holder }) => isNote(db, id, holder))
      if (isRefusal(found)) return found
      return download(found.bytes, { type: found.type, name: `${found.id}.${fileTypes[found.type]}`, concerns: [id] })
    },
    record: { as: 'dossier.note-file', of: (sent) => (sent as Download).concerns },
  })

export const notesApi = (services: DossierServices): readonly Door[] => [
  list(services),
  write(services),
  withdraw(services),
  file(services),
]
