import type { DossierFile } from '#document'
import { fold, type Refusal, refuse } from '#platform'

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

/** Names show at most so many colleagues of whom one has to be chosen. */
const mostNamed = 6

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')

/** What stands behind each «@» of a text up to the next one, the end of its sentence or line; not behind that of an address. */
const afterAts = (text: string): readonly string[] =>
  [...text.normalize('NFC').matchAll(/(?<![\p{L}\p{N}/])@(?=\p{L})([^@\n.,;:!?()]*)/gu)].map(([, after = '']) => after)

interface Half {
  /** As typed: as many words as somebody's name has in that order, and a word of a name that nobody has. */
  readonly typed: string
  readonly meant: readonly Mentionable[]
  /** «@Trần Văn Tư», where there is only a Trần Văn Bé: somebody else is meant, who is not here. */
  readonly strange: boolean
}

/** How many of these words, from the first, stand one after another in a name. */
const runIn = (name: string, words: readonly string[], alike: (text: string) => string): number => {
  const own = wordsOf(name).map(alike)
  const runs = own.map((_, from) => {
    const end = words.findIndex((word, at) => alike(word) !== own[from + at])
    return end < 0 ? words.length : end
  })
  return Math.max(0, ...runs)
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)

/** Whose names have most of these words: with their marks, or without them where that makes more of them a name. */
const meantBy = (words: readonly string[], people: readonly Mentionable[]): Half => {
  const by = (alike: (text: string) => string) => {
    const runs = people.map((person) => ({ person, run: runIn(person.name, words, alike) }))
    const most = Math.max(0, ...runs.map(({ run }) => run))
    return { most, meant: most === 0 ? [] : runs.filter(({ run }) => run === most).map(({ person }) => person) }
  }
  const [exact, unmarked] = [by(same), by(fold)]
  const { most, meant } = exact.most >= unmarked.most ? exact : unmarked
  const strange = most > 0 && isCapital(words[0]) && isCapital(words[most])
  return { typed: words.slice(0, Math.max(1, strange ? most + 1 : most)).join(' '), meant, strange }
}

/** «@Mai», typed without being picked: parts of names, each with those whom it may mean. Whole names are not among them. */
const halvesIn = (text: string, people: readonly Mentionable[]): readonly Half[] =>
  afterAts(text)
    .filter((after) => calledIn(`@${after}`, people).length === 0)
    .map((after) => meantBy(wordsOf(after), people))

/** At most so many people are called at once: a note to everybody is a circular. */
export const mostMentions = 20

/**
 * Those who were picked and those who are called in the text, each once; a refusal when somebody may not be, or when a part of
 * a name stands for nobody or for several.
 */
export const mentionsOf = (
  text: string,
  picked: readonly string[],
  people: readonly Mentionable[],
): readonly string[] | Refusal<'mention-unknown' | 'mention-unclear' | 'mention-nobody' | 'too-many-mentions'> => {
  if (picked.some((id) => !people.some((each) => each.id === id))) return refuse('mention-unknown')
  const halves = halvesIn(text, people)
  const nobody = halves.find(({ meant }) => meant.length === 0)
  if (nobody !== undefined) return refuse('mention-nobody', { typed: nobody.typed })
  // of several, whoever was picked beside is meant
  const unclear = halves.find(
    ({ meant, strange }) => (strange || meant.length > 1) && !meant.some(({ id }) => picked.includes(id)),
  )
  if (unclear !== undefined) {
    const named = unclear.meant.slice(0, mostNamed).map(({ name }) => name)
    return refuse('mention-unclear', { typed: unclear.typed, people: named, more: unclear.meant.length - named.length })
  }
  const meant = halves.flatMap(({ meant: [one, ...others] }) =>
    one === undefined || others.length > 0 ? [] : [one.id],
  )
  const all = [...new Set([...picked, ...calledIn(text, people), ...meant])]
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
