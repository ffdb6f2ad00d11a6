import { page, type Redirect, redirect } from '#web'
import { signedIn } from './access.ts'
import { homeOf } from './officer-places.ts'

/** The first page of an officer: where the work of the post is. */
export const homePage = page('/can-bo', {
  who: signedIn,
  record: null,
  load: ({ actor: { post } }): Redirect => redirect(homeOf(post?.role ?? null)),
  view: (nothing: never) => nothing,
})
