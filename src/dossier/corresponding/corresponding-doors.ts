import type { Door } from '#web'
import { notesApi } from '../noting/notes.api.ts'
import { noteFilePage, notesPage } from '../noting/notes.page.tsx'
import type { DossierServices } from '../services.ts'
import { messageFilePage, talkFilePage } from './message-file.page.tsx'
import { messageListPage } from './message-list.page.tsx'
import { messagesApi } from './messages.api.ts'
import { messagesPage } from './messages.page.tsx'
import { talkPage } from './talk.page.tsx'

/** The doors through which officers write to one another about a dossier, and the one-stop and the citizen to each other. */
export const correspondingDoors = (services: DossierServices): readonly Door[] => [
  notesPage(services),
  noteFilePage(services),
  ...notesApi(services),
  messagesPage(services),
  messageListPage(services),
  messageFilePage(services),
  talkPage(services),
  talkFilePage(services),
  ...messagesApi(services),
]
