import { sql } from 'kysely'
import type { Db } from '#platform'

/** The word that leads to the fewest dossiers, as the words of names that it may mean, and what all of the name must fit. */
export interface Driver {
  readonly words: readonly string[]
  readonly patterns: readonly (readonly string[])[]
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** A word of a name: anywhere in one from three letters on, fewer only at its beginning. */
const wordPattern = (word: string): string => (word.length >= 3 ? `%${escapeLike(word)}%` : `${escapeLike(word)}%`)

/** The same of the whole name, in which a word begins at the start or after a space. */
export const namePatterns = (word: string): readonly string[] =>
  word.length >= 3 ? [wordPattern(word)] : [wordPattern(word), `% ${wordPattern(word)}`]

/** No syllable stands in so many words; what is typed longer than a syllable stands in fewer. */
const mostWords = 300

/** Beyond this a word counts as common, and how common it is no longer matters. */
const mostCounted = 1000

interface Meaning {
  words: readonly string[]
  seen: number
}

/**
 * Each typed word becomes the words of names that it may mean; the one of which there are the fewest dossiers is followed.
 * Null: a word that nobody's name has, so nobody fits.
 */
export const driverOf = async (
  db: Db,
  typed: readonly string[],
  agencies: readonly string[],
): Promise<Driver | null> => {
  const count =
    typed.length === 1
      ? sql`select 0 as seen`
      : sql`select count(*)::int as seen from (select from unnest(meant.words) one, unnest(${agencies}::text[]) asking,
          lateral (select from dossier_name_word w where w.agency = asking and w.word = one limit ${mostCounted}) lead
          limit ${mostCounted}) counted`
  const { rows } = await sql<Meaning>`
    select meant.words, counted.seen from unnest(${typed.map(wordPattern)}::text[]) pattern
    cross join lateral (select array(select word from name_word where word like pattern
      order by length(word), word limit ${mostWords}) as words) meant
    cross join lateral (${count}) counted`.execute(db)
  const [rarest] = rows.toSorted((one, other) => one.seen - other.seen)
  if (rarest === undefined || rows.some(({ words }) => words.length === 0)) return null
  return { words: rarest.words, patterns: typed.map(namePatterns) }
}

type Fragment = ReturnType<typeof sql>

/** Whether a folded name has every word. */
export const fits = (name: Fragment, patterns: Driver['patterns']): Fragment =>
  sql.join(
    patterns.map(
      (any) =>
        sql`(${sql.join(
          any.map((pattern) => sql`${name} like ${pattern}`),
          sql` or `,
        )})`,
    ),
    sql` and `,
  )

/** Whether the dossier still has that name. Asked of one at a time, so that the list may be left at any of them. */
export const stillBorne = (lead: Fragment): Fragment =>
  sql`(select coalesce(bool_or(p.folded = ${lead}.name), false) from dossier_party p where p.dossier_id = ${lead}.dossier_id)`
