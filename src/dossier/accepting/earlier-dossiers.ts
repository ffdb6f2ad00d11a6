import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Db } from '#platform'
import { searchDossiers } from '../lookup/search.query.ts'
import type { LookupScope } from '../reach.ts'

const shape = Type.Object({
  number: Type.String(),
  /** True when there are more than are listed. */
  more: Type.Boolean(),
  rows: Type.Array(
    Type.Object({ id: Type.String(), code: Type.Union([Type.String(), Type.Null()]), day: Type.String() }),
  ),
})

/** What the counter has already looked up about one number: dossiers newest first, without anybody's name. */
export type Earlier = Static<typeof shape>

const listed = 5
const valid = Compile(shape)

/** Numbers of people only: a short code of a business could be somebody's phone to the search. */
const searchable = /^(\d{9}|\d{12})$/

export interface Numbers {
  readonly number: string
  /** CMND: dossiers from before the card go by it. */
  readonly former: string | null
}

const keyOf = ({ number, former }: Numbers): string => [number, former].filter(Boolean).join(' ')

const lookUp = async (db: Db, numbers: Numbers, scope: LookupScope): Promise<Earlier> => {
  const asked = [numbers.number, numbers.former].filter((each) => each !== null)
  const lists = []
  for (const each of asked) lists.push(await searchDossiers(db, each, { ...scope, limit: listed + 1 }))
  const found = [...new Map(lists.flat().map((each) => [each.id, each])).values()].toSorted((a, b) =>
    Temporal.Instant.compare(b.submittedAt, a.submittedAt),
  )
  return {
    number: keyOf(numbers),
    more: found.length > listed,
    rows: found.slice(0, listed).map(({ id, code, submittedAt }) => ({
      id,
      code,
      day: submittedAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString(),
    })),
  }
}

/** The sealed text of an earlier look-up, or null when it is about another number or was not written by us. */
const known = (text: string | null, key: string): Earlier | null => {
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  return valid.Check(value) && value.number === key ? value : null
}

export interface Lookup {
  readonly earlier: Earlier | null
  /** The form's own sealed text when it still holds: shown again it must not look like news. */
  readonly sealed: string | null
  /** Dossiers that were read just now; what an earlier answer of this form already told is not read again. */
  readonly read: readonly string[]
}

/**
 * The dossiers of the same number. The form carries the answer along, sealed, so that one person at the counter is one
 * reading in the register and not one at every key.
 */
export const earlierDossiers = async (
  db: Db,
  numbers: Numbers,
  carried: { readonly sealed: string; readonly opened: string | null },
  scope: LookupScope,
): Promise<Lookup> => {
  if (!searchable.test(numbers.number)) return { earlier: null, sealed: null, read: [] }
  const before = known(carried.opened, keyOf(numbers))
  if (before !== null) return { earlier: before, sealed: carried.sealed, read: [] }
  const earlier = await lookUp(db, numbers, scope)
  return { earlier, sealed: null, read: earlier.rows.map(({ id }) => id) }
}
