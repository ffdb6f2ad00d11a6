import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Allowance } from './context.ts'
import type { LimitName } from './doors/door.ts'

/**
 * Tries an address has. Sign-in: a whole office may sit behind one address at 07:30, and identity locks each account by
 * itself. Tracking: a person looks up one dossier; a guesser would need years for 10,000 codes. A link carries 64
 * secret bits, which nobody guesses: there a hall full of people behind one address may look. A citizen's messages are counted
 * by dossier too: this bound is for whoever sends forms by the thousand.
 */
export const usualLimits: Readonly<Record<LimitName, Allowance>> = {
  'sign-in': { max: 60, seconds: 300 },
  tracking: { max: 30, seconds: 60 },
  'tracking-link': { max: 600, seconds: 60 },
  'citizen-message': { max: 60, seconds: 300 },
}

/** Thrown by a limiter; the error page tells how many seconds to wait. */
export class TooMany extends Error {
  readonly statusCode = 429
  readonly seconds: number
  constructor(seconds: number) {
    super('too many requests')
    this.seconds = seconds
  }
}

export type Limiter = (request: FastifyRequest) => Promise<void>

/** One allowance a name, shared by all doors that bear it. */
export const makeLimiters = (
  app: FastifyInstance,
  limits: Partial<Readonly<Record<LimitName, Allowance>>>,
): Readonly<Record<LimitName, Limiter>> => {
  const limiter = (name: LimitName): Limiter => {
    const { max, seconds } = limits[name] ?? usualLimits[name]
    const count = app.createRateLimit({ max, timeWindow: seconds * 1000 })
    return async (request) => {
      const state = await count(request)
      if (!state.isAllowed && state.isExceeded) throw new TooMany(state.ttlInSeconds)
    }
  }
  return {
    'sign-in': limiter('sign-in'),
    tracking: limiter('tracking'),
    'tracking-link': limiter('tracking-link'),
    'citizen-message': limiter('citizen-message'),
  }
}
