import { accessesOf, may } from '#identity'
import { isRefusal, type Words } from '#platform'
import { type Door, Notice, page } from '#web'
import { loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import type { DossierServices } from '../services.ts'
import { actsOf } from './acts.ts'
import type { ChainFault } from './chain.ts'
import { chainFault } from './history.query.ts'
import { historyWords as words } from './history.words.ts'
import { HistoryList } from './history-list.component.tsx'
import { Readers } from './readers.component.tsx'
import { readersOf } from './readers.ts'

const chainSentence = (fault: ChainFault | null, events: number): Words => {
  if (fault === null) return words.intact(events)
  return fault.reason.startsWith('changed-row') ? words.rowChanged : words.broken(fault.seq)
}

/** The whole history of a dossier, whether its chain holds, and who has read it. */
export const historyPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/lich-su', {
    who: may('history.read'),
    load: async (visit) => {
      const of = await loadCase(visit, services, visit.params.id)
      if (isRefusal(of)) return of
      const [fault, readings] = await Promise.all([
        chainFault(visit.db, of.dossier),
        accessesOf(visit.db, of.dossier.id, { limit: 500 }),
      ])
      return { of, fault, readers: readersOf(readings) }
    },
    record: { as: 'history.read', of: ({ of }) => [of.dossier.id] },
    view: ({ of, fault, readers }, visit) => (
      <DossierFrame visit={visit} of={of} title={words.title}>
        <Notice tone={fault === null ? 'success' : 'warning'}>
          {visit.t(chainSentence(fault, of.dossier.eventCount))}
        </Notice>
        <HistoryList of={of} acts={actsOf(of.history)} />
        <Readers of={of} readers={readers} />
      </DossierFrame>
    ),
  })
