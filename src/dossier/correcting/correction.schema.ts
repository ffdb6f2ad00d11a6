import { Type } from 'typebox'
import { correctionStates, foundBy, oldPapers } from './correction.ts'

const text = Type.Union([Type.String(), Type.Null()])

/** How the API tells what was asked about a dossier's results. */
export const correctionSchema = Type.Object({
  id: Type.String(),
  resultId: Type.String(),
  correctingId: Type.String({ description: 'Id of the dossier that corrects' }),
  correctingCode: Type.String(),
  state: Type.Enum(correctionStates),
  entry: Type.String(),
  reasonCode: Type.String(),
  reason: Type.String(),
  foundBy: Type.Enum(foundBy),
  askedAt: Type.String(),
  endedAt: text,
})

/** And what a dossier corrects. */
export const correctsSchema = Type.Object({
  dossier: Type.String(),
  code: Type.String(),
  result: Type.String(),
  documentNumber: text,
  oldPaper: Type.Enum(oldPapers),
})
