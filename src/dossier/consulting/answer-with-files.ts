import { type Db, digestOf, isRefusal, type Refusal, refuse } from '#platform'
import { type Act, actOnDossier } from '../act-on-dossier.ts'
import type { Command, CommandOf } from '../action-bodies.ts'
import type { ActionName } from '../actions.ts'
import { keepAttached } from '../checking/attach-to.ts'
import { takeFiles } from '../checking/take-files.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { mayRead, mayReadPart } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { opinionKey } from '../step-keys.ts'

type Answer = CommandOf<'give-opinion'> | CommandOf<'complete-step'>

/** Acts that may bring a document along. */
export const answers: ReadonlySet<ActionName> = new Set(['give-opinion', 'complete-step'])

export const bringsFiles = (command: Command): command is Answer => answers.has(command.action)

/** Ids of the questions that are answered, and of the steps of the route that are done. */
const ended = ({ opinions, steps }: Dossier, { action }: Answer): readonly string[] =>
  action === 'give-opinion'
    ? opinions.flatMap(({ id, answeredAt }) => (answeredAt === null ? [] : [id]))
    : steps.flatMap(({ id, key, finishedAt }) => (finishedAt === null || key === opinionKey ? [] : [id]))

/** Whoever has nothing to do with a dossier writes nothing into its history, not even that his file was turned away. */
const involved = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  { actor, now }: Act,
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const directory = await services.agencies()
  const sees = mayRead(actor, directory, dossier, now) === true || mayReadPart(actor, directory, dossier, now)
  return sees ? dossier : refuse('dossier-not-found')
}

/**
 * An answer with its document, to a question or at a step of the route. The files are looked into first, the history keeps their digests with the answer, and their
 * bytes are stored once the answer stands: without it nothing is kept.
 */
export const answerWithFiles = async (
  tx: Db,
  services: DossierServices,
  dossier: string,
  command: Answer,
  files: readonly Uint8Array[],
  act: Act,
): Promise<Dossier | Refusal> => {
  if (files.length === 0) return actOnDossier(tx, services, dossier, command, act)
  const asked = await involved(tx, services, dossier, act)
  if (isRefusal(asked)) return asked
  const checked = await takeFiles(tx, services, asked, { place: 'opinion', files }, act)
  if ('refusal' in checked) return checked
  const documents = checked.map(({ content, type }) => ({ digest: digestOf(content), type, bytes: content.length }))
  const done = await actOnDossier(tx, services, dossier, command, { ...act, documents })
  if (isRefusal(done)) return done
  const before = ended(asked, command)
  const holder = ended(done, command).find((id) => !before.includes(id))
  if (holder === undefined) throw new Error('an answer was given to no question')
  await keepAttached(tx, services, { dossierId: done.id, holder }, checked, act)
  return done
}
