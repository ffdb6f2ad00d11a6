import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { checkPassword } from '../add-officer.ts'
import type { BetterAuth, BetterAuthSettings } from './better-auth.ts'
import { isLocked, ownPasswordChosen } from './own-account.store.ts'
import { findSecondFactor, otpauthUri, type SecondFactor, stepOf, useStep } from './second-factor.ts'
import { endSessions, findSessionPost, setSessionPost } from './session.ts'
import { cookieName, openCookie, type SessionKey, setSessionKey } from './session-key.ts'
import { forgetAttempts, takeAttempt } from './sign-in-attempts.ts'

/** `Set-Cookie` lines for the browser. */
export interface Cookies {
  readonly cookies: readonly string[]
}

export type SignedIn = Cookies & { readonly next: 'in' | 'code' }

type Cookie = Readonly<Record<string, string | undefined>>

/** The acts of signing in and out. They run on a pool of their own and commit at once, whatever the door answers. */
export interface Authentication {
  /** By user name or e-mail address. `next: 'code'`: the password was right, the second factor is still to come. */
  signIn(login: string, password: string, userAgent: string | undefined): Promise<SignedIn | Refusal>
  /** The second step of a sign-in: the code of the app, once. */
  enterCode(code: string, cookies: Cookie): Promise<SignedIn | Refusal>
  /** The session that was just begun works in this post; `findPerson` takes no notice of one not held. */
  goOnIn(post: string, begun: Cookies): Promise<void>
  signOut(cookies: Cookie): Promise<Cookies>
  /** The second factor of an officer: off, waiting for its first code, or on. */
  secondFactor(officerId: string, account: string): Promise<SecondFactorState>
  beginSecondFactor(officerId: string, password: string, cookies: Cookie): Promise<Cookies | Refusal>
  confirmSecondFactor(officerId: string, code: string, cookies: Cookie): Promise<Cookies | Refusal>
  endSecondFactor(officerId: string, password: string, cookies: Cookie): Promise<Cookies | Refusal>
  /** A password of one's own; every other session ends. */
  choosePassword(officerId: string, current: string, next: string, cookies: Cookie): Promise<Cookies | Refusal>
}

export type SecondFactorState =
  | { readonly state: 'off' | 'on' }
  /** `uri` is what the app reads; whoever sees it can make the codes. */
  | { readonly state: 'pending'; readonly uri: string }

interface House {
  readonly auth: BetterAuth
  readonly db: Db
  readonly key: SessionKey
}

