import { sql } from 'kysely'
import type { Db } from '#platform'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const maybe = (date: Date | null): Temporal.Instant | null => (date === null ? null : instant(date))
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A result that goes by post, with whom it is for. */
export interface Parcel {
  readonly dossierId: string
  /** The same: what a tick stands for. */
  readonly handoverId: string
  readonly code: string
  /** Whose name stands on the envelope: that of whom an address was asked at intake. */
  readonly addressee: string
  readonly address: string | null
  readonly phone: string | null
  readonly result: string
}

interface ParcelRow {
  dossier_id: string
  code: string
  addressee: string
  address: string | null
  phone: string | null
  result: string | null
}

/** To whom: the recipient who was named at intake, else who represents the owner or handed in, else the owner: of whom an address was asked. */
const columns = sql`d.id as dossier_id, d.code, coalesce(p.name, d.owner_name) as addressee, p.address, p.phone,
  (select r.name from dossier_result r where r.dossier_id = d.id order by r.id desc limit 1) as result`
const addressee = sql`left join lateral (select p.name, p.address, p.phone from dossier_party p where p.dossier_id = d.id
  and p.role in ('recipient', 'representative', 'submitter', 'owner')
  order by array_position(array['recipient', 'representative', 'submitter', 'owner'], p.role), p.id limit 1) p on true`

const parcelOf = (row: ParcelRow): Parcel => ({
  dossierId: row.dossier_id,
  handoverId: row.dossier_id,
  code: row.code,
  addressee: row.addressee,
  address: row.address,
  phone: row.phone,
  result: row.result ?? '',
})

/** Registered results that are to go by post and are on no manifest, those that are ready longest first. */
export const parcelsOf = async (db: Db, house: readonly string[]): Promise<readonly Parcel[]> => {
  const { rows } =
    await sql<ParcelRow>`select ${columns} from dossier_step s join dossier d on d.id = s.dossier_id ${addressee}
    where s.finished_at is null and s.function = 'handing-over' and s.agency = any(${house}::text[]) and s.role = 'receptionist'
      and d.finished_at is not null and d.return_channel = 'post'
      and not exists (select from post_manifest_line l where l.dossier_id = d.id and l.open)
      and not exists (select from dossier_shipment x where x.dossier_id = d.id and x.delivered_at is null
        and x.came_back_at is null)
    order by d.finished_at, d.id limit 100`.execute(db)
  return rows.map(parcelOf)
}

export interface ManifestHead {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly symbol: string
  readonly number: number
  readonly carrier: string
  readonly openedAt: Temporal.Instant
  readonly openedName: string
  readonly postedAt: Temporal.Instant | null
  readonly takenBy: string | null
}

export type ParcelState = 'listed' | 'removed' | 'posted' | 'delivered' | 'came-back'

export interface ManifestLine extends Parcel {
  readonly trackingNumber: string | null
  readonly state: ParcelState
}

export interface Manifest extends ManifestHead {
  readonly lines: readonly ManifestLine[]
}

interface HeadRow {
  id: string
  agency: string
  year: number
  symbol: string
  number: number
  carrier: string
  opened_at: Date
  opened_name: string
  posted_at: Date | null
  taken_by: string | null
}

const headOf = (row: HeadRow): ManifestHead => ({
  id: row.id,
  agency: row.agency,
  year: row.year,
  symbol: row.symbol,
  number: row.number,
  carrier: row.carrier,
  openedAt: instant(row.opened_at),
  openedName: row.opened_name,
  postedAt: maybe(row.posted_at),
  takenBy: row.taken_by,
})

export interface ManifestCounted extends ManifestHead {
  readonly pieces: number
  /** With the post, and not yet known to be delivered or back. */
  readonly open: number
}

export const manifestsOf = async (db: Db, house: readonly string[]): Promise<readonly ManifestCounted[]> => {
  const { rows } = await sql<HeadRow & { pieces: number; open: number }>`
    select m.*, (count(*) filter (where l.open or l.shipment_id is not null))::int as pieces,
      (count(*) filter (where x.delivered_at is null and x.came_back_at is null and x.id is not null))::int as open
    from post_manifest m join post_manifest_line l on l.manifest_id = m.id left join dossier_shipment x on x.id = l.shipment_id
    where m.agency = any(${house}::text[]) group by m.id order by m.opened_at desc, m.id desc limit 50`.execute(db)
  return rows.map((row) => ({ ...headOf(row), pieces: row.pieces, open: row.open }))
}

const state = sql`case when l.open then 'listed' when x.id is null then 'removed' when x.delivered_at is not null then 'delivered'
  when x.came_back_at is not null then 'came-back' else 'posted' end`

/** A manifest of one of these agencies with its lines in their order; null where there is none. */
export const findManifest = async (db: Db, id: string, house: readonly string[]): Promise<Manifest | null> => {
  if (!uuid.test(id)) return null
  const [heads, lines] = await Promise.all([
    sql<HeadRow>`select * from post_manifest where id = ${id}::uuid and agency = any(${house}::text[])`.execute(db),
    sql<
      ParcelRow & { tracking_number: string | null; state: ParcelState }
    >`select ${columns}, l.tracking_number, ${state} as state
      from post_manifest_line l join dossier d on d.id = l.dossier_id left join dossier_shipment x on x.id = l.shipment_id
      ${addressee} where l.manifest_id = ${id}::uuid order by l.position`.execute(db),
  ])
  const [head] = heads.rows
  if (head === undefined) return null
  return {
    ...headOf(head),
    lines: lines.rows.map((row) => ({ ...parcelOf(row), trackingNumber: row.tracking_number, state: row.state })),
  }
}
