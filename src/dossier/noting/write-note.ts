import { type Db, type Refusal, refuse } from '#platform'
import { attachTo } from '../checking/attach-to.ts'
import { type By, writeRefusal } from '../corresponding/rights.ts'
import { digestOfText, newSalt, textFault, tidyText } from '../corresponding/written-text.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import { recordBeside } from '../record.ts'
import type { DossierServices } from '../services.ts'
import { mentionableFor } from './mentionable.query.ts'
import { addNote, findNote, markWithdrawn } from './note.store.ts'
import { mentionsOf, type Note, withdrawalFault } from './note.ts'

export interface NewNote {
  readonly text: string
  /** Ids of officers, beside those whom the text calls by «@». */
  readonly mentions?: readonly string[]
  readonly files?: readonly Uint8Array[]
}

/** A note, and the dossier that it is written about. */
export interface Noted {
  readonly dossier: Dossier
  readonly note: Note
}

/** The dossier, when this officer may write notes about it. Also a closed one: a complaint may come years later. */
const writable = async (tx: Db, services: DossierServices, idOrCode: string, by: By): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const refused = await writeRefusal(services, dossier, 'note.write', by)
  if (refused !== null) return refused
  return dossier.detailsDestroyedAt === null ? dossier : refuse('writing-destroyed')
}

/**
 * Writes a note for the colleagues at this dossier. The history keeps who, when, whom it calls and a salted digest; the words
 * stand beside it and can be destroyed.
 */
export const writeNote = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  { text: typed, mentions: picked = [], files = [] }: NewNote,
  by: By,
): Promise<Noted | Refusal> => {
  const dossier = await writable(tx, services, idOrCode, by)
  if ('refusal' in dossier) return dossier
  const text = tidyText(typed)
  const fault = textFault(text)
  if (fault !== null) return fault
  const people = await mentionableFor(tx, await services.agencies(), dossier, by.now)
  const mentions = mentionsOf(text, picked, people)
  if ('refusal' in mentions) return mentions
  const { officerId: officer, postId: post } = by.actor
  const id = newId()
  const attached = await attachTo(tx, services, dossier, { place: 'note', holder: id, files }, by)
  if ('refusal' in attached) return attached
  const note = { id, dossierId: dossier.id, officer, post, text, writtenAt: by.now, withdrawnAt: null, mentions }
  const salt = newSalt()
  await addNote(tx, { ...note, salt })
  const data = { id, digest: digestOfText(salt, text), mentions, files: attached.map(({ digest }) => digest) }
  return { dossier: await recordBeside(tx, services, dossier, { type: 'note-written', data }, by), note }
}

/** Takes a note back: it stays where it is and says so. Only its author may. */
export const withdrawNote = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  noteId: string,
  by: By,
): Promise<Noted | Refusal> => {
  const dossier = await writable(tx, services, idOrCode, by)
  if ('refusal' in dossier) return dossier
  const note = await findNote(tx, dossier.id, noteId)
  if (note === null) return refuse('note-gone')
  const fault = withdrawalFault(note, by.actor.officerId)
  if (fault !== null) return fault
  await markWithdrawn(tx, note.id, by.now)
  const after = await recordBeside(tx, services, dossier, { type: 'note-withdrawn', data: { id: note.id } }, by)
  return { dossier: after, note: { ...note, withdrawnAt: by.now } }
}
