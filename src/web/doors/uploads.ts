import { createHash } from 'node:crypto'
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '#platform'
import { emptyForm, type Form, makeForm, type Upload } from './form.ts'

/** What a page takes in files. */
export interface UploadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number
  readonly files: number
  /** Bytes of everything that is sent at once. */
  readonly bytes: number
}

const fieldBytes = 64 * 1024

const tooLarge = () => refuse('web.too-large')

interface Read {
  readonly pairs: (readonly [string, string])[]
  readonly uploads: Upload[]
  /** Whether something went over a limit: the rest is read to its end and forgotten, so that the browser hears why. */
  over: boolean
  bytes: number
}

type FilePart = Extract<Multipart, { type: 'file' }>

const takeFile = async (part: FilePart, read: Read, limits: UploadLimits) => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    bytes += chunk.length
    read.bytes += chunk.length
    if (read.bytes > limits.bytes) read.over = true
    if (!read.over) chunks.push(chunk)
  }
  // a file input that was left empty sends a part without name and bytes
  if (bytes === 0 && part.filename === '') return
  if (part.file.truncated || read.uploads.length >= limits.files) read.over = true
  if (!read.over) read.uploads.push({ field: part.fieldname, bytes: Buffer.concat(chunks) })
}

type TakeFile = (part: FilePart, read: Read, limits: UploadLimits) => Promise<void>

const readParts = async (request: FastifyRequest, limits: UploadLimits, take: TakeFile): Promise<Read> => {
  const read: Read = { pairs: [], uploads: [], over: false, bytes: 0 }
  const parts = request.parts({
    limits: { fileSize: limits.fileBytes, fieldSize: fieldBytes, fields: 200, files: limits.files + 50, parts: 300 },
  })
  for await (const part of parts) {
    if (part.type === 'file') await take(part, read, limits)
    else if (part.valueTruncated) read.over = true
    else read.pairs.push([part.fieldname, String(part.value)])
  }
  return read
}

/** A form as far as it could be read, and why it is not taken; null: it is. */
export interface Received {
  readonly form: Form
  readonly fault: Refusal | null
}

const unread = (fault: Refusal): Received => ({ form: emptyForm, fault })

/**
 * The fields and files of a multipart form. Names and types that the sender gives are not even kept: what a file is, its bytes
 * say. The body is only read once the sender was let in. Where files are too large, what was typed is kept.
 */
export const readUploads = async (request: FastifyRequest, limits: UploadLimits): Promise<Received> => {
  if (!request.isMultipart())
    return { form: makeForm((request.body ?? []) as Iterable<readonly [string, string]>), fault: null }
  try {
    const { pairs, uploads, over } = await readParts(request, limits, takeFile)
    return over ? { form: makeForm(pairs), fault: tooLarge() } : { form: makeForm(pairs, uploads), fault: null }
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode
    if (status === 413) return unread(tooLarge())
    if (status !== undefined && status < 500) return unread(refuse('web.unreadable'))
    throw error
  }
}

const passFile: TakeFile = async ({ file }) => {
  file.resume()
}

/**
 * What was typed, without the files: for a sender who is not let in. Empty when it cannot be read, or when he does not say how
 * much he sends or says more than the door takes.
 */
export const readTyped = async (request: FastifyRequest, limits: UploadLimits): Promise<Form> => {
  if (!request.isMultipart()) return makeForm((request.body ?? []) as Iterable<readonly [string, string]>)
  const bytes = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
  if (bytes > limits.bytes) return emptyForm
  try {
    return makeForm((await readParts(request, limits, passFile)).pairs)
  } catch {
    return emptyForm
  }
}

/** What tells one upload from another when a form comes twice. */
export const uploadDigests = ({ uploads }: Form): readonly (readonly [string, string])[] =>
  uploads.map(({ field, bytes }) => [field, createHash('sha256').update(bytes).digest('hex')])
