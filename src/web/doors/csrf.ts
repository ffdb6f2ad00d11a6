import type { Context } from '../context.ts'
import { type Call, csrfParts } from './visitor.ts'

/**
 * Whether a changing request was sent from one of our own pages. Browsers say so in Sec-Fetch-Site, older ones in
 * Origin; a client that says neither is judged by its token alone.
 */
export const fromOurPages = (call: Call): boolean => {
  const { origin, 'sec-fetch-site': site } = call.request.headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || origin === call.url.origin
}

/** Whether the form’s token was written for this browser and this session. */
export const csrfHolds = (context: Context, call: Call, token: string): boolean => {
  const [salt = '', proof = '', writer = ''] = token.split('.')
  return context.seal.holds(proof, 'csrf', salt, writer, ...csrfParts(context, call))
}
