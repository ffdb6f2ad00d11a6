import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { notesApi } from './notes.api.ts'
import { noteFilePage, notesPage } from './notes.page.tsx'

/** The doors through which officers write to one another about a dossier, and the one-stop and the citizen to each other. */
export const correspondingDoors = (services: DossierServices): readonly Door[] => [
  notesPage(services),
  noteFilePage(services),
  ...notesApi(services),
]
