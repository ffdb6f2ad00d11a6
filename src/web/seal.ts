import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Makes and checks short proofs that this server wrote something. Each purpose has its own key space. */
export interface Seal {
  of(purpose: string, ...parts: readonly string[]): string
  holds(proof: string, purpose: string, ...parts: readonly string[]): boolean
  digest(purpose: string, text: string): Buffer
  /** Text that nobody but this server can read, fit for an address. `purpose`: only that purpose reveals it. */
  conceal(text: string, purpose?: string): string
  /** What was concealed; null when it is not ours, was changed or was meant for another purpose. */
  reveal(concealed: string, purpose?: string): string | null
}

const ivBytes = 12
const tagBytes = 16

const conceal = (key: Buffer, text: string, purpose = ''): string => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

const reveal = (key: Buffer, concealed: string, purpose = ''): string | null => {
  const bytes = Buffer.from(concealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** `secret` of at least 32 characters; throws when it is shorter. */
export const makeSeal = (secret: string): Seal => {
  if (secret.length < 32) throw new Error('the secret of the web server needs at least 32 characters')
  const digest = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(purpose).update('\0').update(text).digest()
  const of = (purpose: string, ...parts: readonly string[]) => digest(purpose, parts.join('\0')).toString('base64url')
  const key = digest('conceal', '')
  return {
    of,
    digest,
    conceal: (text, purpose) => conceal(key, text, purpose),
    reveal: (concealed, purpose) => reveal(key, concealed, purpose),
    holds: (proof, purpose, ...parts) => {
      const expected = Buffer.from(of(purpose, ...parts))
      const given = Buffer.from(proof)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

export const randomToken = (): string => randomBytes(18).toString('base64url')
