import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, type Refusal, refuse, tables } from '#platform'
import type { AgencyTables } from './agency.tables.ts'
import type { Agency, AgencyCatalogue, AgencyKind, Succession, SuccessionKind, Territory } from './agency.ts'
import type { Period } from './period.ts'

/** Changes whenever anything in the catalogue does. */
export const digestOf = (catalogue: AgencyCatalogue): string =>
  createHash('sha256').update(JSON.stringify(catalogue)).digest('base64url')

export const findDigest = async (db: Db): Promise<string | undefined> => {
  const row = await tables<AgencyTables>(db).selectFrom('agency_catalogue').select('digest').executeTakeFirst()
  return row?.digest
}

const validity = ({ from, to }: Period) => ({ valid_from: from.toString(), valid_to: to?.toString() ?? null })

const agencyRow = (agency: Agency) => ({
  code: agency.code,
  old_code: agency.oldCode,
  kind: agency.kind,
  department: agency.department,
  parent: agency.parent,
  fields: [...agency.fields],
  address: agency.address,
  phone: agency.phone,
  calendar: agency.calendar,
  active_from: agency.active.from.toString(),
  active_to: agency.active.to?.toString() ?? null,
})

const territoryRow = ({ key, name, active, mergedInto }: Territory) => ({
  key,
  name_vi: name.vi,
  name_en: name.en,
  merged_into: mergedInto,
  ...validity(active),
})

const nameRows = ({ code, names }: Agency) =>
  names.map(({ name, short, ...period }) => ({
    agency: code,
    name_vi: name.vi,
    name_en: name.en,
    short_vi: short.vi,
    short_en: short.en,
    ...validity(period),
  }))

const letterheadRows = ({ code, letterheads }: Agency) =>
  letterheads.map(({ lines, symbol, collective, head, ...period }) => ({
    agency: code,
    lines: [...lines],
    symbol,
    collective,
    head,
    ...validity(period),
  }))

const heldRows = ({ code, territories }: Agency) =>
  territories.map(({ territory, ...period }) => ({ agency: code, territory, ...validity(period) }))

const successionRows = ({ from, to, on, kind, continues, basis }: Succession) =>
  from.flatMap((from_agency) =>
    to.map((to_agency) => ({
      from_agency,
      to_agency,
      on_date: on.toString(),
      kind,
      continues: to_agency === continues,
      basis,
    })),
  )

/** Codes and keys that acts may already name: they are closed by a last day, never taken out of the files. */
const vanished = async (tx: Db, catalogue: AgencyCatalogue): Promise<readonly string[]> => {
  const db = tables<AgencyTables>(tx)
  const agencies = await db.selectFrom('agency').select('code as id').execute()
  const territories = await db.selectFrom('territory').select('key as id').execute()
  const kept = new Set([...catalogue.agencies.map(({ code }) => code), ...catalogue.territories.map(({ key }) => key)])
  return [...agencies, ...territories].map(({ id }) => id).filter((id) => !kept.has(id))
}

/** One statement for all rows: a parent may stand after its child in the files. */
const upsertAgencies = async (tx: Db, catalogue: AgencyCatalogue): Promise<void> => {
  const db = tables<AgencyTables>(tx)
  const [territory] = catalogue.territories.map(territoryRow)
  const [agency] = catalogue.agencies.map(agencyRow)
  if (territory === undefined || agency === undefined) return
  const excluded = (row: object) =>
    Object.fromEntries(Object.keys(row).map((column) => [column, sql.ref(`excluded.${column}`)]))
  await db
    .insertInto('territory')
    .values(catalogue.territories.map(territoryRow))
    .onConflict((conflict) => conflict.column('key').doUpdateSet(excluded(territory)))
    .execute()
  await db
    .insertInto('agency')
    .values(catalogue.agencies.map(agencyRow))
    .onConflict((conflict) => conflict.column('code').doUpdateSet(excluded(agency)))
    .execute()
}

const replaceDetails = async (tx: Db, catalogue: AgencyCatalogue): Promise<void> => {
  const db = tables<AgencyTables>(tx)
  await db.deleteFrom('agency_name').execute()
  await db.deleteFrom('agency_letterhead').execute()
  await db.deleteFrom('agency_territory').execute()
  await db.deleteFrom('agency_succession').execute()
  await db.insertInto('agency_name').values(catalogue.agencies.flatMap(nameRows)).execute()
  await db.insertInto('agency_letterhead').values(catalogue.agencies.flatMap(letterheadRows)).execute()
  const held = catalogue.agencies.flatMap(heldRows)
  if (held.length > 0) await db.insertInto('agency_territory').values(held).execute()
  const successions = catalogue.successions.flatMap(successionRows)
  if (successions.length > 0) await db.insertInto('agency_succession').values(successions).execute()
}

