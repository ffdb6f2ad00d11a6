import { type Attachment, attachmentsOf } from '#document'
import type { Db } from '#platform'
import { type People, peopleOf } from '../acting/people.query.ts'
import { type By, mayReadAs } from '../corresponding/rights.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { mentionableFor } from './mentionable.query.ts'
import { notesOf } from './note.store.ts'
import type { Mentionable, Note } from './note.ts'

/** The notes of a dossier with all that a page says about them. */
export interface NotesScene {
  readonly notes: readonly Note[]
  readonly files: readonly Attachment[]
  readonly people: People
  /** Whom a new note may call; null: this officer writes none. */
  readonly mentionable: readonly Mentionable[] | null
  /** The officer who looks. */
  readonly own: string
}

/** Null: this officer does not read the notes. */
export const notesScene = async (
  db: Db,
  { dossier, directory }: Pick<ReadDossier, 'dossier' | 'directory'>,
  { actor, now }: By,
): Promise<NotesScene | null> => {
  if (mayReadAs(actor, 'note.read', directory, dossier, now) !== true) return null
  const writes = dossier.detailsDestroyedAt === null && mayReadAs(actor, 'note.write', directory, dossier, now) === true
  const [notes, files, mentionable] = await Promise.all([
    notesOf(db, dossier.id),
    attachmentsOf(db, dossier.id),
    writes ? mentionableFor(db, directory, dossier, now) : null,
  ])
  const officers = notes.flatMap(({ officer, mentions }) => [officer, ...mentions])
  const people = await peopleOf(db, { officers, posts: notes.map(({ post }) => post) })
  return { notes, files, people, mentionable, own: actor.officerId }
}
