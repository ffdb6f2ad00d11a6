import type { Words } from '#platform'
import type { Capacity, Role } from '../role.ts'

/** A post as far as it matters for standing in. */
export interface HeldPost {
  readonly id: string
  readonly officer: string
  readonly role: Role
  readonly agency: string
  readonly capacity: Capacity | null
  /** Held in somebody's place itself. */
  readonly inPlace: boolean
}

/** Posts whose work somebody else may do for a time; accounts, inspection and reform control are personal. */
export const delegable = [
  'receptionist',
  'handler',
  'registrar',
  'unit-head',
  'signatory',
] as const satisfies readonly Role[]

const isDelegable = (role: Role): boolean => (delegable as readonly Role[]).includes(role)

/** How somebody stands in: how he signs then, and whether the law asks for a written authorisation. */
export interface Standing {
  readonly capacity: Capacity | null
  readonly needsDocument: boolean
}

const standing = (capacity: Capacity | null, needsDocument = false): Standing => ({ capacity, needsDocument })

/** Above him nobody signs for the committee: a chairman who stands in signs as himself, a deputy for the head. */
const asSignatory = ({ capacity }: HeldPost): Standing => standing(capacity === 'TM.' ? 'TM.' : 'KT.')

/**
 * Whether the holder of `other` may stand in for the holder of `absent`, and how. Same role and same agency; for a head also a
 * deputy of the agency (KT., NĐ 30/2020/NĐ-CP Điều 13); for the head of an authority the head of a unit under it, by written
 * authorisation (TUQ.), which cannot be passed on. Everything else is refused. `authorityOf`: of an agency, itself where it is one.
 */
export const standsInFor = (
  absent: HeldPost,
  other: HeldPost,
  authorityOf: (agency: string) => string,
): Standing | null => {
  if (absent.officer === other.officer || absent.inPlace || other.inPlace || !isDelegable(absent.role)) return null
  const sameDesk = absent.agency === other.agency
  if (absent.role === 'signatory') {
    if (sameDesk && other.role === 'signatory') return asSignatory(other)
    const under = other.role === 'unit-head' && authorityOf(other.agency) === absent.agency
    return under ? standing('TUQ.', true) : null
  }
  if (!sameDesk) return null
  if (absent.role === other.role) return standing(absent.capacity)
  return absent.role === 'unit-head' && other.capacity === 'KT.' ? standing(absent.capacity) : null
}

/** Between the two lines that a deputy signs under: «KT. Trưởng phòng / Phó Trưởng phòng». */
const below = ' / '

/** The title of a deputy who stands in for the head of a unit. */
export const deputyTitle = (head: Words, deputy: Words): Words => ({
  vi: `KT. ${head.vi}${below}${deputy.vi}`,
  en: `For the ${head.en}${below}${deputy.en}`,
})

/** A title in the lines in which it stands above a signature. */
export const titleLines = (title: string): readonly string[] =>
  title.startsWith('KT. ') ? title.split(below) : [title]

/** Whose absence the holder of a post may record: his own, and of the posts below his at his own agency and its units. */
export const recordsFor = (own: HeldPost, post: HeldPost, desk: readonly string[]): boolean => {
  if (post.inPlace || own.inPlace || !isDelegable(post.role)) return false
  if (own.officer === post.officer) return true
  const below: readonly Role[] =
    own.role === 'signatory' ? delegable : delegable.filter((role) => role !== 'signatory' && role !== 'unit-head')
  const heads = own.role === 'signatory' || own.role === 'unit-head'
  return heads && desk.includes(post.agency) && below.includes(post.role)
}
