import { parseDossierCode } from '#agency'
import { readSlipAddress } from '../accepting/slip-token.ts'

/** A code as it stands alone, or inside another word. */
const inside = /[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,6}/i

/** A slip's QR proves its code by two letters: one that was changed on the way names no dossier, least of all another one. */
const codeIn = (word: string): string | null => {
  const slip = readSlipAddress(word)
  if (slip?.kind === 'misread') return null
  return parseDossierCode(slip?.code ?? (inside.exec(word)?.[0] ?? '').toUpperCase())?.text ?? null
}

/** The dossier codes in what was scanned or typed into one field, each once, in their order; and what is no code. */
export const scannedCodes = (
  typed: string,
): { readonly codes: readonly string[]; readonly strange: readonly string[] } => {
  const read = typed
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, code: codeIn(word) }))
  return {
    codes: [...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))],
    strange: read.flatMap(({ word, code }) => (code === null ? [word] : [])),
  }
}
