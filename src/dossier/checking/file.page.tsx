import { filesOf, fileTypes } from '#document'
import { may } from '#identity'
import { isRefusal, refuse } from '#platform'
import { type Door, download, page } from '#web'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'

/** One scan, as it was uploaded. Each look at it is recorded; without the right to read the dossier it does not exist. */
export const filePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/tep/:file', {
    who: may('dossier.read'),
    load: async ({ db, actor, now, params }) => {
      const read = await readDossier(db, services, actor, params.id, now)
      if (isRefusal(read)) return read
      const { dossier } = read
      const file = (await filesOf(db, dossier.id)).find(({ id }) => id === params.file)
      const bytes = file === undefined ? null : ((await services.files?.blobs.get(file.digest)) ?? null)
      return file === undefined || bytes === null ? refuse('file-gone') : { dossier, file, bytes }
    },
    record: { as: 'dossier.file', of: ({ dossier }) => [dossier.id] },
    view: async ({ dossier, file, bytes }) =>
      download(bytes, {
        type: file.type,
        name: `${dossier.code ?? dossier.id}-${file.component}-${file.version}.${fileTypes[file.type]}`,
        framed: true,
        concerns: [dossier.id],
      }),
  })
