import { sql } from 'kysely'
import { codeTail, parseCodeTail, parseDossierCode } from '#agency'
import { type Db, fold } from '#platform'
import { correctionMarks } from '../correcting/marks.query.ts'
import { phoneDigits } from '../party.ts'
import type { LookupScope } from '../reach.ts'
import type { Status } from '../status.ts'
import { wholeTenant } from './name-words.ts'
import { type Driver, driverOf, fits, namePatterns, stillBorne } from './search-words.query.ts'

export interface FoundDossier {
  readonly id: string
  readonly code: string | null
  readonly status: Status
  readonly ownerName: string
  readonly procedureCode: string
  readonly procedureVersionId: number
  readonly submittedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  /** From when that date is near. */
  readonly soonAt: Temporal.Instant | null
  readonly acceptedAt: Temporal.Instant | null
  /** It corrects another; or its own result was replaced. */
  readonly corrects: boolean
  readonly corrected: boolean
}

export interface SearchScope extends Partial<Pick<LookupScope, 'split'>> {
  /** Agencies on whose behalf the officer may look; null: the whole tenant (inspector, reform controller). */
  readonly agencies: readonly string[] | null
  readonly limit?: number
  /** The day that «0065» alone is meant of; without it such an end of a code is not looked for. */
  readonly today?: Temporal.PlainDate
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
  soon_at: Date | null
  accepted_at: Date | null
  corrects: boolean
  corrected: boolean
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
  soonAt: row.soon_at === null ? null : instant(row.soon_at),
  acceptedAt: row.accepted_at === null ? null : instant(row.accepted_at),
  corrects: row.corrects,
  corrected: row.corrected,
})

/** However many bear a name or a number, no search reads more of one list than this: the newest. */
const mostRead = 10_000

type Ids = ReturnType<typeof sql>

const byAlias = (value: string): Ids => sql`select dossier_id as id from dossier_alias where value = ${value}`

const byCode = (code: string, text: string): Ids =>
  sql`select id from dossier where code = ${code} union ${byAlias(text)}`

/** The codes of all agencies that end so: some hundred looks into one index. */
const byTail = (tail: string): Ids =>
  sql`(select d.id from agency a join dossier d on d.code = any(array[a.code || ${tail}::text, a.old_code || ${tail}::text]))`

const tailIn = (text: string, today: Temporal.PlainDate | undefined): Ids[] => {
  const tail = parseCodeTail(text)
  const day = tail?.date ?? today
  return tail === undefined || day === undefined ? [] : [byTail(codeTail(day, tail.number))]
}

const byNumber = (digits: string, text: string): Ids =>
  sql`(select dossier_id as id from dossier_party where id_number = ${digits} order by dossier_party.id desc limit ${mostRead})
    union (select dossier_id from dossier_party where former_number = ${digits} order by dossier_party.id desc limit ${mostRead})
    union (select dossier_id from dossier_party where phone = ${phoneDigits(digits)} order by dossier_party.id desc limit ${mostRead})
    union ${byAlias(text)}`

/** Lists of beneficiaries are few; their names are found by an index of their letters. */
const byBeneficiary = (words: readonly string[]): Ids =>
  sql`(select p.dossier_id as id from dossier_party p where p.role = 'beneficiary'
    and ${fits(sql`p.folded`, words.map(namePatterns))} limit ${mostRead})`

/** Of an agency that was split: its dossiers of the places that came here, asked of one at a time. */
const comesHere = (split: LookupScope['split']): Ids =>
  sql.join(
    [
      sql`true`,
      ...split.map(
        ({ agencies, territories }) => sql`(asking <> all(${agencies}::text[])
          or (select d.territory = any(${territories}::text[]) from dossier d where d.id = newest.dossier_id))`,
      ),
    ],
    sql` and `,
  )

/** Every list that is walked, those of agencies that were split too. */
const listsOf = ({ agencies, split = [] }: SearchScope): readonly string[] =>
  agencies === null ? [wholeTenant] : [...agencies, ...split.flatMap((each) => each.agencies)]

/** Walks each list of an agency and a word from its newest end, only as far as the page needs. */
const byName = ({ words, patterns }: Driver, scope: SearchScope, limit: number): Ids =>
  sql`select lead.dossier_id as id from unnest(${listsOf(scope)}::text[]) asking, unnest(${words}::text[]) meant,
    lateral (select distinct newest.submitted_at, newest.dossier_id from (select w.dossier_id, w.submitted_at, w.name from dossier_name_word w
        where w.agency = asking and w.word = meant order by w.submitted_at desc, w.dossier_id limit ${mostRead}) newest
      where ${fits(sql`newest.name`, patterns)} and ${stillBorne(sql`newest`)}
        and ${comesHere(scope.split ?? [])}
      order by newest.submitted_at desc, newest.dossier_id limit ${limit}) lead`

/** Which column answers a text is seen from its form, so that every search is one index. */
const matching = async (db: Db, text: string, scope: SearchScope, limit: number): Promise<Ids[]> => {
  const bare = text.trim()
  const code = parseDossierCode(bare)
  if (code !== undefined) return [byCode(code.text, bare)]
  const tail = tailIn(bare, scope.today)
  const digits = bare.replace(/[\s.-]/g, '')
  if (/^\+?\d{9,14}$/.test(digits)) return [...tail, byNumber(digits, bare)]
  const name = fold(bare)
  if (name.length < 2) return tail
  const driver = await driverOf(db, name.split(' '), listsOf(scope))
  const found = driver === null ? [] : [byName(driver, scope, limit)]
  return [...tail, ...found, byBeneficiary(name.split(' ')), ...(/\d/.test(bare) ? [byAlias(bare)] : [])]
}

/** Agencies that were split are looked through for the places that came here only. */
const within = ({ agencies, split = [] }: SearchScope): Ids => {
  if (agencies === null) return sql`true`
  const places = split.map(
    (each) => sql`(d.agencies && ${each.agencies}::text[] and d.territory = any(${each.territories}::text[]))`,
  )
  return sql`(${sql.join([sql`d.agencies && ${agencies}::text[]`, ...places], sql` or `)})`
}

/** By code, alias, name without diacritics, ID number or phone; newest first, at most `limit` (default 25). */
export const searchDossiers = async (db: Db, text: string, scope: SearchScope): Promise<readonly FoundDossier[]> => {
  const limit = Math.min(scope.limit ?? 25, 1000)
  const matches = await matching(db, text, scope, limit)
  if (matches.length === 0) return []
  const { rows } = await sql<Selected>`
    select d.id, d.code, d.status, d.owner_name, d.procedure_code, d.procedure_version_id, d.submitted_at, d.due_at, d.soon_at, d.accepted_at,
      ${correctionMarks}
    from (select distinct id from (${sql.join(matches, sql` union all `)}) each) found join dossier d on d.id = found.id
    where ${within(scope)} order by d.submitted_at desc, d.id limit ${limit}`.execute(db)
  return rows.map(toFound)
}
