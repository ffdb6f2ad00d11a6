import { randomBytes, randomInt } from 'node:crypto'

/**
 * Digits and consonants that no input method changes on the way from the scanner: no vowel (a, e, i, o, u, y take marks in
 * Telex and VNI), none of Telex's own keys (d, f, j, r, s, w, x, z), and none that is mistaken for another.
 */
const alphabet = [...'23456789bcghkmnpqtv']

const secretLength = 20

/** 83 bits: nobody guesses a slip's QR. Never a letter twice in a row: «quick Telex» writes other letters for those. */
export const trackSecret = (): string =>
  [...randomBytes(secretLength)].reduce((secret, byte) => {
    const left = alphabet.filter((letter) => letter !== secret.at(-1))
    return secret + left[byte % left.length]
  }, '')

/** Eight digits that stand below the QR: with the code they open the tracking page, behind a lock. */
export const slipNumber = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** 361 is 19²: two letters always differ by less, and 2 has an inverse, so one wrong letter or two swapped ones always show. */
const remainders = alphabet.length ** 2

/** Two letters over the code and the secret. */
const checkOf = (code: string, secret: string): string => {
  const text = `${code}.${secret}`.toUpperCase()
  const sum = [...text].reduce((total, letter) => (total * 2 + (letter.codePointAt(0) ?? 0)) % remainders, 0)
  return `${alphabet[Math.floor(sum / alphabet.length)]}${alphabet[sum % alphabet.length]}`
}

/** What a slip's address ends with: code, secret, and two letters that show a scan which went wrong. */
export const slipToken = (code: string, secret: string): string => `${code}.${secret}${checkOf(code, secret)}`

/** Secrets of the first slips: 19 letters, and nothing to check them by. */
const uncheckedLength = 19

/** How every code of either grammar ends: a dot read into the secret must not make a longer code and a shorter secret. */
const endOfCode = /-\d{6}-\d+$/

export type TokenReading =
  | { readonly kind: 'slip'; readonly code: string; readonly secret: string }
  /** It looks like a slip's address, but letters were changed or lost on the way. */
  | { readonly kind: 'misread' }

/** A slip's QR is the address of its tracking page; of a scan that began outside of any field its first letters are lost. */
const slipAddress = /^\S*\/t\/([^\s/?#]+)$/i

/** Slips of every age are read: those whose secret stands without check letters too. */
export const readSlipToken = (token: string): TokenReading => {
  const at = token.lastIndexOf('.')
  const [code, tail] = [token.slice(0, Math.max(at, 0)), token.slice(at + 1).toLowerCase()]
  if (at < 1 || token.length > 120) return { kind: 'misread' }
  if (tail.length === uncheckedLength && endOfCode.test(code)) return { kind: 'slip', code, secret: tail }
  const secret = tail.slice(0, -2)
  return checkOf(code, secret) === tail.slice(-2) ? { kind: 'slip', code, secret } : { kind: 'misread' }
}

/** What a scanned address says; null when it is no slip's. */
export const readSlipAddress = (text: string): TokenReading | null => {
  const token = slipAddress.exec(text)?.[1]
  return token === undefined ? null : readSlipToken(token)
}
