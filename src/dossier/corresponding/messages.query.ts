import { type Attachment, attachmentsOf } from '#document'
import type { Db } from '#platform'
import { type People, peopleOf } from '../acting/people.query.ts'
import type { ReadDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { messagesOf } from './message.store.ts'
import { type CitizenMessage, type WritingFault, writingFault } from './message.ts'
import { type By, mayReadAs, writeRefusal } from './rights.ts'
import { openMessages } from './write-message.ts'

/** The correspondence of a dossier with all that a page says about it. */
export interface MessagesScene {
  readonly messages: readonly CitizenMessage[]
  /** What went with them. */
  readonly files: readonly Attachment[]
  readonly people: People
  readonly maySend: boolean
  readonly mayPropose: boolean
  /** Why nothing more is written; null: it may be. */
  readonly shut: WritingFault | null
}

/**
 * Null: this officer does not read what the one-stop and the citizen write. To whoever may answer, what is new counts as opened by
 * looking; this once it is still shown as new.
 */
export const messagesScene = async (
  db: Db,
  services: DossierServices,
  { dossier, directory }: Pick<ReadDossier, 'dossier' | 'directory'>,
  by: By,
): Promise<MessagesScene | null> => {
  if (mayReadAs(by.actor, 'citizen-message.read', directory, dossier, by.now) !== true) return null
  const [messages, send, propose] = await Promise.all([
    messagesOf(db, dossier.id),
    writeRefusal(services, dossier, 'citizen-message.send', by),
    writeRefusal(services, dossier, 'citizen-message.propose', by),
  ])
  if (messages.some(({ state, readAt }) => state === 'received' && readAt === null))
    await openMessages(db, services, dossier, by)
  const people = await peopleOf(db, {
    officers: messages.flatMap(({ writtenBy, settledBy }) => [writtenBy, settledBy]),
    posts: messages.flatMap(({ writtenPost, settledPost }) => [writtenPost, settledPost]),
  })
  return {
    messages,
    files: messages.length === 0 ? [] : await attachmentsOf(db, dossier.id),
    people,
    maySend: send === null,
    mayPropose: propose === null,
    shut: writingFault(dossier),
  }
}
