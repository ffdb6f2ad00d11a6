import { type Attachment, fileTypes } from '#document'
import { type Actor, may } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { anyone, type Door, download, page } from '#web'
import { type OpenedFile, openAttached } from '../noting/attached-file.ts'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { stateOf } from './message.store.ts'
import { talkPath } from './message-paths.ts'
import { mayReadAs } from './rights.ts'
import { dossierOfTalk } from './talk.query.ts'

interface Opened {
  readonly dossier: { readonly id: string; readonly code: string | null }
  readonly file: OpenedFile
}

export const sentFile = ({ dossier, file }: Opened) =>
  download(file.bytes, {
    type: file.type,
    name: `${dossier.code ?? dossier.id}-tin-nhan-${file.id.slice(-6)}.${fileTypes[file.type]}`,
    concerns: [dossier.id],
  })

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** For pages and API alike. */
export const openMessageFile = async (
  { db, actor, now }: Asking,
  services: DossierServices,
  asked: string,
  wanted: string,
): Promise<Opened | Refusal> => {
  const read = await readDossier(db, services, actor, asked, now)
  if (isRefusal(read)) return read
  const { dossier, directory } = read
  if (mayReadAs(actor, 'citizen-message.read', directory, dossier, now) !== true) return refuse('dossier-not-found')
  const shown = async ({ holder }: Pick<Attachment, 'holder'>) => (await stateOf(db, dossier.id, holder)) !== null
  const file = await openAttached(db, services, dossier.id, wanted, shown)
  return isRefusal(file) ? file : { dossier, file }
}

/** One file of a message, for officers. Each look at it is recorded. */
export const messageFilePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/tin-nhan/tep/:file', {
    who: may('citizen-message.read'),
    load: (visit) => openMessageFile(visit, services, visit.params.id, visit.params.file),
    record: { as: 'dossier.message-file', of: ({ dossier }) => [dossier.id] },
    view: async (opened) => sentFile(opened),
  })

/** The same for whoever holds the slip: what came from the citizen, and what the one-stop has sent. No code alone opens it. */
export const talkFilePage = (services: DossierServices): Door =>
  page(`${talkPath}/tep/:file`, {
    who: anyone,
    record: null,
    limit: 'tracking-link',
    load: async (visit): Promise<Opened | Refusal> => {
      const { db, params } = visit
      const dossier = await dossierOfTalk(visit)
      if (dossier === null) return refuse('talk-link-ended')
      const shown = async ({ holder }: Pick<Attachment, 'holder'>) => {
        const state = await stateOf(db, dossier.id, holder)
        return state === 'received' || state === 'sent'
      }
      const file = await openAttached(db, services, dossier.id, params.file, shown)
      return isRefusal(file) ? file : { dossier, file }
    },
    view: async (opened) => sentFile(opened),
  })
