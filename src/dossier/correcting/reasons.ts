import type { Words } from '#platform'
import { readCatalogueFile } from '../catalogue-file.ts'
import { type Reasons, reasonsSchema } from '../reappointing/reasons.ts'

let shipped: Reasons | undefined

/** `catalogue/correction-reasons.yaml`, read once. Throws when it is wrong. */
export const correctionReasons = (): Reasons => {
  shipped ??= readCatalogueFile('correction-reasons.yaml', reasonsSchema).reasons
  return shipped
}

/** What a key is called; a key that the catalogue has lost stands for itself. */
export const correctionReasonName = (key: string): Words =>
  correctionReasons().find((reason) => reason.key === key)?.name ?? { vi: key, en: key }
