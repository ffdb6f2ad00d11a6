import { canonicalJson } from '#platform'
import type { Context } from '../context.ts'
import type { Ticket } from './once.ts'
import type { Access } from './visit.ts'
import { type Call, cookieNames, cookiesOf } from './visitor.ts'

const printable = /^[\x21-\x7e]{1,200}$/

export const keyIsGood = (key: string): boolean => printable.test(key)

/** Strangers are told apart by their browser or, without cookies, by their address; neither is written down. */
const strangerKey = (context: Context, call: Call): string =>
  context.seal.of('stranger', cookiesOf(call.request)[cookieNames.guest] ?? call.request.ip)

const hashOf = (context: Context, actor: unknown): string => context.seal.of('actor', canonicalJson(actor))

/**
 * The ticket of a request that carries a key; null without one. The digest is keyed with the server's secret, so that a
 * leaked row does not let anybody guess the personal number that was sent.
 */
export const makeTicket = (
  context: Context,
  call: Call,
  who: Access<unknown>,
  actor: unknown,
  key: string | undefined,
  body: unknown,
): Ticket | null => {
  if (key === undefined || key === '') return null
  const actorKey = actor === null ? strangerKey(context, call) : (who.keyOf?.(actor) ?? hashOf(context, actor))
  const asked = `${call.request.method} ${call.url.pathname}${call.url.search} ${canonicalJson(body)}`
  return { actor: actorKey, key, digest: context.seal.digest('request', asked), refusalTakesKey: false }
}
