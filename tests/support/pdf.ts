import { spawnSync } from 'node:child_process'
import decode from 'qr/decode.js'

/** Reads PDFs with poppler (`poppler-utils`), a program that shares nothing with the one that wrote them. */
const poppler = (tool: string, args: readonly string[], pdf: Uint8Array): Buffer => {
  const { stdout, error, status } = spawnSync(tool, args, { input: pdf, maxBuffer: 64 * 1024 * 1024 })
  if (error !== undefined) throw new Error(`${tool} is needed: apt-get install poppler-utils`, { cause: error })
  if (status !== 0) throw new Error(`${tool} could not read the PDF`)
  return stdout
}

/** The text in the order in which it was written; spaces and line ends become one space, break marks vanish. */
export const pdfText = (pdf: Uint8Array, page?: number): string => {
  const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
  const text = poppler('pdftotext', ['-raw', ...range, '-', '-'], pdf).toString()
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
}

/** The lines of a page, as they were broken. */
export const pdfLines = (pdf: Uint8Array, page = 1): readonly string[] =>
  poppler('pdftotext', ['-raw', '-f', String(page), '-l', String(page), '-', '-'], pdf)
    .toString()
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())

export interface PdfInfo {
  readonly pages: number
  readonly title: string
  readonly created: string
  /** In millimetres. */
  readonly width: number
  readonly height: number
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) * 25.4) / 72)

export const pdfInfo = (pdf: Uint8Array): PdfInfo => {
  const text = poppler('pdfinfo', ['-isodates', '-'], pdf).toString()
  const value = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1] ?? ''
  const size = /([\d.]+) x ([\d.]+) pts/.exec(value('Page size'))
  return {
    pages: Number(value('Pages')),
    title: value('Title'),
    created: value('CreationDate'),
    width: millimetres(size?.[1]),
    height: millimetres(size?.[2]),
  }
}

export interface PdfFont {
  readonly name: string
  readonly embedded: boolean
}

export const pdfFonts = (pdf: Uint8Array): readonly PdfFont[] =>
  poppler('pdffonts', ['-'], pdf)
    .toString()
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/\s+/)
      return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: rest.at(-5) === 'yes' }
    })

/** What a screen reader is told about the structure: «H1», «Table», «TH», «Figure» … in reading order. */
export const pdfTags = (pdf: Uint8Array): readonly string[] =>
  poppler('pdfinfo', ['-struct', '-'], pdf)
    .toString()
    .split('\n')
    .map((line) => /^ *([A-Z]\w*)/.exec(line)?.[1] ?? '')
    .filter((tag) => tag !== '')

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a pixel: 0 black, 255 white. */
  readonly grey: Uint8Array
}

/** A page as it is printed, in dots an inch. */
export const pdfPicture = (pdf: Uint8Array, page = 1, resolution = 200): Picture => {
  const pgm = poppler('pdftoppm', ['-gray', '-r', String(resolution), '-f', String(page), '-l', String(page), '-'], pdf)
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 60).toString('latin1'))
  if (header === null) throw new Error('pdftoppm gave no picture')
  return { width: Number(header[1]), height: Number(header[2]), grey: pgm.subarray(header[0].length) }
}

/** What a telephone reads on the page. */
export const readQr = ({ width, height, grey }: Picture): string => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) data.fill(grey[pixel] ?? 255, pixel * 4, pixel * 4 + 4)
  return decode({ width, height, data })
}
