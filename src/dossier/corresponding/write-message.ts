import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { attachTo } from '../checking/attach-to.ts'
import { citizenLimits, uploadLimits } from '../checking/file-limits.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import { recordBeside } from '../record.ts'
import type { DossierServices } from '../services.ts'
import { announce } from '../today/live-news.ts'
import { addMessage, findMessage, markOpened, receivedSince, settleMessage } from './message.store.ts'
import { type CitizenMessage, mostADay, proposalFault, sentInstead, writingFault } from './message.ts'
import { type By, type WritePermission, writeRefusal } from './rights.ts'
import { digestOfText, newSalt, textFault, tidyText } from './written-text.ts'

/** A message, and the dossier that it is written about. */
export interface Messaged {
  readonly dossier: Dossier
  readonly message: CitizenMessage
}

/** Says to the one-stop's lists that something waits, or no longer does. */
const announceTo = (tx: Db, { id, receivedAtAgency }: Dossier): Promise<void> =>
  announce(tx, { dossier: id, desks: [`${receivedAtAgency} receptionist`] })

const told = async (tx: Db, dossier: Dossier, message: CitizenMessage): Promise<Messaged> => {
  await announceTo(tx, dossier)
  return { dossier, message }
}

const locked = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  permission: WritePermission,
  by: By,
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  return (await writeRefusal(services, dossier, permission, by)) ?? dossier
}

const checked = (typed: string): string | Refusal => {
  const text = tidyText(typed)
  return textFault(text) ?? text
}

/** What may be written to the citizen about a dossier, tidied; or why not. */
const writable = (dossier: Dossier, typed: string): string | Refusal => writingFault(dossier) ?? checked(typed)

const blank = (dossier: Dossier, text: string, now: Temporal.Instant) => ({
  id: newId(),
  dossierId: dossier.id,
  oneStop: dossier.receivedAtAgency,
  text,
  proposedText: null,
  reason: null,
  writtenBy: null,
  writtenPost: null,
  writtenAt: now,
  settledBy: null,
  settledPost: null,
  settledAt: null,
  readAt: null,
})

const writer = ({ officerId, postId }: Actor) => ({ writtenBy: officerId, writtenPost: postId })
const settler = ({ actor, now }: By) => ({
  settledBy: actor.officerId,
  settledPost: actor.postId,
  settledAt: now,
})

type Kind = 'sent' | 'proposed' | 'received'

/** What somebody writes to the other side. */
export interface NewMessage {
  readonly text: string
  readonly files?: readonly Uint8Array[]
}

/** Writes a new message with its files, what the history says of it, and tells the lists that look. */
const keep = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  message: CitizenMessage & { readonly state: Kind },
  files: readonly Uint8Array[],
  by: { readonly actor: Actor | 'citizen'; readonly now: Temporal.Instant },
): Promise<Messaged | Refusal> => {
  const limits = by.actor === 'citizen' ? citizenLimits : uploadLimits
  const attached = await attachTo(tx, services, dossier, { place: 'message', holder: message.id, files, limits }, by)
  if (isRefusal(attached)) return attached
  const salt = newSalt()
  await addMessage(tx, { ...message, salt })
  const along = attached.length === 0 ? {} : { files: attached.map(({ digest }) => digest) }
  const data = { id: message.id, digest: digestOfText(salt, message.text), ...along }
  const event =
    message.state === 'sent'
      ? ({ type: 'message-sent', data: { ...data, proposed: false } } as const)
      : ({ type: `message-${message.state}`, data } as const)
  return told(tx, await recordBeside(tx, services, dossier, event, by), message)
}

type Write = (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  message: NewMessage,
  by: By,
) => Promise<Messaged | Refusal>

/** An officer's new message: by whose right, and whether it goes out at once or waits for the one-stop. */
const written =
  (permission: WritePermission, state: 'sent' | 'proposed'): Write =>
  async (tx, services, idOrCode, { text: typed, files = [] }, by) => {
    const dossier = await locked(tx, services, idOrCode, permission, by)
    if (isRefusal(dossier)) return dossier
    const text = writable(dossier, typed)
    if (typeof text !== 'string') return text
    const settled = state === 'sent' ? settler(by) : {}
    const message = { ...blank(dossier, text, by.now), state, ...writer(by.actor), ...settled }
    return keep(tx, services, dossier, message, files, by)
  }