const cookieHeader = (cookies: Cookie, { key }: House): Headers => {
  const names = [cookieName('session_token', key), cookieName('two_factor', key)]
  const pairs = names.flatMap((name) => {
    const value = cookies[name]
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return new Headers({ cookie: pairs.join('; ') })
}

/** The library's code of what went wrong; null when it went well. A fault of its own is thrown. */
const failure = async (response: Response): Promise<string | null> => {
  if (response.ok) return null
  const body = (await response.clone().json()) as { code?: string }
  if (response.status >= 500) throw new Error(`signing in broke: ${response.status} ${body.code ?? ''}`)
  return body.code ?? 'UNKNOWN'
}

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie()

const signIn =
  (house: House): Authentication['signIn'] =>
  async (login, password, userAgent) => {
    const { auth, db, key } = house
    const attempt = await takeAttempt(db, login, key)
    if (isRefusal(attempt)) return attempt
    const headers = new Headers(userAgent === undefined ? {} : { 'user-agent': userAgent.slice(0, 200) })
    const asked = { password: password.normalize('NFC') }
    const response = login.includes('@')
      ? await auth.api.signInEmail({ body: { email: login, ...asked }, headers, asResponse: true })
      : await auth.api.signInUsername({ body: { username: login, ...asked }, headers, asResponse: true })
    if ((await failure(response)) !== null) return refuse('identity.wrong-password')
    await forgetAttempts(db, login, key)
    // Told only to whoever knows the password: others learn nothing about the account.
    const locked = await isLocked(db, login)
    if (locked !== null) {
      await endSessions(db, locked)
      return refuse('identity.account-locked')
    }
    const body = (await response.json()) as { twoFactorRedirect?: boolean }
    return { next: body.twoFactorRedirect === true ? 'code' : 'in', cookies: cookiesOf(response) }
  }

/** Whose sign-in waits for a code: kept by the library under the value of its signed cookie, for ten minutes. */
const challenged = async ({ auth, key }: House, cookies: Cookie): Promise<string | undefined> => {
  const identifier = openCookie(cookies[cookieName('two_factor', key)], key)
  if (identifier === undefined) return undefined
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findVerificationValue(identifier))?.value
}

/** Checks a code with the library, each step once. A wrong one is handed on too: the library counts it. */
const verify = async (
  house: House,
  factor: SecondFactor,
  typed: string,
  cookies: Cookie,
): Promise<Response | Refusal> => {
  const code = typed.replace(/\s/g, '')
  const step = await stepOf(factor.secret, code, Temporal.Now.instant())
  if (step !== undefined && !(await useStep(house.db, factor.officerId, step))) return refuse('identity.used-code')
  const headers = cookieHeader(cookies, house)
  const response = await house.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
  const wrong = await failure(response)
  if (wrong === null) return response
  return refuse(wrong === 'INVALID_CODE' ? 'identity.wrong-code' : 'identity.start-again')
}

const enterCode =
  (house: House): Authentication['enterCode'] =>
  async (code, cookies) => {
    const officerId = await challenged(house, cookies)
    const factor = officerId === undefined ? undefined : await findSecondFactor(house.db, house.auth, officerId)
    if (factor === undefined) return refuse('identity.start-again')
    const response = await verify(house, factor, code, cookies)
    return isRefusal(response) ? response : { next: 'in', cookies: cookiesOf(response) }
  }

/** The token that an answer of the library sets. */
const freshToken = (lines: readonly string[], { key }: House): string | undefined => {
  const name = cookieName('session_token', key)
  const line = lines.find((each) => each.startsWith(`${name}=`))
  return line === undefined
    ? undefined
    : openCookie(decodeURIComponent(line.slice(name.length + 1).split(';')[0]!), key)
}

/** The library begins a new session when the second factor changes; the post chosen goes over into it. */
const keepingPost = async (
  house: House,
  cookies: Cookie,
  act: () => Promise<Response | Refusal>,
): Promise<Cookies | Refusal> => {
  const old = openCookie(cookies[cookieName('session_token', house.key)], house.key)
  const post = old === undefined ? null : await findSessionPost(house.db, old)
  const response = await act()
  if (isRefusal(response)) return response
  const lines = cookiesOf(response)
  const fresh = freshToken(lines, house)
  if (post !== null && fresh !== undefined) await setSessionPost(house.db, fresh, post)
  return { cookies: lines }
}

type PasswordAct = (body: { password: string }, headers: Headers) => Promise<Response>

/** An act that asks for the password again; guesses count like those at the sign-in page. */
const withPassword =
  (house: House, act: PasswordAct): Authentication['beginSecondFactor'] =>
  (officerId, password, cookies) =>
    keepingPost(house, cookies, async () => {
      const attempt = await takeAttempt(house.db, officerId, house.key)
      if (isRefusal(attempt)) return attempt
      const response = await act({ password: password.normalize('NFC') }, cookieHeader(cookies, house))
      const wrong = await failure(response)
      if (wrong === 'INVALID_PASSWORD') return refuse('identity.wrong-password')
      await forgetAttempts(house.db, officerId, house.key)
      return wrong === null ? response : refuse('identity.second-factor-state')
    })

const choosePassword =
  (house: House): Authentication['choosePassword'] =>
  async (officerId, current, next, cookies) => {
    const weak = checkPassword(next)
    if (weak !== null) return weak
    if (next.normalize('NFC') === current.normalize('NFC')) return refuse('identity.same-password')
    const newPassword = next.normalize('NFC')
    const change: PasswordAct = ({ password }, headers) =>
      house.auth.api.changePassword({
        body: { currentPassword: password, newPassword, revokeOtherSessions: true },
        headers,
        asResponse: true,
      })
    const changed = await withPassword(house, change)(officerId, current, cookies)
    if (!isRefusal(changed)) await ownPasswordChosen(house.db, officerId)
    return changed
  }

const confirmSecondFactor =
  (house: House): Authentication['confirmSecondFactor'] =>
  (officerId, code, cookies) =>
    keepingPost(house, cookies, async () => {
      const factor = await findSecondFactor(house.db, house.auth, officerId)
      return factor === undefined || factor.verified
        ? refuse('identity.second-factor-state')
        : verify(house, factor, code, cookies)
    })

const goOnIn =
  (house: House): Authentication['goOnIn'] =>
  async (post, { cookies }) =>
    setSessionPost(house.db, freshToken(cookies, house) ?? '', post)

const signOut =
  (house: House): Authentication['signOut'] =>
  async (cookies) => ({
    cookies: cookiesOf(await house.auth.api.signOut({ headers: cookieHeader(cookies, house), asResponse: true })),
  })

const secondFactor =
  ({ db, auth }: House): Authentication['secondFactor'] =>
  async (officerId, account) => {
    const factor = await findSecondFactor(db, auth, officerId)
    if (factor === undefined) return { state: 'off' }
    return factor.verified ? { state: 'on' } : { state: 'pending', uri: otpauthUri(factor, account) }
  }

const makeAuthentication = (house: House): Authentication => ({
  signIn: signIn(house),
  enterCode: enterCode(house),
  goOnIn: goOnIn(house),
  signOut: signOut(house),
  secondFactor: secondFactor(house),
  beginSecondFactor: withPassword(house, (body, headers) =>
    house.auth.api.enableTwoFactor({ body: { ...body, method: 'totp' }, headers, asResponse: true }),
  ),
  confirmSecondFactor: confirmSecondFactor(house),
  endSecondFactor: withPassword(house, (body, headers) =>
    house.auth.api.disableTwoFactor({ body, headers, asResponse: true }),
  ),
  choosePassword: choosePassword(house),
})

let opened: Authentication | undefined

/**
 * Called once when the program starts, before the first door opens. `db` is a small pool (two to four connections) of
 * the program's role beside the doors' one, closed by the caller; `secret` has at least 32 characters. It calls nobody
 * outside.
 */
export const openAuthentication = async (settings: BetterAuthSettings): Promise<Authentication> => {
  // 0.3 s of loading that nobody pays who only asks for a permission.
  const { makeBetterAuth } = await import('./better-auth.ts')
  const key: SessionKey = { secret: settings.secret, secure: settings.origin.startsWith('https:') }
  setSessionKey(key)
  opened = makeAuthentication({ auth: makeBetterAuth(settings), db: settings.db, key })
  return opened
}

/** Throws before `openAuthentication`. */
export const authentication = (): Authentication => {
  if (opened === undefined) throw new Error('nobody can sign in before openAuthentication')
  return opened
}
