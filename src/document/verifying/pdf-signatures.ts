/** A signature as it lies in a PDF (ISO 32000-1, 12.8): which bytes it is over, and its CMS. */
export interface PdfSignature {
  /** Two parts of the file, around the signature itself: start and end of each. */
  readonly parts: readonly [readonly [number, number], readonly [number, number]]
  readonly cms: Uint8Array
  readonly subFilter: string
  /** What the signature's dictionary says of the time; nobody has proved it. */
  readonly claimedAt: Temporal.Instant | null
}

export type PdfSignatureFault = 'pdf-unsigned' | 'signature-partial' | 'pdf-changed' | 'signature-broken'

/** Signatures whose CMS stands apart from the bytes that it signs; older kinds rest on SHA-1. */
const detached: readonly string[] = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']

const ranges = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g

/** `D:20261123091500+07'00'` */
const pdfDate = (text: string): Temporal.Instant | null => {
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-]\d{2})'?(\d{2}))/.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, offset = '+00', minutes = '00'] = match
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}:${minutes}`)
  } catch {
    return null
  }
}

/** The hexadecimal text between the parts, without what fills it up behind the CMS. */
const bytesBetween = (text: string, from: number, to: number): Uint8Array | null => {
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(from, to))?.[1]?.replace(/\s/g, '')
  return hex === undefined || hex.length === 0 || hex.length % 2 === 1 ? null : Buffer.from(hex, 'hex')
}

/** The dictionary that a place belongs to, without the signature in it. */
const dictionaryAround = (text: string, from: number, to: number): string => {
  const start = text.lastIndexOf(' obj', from)
  const end = text.indexOf('endobj', to)
  return text.slice(start, from) + text.slice(to, end === -1 ? undefined : end)
}

const signatureAt = (text: string, [range, ...numbers]: RegExpMatchArray): PdfSignature | PdfSignatureFault => {
  const [start, length, second, rest] = numbers.map(Number) as [number, number, number, number]
  const [gap, end] = [start + length, second + rest]
  if (end > text.length) return 'pdf-changed'
  if (start !== 0 || length === 0 || second <= gap) return 'signature-partial'
  const cms = bytesBetween(text, gap, second)
  const dictionary = dictionaryAround(text, gap, second)
  // the one hole in what is signed must be this signature, and nothing else that a reader would show
  if (cms === null || !/\/Contents\s*$/.test(text.slice(0, gap)) || !dictionary.includes(range))
    return 'signature-partial'
  const subFilter = /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? ''
  if (!detached.includes(subFilter)) return 'signature-broken'
  const claimedAt = pdfDate(/\/M\s*\(([^)]*)\)/.exec(dictionary)?.[1] ?? '')
  return {
    parts: [
      [0, gap],
      [second, end],
    ],
    cms,
    subFilter,
    claimedAt,
  }
}

/**
 * The signatures of a PDF in the order in which they were put, or why they do not hold the file: none is there, one leaves out more
 * than itself, or something stands behind the last. An earlier one ends where the next revision of the file begins.
 */
export const signaturesIn = (pdf: Uint8Array): readonly PdfSignature[] | PdfSignatureFault => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1')
  const found = [...text.matchAll(ranges)].map((match) => signatureAt(text, match))
  if (found.length === 0) return text.includes('/ByteRange') ? 'signature-broken' : 'pdf-unsigned'
  const fault = found.find((each) => typeof each === 'string')
  if (fault !== undefined) return fault
  const signatures = found.filter((each) => typeof each !== 'string')
  const ordered = signatures.toSorted((one, other) => one.parts[1][1] - other.parts[1][1])
  return ordered.at(-1)?.parts[1][1] === pdf.length ? ordered : 'pdf-changed'
}

/** The bytes that a signature is over. */
export const signedBytes = (pdf: Uint8Array, { parts }: PdfSignature): Uint8Array =>
  Buffer.concat(parts.map(([from, to]) => pdf.subarray(from, to)))
