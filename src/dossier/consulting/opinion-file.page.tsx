import { type Attachment, attachmentsOf, type DossierFile, filesOf, fileTypes } from '#document'
import { may } from '#identity'
import { type Db, isRefusal, refuse } from '#platform'
import { type Door, download, page } from '#web'
import type { Dossier } from '../dossier.ts'
import { readAsInvolved } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'

/** The scans of the papers that this dossier shows, without those that were taken out. */
export const scansShown = async (db: Db, { id, components }: Dossier): Promise<readonly DossierFile[]> =>
  components.length === 0
    ? []
    : (await filesOf(db, id)).filter(
        ({ component, withdrawn }) => withdrawn === null && components.some(({ key }) => key === component),
      )

/** What the dossier, as its reader sees it, shows of this file; for an asked agency that is little. */
const fileIn = async (db: Db, dossier: Dossier, wanted: string): Promise<DossierFile | Attachment | undefined> => {
  const answers = (await attachmentsOf(db, dossier.id)).filter(({ holder }) =>
    dossier.opinions.some(({ id }) => id === holder),
  )
  const shown: readonly (DossierFile | Attachment)[] = [...answers, ...(await scansShown(db, dossier))]
  return shown.find(({ id }) => id === wanted)
}

/** One file of a question or of its answer. Each look at it is recorded. */
export const opinionFilePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/y-kien/tep/:file', {
    who: may('opinion.read'),
    load: async ({ db, actor, now, params }) => {
      const read = await readAsInvolved(db, services, actor, params.id, now)
      if (isRefusal(read)) return read
      const file = await fileIn(db, read.dossier, params.file)
      const bytes = file === undefined ? null : ((await services.files?.blobs.get(file.digest)) ?? null)
      return file === undefined || bytes === null ? refuse('file-gone') : { dossier: read.dossier, file, bytes }
    },
    record: { as: 'opinion.file', of: ({ dossier }) => [dossier.id] },
    view: async ({ dossier, file, bytes }) =>
      download(bytes, {
        type: file.type,
        name: `${dossier.code ?? dossier.id}-y-kien-${file.id.slice(-6)}.${fileTypes[file.type]}`,
        framed: true,
        concerns: [dossier.id],
      }),
  })
