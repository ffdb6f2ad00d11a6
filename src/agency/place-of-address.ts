import { fold } from '#platform'
import type { Territory } from './agency.ts'
import type { AgencyDirectory } from './agency-directory.ts'

/**
 * Where an address lies: `known`, one or several places of the directory as they are called today; `elsewhere`, a commune
 * that is none of them; `unclear`, nothing that can be told.
 */
export type AddressPlace =
  | { readonly kind: 'known'; readonly places: readonly Territory[] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unclear' }

interface Part {
  /** Folded, e.g. `phuong`; null where the address leaves it out, as cards do. */
  readonly type: string | null
  readonly name: string
}

/** How people shorten the types of places; «p1» and «tp.cần thơ» are written without a space too. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^(phuong|ph?\.|ph? |p(?=\d))/, 'phuong'],
  [/^(thi tran|tt\.|tt )/, 'thi tran'],
  [/^(dac khu)/, 'dac khu'],
  [/^(thanh pho|tp\.|tp )/, 'thanh pho'],
  [/^(thi xa|tx\.|tx )/, 'thi xa'],
  [/^(xa|x\.|x )/, 'xa'],
  [/^(tinh|t\.)/, 'tinh'],
  [/^(huyen|h\.|h )/, 'huyen'],
  [/^(quan|q\.|q )/, 'quan'],
]

const communes = new Set(['phuong', 'xa', 'thi tran', 'dac khu'])

const readPart = (text: string): Part => {
  const folded = fold(text)
  const found = types.find(([pattern]) => pattern.test(folded))
  if (found === undefined) return { type: null, name: folded }
  const name = folded.replace(found[0], '').replace(/^[\s.]+/, '')
  return name === '' ? { type: null, name: folded } : { type: found[1], name: name.replace(/^0+(?=\d)/, '') }
}

const readParts = (text: string): readonly Part[] =>
  text
    .split(/[,;]| [-–] /)
    .map(readPart)
    .filter(({ name }) => name !== '')

const same = (said: Part, known: Part): boolean =>
  said.name === known.name && (said.type === null || known.type === null || said.type === known.type)

/** Whether what is said after the commune names what lies above it, in that order; parts may be left out. */
const follows = (said: readonly Part[], above: readonly Part[]): boolean => {
  const [first, ...rest] = said
  if (first === undefined) return true
  const at = above.findIndex((known) => same(first, known))
  return at >= 0 && follows(rest, above.slice(at + 1))
}

/** A commune, what was above it, and the province of today, which people write after the old names too. */
const chainsOf = (
  directory: AgencyDirectory,
  place: Territory,
  day: Temporal.PlainDate,
): readonly (readonly Part[])[] => {
  const own = readParts(place.name.vi)
  const now = directory.territoryOn(place.key, day)
  const province = now === undefined ? undefined : readParts(now.name.vi).at(-1)
  return province === undefined ? [own] : [own, [...own.slice(0, -1), province]]
}

const lies = (said: readonly Part[], [commune, ...above]: readonly Part[]): boolean =>
  commune !== undefined && said.some((part, at) => same(part, commune) && follows(said.slice(at + 1), above))

/** Reads the commune out of an address, by its name of today or an old one. A guess, worth a warning and no more. */
export const placeOfAddress = (directory: AgencyDirectory, address: string, day: Temporal.PlainDate): AddressPlace => {
  const said = readParts(address)
  const meant = directory.territories.filter((place) =>
    chainsOf(directory, place, day).some((chain) => lies(said, chain)),
  )
  const today = meant.map(({ key }) => directory.territoryOn(key, day)).filter((place) => place !== undefined)
  if (today.length > 0) return { kind: 'known', places: [...new Set(today)] }
  const provinces = directory.territories.flatMap(({ name }) => readParts(name.vi).slice(-1))
  const last = said.at(-1)
  const foreign = said.length >= 3 && last !== undefined && !provinces.some((province) => same(last, province))
  return { kind: foreign || said.some(({ type }) => communes.has(type ?? '')) ? 'elsewhere' : 'unclear' }
}
