import { sql } from 'kysely'
import { type Db, fold, transact } from '#platform'
import { phoneDigits } from '../party.ts'
import type { Status } from '../status.ts'

export interface FoundDossier {
  readonly id: string
  readonly code: string | null
  readonly status: Status
  readonly ownerName: string
  readonly procedureCode: string
  readonly procedureVersionId: number
  readonly submittedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly acceptedAt: Temporal.Instant | null
}

export interface SearchScope {
  /** Agencies on whose behalf the officer may look; null: the whole tenant (inspector, reform controller). */
  readonly agencies: readonly string[] | null
  readonly limit?: number
}

interface Selected {
  id: string
  code: string | null
  status: Status
  owner_name: string
  procedure_code: string
  procedure_version_id: number
  submitted_at: Date
  due_at: Date | null
  accepted_at: Date | null
}

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const toFound = (row: Selected): FoundDossier => ({
  id: row.id,
  code: row.code,
  status: row.status,
  ownerName: row.owner_name,
  procedureCode: row.procedure_code,
  procedureVersionId: row.procedure_version_id,
  submittedAt: instant(row.submitted_at),
  dueAt: row.due_at === null ? null : instant(row.due_at),
  acceptedAt: row.accepted_at === null ? null : instant(row.accepted_at),
})

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const codePattern = /^[0-9a-z]{1,4}(\.[0-9a-z]+)*-\d{6}-\d{4,}$/i

/** A word of a name: anywhere in it from three letters on, fewer at the beginning of a word, so that trigrams answer. */
const wordMatches = (word: string) => {
  const text = escapeLike(word)
  return word.length >= 3
    ? sql`p.folded like ${`%${text}%`}`
    : sql`(p.folded like ${`${text}%`} or p.folded like ${`% ${text}%`})`
}

/** `exists` leaves the choice to the planner: trigrams where the name is rare, the newest dossiers where it is common. */
const nameMatches = (words: readonly string[]) =>
  sql`exists (select from dossier_party p where p.dossier_id = d.id and ${sql.join(words.map(wordMatches), sql` and `)})`

/** Which column answers a text is seen from its form, so that every search is one index. */
const matching = (text: string) => {
  const bare = text.trim()
  if (codePattern.test(bare))
    return sql`d.id in (select id from dossier where code = ${bare.toUpperCase()}
      union all select dossier_id from dossier_alias where value = ${bare})`
  const digits = bare.replace(/[\s.-]/g, '')
  if (/^\+?\d{9,14}$/.test(digits)) {
    const phone = phoneDigits(digits)
    return sql`d.id in (select dossier_id from dossier_party where id_number = ${digits}
      union all select dossier_id from dossier_party where phone = ${phone}
      union all select dossier_id from dossier_alias where value = ${bare})`
  }
  const name = fold(bare)
  if (name.length < 2) return null
  const words = name.split(' ')
  if (!/\d/.test(bare)) return nameMatches(words)
  return sql`d.id in (select p.dossier_id from dossier_party p where ${sql.join(words.map(wordMatches), sql` and `)}
    union all select dossier_id from dossier_alias where value = ${bare})`
}

/** How often a name occurs decides the plan: each text gets its own, and none is worth the start of parallel workers. */
const plannedForEach = sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
  set_config('max_parallel_workers_per_gather', '0', true)`

/** By code, alias, name without diacritics, ID number or phone; newest first, at most `limit` (default 25). */
export const searchDossiers = async (db: Db, text: string, scope: SearchScope): Promise<readonly FoundDossier[]> => {
  const matches = matching(text)
  if (matches === null) return []
  const inScope = scope.agencies === null ? sql`true` : sql`d.agencies && ${scope.agencies}::text[]`
  const found = sql<Selected>`
    select d.id, d.code, d.status, d.owner_name, d.procedure_code, d.procedure_version_id, d.submitted_at, d.due_at, d.accepted_at
    from (select d.id from dossier d where ${matches} and ${inScope}
      order by d.submitted_at desc, d.id limit ${Math.min(scope.limit ?? 25, 1000)}) found
    join dossier d on d.id = found.id order by d.submitted_at desc, d.id`
  const search = async (tx: Db) => {
    await plannedForEach.execute(tx)
    return (await found.execute(tx)).rows.map(toFound)
  }
  return db.isTransaction ? search(db) : transact(db, search)
}
