import { createOTP } from '@better-auth/utils/otp'

/** RFC 4648 without padding. */
const fromBase32 = (text: string): string => {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** The secret that the page of the own account shows for typing, without its gaps. */
export const shownSecret = (html: string): string =>
  (/<code class="num">([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')

/** What an authenticator app shows, so many steps of 30 seconds away from now. */
export const codeOf = (secret: string, away: number): Promise<string> =>
  createOTP(fromBase32(secret)).hotp(Math.floor(Date.now() / 30_000) + away)
