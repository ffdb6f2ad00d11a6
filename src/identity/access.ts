import { isRefusal, type Refusal, refuse } from '#platform'
import { type Actor, actorOf } from './actor.ts'
import { type Permission, relationsFor } from './permissions.ts'
import { findServiceActor } from './service-token.ts'
import { type Ask, findPerson, type Person } from './signing-in/session.ts'
import { sessionKey } from './signing-in/session-key.ts'

/** Who may come in through a door; #web asks it before anything else. */
export interface Admission<A> {
  readonly name: string
  admit(ask: Ask): Promise<A | Refusal>
  /** Whose idempotency keys these are. */
  keyOf(actor: A): string
  /** The same person, in whatever post. */
  isKeyOf(key: string, actor: A): boolean
}

const isKeyOf = (key: string, { officerId }: { readonly officerId: string }): boolean => key.split('/')[0] === officerId

const anybody = async (ask: Ask): Promise<Person | Refusal> =>
  (await findPerson(ask, sessionKey())) ?? refuse('identity.sign-in-first')

const personOrRefusal = async (ask: Ask): Promise<Person | Refusal> => {
  const person = await anybody(ask)
  return !isRefusal(person) && person.mustChangePassword ? refuse('identity.choose-password') : person
}

/** Anybody who is signed in, with or without a post: for the own account. */
export const signedIn: Admission<Person> = {
  name: 'signed-in',
  admit: personOrRefusal,
  keyOf: ({ officerId }) => officerId,
  isKeyOf,
}

/** Also with a password that serves once: for choosing one's own. */
export const choosingPassword: Admission<Person> = {
  name: 'choosing-password',
  admit: anybody,
  keyOf: ({ officerId }) => officerId,
  isKeyOf,
}

const inPost = (person: Person, permission: Permission): Actor | Refusal => {
  const { post, posts } = person
  if (post === null) return refuse('identity.no-post')
  const allows = (role: Actor['role']) => relationsFor(permission, role).length > 0
  if (allows(post.role))
    return {
      ...actorOf('officer', { id: person.officerId, name: person.name }, post),
      ...(person.singleKeys ? {} : { singleKeys: false }),
      posts,
    }
  const other = posts.find(({ role }) => allows(role))
  return other === undefined
    ? refuse('identity.role-may-not', { permission, role: post.role })
    : refuse('identity.other-post', { permission, postVi: other.title.vi, postEn: other.title.en })
}

const keyOf = ({ officerId, postId }: Actor): string => `${officerId}/${postId}`

/**
 * Pages: the officer of the session cookie, in the post chosen, if its role may do this to any dossier at all. Whether
 * to this one, the command asks with `permits`. A bearer token opens no page.
 */
export const may = (permission: Permission): Admission<Actor> => ({
  name: permission,
  keyOf,
  isKeyOf,
  admit: async (ask) => {
    const person = await personOrRefusal(ask)
    return isRefusal(person) ? person : inPost(person, permission)
  },
})

const bearer = /^Bearer ([!-~]{1,200})$/i

/**
 * The API: the service account of `Authorization: Bearer mct_…`. A session cookie opens no API door, so that no page of
 * another site can use it.
 */
export const mayByToken = (permission: Permission): Admission<Actor> => ({
  name: permission,
  keyOf,
  isKeyOf,
  admit: async (ask) => {
    const token = bearer.exec(ask.headers.authorization ?? '')?.[1]
    const actor = token === undefined ? undefined : await findServiceActor(ask.db, token, ask.now)
    if (actor === undefined) return refuse('identity.token-needed')
    const { role } = actor
    return relationsFor(permission, role).length > 0 ? actor : refuse('identity.role-may-not', { permission, role })
  },
})
