import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What the doors need to know of how sessions are signed. Doors are written down once for the whole program, while the
 * secret is there only when it starts: `openAuthentication` puts it here.
 */
export interface SessionKey {
  /** ≥ 32 characters. */
  readonly secret: string
  /** Whether people reach the server over https: then the cookie bears the prefix `__Secure-`. */
  readonly secure: boolean
}

let key: SessionKey | undefined

export const setSessionKey = (given: SessionKey): void => {
  if (given.secret.length < 32) throw new Error('the session secret is shorter than 32 characters')
  key = given
}

/** Throws before `setSessionKey`. */
export const sessionKey = (): SessionKey => {
  if (key === undefined) throw new Error('no door opens before openAuthentication has set the session key')
  return key
}

export const cookiePrefix = 'motcua'

export const cookieName = (name: 'session_token' | 'two_factor', { secure }: Pick<SessionKey, 'secure'>): string =>
  `${secure ? '__Secure-' : ''}${cookiePrefix}.${name}`

const sign = (token: string, { secret }: SessionKey): string =>
  createHmac('sha256', secret).update(token).digest('base64')

/** The token of a cookie `token.signature` as better-auth signs it; undefined when it was made elsewhere. */
export const openCookie = (cookie: string | undefined, given: SessionKey): string | undefined => {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const [claimed, own] = [Buffer.from(cookie.slice(dot + 1)), Buffer.from(sign(token, given))]
  return claimed.length === own.length && timingSafeEqual(claimed, own) ? token : undefined
}
