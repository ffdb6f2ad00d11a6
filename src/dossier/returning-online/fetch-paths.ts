import { dossierPath } from '../reading/dossier-paths.ts'

/** Where whoever holds the slip fetches a result; what it is about is concealed in the address. */
export const fetchPath = '/tra-cuu/ket-qua'
export const fetchFilePath = (fileId: string, sealed: string): string => `${fetchPath}/tep/${fileId}?m=${sealed}`

/** The same file for officers. */
export const resultFilePath = (dossierId: string, fileId: string): string =>
  `${dossierPath(dossierId)}/ket-qua-dien-tu/tep/${fileId}`
