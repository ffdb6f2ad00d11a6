import type { AgencyDirectory } from '#agency'
import type { Words } from '#platform'
import type { Actor, Post } from './actor.ts'

/** How an officer stands at the top of every page: name, and post with its place. */
export interface Face {
  readonly name: string
  readonly post: Words
  readonly switchHref: string
}

const accountPath = '/can-bo/tai-khoan'

/** Short name of an agency; a division says whose it is: «Phòng Kinh tế, UBND xã Tân Long». */
export const placeOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): Words => {
  const own = directory.shortNameAt(agency, day)
  if (directory.get(agency).kind !== 'division') return own
  const authority = directory.shortNameAt(directory.authorityOf(agency).code, day)
  return { vi: `${own.vi}, ${authority.vi}`, en: `${own.en}, ${authority.en}` }
}

/** `place` is the agency's name as `placeOf` gives it. */
export const officerFace = (actor: Pick<Actor, 'name' | 'title'>, place: Words): Face => ({
  name: actor.name,
  post: { vi: `${actor.title.vi} · ${place.vi}`, en: `${actor.title.en} · ${place.en}` },
  switchHref: accountPath,
})

/** Somebody without a post stands there by name alone. */
export const personFace = (name: string, post: Post | null, place: Words): Face =>
  post === null
    ? { name, post: { vi: '', en: '' }, switchHref: accountPath }
    : officerFace({ name, title: post.title }, place)
