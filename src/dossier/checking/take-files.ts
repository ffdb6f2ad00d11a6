import { type FileType, fileTypeOf } from '#document'
import type { Actor } from '#identity'
import { type Db, digestOf, type Refusal, refuse, type Scan, ScanFailed } from '#platform'
import type { Dossier } from '../dossier.ts'
import { recordBeside } from '../record.ts'
import type { DossierServices, FileKeeping } from '../services.ts'
import type { FilePlace } from './checking.events.ts'
import { type FileLimits, uploadLimits } from './file-limits.ts'

export interface Checked {
  readonly content: Uint8Array
  readonly type: FileType
}

/** Every file is what it may be, or none is taken. */
const checkFiles = (files: readonly Uint8Array[], limits: FileLimits): readonly Checked[] | Refusal => {
  if (files.length === 0) return refuse('no-file')
  const all = files.reduce((sum, { length }) => sum + length, 0)
  if (files.length > limits.files || all > limits.bytes || files.some(({ length }) => length > limits.fileBytes))
    return refuse('file-too-large', { megabytes: limits.fileBytes / 1_000_000, files: limits.files })
  const checked = files.flatMap((content) => {
    const type = fileTypeOf(content)
    return type === null ? [] : [{ content, type }]
  })
  return checked.length === files.length ? checked : refuse('file-type')
}

interface Infected {
  /** What the scanner calls it. */
  readonly found: string
  readonly content: Uint8Array
}

/** The first file in which the scanner found something; null: nothing, or nobody looks. */
const scanFiles = async (scan: Scan | null, files: readonly Checked[]): Promise<Infected | Refusal | null> => {
  if (scan === null) return null
  try {
    for (const { content } of files) {
      const found = await scan(content)
      if (found !== null) return { found, content }
    }
    return null
  } catch (error) {
    if (error instanceof ScanFailed) return refuse('scan-unavailable')
    throw error
  }
}

/** Where files lie here. Throws where none are kept: no door may then take any. */
export const keepingOf = ({ files }: Pick<DossierServices, 'files'>): FileKeeping => {
  if (files === undefined) throw new Error('a file was sent where none are kept')
  return files
}

/** What a file was brought for. */
export interface Brought {
  readonly place: FilePlace
  /** Key of the paper, where it is a scan of one. */
  readonly component?: string
  readonly files: readonly Uint8Array[]
  readonly limits?: FileLimits
}

/**
 * Files that are what they may be and hold nothing harmful, or the reason why none is taken. Infected bytes are kept nowhere; that they
 * came is written into the history, by digest and by the scanner's name for what it found: the door commits also then. Whoever
 * calls has checked the right to bring files.
 */
export const takeFiles = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  { place, component, files, limits = uploadLimits }: Brought,
  by: { readonly actor: Actor | 'citizen'; readonly now: Temporal.Instant },
): Promise<readonly Checked[] | Refusal> => {
  const { scan } = keepingOf(services)
  const checked = checkFiles(files, limits)
  if ('refusal' in checked) return checked
  const bad = await scanFiles(scan, checked)
  if (bad === null) return checked
  if ('refusal' in bad) return bad
  const { found, content } = bad
  const data = {
    ...(component === undefined ? { place } : { component }),
    ...{ found: found.slice(0, 100), digest: digestOf(content), bytes: content.length },
  }
  await recordBeside(tx, services, dossier, { type: 'file-refused', data }, by)
  return refuse('file-infected')
}
