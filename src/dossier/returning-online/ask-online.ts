import type { ActField } from '../acting/act-field.ts'
import { askReceiver } from '../acting/ask-law.ts'
import type { Ask } from '../acting/ask-travel.ts'
import type { Dossier, ReturnChannel } from '../dossier.ts'
import { channelWords } from '../reading/dossier.words.ts'
import { fileOf, standing } from './electronic-files.ts'
import { onlineWords as words } from './online.words.ts'
import { returnWays } from './return-ways.ts'

/** The field of the form under which the signed file comes; no body names it. */
export const resultFile = 'result-file'

const resultChoices = (dossier: Dossier) =>
  standing(dossier).map(({ id, name, documentNumber }) => {
    const label = `${name}${documentNumber === null ? '' : ` ${documentNumber}`}`
    return { value: id, label: { vi: label, en: label } }
  })

const whichResult = (dossier: Dossier): readonly ActField[] => {
  const choices = resultChoices(dossier)
  return choices.length > 1 ? [{ kind: 'list', name: 'result', label: words.result, choices }] : []
}

export const askAttach: Ask = ({ dossier }) => {
  const isThere = standing(dossier).some((result) => fileOf(dossier, result) !== undefined)
  return [
    ...whichResult(dossier),
    { kind: 'file', name: resultFile, label: isThere ? words.fileOptional : words.file },
    {
      kind: 'choice',
      name: 'paper',
      label: words.paper,
      value: standing(dossier)[0]?.paper === 'none' ? 'none' : 'with',
      choices: [
        { value: 'with', label: words.paperWith },
        { value: 'none', label: words.paperNone },
      ],
    },
  ]
}

export const askReturn: Ask = ({ dossier, procedure }) => [
  {
    kind: 'choice',
    name: 'by',
    label: words.by,
    hint: words.byHint,
    choices: returnWays(procedure)
      .filter((way: ReturnChannel) => way !== dossier.returnChannel)
      .map((value) => ({ value, label: channelWords[value] })),
  },
]

export const askOriginal: Ask = ({ dossier }) => askReceiver(dossier)
