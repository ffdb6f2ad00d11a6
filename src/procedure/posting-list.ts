import type { Words } from '#platform'
import type { CurrentProcedure, ProcedureDirectory } from './directory.ts'
import type { EffectiveLimit } from './limits.ts'
import { type Channel, type CompetentKind, channels, type Procedure } from './procedure.schema.ts'
import { type FeeDue, feesFor, holdsOn, limitFor, oldOnlineLevel, wordsOf } from './published.ts'

/** Whose procedures a one-stop posts: those of the authority it serves, and of a province's departments. */
export interface PostingAuthority {
  readonly kind: CompetentKind
  readonly department?: string
}

export interface PostedCase {
  readonly name: Words
  /** The limit at the counter; what differs elsewhere is in `elsewhere`. */
  readonly limit: EffectiveLimit
  readonly elsewhere: readonly { readonly channel: Channel; readonly limit: EffectiveLimit }[]
  readonly fees: readonly FeeDue[]
}

/** One line of the list that a one-stop has to post (niêm yết, NĐ 61/2018 Điều 14, NĐ 118/2025 Điều 14). */
export interface PostedProcedure {
  readonly code: string
  readonly name: Words
  /** Key of `catalogue/fields.yaml`. */
  readonly field: string
  readonly level: Procedure['online']['level']
  /** The same on the scale of four levels. */
  readonly oldLevel: 3 | 4
  readonly cases: readonly PostedCase[]
}

const same = (a: EffectiveLimit, b: EffectiveLimit): boolean =>
  a.effective.value === b.effective.value && a.effective.unit === b.effective.unit

const postCase = (procedure: CurrentProcedure, { key, name }: CurrentProcedure['cases'][number]): PostedCase => {
  const [main = 'counter'] = channels.filter((channel) => procedure.channels.includes(channel))
  const limit = limitFor(procedure, key, main)
  return {
    name: wordsOf(name),
    limit,
    elsewhere: procedure.channels
      .map((channel) => ({ channel, limit: limitFor(procedure, key, channel) }))
      .filter((other) => !same(other.limit, limit)),
    fees: feesFor(procedure, key, main),
  }
}

/** What a one-stop posts on a day: every procedure that an authority it serves decides then, by field and code. */
export const postingList = (
  directory: ProcedureDirectory,
  authorities: readonly PostingAuthority[],
  date: Temporal.PlainDate,
): readonly PostedProcedure[] => {
  const order = new Map(directory.fields.map(({ key }, i) => [key, i]))
  const place = ({ field }: PostedProcedure) => order.get(field) ?? order.size
  return directory
    .list(date)
    .filter(({ competence }) =>
      competence.some(
        (entry) =>
          holdsOn(entry, date) &&
          authorities.some(({ kind, department }) => kind === entry.agencyKind && department === entry.department),
      ),
    )
    .map((procedure) => ({
      code: procedure.code,
      name: wordsOf(procedure.name),
      field: procedure.field,
      level: procedure.online.level,
      oldLevel: oldOnlineLevel(procedure.online.level),
      cases: procedure.cases.map((each) => postCase(procedure, each)),
    }))
    .sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1))
}
