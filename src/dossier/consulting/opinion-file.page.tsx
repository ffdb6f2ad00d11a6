import { type Attachment, attachmentsOf, type DossierFile, filesOf, fileTypes } from '#document'
import { type Actor, may } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { type Door, type Download, download, page } from '#web'
import type { Dossier } from '../dossier.ts'
import { readAsInvolved } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { isAnswer } from './route-answers.ts'

/** The scans of the papers that this dossier shows, without those that were taken out. */
export const scansShown = async (db: Db, { id, components }: Dossier): Promise<readonly DossierFile[]> =>
  components.length === 0
    ? []
    : (await filesOf(db, id)).filter(
        ({ component, withdrawn }) => withdrawn === null && components.some(({ key }) => key === component),
      )

type Shown = DossierFile | Attachment

/** What the dossier, as its reader sees it, shows of files: documents of answers, then scans. For an asked agency that is little. */
export const filesIn = async (db: Db, dossier: Dossier): Promise<readonly Shown[]> => {
  const answers = (await attachmentsOf(db, dossier.id)).filter((file) => isAnswer(dossier, file))
  return [...answers, ...(await scansShown(db, dossier))]
}

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
}

interface Opened {
  readonly dossier: Dossier
  readonly file: Shown
  readonly bytes: Uint8Array
}

export const openFile = async (
  { db, actor, now }: Asking,
  services: DossierServices,
  asked: string,
  wanted: string,
): Promise<Opened | Refusal> => {
  const read = await readAsInvolved(db, services, actor, asked, now)
  if (isRefusal(read)) return read
  const file = (await filesIn(db, read.dossier)).find(({ id }) => id === wanted)
  const bytes = file === undefined ? null : ((await services.files?.blobs.get(file.digest)) ?? null)
  return file === undefined || bytes === null ? refuse('file-gone') : { dossier: read.dossier, file, bytes }
}

export const sentFile = ({ dossier, file, bytes }: Opened): Download =>
  download(bytes, {
    type: file.type,
    name: `${dossier.code ?? dossier.id}-y-kien-${file.id.slice(-6)}.${fileTypes[file.type]}`,
    framed: true,
    concerns: [dossier.id],
  })

/** One file of a question or of its answer. Each look at it is recorded. */
export const opinionFilePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/y-kien/tep/:file', {
    who: may('part.read'),
    load: (visit) => openFile(visit, services, visit.params.id, visit.params.file),
    record: { as: 'opinion.file', of: ({ dossier }) => [dossier.id] },
    view: async (opened) => sentFile(opened),
  })
