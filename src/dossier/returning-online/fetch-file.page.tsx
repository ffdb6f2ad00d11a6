import { refuse } from '#platform'
import { anyone, type Door, download, page } from '#web'
import type { DossierServices } from '../services.ts'
import { dossierByToken } from '../tracking/track-dossier.ts'
import { tokenOf } from './fetch-key.ts'
import { fetchPath } from './fetch-paths.ts'
import { fetchResult, resultName } from './open-result.ts'

/** The signed file itself: whoever comes has shown the slip and the code that went to the dossier's people, a quarter of an hour ago at most. */
export const fetchFilePage = (services: DossierServices): Door =>
  page(`${fetchPath}/tep/:file`, {
    who: anyone,
    // the first time stands in the history of the dossier; no officer reads here
    record: null,
    limit: 'tracking-link',
    load: async ({ db, now, query, reveal, params }) => {
      const token = tokenOf('tai-ket-qua', reveal(query.get('m')), now)
      const dossier = token === null ? null : await dossierByToken(db, token)
      return dossier === null ? refuse('fetch-link-ended') : fetchResult(db, services, dossier, params.file, now)
    },
    view: async (opened) => download(opened.file.bytes, { ...resultName(opened), concerns: [] }),
  })
