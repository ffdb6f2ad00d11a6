import type { AgencyDirectory } from '#agency'
import type { Words } from '#platform'
import type { Actor, Post } from './actor.ts'

/** How an officer stands at the top of every page: name, and post with its place. */
export interface Face {
  readonly name: string
  readonly post: Words
  readonly switchHref: string
  readonly singleKeys?: boolean
}

const accountPath = '/can-bo/tai-khoan'

/** Short name of an agency; a division says whose it is: «Phòng Kinh tế, UBND xã Tân Long». */
export const placeOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): Words => {
  const own = directory.shortNameAt(agency, day)
  if (directory.get(agency).kind !== 'division') return own
  const authority = directory.shortNameAt(directory.authorityOf(agency).code, day)
  return { vi: `${own.vi}, ${authority.vi}`, en: `${own.en}, ${authority.en}` }
}

/** The title of a post; one that is held in somebody's place says in whose. */
export const postTitle = ({ title, onBehalfOf }: Pick<Actor, 'title' | 'onBehalfOf'>): Words =>
  onBehalfOf === undefined
    ? title
    : { vi: `${title.vi} (thay ${onBehalfOf.name})`, en: `${title.en} (for ${onBehalfOf.name})` }

/** `place` is the agency's name as `placeOf` gives it. */
export const officerFace = (
  actor: Pick<Actor, 'name' | 'title' | 'onBehalfOf' | 'singleKeys'>,
  place: Words,
): Face => ({
  name: actor.name,
  post: {
    vi: `${postTitle(actor).vi} · ${place.vi}`,
    en: `${postTitle(actor).en} · ${place.en}`,
  },
  switchHref: accountPath,
  ...(actor.singleKeys === false ? { singleKeys: false } : {}),
})

/** Somebody without a post stands there by name alone. */
export const personFace = (name: string, post: Post | null, place: Words): Face =>
  post === null ? { name, post: { vi: '', en: '' }, switchHref: accountPath } : officerFace({ name, ...post }, place)
