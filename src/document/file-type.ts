/** What a scan or photograph may be. */
export const fileTypes = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type FileType = keyof typeof fileTypes

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  bytes.length > head.length && head.every((byte, at) => bytes[at] === byte)

const heads: readonly (readonly [FileType, readonly number[]])[] = [
  // %PDF-
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** By the first bytes alone; null: none of these. Names and declared types are never asked. */
export const fileTypeOf = (bytes: Uint8Array): FileType | null =>
  heads.find(([, head]) => begins(bytes, head))?.[0] ?? null
