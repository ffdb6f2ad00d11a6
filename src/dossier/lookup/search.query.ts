import { sql } from 'kysely'
import { codeTail, parseCodeTail, parseDossierCode } from '#agency'
import { type Db, fold } from '#platform'
import { keptForms } from '../accepting/identity-number.ts'
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
  /** Give it back as `after` for what comes after it. */
  readonly cursor: string
}

export interface SearchScope extends Partial<Pick<LookupScope, 'split'>> {
  /** Agencies on whose behalf the officer may look; null: the whole tenant (inspector, reform controller). */
  readonly agencies: readonly string[] | null
  readonly limit?: number
  /** Only the number of an identity paper is meant. */
  readonly byPaper?: boolean
  /** The day that «0065» alone is meant of; without it such an end of a code is not looked for. */
  readonly today?: Temporal.PlainDate
  /** Only those of which a paper lies in this place, by its key. */
  readonly at?: string | null
  /** The `cursor` of the last one of the page before. */
  readonly after?: string | null
  /** A place where no more papers lie is walked itself (default 1,000, of the whole tenant 5,000); of the others the names are. */
  readonly fewInPlace?: number
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
  submitted: string
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
  cursor: `${row.submitted}|${row.id}`,
})

/** However many bear a name or a number, no search reads more of one list than this: the newest. */
const mostRead = 10_000

type Ids = ReturnType<typeof sql>

const cursor = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What comes after a cursor in a list of `submitted_at desc, id`; one that cannot be is none. */
const olderThan = (after: string | null | undefined, submittedAt: Ids, id: Ids): Ids => {
  const [, submitted, last] = cursor.exec(after ?? '') ?? []
  if (submitted === undefined || last === undefined) return sql`true`
  return sql`(${submittedAt} <= ${submitted}::timestamptz and (${submittedAt} < ${submitted}::timestamptz or ${id} > ${last}::uuid))`
}

/** Asked of one at a time: a plan that gathers all of a place first would read most of the table. */
const liesAt = (at: string | null | undefined, id: Ids): Ids =>
  at === null || at === undefined
    ? sql`true`
    : sql`(select coalesce(bool_or(here.place = ${at}), false) from dossier_paper_place here where here.dossier_id = ${id})`

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

/** Passports, branches of businesses and papers of other kinds have letters, dashes or words in their numbers. */
const byPaper = (text: string): Ids =>
  sql`(select dossier_id as id from dossier_party where id_number = any(${keptForms(text)}::text[]) limit ${mostRead})
    union (select dossier_id from dossier_party where former_number = any(${keptForms(text)}::text[]) limit ${mostRead})`

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

/** Walks each list of an agency and a word from its newest end, only as far as the page needs; for a place to the end of the list. */
const byName = ({ words, patterns }: Driver, scope: SearchScope, limit: number): Ids =>
  sql`select lead.dossier_id as id from unnest(${listsOf(scope)}::text[]) asking, unnest(${words}::text[]) meant,
    lateral (select distinct newest.submitted_at, newest.dossier_id from (select w.dossier_id, w.submitted_at, w.name from dossier_name_word w
        where w.agency = asking and w.word = meant and ${olderThan(scope.after, sql`w.submitted_at`, sql`w.dossier_id`)}
        order by w.submitted_at desc, w.dossier_id limit ${scope.at === undefined || scope.at === null ? mostRead : null}) newest
      where ${fits(sql`newest.name`, patterns)} and ${liesAt(scope.at, sql`newest.dossier_id`)} and ${stillBorne(sql`newest`)}
        and ${comesHere(scope.split ?? [])}
      order by newest.submitted_at desc, newest.dossier_id limit ${limit}) lead`

/** Walks the place from its newest end instead: few papers lie there. Asked of one at a time, as `stillBorne` is. */
const byPlace = ({ patterns }: Driver, scope: SearchScope, at: string, limit: number): Ids =>
  sql`(select lies.dossier_id as id from dossier_paper_place lies
    where lies.place = ${at} and ${olderThan(scope.after, sql`lies.submitted_at`, sql`lies.dossier_id`)}
      and (select ${within(scope)} from dossier d where d.id = lies.dossier_id)
      and (select coalesce(bool_or(${fits(sql`p.folded`, patterns)}), false) from dossier_party p
        where p.dossier_id = lies.dossier_id and p.role <> 'beneficiary')
    group by lies.submitted_at, lies.dossier_id order by lies.submitted_at desc, lies.dossier_id limit ${limit})`

const isFew = async (db: Db, at: string, fewInPlace: number): Promise<boolean> => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (select from dossier_paper_place where place = ${at}
    limit ${fewInPlace + 1}) lies`.execute(db)
  return (rows[0]?.n ?? 0) <= fewInPlace
}

const named = async (db: Db, driver: Driver, scope: SearchScope, limit: number): Promise<Ids> => {
  const at = scope.at ?? null
  return at !== null && (await isFew(db, at, scope.fewInPlace ?? (scope.agencies === null ? 5000 : 1000)))
    ? byPlace(driver, scope, at, limit)
    : byName(driver, scope, limit)
}

/** Which column answers a text is seen from its form, so that every search is one index. */
const matching = async (db: Db, text: string, scope: SearchScope, limit: number): Promise<Ids[]> => {
  const bare = text.trim()
  if (scope.byPaper === true) return [byPaper(bare)]
  const code = parseDossierCode(bare)
  if (code !== undefined) return [byCode(code.text, bare)]
  const tail = tailIn(bare, scope.today)
  const digits = bare.replace(/[\s.-]/g, '')
  if (/^\+?\d{9,14}$/.test(digits))
    return [...tail, byNumber(digits, bare), ...(digits.length === 13 ? [byPaper(bare)] : [])]
  const name = fold(bare)
  if (name.length < 2) return tail
  const driver = await driverOf(db, name.split(' '), listsOf(scope))
  const found = driver === null ? [] : [await named(db, driver, scope, limit)]
  return [...tail, ...found, byBeneficiary(name.split(' ')), ...(/\d/.test(bare) ? [byAlias(bare), byPaper(bare)] : [])]
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
      (d.submitted_at at time zone 'UTC')::text || '+00' as submitted, ${correctionMarks}
    from (select distinct id from (${sql.join(matches, sql` union all `)}) each) found join dossier d on d.id = found.id
    where ${within(scope)} and ${liesAt(scope.at, sql`d.id`)} and ${olderThan(scope.after, sql`d.submitted_at`, sql`d.id`)}
    order by d.submitted_at desc, d.id limit ${limit}`.execute(db)
  return rows.map(toFound)
}
