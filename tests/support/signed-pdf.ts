import { cmsOver, type Signing } from './signers.ts'

const room = 16_000
const blank = '0000000000'

interface Layout extends Signing {
  /** `/M` of the signature's dictionary. */
  readonly claimed?: string
  readonly subFilter?: string
}

interface Body {
  readonly number: number
  readonly text: string
}

const signatureBody = (number: number, { claimed = "D:20261123090000+07'00'", subFilter }: Layout): Body => ({
  number,
  text: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter ?? 'ETSI.CAdES.detached'} /M (${claimed}) /Contents <${'0'.repeat(room)}> /ByteRange [0 ${blank} ${blank} ${blank}] >>`,
})

const field = (number: number, signature: number): Body => ({
  number,
  text: `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /P 3 0 R /T (S${number}) /V ${signature} 0 R >>`,
})

const page = (fields: readonly number[], size = 300): Body => ({
  number: 3,
  text: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size} 200] /Annots [${fields.map((each) => `${each} 0 R`).join(' ')}] >>`,
})

const catalog = (fields: readonly number[]): Body => ({
  number: 1,
  text: `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields.map((each) => `${each} 0 R`).join(' ')}] >> >>`,
})

/** Writes objects behind what is there, with their table. */
const written = (before: string, bodies: readonly Body[], size: number, previous: number | null): string => {
  let text = before
  const offsets = bodies.map(({ number, text: body }) => {
    const at = text.length
    text += `${number} 0 obj\n${body}\nendobj\n`
    return [number, at] as const
  })
  const table = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const start = text.length
  const prev = previous === null ? '' : ` /Prev ${previous}`
  const free = previous === null ? '0 1\n0000000000 65535 f \n' : ''
  return `${text}xref\n${free}${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R${prev} >>\nstartxref\n${start}\n%%EOF\n`
}

const lastTable = (text: string): number => Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])

/** Fills in the range and the signature of the last empty dictionary. */
const signedInPlace = async (text: string, signing: Signing): Promise<Buffer> => {
  const gap = text.lastIndexOf(`/Contents <${'0'.repeat(room)}>`) + '/Contents '.length
  const after = gap + room + 2
  const numbers = [gap, after, text.length - after].map((each) => String(each).padStart(blank.length, ' '))
  const ranged = text.replace(`[0 ${blank} ${blank} ${blank}]`, `[0 ${numbers.join(' ')}]`)
  const data = Buffer.concat([Buffer.from(ranged.slice(0, gap), 'latin1'), Buffer.from(ranged.slice(after), 'latin1')])
  const hex = (await cmsOver(data, signing)).toString('hex').padEnd(room, '0')
  return Buffer.from(`${ranged.slice(0, gap)}<${hex}>${ranged.slice(after)}`, 'latin1')
}

/** A page without a word, as a PDF that nobody has signed. */
export const plainPdf = (size = 300): Buffer =>
  Buffer.from(
    written(
      '%PDF-1.7\n',
      [catalog([]), { number: 2, text: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' }, page([], size)],
      4,
      null,
    ),
    'latin1',
  )

/** A signed document: one page of this width, one signature over all of it. Two of another width differ. */
export const signPdf = (layout: Layout, size = 300): Promise<Buffer> => {
  const bodies = [
    catalog([4]),
    { number: 2, text: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    page([4], size),
    field(4, 5),
    signatureBody(5, layout),
  ]
  return signedInPlace(written('%PDF-1.7\n', bodies, 6, null), layout)
}

/** A second signature in a revision of its own: of the agency, behind its leader's. */
export const signAgain = (pdf: Buffer, layout: Layout): Promise<Buffer> => {
  const before = pdf.toString('latin1')
  const bodies = [catalog([4, 6]), page([4, 6]), field(6, 7), signatureBody(7, layout)]
  return signedInPlace(written(before, bodies, 8, lastTable(before)), layout)
}

/** The page made wider in a revision that nobody signed. */
export const changedBehind = (pdf: Buffer): Buffer => {
  const before = pdf.toString('latin1')
  return Buffer.from(written(before, [page([4], 500)], 6, lastTable(before)), 'latin1')
}
