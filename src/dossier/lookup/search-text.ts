import { parseDossierCode } from '#agency'

/** A slip's QR is the address of its tracking page: `https://…/t/<code>.<secret>`. */
const slipAddress = /^https?:\/\/[^\s/]+\/t\/([^\s/?#]+)\.[0-9a-z]+$/i

/** The first of the seven fields on a citizen's card is the number. */
const cardFields = /^(\d{9}|\d{12})\|.*\|/

/** What somebody typed or scanned, as what it means: the code of a slip, the number of a card, or the words themselves. */
export const searchText = (typed: string): string => {
  const bare = typed.replace(/\s+/g, ' ').trim()
  return slipAddress.exec(bare)?.[1] ?? cardFields.exec(bare)?.[1] ?? bare
}

/** Letters and digits in one word: a code of ours or of another system, never a name, number or phone. */
export const isCode = (text: string): boolean =>
  parseDossierCode(text) !== undefined || (/^\S+$/.test(text) && /\d/.test(text) && /\p{L}/u.test(text))
