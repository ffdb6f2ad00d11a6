import type { Actor } from '../actor.ts'
import type { Keeper } from './account-change.ts'

/** Who stands behind a change that was made on a page. */
export const keeperOf = ({ officerId, postId }: Pick<Actor, 'officerId' | 'postId'>): Keeper => ({
  officerId,
  postId,
  terminal: null,
})

export const officersPath = '/can-bo/quan-tri/can-bo'
export const officerPath = (id: string): string => `${officersPath}/${id}`
export const addOfficerPath = `${officersPath}/them`
export const tokensPath = '/can-bo/quan-tri/ma-dich-vu'
