import type { Ask } from '../acting/ask-travel.ts'
import type { Dossier } from '../dossier.ts'
import { isWhollyElectronic, standing } from './electronic-files.ts'
import { onlineWords as words } from './online.words.ts'

/** Whether the paper came along: asked only where there is a signed file too. */
export const askPaperHere: Ask = ({ dossier }) =>
  isWhollyElectronic(dossier) && standing(dossier).some(({ paper }) => paper !== 'none')
    ? [
        {
          kind: 'choice',
          name: 'paper',
          label: words.paper,
          choices: [
            { value: 'here', label: words.paperHere },
            { value: 'apart', label: words.paperApart },
          ],
        },
      ]
    : []

/** Online is the way that was chosen, or that the officer turned to. */
export const goesOnline = (dossier: Dossier, query: URLSearchParams): boolean => {
  const way = query.get('cach')
  return way === 'truc-tuyen' || (way === null && dossier.returnChannel === 'online' && isWhollyElectronic(dossier))
}
