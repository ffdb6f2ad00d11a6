import { type Static, Type } from 'typebox'
import { type AgencyDirectory, placeOfAddress, type Territory } from '#agency'
import type { Party } from '../party.ts'

/** A residence in another place than the territory that decides who is competent; `is` null: none of those known here. */
export interface Away {
  readonly is: Territory | null
  readonly chosen: Territory
}

/**
 * Whether an address names another commune than the territory, by its name of today or one of before 1/7/2025, carried over by
 * successions. A guess: whoever moved, or asks for another's place, is right. Null: the same place, or nothing that can be told.
 */
export const awayFrom = (
  directory: AgencyDirectory,
  address: string,
  territory: string,
  day: Temporal.PlainDate,
): Away | null => {
  const chosen = directory.territoryOn(territory, day)
  if (chosen === undefined || address === '') return null
  const place = placeOfAddress(directory, address, day)
  if (place.kind === 'elsewhere') return { is: null, chosen }
  if (place.kind === 'unclear' || place.places.some(({ key }) => key === chosen.key)) return null
  return { is: place.places[0] ?? null, chosen }
}

export const warningsSchema = Type.Array(
  Type.Object({
    code: Type.Literal('address-elsewhere'),
    /** Which of the owners, from 1. */
    owner: Type.Integer(),
    /** Key of the place that the address names today; null: none of those known here. */
    place: Type.Union([Type.String(), Type.Null()]),
    territory: Type.String(),
    vi: Type.String(),
    en: Type.String(),
  }),
  { description: 'What stands in nobody’s way and is worth a second look' },
)

/** For programs that take in: places, and no address. */
export const addressWarnings = (
  parties: readonly Party[],
  directory: AgencyDirectory,
  territory: string,
  day: Temporal.PlainDate,
): Static<typeof warningsSchema> =>
  parties
    .filter(({ role }) => role === 'owner')
    .flatMap(({ kind, address }, at) => {
      const away = kind === 'person' ? awayFrom(directory, address ?? '', territory, day) : null
      if (away === null) return []
      const { is, chosen } = away
      return [
        {
          code: 'address-elsewhere' as const,
          owner: at + 1,
          place: is?.key ?? null,
          territory: chosen.key,
          vi: `Địa chỉ đã ghi ở «${is?.name.vi ?? 'nơi khác'}», khác địa bàn đã chọn («${chosen.name.vi}»).`,
          en: `The address lies in “${is?.name.en ?? 'another place'}”, not in the territory chosen (“${chosen.name.en}”).`,
        },
      ]
    })
