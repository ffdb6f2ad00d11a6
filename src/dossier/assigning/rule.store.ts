import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { newId } from '../new-id.ts'
import type { Area, Method, Rule } from './choose-officer.ts'

interface Row {
  readonly id: string
  readonly agency: string
  readonly field: string | null
  readonly procedure_code: string | null
  readonly territory: string | null
  readonly method: string
  readonly last_officer: string | null
}

/** An area as it was typed, for the page of rules. */
export interface NamedArea extends Area {
  readonly name: string | null
}

export interface KeptRule extends Rule {
  readonly areas: readonly NamedArea[]
}

const areasOf = async (db: Db, rules: readonly string[]): Promise<ReadonlyMap<string, readonly NamedArea[]>> => {
  if (rules.length === 0) return new Map()
  const rows = await tables<DossierTables>(db)
    .selectFrom('assignment_area')
    .selectAll()
    .where('rule_id', 'in', [...rules])
    .orderBy('place')
    .orderBy('officer_id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      rule: row.rule_id,
      territory: row.territory,
      place: row.place,
      name: row.place_name,
      officer: row.officer_id,
    })),
    ({ rule }) => rule,
  )
}

const toRules = async (db: Db, rows: readonly Row[]): Promise<readonly KeptRule[]> => {
  const byArea = rows.filter(({ method }) => method === 'by-area').map(({ id }) => id)
  const areas = await areasOf(db, byArea)
  return rows.map(({ id, agency, field, procedure_code, territory, method, last_officer }) => ({
    id,
    agency,
    field,
    procedure: procedure_code,
    territory,
    method: method as Method,
    last: last_officer,
    areas: areas.get(id) ?? [],
  }))
}

const inForce = (
  agencies: readonly string[],
) => sql`select id, agency, field, procedure_code, territory, method, last_officer
  from assignment_rule where agency = any(${agencies}::text[]) and ended_at is null`

export const rulesAt = async (db: Db, agencies: readonly string[]): Promise<readonly KeptRule[]> => {
  const { rows } = await sql<Row>`${inForce(agencies)}
    order by agency, procedure_code nulls last, field nulls last, territory nulls last, id`.execute(db)
  return toRules(db, rows)
}

/**
 * The rules of an agency, locked until the transaction ends: whoever opens a step there meanwhile waits, and then sees whose
 * turn it was and what everybody has in hand.
 */
export const lockRules = async (tx: Db, agency: string): Promise<readonly KeptRule[]> => {
  const { rows } = await sql<Row>`${inForce([agency])} order by id for update`.execute(tx)
  return toRules(tx, rows)
}

export const rememberTurn = (tx: Db, rule: string, officer: string) =>
  tables<DossierTables>(tx)
    .updateTable('assignment_rule')
    .set({ last_officer: officer })
    .where('id', '=', rule)
    .execute()

export interface NewRule {
  readonly agency: string
  readonly field: string | null
  readonly procedure: string | null
  readonly territory: string | null
  readonly method: Method
  readonly areas: readonly NamedArea[]
}

const ended = (post: string, now: Temporal.Instant) => ({ ended_at: now.toString(), ended_by: post })

/** Puts a rule in force; the one that it replaces ends and stays to be read. */
export const insertRule = async (tx: Db, rule: NewRule, post: string, now: Temporal.Instant): Promise<void> => {
  const id = newId()
  const { agency, field, procedure, territory, method } = rule
  const db = tables<DossierTables>(tx)
  await db
    .updateTable('assignment_rule')
    .set(ended(post, now))
    .where('agency', '=', agency)
    .where(
      sql<boolean>`(field, procedure_code, territory) is not distinct from (${field}::text, ${procedure}::text, ${territory}::text)`,
    )
    .where('ended_at', 'is', null)
    .execute()
  await db
    .insertInto('assignment_rule')
    .values({ id, agency, field, procedure_code: procedure, territory, method, set_at: now.toString(), set_by: post })
    .execute()
  if (rule.areas.length === 0) return
  await db
    .insertInto('assignment_area')
    .values(
      rule.areas.map((area) => ({
        rule_id: id,
        territory: area.territory,
        place: area.place,
        place_name: area.name,
        officer_id: area.officer,
      })),
    )
    .execute()
}

/** False when it is no rule in force at these agencies. */
export const endRule = async (
  tx: Db,
  id: string,
  agencies: readonly string[],
  post: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const rows = await tables<DossierTables>(tx)
    .updateTable('assignment_rule')
    .set(ended(post, now))
    .where('id', '=', id)
    .where('agency', 'in', [...agencies])
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}
