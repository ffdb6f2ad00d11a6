import { Type } from 'typebox'

const words = Type.Object({ vi: Type.String(), en: Type.String() })

/** What the API says of a fact. */
export const factSchema = Type.Object({
  id: Type.String(),
  key: Type.String({ description: 'Carried from an earlier result: «leg/fact»' }),
  name: words,
  type: Type.String({ description: 'text, date, personal-date, personal-number or address; a date is YYYY-MM-DD' }),
  value: Type.String(),
  source: Type.Union([
    Type.Object({
      leg: Type.String(),
      name: words,
      dossier: Type.String(),
      number: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  changedAt: Type.Union([Type.String(), Type.Null()]),
})
