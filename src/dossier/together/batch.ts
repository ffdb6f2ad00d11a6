import { sql } from 'kysely'
import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import type { Apart } from '#web'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import type { ActionName } from '../actions.ts'
import { possibleActions } from '../decide.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { mayRead, mayReadPart } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'

/** Acts that mean the same for many dossiers; the others need a look at each. */
export const batchActions = [
  'accept',
  'take-step',
  'assign-step',
  'transfer',
  'confirm-handover',
  'complete-step',
  'approve-return',
  'sign-reappointment',
  'reappoint',
  'decide',
  'register-result',
  'hand-over',
  'stop',
  'sign-stop-notice',
] as const satisfies readonly ActionName[]

export type BatchAction = (typeof batchActions)[number]

export const isBatchAction = (name: string): name is BatchAction => batchActions.some((action) => action === name)

/** Dossiers at once. */
export const mostAtOnce = 100

/** What became of one of many: done, or not and why. */
export interface BatchAnswer {
  /** As it was asked for: id or code. */
  readonly asked: string
  /** The dossier's code, where it has one and whoever asked may know it. */
  readonly code: string | null
  readonly done: { readonly id: string; readonly code: string | null } | null
  readonly refusal: Refusal | null
}

interface Asking {
  readonly db: Db
  readonly apart: Apart
  readonly services: DossierServices
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * One of many: the dossier by id or code, what is to be done, and how many of its events the author had seen. Without a
 * command nothing is done: it is told what was done before under the request's key, or that it is possible no longer.
 */
export interface Piece {
  /** Tells it from the others; the dossier itself, unless several things are to be done to one. */
  readonly key?: string
  readonly dossier: string
  readonly command: Command | null
  readonly seen?: number | undefined
}

interface Known {
  readonly id: string
  readonly code: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Which dossiers are meant: the same one may be named by id and by code. */
const meant = async (db: Db, pieces: readonly Piece[]): Promise<ReadonlyMap<string, Known>> => {
  const named = pieces.map(({ dossier }) => dossier)
  const { rows } =
    await sql<Known>`select id, code from dossier where id = any(${named.filter((each) => uuid.test(each))}::uuid[])
    or code = any(${named}::text[])`.execute(db)
  const byName = new Map(rows.flatMap((row) => [row.id, ...(row.code === null ? [] : [row.code])].map((n) => [n, row])))
  return new Map(
    named.flatMap((name) => {
      const row = byName.get(uuid.test(name) ? name.toLowerCase() : name)
      return row === undefined ? [] : [[name, row] as const]
    }),
  )
}

const possibleNoLonger = (dossier: Dossier | null): Refusal =>
  dossier === null
    ? refuse('dossier-not-found')
    : refuse('not-possible-now', {
        status: dossier.status,
        possible: possibleActions(dossier),
        who: dossier.lastActBy,
        what: dossier.lastAct,
      })

/** Does one piece in a transaction of its own. */
const doPiece = async (
  { apart, services, actor, now }: Asking,
  { key, dossier, command, seen }: Piece,
): Promise<Known | Refusal> =>
  apart(key ?? dossier, async (tx: Db) => {
    if (command === null) return possibleNoLonger(await findDossier(tx, dossier))
    const after = await actOnDossier(tx, services, dossier, command, { actor, now, seen })
    return isRefusal(after) ? after : { id: after.id, code: after.code }
  })

/** Whether whoever asked may know that the dossier of a refused piece exists, and how it is called. */
const mayKnow = async ({ db, services, actor, now }: Asking, { dossier }: Piece): Promise<boolean> => {
  const found = await findDossier(db, dossier)
  if (found === null) return false
  const directory = await services.agencies()
  return mayRead(actor, directory, found, now) === true || mayReadPart(actor, directory, found, now)
}

const answerTo = async (asking: Asking, piece: Piece, known: Known | undefined): Promise<Answered> => {
  const done = await doPiece(asking, piece)
  const asked = piece.dossier
  if (!isRefusal(done)) return { asked, code: done.code, done, refusal: null, named: true }
  const named = done.refusal !== 'dossier-not-found' && (await mayKnow(asking, piece))
  return { asked, code: named ? (known?.code ?? null) : null, done: null, refusal: done, named }
}

interface Answered extends BatchAnswer {
  /** Whoever asked may know of the dossier. */
  readonly named: boolean
}

/** The second mention of a dossier is told so; of one that is concealed it is told what the first was. */
const again = (first: Answered, asked: string): Answered => ({
  ...first,
  asked,
  done: null,
  refusal: first.named ? refuse('twice-in-list') : first.refusal,
})

/**
 * Many pieces of work one after another: each in a transaction of its own, each with its own answer. A refusal stops
 * nothing else; a repeat under the same key gives what was done as it was, and tries the rest again.
 */
export const actOnPieces = async (asking: Asking, pieces: readonly Piece[]): Promise<readonly BatchAnswer[]> => {
  const dossiers = await meant(asking.db, pieces)
  const answered = new Map<string, Answered>()
  const answers: Answered[] = []
  for (const piece of pieces) {
    const known = dossiers.get(piece.dossier)
    const key = piece.key ?? known?.id ?? piece.dossier
    const first = answered.get(key)
    const answer = first === undefined ? await answerTo(asking, piece, known) : again(first, piece.dossier)
    if (first === undefined) answered.set(key, answer)
    answers.push(answer)
  }
  return answers.map(({ named, ...answer }) => answer)
}

/** One act on many dossiers. `seen`: by what was asked for, how many events of it the author had seen. */
export const actOnMany = (
  asking: Asking,
  command: Command | null,
  asked: readonly string[],
  seen: ReadonlyMap<string, number> = new Map(),
): Promise<readonly BatchAnswer[]> =>
  actOnPieces(
    asking,
    asked.map((dossier) => ({ dossier, command, seen: seen.get(dossier) })),
  )
