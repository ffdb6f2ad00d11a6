import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import type { Apart } from '#web'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import type { ActionName } from '../actions.ts'
import type { DossierServices } from '../services.ts'

/** Acts that mean the same for many dossiers; the others need a look at each. */
export const batchActions = [
  'accept',
  'take-step',
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
] as const satisfies readonly ActionName[]

export type BatchAction = (typeof batchActions)[number]

export const isBatchAction = (name: string): name is BatchAction => batchActions.some((action) => action === name)

/** Dossiers at once. */
export const mostAtOnce = 100

/** What became of one of many: done, or not and why. */
export interface BatchAnswer {
  /** As it was asked for: id or code. */
  readonly asked: string
  readonly done: { readonly id: string; readonly code: string | null } | null
  readonly refusal: Refusal | null
}

interface Asking {
  readonly apart: Apart
  readonly services: DossierServices
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * One act on many dossiers, one after another: each in a transaction of its own, each with its own answer. A refusal stops
 * nothing else; a repeat under the same key gives what was done as it was, and tries the rest again.
 */
export const actOnMany = async (
  { apart, services, actor, now }: Asking,
  command: Command,
  asked: readonly string[],
): Promise<readonly BatchAnswer[]> => {
  const answers: BatchAnswer[] = []
  for (const each of new Set(asked)) {
    const done = await apart(each, async (tx: Db) => {
      const dossier = await actOnDossier(tx, services, each, command, { actor, now })
      return isRefusal(dossier) ? dossier : { id: dossier.id, code: dossier.code }
    })
    answers.push(isRefusal(done) ? { asked: each, done: null, refusal: done } : { asked: each, done, refusal: null })
  }
  return answers
}
