import { parseDossierCode } from '#agency'

/** A code as it stands alone, or inside the address that a slip's QR code holds (`…/t/<code>.<secret>`). */
const inside = /[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,6}/i

/** The dossier codes in what was scanned or typed into one field, each once, in their order; and what is no code. */
export const scannedCodes = (
  typed: string,
): { readonly codes: readonly string[]; readonly strange: readonly string[] } => {
  const read = typed
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, code: parseDossierCode((inside.exec(word)?.[0] ?? '').toUpperCase())?.text ?? null }))
  return {
    codes: [...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))],
    strange: read.flatMap(({ word, code }) => (code === null ? [word] : [])),
  }
}
