import type { Words } from '#platform'
import type { Period } from './period.ts'

export const agencyKinds = [
  'provincial-committee',
  'department',
  'district-committee',
  'commune-committee',
  'commune-police',
  'division',
  'one-stop',
] as const

/**
 * provincial-, district-, commune-committee: UBND cấp tỉnh, huyện, xã; department: sở; commune-police: Công an cấp xã, which
 * answers to the province's police and not to the committee beside it; division: phòng of a committee; one-stop: Bộ phận Một
 * cửa or Trung tâm Phục vụ hành chính công.
 */
export type AgencyKind = (typeof agencyKinds)[number]

export interface DatedName extends Period {
  readonly name: Words
  readonly short: Words
}

/** How an agency's papers name it and its signatures, between two days (NĐ 30/2020/NĐ-CP Phụ lục I). */
export interface Letterhead extends Period {
  /** Lines above a letter, the highest authority first. */
  readonly lines: readonly string[]
  /** «UBND» of «Số: 12/TB-UBND» */
  readonly symbol: string
  /** «Ủy ban nhân dân» of «TM. ỦY BAN NHÂN DÂN»; null where one person heads the agency. */
  readonly collective: string | null
  /** «Chủ tịch» of «KT. CHỦ TỊCH» */
  readonly head: string
}

export interface HeldTerritory extends Period {
  readonly territory: string
}

/** An authority or one of its units. It keeps its code for ever: after a merger the successor is another agency. */
export interface Agency {
  /** QĐ 20/2020/QĐ-TTg, e.g. H13.64. */
  readonly code: string
  /** TT 01/2018/TT-VPCP Điều 19, e.g. 000.00.64.H13. */
  readonly oldCode: string
  readonly kind: AgencyKind
  /** Which department, e.g. `so-xay-dung`; null for every other kind. */
  readonly department: string | null
  readonly parent: string | null
  readonly active: Period
  readonly names: readonly DatedName[]
  readonly territories: readonly HeldTerritory[]
  /** Keys of `catalogue/fields.yaml` that a division handles; `*`: whatever no other division does. */
  readonly fields: readonly string[]
  readonly letterheads: readonly Letterhead[]
  readonly address: string
  readonly phone: string | null
  /** Calendar of `catalogue/calendars/`. */
  readonly calendar: string
}

/** A commune as a place, apart from the authority that rules it. */
export interface Territory {
  readonly key: string
  readonly name: Words
  readonly active: Period
  /** The place it became part of; people go on giving the old name. */
  readonly mergedInto: string | null
}

export type SuccessionKind = 'merge' | 'split' | 'rename'

/** Who stands in for whom since the day `on`. */
export interface Succession {
  readonly on: Temporal.PlainDate
  readonly kind: SuccessionKind
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The one of `to` that goes on with open dossiers whose place does not decide it. */
  readonly continues: string
  /** Number of the resolution. */
  readonly basis: string
}

export interface AgencyCatalogue {
  readonly agencies: readonly Agency[]
  readonly territories: readonly Territory[]
  readonly successions: readonly Succession[]
}
