import { Type } from 'typebox'
import { fileTypes } from '#document'
import { mayByToken } from '#identity'
import { isRefusal } from '#platform'
import { api, type Door, type Download } from '#web'
import { readAsInvolved } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { filesIn, openFile, sentFile } from './opinion-file.page.tsx'

const tags = ['files']
const dossierParam = Type.String({ maxLength: 80, description: 'Id or code' })
const maybe = Type.Union([Type.String(), Type.Null()])

const list = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/opinions/files', {
    who: mayByToken('part.read'),
    summary: 'Files that go with questions: documents of answers, and the scans that this token may see',
    tags,
    params: Type.Object({ dossier: dossierParam }),
    reply: {
      200: Type.Object({
        id: Type.String(),
        files: Type.Array(
          Type.Object({
            id: Type.String(),
            opinion: Type.Union([Type.String(), Type.Null()], {
              description: 'Id of the question, or of the step of the route, that it answers',
            }),
            component: maybe,
            type: Type.String(),
            bytes: Type.Integer(),
          }),
        ),
      }),
    },
    handle: async ({ db, actor, now, params: { dossier } }) => {
      const read = await readAsInvolved(db, services, actor, dossier, now)
      if (isRefusal(read)) return read
      const files = (await filesIn(db, read.dossier)).map((file) => ({
        id: file.id,
        opinion: 'holder' in file ? file.holder : null,
        component: 'component' in file ? file.component : null,
        type: file.type,
        bytes: file.bytes,
      }))
      return { id: read.dossier.id, files }
    },
    record: { as: 'opinion.file', of: ({ id }) => [id] },
  })

const open = (services: DossierServices): Door =>
  api('GET', '/api/v1/dossiers/:dossier/opinions/files/:file', {
    who: mayByToken('part.read'),
    summary: 'The bytes of one of them',
    tags,
    params: Type.Object({ dossier: dossierParam, file: Type.String({ maxLength: 60 }) }),
    reply: { 200: Type.Any() },
    file: Object.keys(fileTypes),
    handle: async (visit) => {
      const opened = await openFile(visit, services, visit.params.dossier, visit.params.file)
      return isRefusal(opened) ? opened : sentFile(opened)
    },
    record: { as: 'opinion.file', of: (sent) => (sent as Download).concerns },
  })

/** Files of questions and answers over the API; an answer names its own by `files`. */
export const opinionFilesApi = (services: DossierServices): readonly Door[] => [list(services), open(services)]
