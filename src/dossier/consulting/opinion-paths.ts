import { dossierPath } from '../reading/dossier-paths.ts'

/** A file that goes with a question: a scan that was sent along, or the document of an answer. */
export const opinionFilePath = (dossierId: string, fileId: string): string =>
  `${dossierPath(dossierId)}/y-kien/tep/${fileId}`
