import { may } from '#identity'
import { isRefusal, type Refusal } from '#platform'
import { type Door, type Download, download, page } from '#web'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { bytesOf, type OpenedResult, resultName } from './open-result.ts'

type Asking = { readonly db: Parameters<typeof readDossier>[0] } & Pick<
  { actor: Parameters<typeof readDossier>[2]; now: Temporal.Instant },
  'actor' | 'now'
>

/** One signed result for whoever may read the dossier whole; those that were replaced are kept and open too. */
export const openResult = async (
  { db, actor, now }: Asking,
  services: DossierServices,
  asked: string,
  wanted: string,
): Promise<OpenedResult | Refusal> => {
  const read = await readDossier(db, services, actor, asked, now)
  return isRefusal(read) ? read : bytesOf(db, services, read.dossier, wanted)
}

export const sentResult = (opened: OpenedResult): Download =>
  download(opened.file.bytes, { ...resultName(opened), framed: true, concerns: [opened.dossier.id] })

/** One signed result, as it was signed. Each look at it is recorded. */
export const resultFilePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/ket-qua-dien-tu/tep/:file', {
    who: may('dossier.read'),
    load: (visit) => openResult(visit, services, visit.params.id, visit.params.file),
    record: { as: 'dossier.result-file', of: ({ dossier }) => [dossier.id] },
    view: async (opened) => sentResult(opened),
  })
