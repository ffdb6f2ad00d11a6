import type { Words } from '#platform'
import type { ActField } from '../acting/act-field.ts'
import type { Ask } from '../acting/ask-travel.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import { askCorrectionWords as ask, foundByWords, oldPaperWords } from './correcting.words.ts'
import { bringsOldPaper, correctable, foundBy } from './correction.ts'
import { correctionReasons } from './reasons.ts'

const labelOf = ({ name, documentNumber }: ResultRow): Words => {
  const label = documentNumber === null ? name : `${name}, ${documentNumber}`
  return { vi: label, en: label }
}

/** Where there is one result nobody is asked which. */
const whichResult = (results: readonly ResultRow[]): ActField =>
  results.length === 1 && results[0] !== undefined
    ? { kind: 'fixed', name: 'result', value: results[0].id }
    : {
        kind: 'list',
        name: 'result',
        label: ask.result,
        choices: results.map((result) => ({ value: result.id, label: labelOf(result) })),
      }

const papers = ['handed-in', 'with-citizen', 'none'] as const

/** What is wrong, why, who found it, and where the wrong paper is. What was not handed over yet is nowhere outside. */
export const askCorrectionOf: Ask = ({ dossier, asker }) => [
  whichResult(correctable(dossier)),
  { kind: 'line', name: 'entry', label: ask.entry, hint: ask.entryHint },
  {
    kind: 'list',
    name: 'reasonCode',
    label: ask.reasonKind,
    choices: correctionReasons().map(({ key, name }) => ({ value: key, label: name })),
  },
  { kind: 'text', name: 'reason', label: ask.reason },
  {
    kind: 'choice',
    name: 'foundBy',
    label: ask.foundBy,
    choices: foundBy.map((who) => ({ value: who, label: foundByWords[who] })),
    value: asker.actor.role === 'receptionist' ? 'citizen' : 'agency',
  },
  dossier.status === 'decided'
    ? { kind: 'fixed', name: 'oldPaper', value: 'none' }
    : {
        kind: 'choice',
        name: 'oldPaper',
        label: ask.oldPaper,
        choices: papers.map((where) => ({ value: where, label: oldPaperWords[where] })),
      },
]

/** At the hand-over of the right result: whether the wrong one came back. */
export const askOldPaper = (dossier: Pick<Dossier, 'corrects' | 'outcome'>): readonly ActField[] =>
  bringsOldPaper(dossier)
    ? [
        {
          kind: 'choice',
          name: 'oldPaper',
          label: ask.tookBack,
          choices: (['taken-back', 'not-returned'] as const).map((what) => ({
            value: what,
            label: oldPaperWords[what],
          })),
        },
      ]
    : []
