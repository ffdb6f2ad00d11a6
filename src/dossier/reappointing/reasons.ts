import { type Static, Type } from 'typebox'
import type { Lang, Words } from '#platform'
import { readCatalogueFile } from '../catalogue-file.ts'
import type { JsonObject } from '../history/json.ts'
import { lateApology } from './reappointing.words.ts'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 200 })

export const reasonsSchema = Type.Object(
  {
    reasons: Type.Array(
      Type.Object(
        { key: Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' }), name: Type.Object({ vi: text, en: text }, closed) },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type Reasons = Static<typeof reasonsSchema>['reasons']

let shipped: Reasons | undefined

/** `catalogue/reappointment-reasons.yaml`, read once. Throws when it is wrong. */
export const reappointmentReasons = (): Reasons => {
  shipped ??= readCatalogueFile('reappointment-reasons.yaml', reasonsSchema).reasons
  return shipped
}

/** What a key is called; a key that the catalogue has lost stands for itself. */
export const reasonName = (key: string): Words =>
  reappointmentReasons().find((reason) => reason.key === key)?.name ?? { vi: key, en: key }

/** What an event tells of a re-appointment: its kind of reason, and that it came late. */
export const whyPutOff = ({ reasonCode, late }: JsonObject, lang: Lang): readonly string[] => [
  ...(typeof reasonCode === 'string' ? [reasonName(reasonCode)[lang]] : []),
  ...(late === true ? [lateApology[lang]] : []),
]
