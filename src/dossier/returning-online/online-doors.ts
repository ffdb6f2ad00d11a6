import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { fetchPage } from './fetch.page.tsx'
import { fetchFilePage } from './fetch-file.page.tsx'
import { resultFilePage } from './result-file.page.tsx'
import { resultFilesApi } from './result-files.api.ts'

/** Signed results for officers and programs, and the way in which a citizen fetches his. */
export const onlineDoors = (services: DossierServices): readonly Door[] => [
  resultFilePage(services),
  ...resultFilesApi(services),
  fetchPage(services),
  fetchFilePage(services),
]
