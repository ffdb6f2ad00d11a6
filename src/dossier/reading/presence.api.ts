import { may } from '#identity'
import { isRefusal } from '#platform'
import { type Door, formatTime, type Line, stream } from '#web'
import { readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { dossierWords as words } from './dossier.words.ts'
import { bePresent, type Present } from './presence.store.ts'

/** «Trần Văn Hoàng đang mở hồ sơ này từ 09:12», one line a colleague. */
export const presentLines = (present: readonly Present[]) =>
  present.map(({ name, since }) => words.present(name, formatTime(since)))

/** While a dossier's page is looked at: keeps its reader among those present, and tells who else is. */
export const presenceStream = (services: DossierServices): Door =>
  stream('/can-bo/ho-so/:id/co-mat', {
    who: may('dossier.read'),
    open: async ({ db, actor, now, params, lang }, line: Line) => {
      const { id } = params as { readonly id: string }
      const read = await readDossier(db, services, actor, id, now)
      if (isRefusal(read)) return read
      const tell = async (): Promise<void> => {
        const present = await bePresent(db, read.dossier.id, actor.officerId, line.now())
        line.send('present', { lines: presentLines(present).map((each) => each[lang]) })
      }
      return { begin: () => void tell().catch(() => undefined), beat: tell, close: () => undefined }
    },
  })
