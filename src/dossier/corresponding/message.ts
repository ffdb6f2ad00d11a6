import { type Refusal, refuse } from '#platform'
import type { Dossier } from '../dossier.ts'
import { isClosed } from '../status.ts'

/** proposed: waits for the one-stop; received: from the citizen. What was sent or received stays as it is. */
export type MessageState = 'proposed' | 'sent' | 'turned-down' | 'received'

/** Of the correspondence between the one-stop and the people of a dossier. */
export interface CitizenMessage {
  readonly id: string
  readonly dossierId: string
  readonly state: MessageState
  /** Agency of the one-stop that spoke for the dossier then. */
  readonly oneStop: string
  readonly text: string
  /** Null: the one-stop sent what was proposed, or nobody proposed. */
  readonly proposedText: string | null
  /** Why it was turned down. */
  readonly reason: string | null
  /** Officer and post; null: the citizen. */
  readonly writtenBy: string | null
  readonly writtenPost: string | null
  readonly writtenAt: Temporal.Instant
  /** Who sent it or turned it down. */
  readonly settledBy: string | null
  readonly settledPost: string | null
  readonly settledAt: Temporal.Instant | null
  /** When the one-stop first opened what the citizen wrote. */
  readonly readAt: Temporal.Instant | null
}

/** Messages that a page shows: the latest ones. */
export const shownMessages = 200

/** As many as a citizen may write about one dossier within a day: enough for any talk, too few to drown it. */
export const mostADay = 20

export type WritingFault = Refusal<'message-before-code' | 'messages-closed' | 'writing-destroyed'>

/**
 * Why nobody writes about this dossier any more, or not yet; null: one may. Before it has a code it has no slip, and the citizen
 * could not read; after its end the one-stop is asked at the counter or by telephone.
 */
export const writingFault = (dossier: Pick<Dossier, 'code' | 'status' | 'detailsDestroyedAt'>): WritingFault | null => {
  if (dossier.detailsDestroyedAt !== null) return refuse('writing-destroyed')
  if (isClosed(dossier.status)) return refuse('messages-closed')
  return dossier.code === null ? refuse('message-before-code') : null
}

/** A proposal is answered once. */
export const proposalFault = ({ state }: Pick<CitizenMessage, 'state'>): Refusal<'proposal-settled'> | null =>
  state === 'proposed' ? null : refuse('proposal-settled')

/** What stands in the place of a proposal that the one-stop sends: its own words, where they differ. */
export const sentInstead = (
  { text }: Pick<CitizenMessage, 'text'>,
  words: string,
): Pick<CitizenMessage, 'text' | 'proposedText'> => ({ text: words, proposedText: words === text ? null : text })

/** When it reached the other side; null: it has not. */
export const reachedAt = ({ state, settledAt, writtenAt }: CitizenMessage): Temporal.Instant | null =>
  state === 'received' ? writtenAt : state === 'sent' ? settledAt : null

/** What the citizen sees of it, in the order in which it went to and fro: no proposal, no reason, no name of an officer. */
export const citizensView = (messages: readonly CitizenMessage[]) =>
  messages
    .flatMap((message) => {
      const at = reachedAt(message)
      const { id, state, text, oneStop } = message
      return at === null ? [] : [{ id, text, at, from: state === 'received' ? ('citizen' as const) : oneStop }]
    })
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))

export type CitizensMessage = ReturnType<typeof citizensView>[number]
