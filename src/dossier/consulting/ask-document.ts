import type { ActField } from '../acting/act-field.ts'
import type { Dossier, Step } from '../dossier.ts'
import { givesOpinion } from './answer-document.ts'
import { consultingAsk as ask } from './consulting.words.ts'

/** The field of the answering document. */
export const answerFiles = 'document'

/** The document by which an agency on the route answers, where its step gives an opinion. */
export const askDocument = (dossier: Pick<Dossier, 'steps'>, step: Step): readonly ActField[] =>
  givesOpinion(dossier, step)
    ? [
        { kind: 'line', name: 'answerNumber', label: ask.documentNumber, optional: true },
        { kind: 'day', name: 'answerDate', label: ask.documentDate, optional: true },
        { kind: 'file', name: answerFiles, label: ask.file, optional: true },
      ]
    : []
