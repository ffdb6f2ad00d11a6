import type { Words } from '#platform'
import type { Actor, Post } from './actor.ts'

/** How an officer stands at the top of every page: name, and post with its place. */
export interface Face {
  readonly name: string
  readonly post: Words
  readonly switchHref: string
}

const accountPath = '/can-bo/tai-khoan'

/** `place` is the agency's short name on that day (`directory.shortNameAt`). */
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
