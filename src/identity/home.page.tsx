import { page, type Redirect, redirect } from '#web'
import { signedIn } from './access.ts'
import { relationsFor } from './permissions.ts'

/** The first page of an officer: where the work of the post is. */
export const homePage = page('/can-bo', {
  who: signedIn,
  record: null,
  load: ({ actor: { post } }): Redirect => {
    if (post === null) return redirect('/can-bo/tai-khoan')
    if (relationsFor('inbox.read', post.role).length > 0) return redirect('/can-bo/hom-nay')
    return redirect(relationsFor('dossier.search', post.role).length > 0 ? '/can-bo/tim' : '/can-bo/tai-khoan')
  },
  view: (nothing: never) => nothing,
})
