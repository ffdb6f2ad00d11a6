import { dossierPath } from '../reading/dossier-paths.ts'

/** The messages of a dossier on its page, and the page of theirs that takes new ones. */
export const messagesAnchor = 'tin-nhan'
export const messagesPath = (dossierId: string): string => `${dossierPath(dossierId)}/tin-nhan`
export const messageAnchor = (messageId: string): string => `tin-${messageId}`

/** The page of the dossier, at one message. */
export const messagePath = (dossierId: string, messageId: string): string =>
  `${dossierPath(dossierId)}#${messageAnchor(messageId)}`

/** What waits for the one-stop. */
export const messageListPath = '/can-bo/tin-nhan'

/** Where whoever holds the slip reads and writes; what it is about is concealed in the address. */
export const talkPath = '/tra-cuu/trao-doi'

/** A file that went with a message, for officers; and for whoever holds the slip. */
export const messageFilePath = (dossierId: string, fileId: string): string => `${messagesPath(dossierId)}/tep/${fileId}`
export const talkFilePath = (fileId: string, sealed: string): string => `${talkPath}/tep/${fileId}?s=${sealed}`
