import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { messagesPage } from './messages.page.tsx'

export const noticeDoors = (
  services: Pick<DossierServices, 'agencies' | 'regimeFor' | 'calendarOf' | 'procedures'>,
): readonly Door[] => [messagesPage(services)]
