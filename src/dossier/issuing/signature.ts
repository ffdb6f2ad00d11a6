import type { AgencyDirectory, Letterhead } from '#agency'
import type { Signer } from '#document'
import { type Capacity, capacities, titleLines } from '#identity'
import type { FormSigner } from './issued-form.ts'

/** In whose name one signs: the authority's, or one's own unit's, whose deputy signs for its head (KT.). */
const forAuthority = { 'TM.': true, 'KT.': false, 'TL.': true, 'TUQ.': true } as const satisfies Record<
  Capacity,
  boolean
>

const capacityOf = (text: string | null): Capacity | null => capacities.find((capacity) => capacity === text) ?? null

/**
 * Whose paper it is that somebody signs: in the name of the authority, by order or by authorisation of its head, the
 * authority's; in his own name, or for the head of his own unit, that unit's (NĐ 30/2020/NĐ-CP Điều 13).
 */
export const signersAgency = (
  directory: AgencyDirectory,
  signer: { readonly agency: string; readonly capacity: string | null },
): string => {
  const capacity = capacityOf(signer.capacity)
  return capacity !== null && forAuthority[capacity] ? directory.authorityOf(signer.agency).code : signer.agency
}

const onBehalf = ({ collective }: Letterhead): readonly string[] => (collective === null ? [] : [`TM. ${collective}`])

/** What stands above the signer's title. By order and by authorisation one signs for the head alone, never for the collective. */
const capacityLines: Readonly<Record<Capacity, (letterhead: Letterhead) => readonly string[]>> = {
  'TM.': onBehalf,
  'KT.': (letterhead) => [...onBehalf(letterhead), `KT. ${letterhead.head}`],
  'TL.': ({ head }) => [`TL. ${head}`],
  'TUQ.': ({ head }) => [`TUQ. ${head}`],
}

/** Academic and honorary titles, in the short forms in which they stand before a name. */
const academic =
  /^(?:(?:GS|PGS|TSKH|TS|Th\.?S|BS|BSCK\s?I{1,2}|DS|KS|KTS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)\b\.?[\s,-]*)+/u

/** A signer's name without academic and honorary titles (NĐ 30/2020/NĐ-CP Phụ lục I, phần I, mục II.7). */
export const nameToSign = (name: string): string => name.replace(academic, '').trim() || name

/**
 * The signature block: «TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH», for who stands in as for who holds the post
 * himself: capacity, title and name are those of the post by which it was signed (NĐ 30/2020/NĐ-CP Phụ lục I, Điều 13).
 */
export const signatureOf = ({ name, title, capacity }: FormSigner, letterhead: Letterhead): Signer => {
  const known = capacityOf(capacity)
  const [position, ...above] = title === null ? [] : titleLines(title).toReversed()
  return {
    name: nameToSign(name),
    ...(position === undefined ? {} : { position }),
    capacity: [...(known === null ? [] : capacityLines[known](letterhead)), ...above.toReversed()],
  }
}
