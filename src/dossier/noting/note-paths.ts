import { dossierPath } from '../reading/dossier-paths.ts'

/** Where the notes of a dossier stand on its page, and the page of theirs that takes new ones. */
export const notesAnchor = 'ghi-chu'
export const notesPath = (dossierId: string): string => `${dossierPath(dossierId)}/ghi-chu`
export const noteAnchor = (noteId: string): string => `ghi-chu-${noteId}`

/** The page of the dossier, at one note. */
export const notePath = (dossierId: string, noteId: string): string => `${dossierPath(dossierId)}#${noteAnchor(noteId)}`

export const noteFilePath = (dossierId: string, fileId: string): string => `${notesPath(dossierId)}/tep/${fileId}`
