import { type Static, Type } from 'typebox'
import { type DossierFile, filesOf, fileTypes, type Upload, uploadsLast } from '#document'
import { mayByToken } from '#identity'
import { type Db, isRefusal, refuse } from '#platform'
import { answered, api, type Door, type Download, download } from '#web'
import type { Dossier } from '../dossier.ts'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { attachFiles } from './attach-file.ts'
import { uploadLimits } from './file-limits.ts'
import { namedFilesSchema } from './named-files.schema.ts'
import { namedFiles, uploadFile } from './upload-file.ts'
import { takeOutFile } from './withdraw-file.ts'

const tags = ['files']
const dossierParam = Type.String({ maxLength: 80, description: 'Id or code' })
const params = Type.Object({ dossier: dossierParam })
const fileParams = Type.Object({ dossier: dossierParam, file: Type.String({ maxLength: 60 }) })
const strict = { additionalProperties: false } as const
const maybe = Type.Union([Type.String(), Type.Null()])

const uploadSchema = Type.Object({
  id: Type.String(),
  dossier: Type.String({ description: 'Id of the dossier' }),
  type: Type.String(),
  bytes: Type.Integer(),
  digest: Type.String({ description: 'SHA-256' }),
  until: Type.String({ description: 'Until then it may be named; what is not named is removed' }),
})

const uploadView = ({ id, dossierId, type, bytes, digest, uploadedAt }: Upload): Static<typeof uploadSchema> => ({
  id,
  dossier: dossierId,
  type,
  bytes,
  digest,
  until: uploadedAt.add(uploadsLast).toString(),
})

const upload = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/files', {
    who: mayByToken('file.upload'),
    summary: `Send one PDF, JPEG or PNG ahead (the body is the file, at most ${uploadLimits.fileBytes / 1_000_000} MB); its id is then named as one of \`files\` by a scan, a note, a message or an answer`,
    tags,
    params,
    bytes: { types: [...Object.keys(fileTypes), 'application/octet-stream'], most: uploadLimits.fileBytes },
    reply: { 201: uploadSchema },
    handle: async (visit) => {
      const done = await uploadFile(visit.db, services, visit.params.dossier, visit.sent, visit)
      return isRefusal(done) ? done : answered(201, uploadView(done))
    },
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    record: { as: 'file.upload', of: ({ dossier }) => [dossier] },
  })

const scanSchema = Type.Object({
  id: Type.String(),
  component: Type.String({ description: 'Key of the paper' }),
  version: Type.Integer({ description: 'One more after each request for a supplement' }),
  type: Type.String(),
  bytes: Type.Integer(),
  digest: Type.String({ description: 'SHA-256' }),
  addedAt: Type.String(),
  withdrawnAt: maybe,
  withdrawnReason: maybe,
})
const scansSchema = Type.Object({ id: Type.String(), scans: Type.Array(scanSchema) })

const scanView = (file: DossierFile): Static<typeof scanSchema> => ({
  id: file.id,
  component: file.component,
  version: file.version,
  type: file.type,
  bytes: file.bytes,
  digest: file.digest,
  addedAt: file.addedAt.toString(),
  withdrawnAt: file.withdrawn?.at.toString() ?? null,
  withdrawnReason: file.withdrawn?.reason ?? null,
})

const scansOf = async (db: Db, { id }: Pick<Dossier, 'id'>): Promise<Static<typeof scansSchema>> => ({
  id,
  scans: (await filesOf(db, id)).map(scanView),
})

const list = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/scans', {
    who: mayByToken('dossier.read'),
    summary: 'Scans of the papers, the newest version first; those that were taken out are among them',
    tags,
    params,
    reply: { 200: scansSchema },
    handle: async ({ db, actor, now, params: { dossier } }) => {
      const read = await readDossier(db, services, actor, dossier, now)
      return isRefusal(read) ? read : scansOf(db, read.dossier)
    },
    record: { as: 'dossier.scans', of: ({ id }) => [id] },
  })

const add = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/scans', {
    who: mayByToken('dossier.attach-file'),
    summary: 'Files that were sent ahead become scans of one paper',
    tags,
    params,
    body: Type.Object({ component: Type.String({ minLength: 1, maxLength: 200 }), files: namedFilesSchema }, strict),
    reply: { 201: scansSchema },
    handle: async (visit, { component, files: ids }) => {
      const { db, params: asked } = visit
      const files = await namedFiles(db, services, asked.dossier, ids, visit)
      if (isRefusal(files)) return files
      const done = await attachFiles(db, services, asked.dossier, { component, files }, visit)
      return isRefusal(done) ? done : answered(201, await scansOf(db, done))
    },
    onRefusal: 'commit',
    record: { as: 'dossier.scans', of: ({ id }) => [id] },
  })

const takeOut = (services: DossierServices): Door =>
  api('POST', '/api/v1/dossiers/:dossier/scans/:file/withdraw', {
    who: mayByToken('dossier.attach-file'),
    summary: 'Take a scan out of the check, with the reason; `files` stand in its place. It is kept, and marked',
    tags,
    params: fileParams,
    body: Type.Object(
      { reason: Type.String({ minLength: 1, maxLength: 500 }), files: Type.Optional(namedFilesSchema) },
      strict,
    ),
    reply: { 200: scansSchema },
    handle: async (visit, { reason, files: ids }) => {
      const { db, params: asked } = visit
      const files = await namedFiles(db, services, asked.dossier, ids, visit)
      if (isRefusal(files)) return files
      const done = await takeOutFile(db, services, asked.dossier, { file: asked.file, reason, files }, visit)
      return isRefusal(done) ? done : scansOf(db, done)
    },
    onRefusal: 'commit',
    record: { as: 'dossier.scans', of: ({ id }) => [id] },
  })

const read = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/scans/:file', {
    who: mayByToken('dossier.read'),
    summary: 'The bytes of one scan',
    tags,
    params: fileParams,
    reply: { 200: Type.Any() },
    file: Object.keys(fileTypes),
    handle: async ({ db, actor, now, params: asked }) => {
      const found = await readDossier(db, services, actor, asked.dossier, now)
      if (isRefusal(found)) return found
      const { id } = found.dossier
      const file = (await filesOf(db, id)).find((each) => each.id === asked.file)
      const bytes = file === undefined ? null : ((await services.files?.blobs.get(file.digest)) ?? null)
      if (file === undefined || bytes === null) return refuse('file-gone')
      return download(bytes, { type: file.type, name: `${file.id}.${fileTypes[file.type]}`, concerns: [id] })
    },
    record: { as: 'dossier.file', of: (sent) => (sent as Download).concerns },
  })

/** Files over the API, by the same commands as the pages: first the bytes, then what they are. */
export const filesApi = (services: DossierServices): readonly Door[] => [
  upload(services),
  list(services),
  add(services),
  takeOut(services),
  read(services),
]
