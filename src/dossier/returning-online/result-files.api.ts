import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { isRefusal } from '#platform'
import { api, type Door, type Download } from '#web'
import type { DossierServices } from '../services.ts'
import { openResult, sentResult } from './result-file.page.tsx'

/** The bytes of a signed result over the API; `GET /dossiers/{dossier}` lists them with digest and verdict. */
export const resultFilesApi = (services: DossierServices): readonly Door[] => [
  api('GET', '/api/v1/dossiers/:dossier/results/files/:file', {
    who: mayByToken('dossier.read'),
    summary: 'The bytes of one of the signed results that the dossier lists under `electronic`',
    tags: ['files'],
    params: Type.Object({
      dossier: Type.String({ maxLength: 80, description: 'Id or code' }),
      file: Type.String({ maxLength: 60 }),
    }),
    reply: { 200: Type.Any() },
    file: ['application/pdf'],
    handle: async (visit) => {
      const opened = await openResult(visit, services, visit.params.dossier, visit.params.file)
      return isRefusal(opened) ? opened : sentResult(opened)
    },
    record: { as: 'dossier.result-file', of: (sent) => (sent as Download).concerns },
  }),
]
