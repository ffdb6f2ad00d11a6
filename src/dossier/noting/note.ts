import type { DossierFile } from '#document'
import { type Refusal, refuse } from '#platform'

/** What attachments and scans have in common: what may be shown of a file that nobody has named. */
export type Attached = Pick<DossierFile, 'id' | 'digest' | 'type' | 'bytes'>

/** An internal note (ghi chú nội bộ): written once, never changed; its author may withdraw it, and then it says so. */
export interface Note {
  readonly id: string
  readonly dossierId: string
  /** Id of the officer, and of the post he wrote it in. */
  readonly officer: string
  readonly post: string
  readonly text: string
  readonly writtenAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
  /** Ids of the officers whom it mentions. */
  readonly mentions: readonly string[]
}

/** Notes that a page shows: the latest ones. Nothing is lost: the API gives them by pages. */
export const shownNotes = 200

/** An officer who may be mentioned: he holds a post of today that may read the notes of the dossier. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

const isWordChar = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text)

const same = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi')

/**
 * Who is called by «@Trần Văn Bé» in a text. The longest name that stands there counts, so that «@Trần Văn Bé Ba» is not taken
 * for somebody else; a name that two people bear calls both.
 */
export const calledIn = (text: string, people: readonly Mentionable[]): readonly string[] => {
  const lower = same(text)
  const called = new Set<string>()
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    if (isWordChar(lower[at - 1])) continue
    const here = people.filter(
      ({ name }) => lower.startsWith(same(name), at + 1) && !isWordChar(lower[at + 1 + name.length]),
    )
    const longest = Math.max(...here.map(({ name }) => name.length))
    for (const { id, name } of here) if (name.length === longest) called.add(id)
  }
  return [...called]
}

/** At most so many people are called at once: a note to everybody is a circular. */
export const mostMentions = 20

/** Those who were picked and those who are called in the text, each once; a refusal when somebody may not be. */
export const mentionsOf = (
  text: string,
  picked: readonly string[],
  people: readonly Mentionable[],
): readonly string[] | Refusal<'mention-unknown' | 'too-many-mentions'> => {
  if (picked.some((id) => !people.some((each) => each.id === id))) return refuse('mention-unknown')
  const all = [...new Set([...picked, ...calledIn(text, people)])]
  return all.length > mostMentions ? refuse('too-many-mentions', { most: mostMentions }) : all
}

/** Why a note cannot be withdrawn by this officer; null: it can. */
export const withdrawalFault = (
  { officer, withdrawnAt }: Pick<Note, 'officer' | 'withdrawnAt'>,
  by: string,
): Refusal<'not-your-note' | 'note-withdrawn'> | null => {
  if (officer !== by) return refuse('not-your-note')
  return withdrawnAt === null ? null : refuse('note-withdrawn')
}
