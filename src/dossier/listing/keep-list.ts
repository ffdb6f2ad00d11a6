import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import type { DossierServices } from '../services.ts'
import {
  type Hand,
  insertLines,
  insertList,
  lockHandovers,
  lockList,
  markCancelled,
  markSent,
  settleLines,
} from './handover-list.store.ts'
import { findList, type HandoverList, type Line, piecesTo } from './handover-lists.query.ts'

interface By {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

const handOf = ({ postId, name }: Actor): Hand => ({ post: postId, name })

/** The agencies whose papers a post gives and takes: its own, and those that it goes on with. */
export const houseOf = async (services: DossierServices, { actor, now }: By): Promise<readonly string[]> =>
  (await services.agencies()).predecessorsOf(actor.agency, localDate(now)).map(({ code }) => code)

/** Papers that were ticked but do not wait here any more are left out: somebody was faster. */
const picked = async (tx: Db, house: readonly string[], to: string, ids: readonly string[]) => {
  await lockHandovers(tx, ids)
  return (await piecesTo(tx, house, to)).filter(({ handoverId }) => ids.includes(handoverId))
}

/** Opens a hand-over list to an agency with the papers that were ticked; it takes the next number of the year. */
export const openHandoverList = async (
  tx: Db,
  services: DossierServices,
  { to, handovers }: { readonly to: string; readonly handovers: readonly string[] },
  by: By,
): Promise<string | Refusal> => {
  const pieces = await picked(tx, await houseOf(services, by), to, handovers)
  if (pieces.length === 0) return refuse('list-empty')
  const hand = handOf(by.actor)
  const id = await insertList(tx, { agency: by.actor.agency, toAgency: to, by: hand, now: by.now })
  await insertLines(tx, id, pieces, hand, by.now)
  return id
}

/** The list as one of its two sides sees it; whoever is neither is told that there is none. */
export const listFor = async (
  db: Db,
  services: DossierServices,
  id: string,
  by: By,
): Promise<{ readonly list: HandoverList; readonly side: 'from' | 'to' } | Refusal> => {
  const list = await findList(db, id)
  const house = await houseOf(services, by)
  if (list === null) return refuse('list-not-found')
  if (house.includes(list.agency)) return { list, side: 'from' }
  return house.includes(list.toAgency) && list.sentAt !== null ? { list, side: 'to' } : refuse('list-not-found')
}

const openLines = ({ lines }: HandoverList): readonly Line[] => lines.filter(({ outcome }) => outcome === 'open')

const draft = async (tx: Db, services: DossierServices, id: string, by: By): Promise<HandoverList | Refusal> => {
  await lockList(tx, id)
  const found = await listFor(tx, services, id, by)
  if (isRefusal(found)) return found
  const { list, side } = found
  if (side !== 'from') return refuse('list-not-found')
  return list.sentAt === null && list.cancelledAt === null ? list : refuse('list-already-sent')
}

/** Adds papers to a list that has not been sent. */
export const addToList = async (
  tx: Db,
  services: DossierServices,
  { id, handovers }: { readonly id: string; readonly handovers: readonly string[] },
  by: By,
): Promise<number | Refusal> => {
  const list = await draft(tx, services, id, by)
  if (isRefusal(list)) return list
  const pieces = await picked(tx, await houseOf(services, by), list.toAgency, handovers)
  await insertLines(tx, id, pieces, handOf(by.actor), by.now)
  return pieces.length
}

export const dropFromList = async (
  tx: Db,
  services: DossierServices,
  { id, handover }: { readonly id: string; readonly handover: string },
  by: By,
): Promise<HandoverList | Refusal> => {
  const list = await draft(tx, services, id, by)
  if (isRefusal(list)) return list
  await settleLines(tx, id, { handoverIds: [handover], outcome: 'removed', by: handOf(by.actor) }, by.now)
  return list
}

/** A list that is not sent keeps its number; its papers wait for another. */
export const cancelList = async (
  tx: Db,
  services: DossierServices,
  id: string,
  by: By,
): Promise<HandoverList | Refusal> => {
  const list = await draft(tx, services, id, by)
  if (isRefusal(list)) return list
  const handoverIds = openLines(list).map(({ handoverId }) => handoverId)
  await settleLines(tx, id, { handoverIds, outcome: 'removed', by: handOf(by.actor) }, by.now)
  await markCancelled(tx, id, by.now)
  return list
}

/** A piece that could not be done, by its dossier, and why; the others went through. */
export interface Failed {
  readonly line: Line
  readonly refusal: Refusal
}

interface Told {
  readonly line: Line
  readonly command: Command
}

/** Each piece by its own act on its own dossier: a refusal names its dossier and stops no other. */
const tellEach = async (
  tx: Db,
  services: DossierServices,
  told: readonly Told[],
  by: By,
): Promise<{ readonly done: readonly Line[]; readonly failed: readonly Failed[] }> => {
  const done: Line[] = []
  const failed: Failed[] = []
  for (const { line, command } of told) {
    const answer = await actOnDossier(tx, services, line.dossierId, command, by)
    if (isRefusal(answer)) failed.push({ line, refusal: answer })
    else done.push(line)
  }
  return { done, failed }
}

const ids = (lines: readonly Line[]): readonly string[] => lines.map(({ handoverId }) => handoverId)

/** The papers leave. What cannot leave any more goes off the list and is named. */
export const sendList = async (
  tx: Db,
  services: DossierServices,
  id: string,
  by: By,
): Promise<readonly Failed[] | Refusal> => {
  const list = await draft(tx, services, id, by)
  if (isRefusal(list)) return list
  const told = openLines(list).map((line) => ({
    line,
    command: { action: 'send-papers', body: { handover: line.handoverId, list: id } } as const,
  }))
  if (told.length === 0) return refuse('list-empty')
  const { done, failed } = await tellEach(tx, services, told, by)
  if (done.length === 0) return failed[0]?.refusal ?? refuse('list-empty')
  const hand = handOf(by.actor)
  await settleLines(tx, id, { handoverIds: ids(failed.map(({ line }) => line)), outcome: 'removed', by: hand }, by.now)
  await markSent(tx, id, hand, by.now)
  return failed
}

/** What the other side found: pieces that are here, some with a remark (torn, a page short), and pieces that are not. */
export interface Found {
  readonly id: string
  readonly confirmed: readonly { readonly handover: string; readonly note: string | null }[]
  readonly missing: readonly { readonly handover: string; readonly note: string }[]
}

const commandOf = ({ handoverId: handover }: Line, outcome: 'confirmed' | 'missing', note: string | null): Command =>
  outcome === 'missing'
    ? { action: 'report-missing', body: { handover, note: note ?? '' } }
    : { action: 'confirm-handover', body: { handover, ...(note === null ? {} : { note }) } }

/**
 * Confirms piece by piece: nothing that was not ticked, and what is neither ticked nor missed stays open. A missing piece
 * goes back to whoever sent it, who may send it on another list.
 */
export const confirmList = async (
  tx: Db,
  services: DossierServices,
  { id, confirmed, missing }: Found,
  by: By,
): Promise<readonly Failed[] | Refusal> => {
  await lockList(tx, id)
  const found = await listFor(tx, services, id, by)
  if (isRefusal(found)) return found
  if (found.side !== 'to' || found.list.cancelledAt !== null) return refuse('list-not-sent')
  const open = openLines(found.list)
  const failed: Failed[] = []
  const each = async (line: Line | undefined, outcome: 'confirmed' | 'missing', note: string | null) => {
    if (line === undefined) return
    const { done, failed: refused } = await tellEach(
      tx,
      services,
      [{ line, command: commandOf(line, outcome, note) }],
      by,
    )
    failed.push(...refused)
    const settled = { handoverIds: ids(done), outcome, ...(note === null ? {} : { note }), by: handOf(by.actor) }
    await settleLines(tx, id, settled, by.now)
  }
  const lineOf = (handover: string) => open.find(({ handoverId }) => handoverId === handover)
  for (const { handover, note } of confirmed) await each(lineOf(handover), 'confirmed', note)
  for (const { handover, note } of missing)
    if (!confirmed.some((here) => here.handover === handover)) await each(lineOf(handover), 'missing', note)
  return failed
}
