import { addAttachment } from '#document'
import { type Db, digestOf, isRefusal, type Refusal } from '#platform'
import { type Act, actOnDossier } from '../act-on-dossier.ts'
import type { CommandOf } from '../action-bodies.ts'
import { inspectFiles } from '../checking/attach-file.ts'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import type { DossierServices } from '../services.ts'

/** The question that this act has just answered. */
const answered = ({ opinions }: Dossier, { now, actor }: Act): string | undefined =>
  opinions.findLast(({ answeredBy, answeredAt }) => answeredBy === actor.postId && answeredAt?.equals(now) === true)?.id

/**
 * An answer with its document. The files are looked into first, the history keeps their digests with the answer, and their
 * bytes are stored once the answer stands: without it nothing is kept.
 */
export const answerWithFiles = async (
  tx: Db,
  services: DossierServices,
  dossier: string,
  body: CommandOf<'give-opinion'>['body'],
  files: readonly Uint8Array[],
  act: Act,
): Promise<Dossier | Refusal> => {
  const command = { action: 'give-opinion', body } as const
  if (files.length === 0) return actOnDossier(tx, services, dossier, command, act)
  if (services.files === undefined) throw new Error('a file was sent where none are kept')
  const checked = await inspectFiles(services.files, files)
  if ('refusal' in checked) return checked
  const documents = checked.map(({ content, type }) => ({ digest: digestOf(content), type, bytes: content.length }))
  const done = await actOnDossier(tx, services, dossier, command, { ...act, documents })
  if (isRefusal(done)) return done
  const holder = body.step ?? answered(done, act)
  if (holder === undefined) throw new Error('an answer was given to no question')
  for (const { content, type } of checked) {
    const of = { id: newId(), dossierId: done.id, holder, type, content }
    await addAttachment(tx, services.files.blobs, { ...of, addedAt: act.now, addedBy: act.actor.officerId })
  }
  return done
}
