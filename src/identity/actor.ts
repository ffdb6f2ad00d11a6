import type { Words } from '#platform'
import type { Capacity, Role } from './role.ts'

/** A post as it is held today: role × agency. */
export interface Post {
  readonly id: string
  readonly role: Role
  readonly agency: string
  readonly title: Words
  /** How the holder signs; null for posts that sign nothing. */
  readonly capacity: Capacity | null
  /** Set where the post is held in somebody's place while he is away. */
  readonly onBehalfOf?: Principal
}

/** In whose place somebody acts. */
export interface Principal {
  readonly officerId: string
  readonly name: string
}

/** Who acts: one person or service account in one post. History names both. */
export interface Actor {
  readonly kind: 'officer' | 'service'
  readonly officerId: string
  readonly name: string
  readonly postId: string
  readonly role: Role
  readonly agency: string
  readonly capacity: Capacity | null
  readonly title: Words
  readonly onBehalfOf?: Principal
  /** False: the officer has switched off the keys of one letter. Nothing is decided by it. */
  readonly singleKeys?: boolean
  /** All that an officer holds today, for the way from one to another. Nothing is decided by it. */
  readonly posts?: readonly Post[]
}

export const actorOf = (kind: Actor['kind'], officer: { id: string; name: string }, post: Post): Actor => ({
  kind,
  officerId: officer.id,
  name: officer.name,
  postId: post.id,
  role: post.role,
  agency: post.agency,
  capacity: post.capacity,
  title: post.title,
  ...(post.onBehalfOf === undefined ? {} : { onBehalfOf: post.onBehalfOf }),
})

/** Whether somebody came through `may` or `mayByToken`, and not through an open door. */
export const isActor = (value: unknown): value is Actor =>
  typeof value === 'object' && value !== null && 'postId' in value && 'officerId' in value
