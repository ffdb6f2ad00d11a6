import { parseDossierCode } from '#agency'
import { readSlipAddress } from '../accepting/slip-token.ts'

/** As an input method leaves an address: the slash is there, the rest may be anything. */
const brokenAddress = /^(?=.{25})\S*:\/\/\S*$/

/** A dossier code in which an input method has written letters with marks: «H13.64-261123-ôô04». */
const isChangedCode = (word: string): boolean =>
  /[^ -~]/.test(word) &&
  /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*-[\p{L}\p{N}]{4,8}-[\p{L}\p{N}]{3,8}$/u.test(word) &&
  /\d/.test(word)

/** The first of the seven fields on a citizen's card is the number. */
const cardFields = /^(\d{9}|\d{12})\|.*\|/

/**
 * What somebody typed or scanned, as what it means: the code of a slip, the number of a card, or the words themselves. Null
 * for a scan that a Vietnamese input method has changed: nothing is looked for with half a code.
 */
export const searchText = (typed: string): string | null => {
  const bare = typed.replace(/\s+/g, ' ').trim()
  const slip = readSlipAddress(bare)
  if (slip !== null) return slip.kind === 'slip' ? slip.code : null
  if (brokenAddress.test(bare) || isChangedCode(bare.normalize('NFC'))) return null
  const card = cardFields.exec(bare)?.[1]
  return card ?? (bare.split('|').length >= 6 ? null : bare)
}

/** Letters and digits in one word: a code of ours or of another system, never a name, number or phone. */
export const isCode = (text: string): boolean =>
  parseDossierCode(text) !== undefined || (/^\S+$/.test(text) && /\d/.test(text) && /\p{L}/u.test(text))
