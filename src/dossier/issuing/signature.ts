import type { AgencyDirectory, Letterhead } from '#agency'
import type { Signer } from '#document'
import type { FormSigner } from './issued-form.ts'

/**
 * Whose paper it is that somebody signs: in the name of the authority, for or by order of its head, the authority's; in
 * his own name, his own unit's.
 */
export const signersAgency = (
  directory: AgencyDirectory,
  { agency, capacity }: { readonly agency: string; readonly capacity: string | null },
): string => (capacity === null ? agency : directory.authorityOf(agency).code)

const linesOf = (capacity: string | null, { collective, head }: Letterhead): readonly string[] => {
  const behalf = collective === null ? [] : [`TM. ${collective}`]
  if (capacity === 'TM.') return behalf
  if (capacity === 'KT.') return [...behalf, `KT. ${head}`]
  return capacity === null ? [] : [`${capacity} ${head}`]
}

/** The signature block: «TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH» (NĐ 30/2020/NĐ-CP Phụ lục I, Điều 13). */
export const signatureOf = ({ name, title, capacity }: FormSigner, letterhead: Letterhead): Signer => ({
  name,
  ...(title === null ? {} : { position: title }),
  capacity: linesOf(capacity, letterhead),
})
