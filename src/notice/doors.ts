import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { messagesPage } from './messages.page.tsx'

export const noticeDoors = ({ agencies }: Pick<DossierServices, 'agencies'>): readonly Door[] => [
  messagesPage(agencies),
]