/** The one-stop writes to the citizen, who is told that there is something to read. */
export const sendMessage = written('citizen-message.send', 'sent')

/** Whoever solves the dossier proposes what the one-stop may write. */
export const proposeMessage = written('citizen-message.propose', 'proposed')

const proposalIn = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  messageId: string,
  by: By,
): Promise<Messaged | Refusal> => {
  const dossier = await locked(tx, services, idOrCode, 'citizen-message.send', by)
  if (isRefusal(dossier)) return dossier
  const message = await findMessage(tx, dossier.id, messageId)
  if (message === null) return refuse('message-gone')
  return proposalFault(message) ?? { dossier, message }
}

/** Writes what became of a proposal, what the history says of it, and tells the lists that look. */
const settle = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  message: CitizenMessage & { readonly state: 'sent' | 'turned-down' },
  by: By,
): Promise<Messaged> => {
  const salt = newSalt()
  await settleMessage(tx, { ...message, salt })
  const { id, text, reason } = message
  const event =
    message.state === 'sent'
      ? ({ type: 'message-sent', data: { id, digest: digestOfText(salt, text), proposed: true } } as const)
      : ({ type: 'message-turned-down', data: { id, digest: digestOfText(salt, `${text}\n${reason}`) } } as const)
  return told(tx, await recordBeside(tx, services, dossier, event, by), message)
}

/** The one-stop sends what was proposed, as it is or in words of its own; what was proposed stays beside it. */
export const sendProposal = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  messageId: string,
  { text: typed }: { readonly text?: string | undefined },
  by: By,
): Promise<Messaged | Refusal> => {
  const found = await proposalIn(tx, services, idOrCode, messageId, by)
  if (isRefusal(found)) return found
  const { dossier, message: proposal } = found
  const text = writable(dossier, typed ?? proposal.text)
  if (typeof text !== 'string') return text
  const message = { ...proposal, ...sentInstead(proposal, text), ...settler(by), state: 'sent' as const }
  return settle(tx, services, dossier, message, by)
}

/** The one-stop does not send what was proposed, and says why; whoever proposed it is told. Also of a closed dossier. */
export const turnDownProposal = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  messageId: string,
  { reason: typed }: { readonly reason: string },
  by: By,
): Promise<Messaged | Refusal> => {
  const found = await proposalIn(tx, services, idOrCode, messageId, by)
  if (isRefusal(found)) return found
  const reason = checked(typed)
  if (typeof reason !== 'string') return reason
  const { dossier, message: proposal } = found
  const message = { ...proposal, reason, ...settler(by), state: 'turned-down' as const }
  return settle(tx, services, dossier, message, by)
}

/** Whoever holds the slip writes to the one-stop; which dossier, the door has proved by the slip. */
export const receiveMessage = async (
  tx: Db,
  services: DossierServices,
  dossierId: string,
  { text: typed, files = [] }: NewMessage,
  now: Temporal.Instant,
): Promise<Messaged | Refusal> => {
  const dossier = await findDossier(tx, dossierId, 'lock')
  if (dossier === null) return refuse('tracking-link-unknown')
  const text = writable(dossier, typed)
  if (typeof text !== 'string') return text
  if ((await receivedSince(tx, dossier.id, now.subtract({ hours: 24 }))) >= mostADay)
    return refuse('too-many-messages', { most: mostADay })
  const message = { ...blank(dossier, text, now), state: 'received' as const }
  return keep(tx, services, dossier, message, files, { actor: 'citizen', now })
}

/** The one-stop has opened the dossier's messages: what the citizen wrote counts as read. Others who look change nothing. */
export const openMessages = async (db: Db, services: DossierServices, dossier: Dossier, by: By): Promise<void> => {
  if ((await writeRefusal(services, dossier, 'citizen-message.send', by)) !== null) return
  if (await markOpened(db, dossier.id, by.actor.officerId, by.now)) await announceTo(db, dossier)
}
