import { type Db, isRefusal, type Refusal } from '#platform'
import { type Act, actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import type { ActionName } from '../actions.ts'
import { namedFiles } from '../checking/upload-file.ts'
import { answers, answerWithFiles, bringsFiles } from '../consulting/answer-with-files.ts'
import { answerFiles } from '../consulting/ask-document.ts'
import type { Dossier } from '../dossier.ts'
import { resultFile } from '../returning-online/ask-online.ts'
import { attachSignedResult } from '../returning-online/attach-result.ts'
import type { DossierServices } from '../services.ts'

/** The field of the form that files come in with an act; null: none do. A door of such an act commits a refusal: malware is written down. */
export const fileFieldOf = (action: ActionName): string | null => {
  if (action === 'attach-result') return resultFile
  return answers.has(action) ? answerFiles : null
}

/** One act with its files, those of a form and those that were sent ahead alike; without any it is an act like all others. */
export const actWithFiles = async (
  db: Db,
  services: DossierServices,
  dossier: string,
  command: Command,
  files: readonly Uint8Array[],
  act: Act,
): Promise<Dossier | Refusal> => {
  if (command.action === 'attach-result') {
    const { files: named, ...body } = command.body
    const ahead = await namedFiles(db, services, dossier, named, act)
    return isRefusal(ahead) ? ahead : attachSignedResult(db, services, dossier, body, [...files, ...ahead], act)
  }
  if (!bringsFiles(command)) return actOnDossier(db, services, dossier, command, act)
  const ahead = await namedFiles(db, services, dossier, command.body.files, act)
  return isRefusal(ahead) ? ahead : answerWithFiles(db, services, dossier, command, [...files, ...ahead], act)
}
