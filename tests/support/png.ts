import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Picture } from './pdf.ts'

const paeth = (left: number, above: number, corner: number): number => {
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(left + above - corner - each)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

const unfilter = (kind: number, left: number, above: number, corner: number): number =>
  [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0

const chunksOf = (png: Uint8Array): ReadonlyMap<string, Buffer> => {
  const bytes = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), body]))
  }
  return chunks
}

/** A grey picture of eight bits, as `writePng` makes it (PNG specification, 9 Filtering). */
export const readPng = (png: Uint8Array): Picture => {
  const chunks = chunksOf(png)
  const head = chunks.get('IHDR')
  if (head === undefined || head[8] !== 8 || head[9] !== 0 || head[12] !== 0)
    throw new Error('not a grey PNG of 8 bits')
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const grey = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const kind = raw[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      const [left, above] = [column > 0 ? grey[at - 1]! : 0, row > 0 ? grey[at - width]! : 0]
      const corner = column > 0 && row > 0 ? grey[at - width - 1]! : 0
      grey[at] = (raw[row * (width + 1) + 1 + column]! + unfilter(kind, left, above, corner)) & 255
    }
  }
  return { width, height, grey }
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** In sixteen greys, which is enough for letters and half the size. */
export const writePng = ({ width, height, grey }: Picture): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  grey.forEach((dot, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = (dot >> 4) * 17
  })
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

const cell = 8

/** Mean grey of squares of eight dots: what another version of the renderer draws otherwise stays within a square. */
const meansOf = ({ width, height, grey }: Picture): readonly number[] => {
  const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)]
  return Array.from({ length: columns * rows }, (_, index) => {
    const [left, top] = [(index % columns) * cell, Math.floor(index / columns) * cell]
    let sum = 0
    for (let y = top; y < top + cell; y += 1) for (let x = left; x < left + cell; x += 1) sum += grey[y * width + x]!
    return sum / (cell * cell)
  })
}

/** A square differs when its mean grey does by more than this, of 255. */
const tolerance = 20

/** Which part of two pictures differs, from 0 to 1; pictures of different sizes differ wholly. */
export const difference = (one: Picture, other: Picture): number => {
  if (one.width !== other.width || one.height !== other.height) return 1
  const [means, others] = [meansOf(one), meansOf(other)]
  return means.filter((mean, at) => Math.abs(mean - others[at]!) > tolerance).length / means.length
}