/**
 * Brings the tables to the checked files; nothing is written when they already agree. Refuses when a code or a place
 * has gone from the files: it is to be closed with its last day instead.
 */
export const syncAgencies = async (
  tx: Db,
  catalogue: AgencyCatalogue,
  now: Temporal.Instant,
): Promise<'synced' | 'unchanged' | Refusal<'agency.vanished'>> => {
  const digest = digestOf(catalogue)
  if ((await findDigest(tx)) === digest) return 'unchanged'
  const gone = await vanished(tx, catalogue)
  if (gone.length > 0) return refuse('agency.vanished', { codes: gone })
  await upsertAgencies(tx, catalogue)
  await replaceDetails(tx, catalogue)
  const row = { digest, synced_at: now.toString() }
  await tables<AgencyTables>(tx)
    .insertInto('agency_catalogue')
    .values(row)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(row))
    .execute()
  return 'synced'
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const lastDay = (text: string | null): Temporal.PlainDate | null => (text === null ? null : day(text))

interface Valid {
  readonly valid_from: string
  readonly valid_to: string | null
}
const periodOf = ({ valid_from, valid_to }: Valid): Period => ({ from: day(valid_from), to: lastDay(valid_to) })

const loadAgencyRows = async (db: Db): Promise<readonly Agency[]> => {
  const from = tables<AgencyTables>(db)
  const [agencies, names, heads, held] = [
    await from.selectFrom('agency').selectAll().orderBy('code').execute(),
    await from.selectFrom('agency_name').selectAll().orderBy('valid_from').execute(),
    await from.selectFrom('agency_letterhead').selectAll().orderBy('valid_from').execute(),
    await from.selectFrom('agency_territory').selectAll().orderBy('territory').execute(),
  ]
  const namesOf = Map.groupBy(names, ({ agency }) => agency)
  const letterheadsOf = Map.groupBy(heads, ({ agency }) => agency)
  const heldBy = Map.groupBy(held, ({ agency }) => agency)
  return agencies.map((row) => ({
    code: row.code,
    oldCode: row.old_code,
    kind: row.kind as AgencyKind,
    department: row.department,
    parent: row.parent,
    active: { from: day(row.active_from), to: lastDay(row.active_to) },
    names: (namesOf.get(row.code) ?? []).map((name) => ({
      name: { vi: name.name_vi, en: name.name_en },
      short: { vi: name.short_vi, en: name.short_en },
      ...periodOf(name),
    })),
    territories: (heldBy.get(row.code) ?? []).map(({ territory, ...valid }) => ({ territory, ...periodOf(valid) })),
    fields: row.fields,
    letterheads: (letterheadsOf.get(row.code) ?? []).map(({ lines, symbol, collective, head, ...valid }) => ({
      lines,
      symbol,
      collective,
      head,
      ...periodOf(valid),
    })),
    address: row.address,
    phone: row.phone,
    calendar: row.calendar,
  }))
}

const loadSuccessions = async (db: Db): Promise<readonly Succession[]> => {
  const rows = await tables<AgencyTables>(db)
    .selectFrom('agency_succession')
    .selectAll()
    .orderBy('from_agency')
    .orderBy('continues', 'desc')
    .orderBy('to_agency')
    .execute()
  return [...Map.groupBy(rows, ({ from_agency }) => from_agency)].map(([from, to]) => ({
    on: day(to[0]!.on_date),
    kind: to[0]!.kind as SuccessionKind,
    from: [from],
    to: to.map(({ to_agency }) => to_agency),
    continues: to.find(({ continues }) => continues)!.to_agency,
    basis: to[0]!.basis,
  }))
}

export const loadAgencies = async (db: Db): Promise<AgencyCatalogue> => {
  const places = await tables<AgencyTables>(db).selectFrom('territory').selectAll().orderBy('key').execute()
  return {
    agencies: await loadAgencyRows(db),
    successions: await loadSuccessions(db),
    territories: places.map(({ key, name_vi, name_en, merged_into, ...valid }) => ({
      key,
      name: { vi: name_vi, en: name_en },
      active: periodOf(valid),
      mergedInto: merged_into,
    })),
  }
}
