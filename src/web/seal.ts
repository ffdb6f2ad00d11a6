import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Makes and checks short proofs that this server wrote something. Each purpose has its own key space. */
export interface Seal {
  of(purpose: string, ...parts: readonly string[]): string
  holds(proof: string, purpose: string, ...parts: readonly string[]): boolean
  digest(purpose: string, text: string): Buffer
}

/** `secret` of at least 32 characters; throws when it is shorter. */
export const makeSeal = (secret: string): Seal => {
  if (secret.length < 32) throw new Error('the secret of the web server needs at least 32 characters')
  const digest = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(purpose).update('\0').update(text).digest()
  const of = (purpose: string, ...parts: readonly string[]) => digest(purpose, parts.join('\0')).toString('base64url')
  return {
    of,
    digest,
    holds: (proof, purpose, ...parts) => {
      const expected = Buffer.from(of(purpose, ...parts))
      const given = Buffer.from(proof)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

export const randomToken = (): string => randomBytes(18).toString('base64url')
