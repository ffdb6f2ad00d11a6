import { type Db, isRefusal, type Log, type Refusal, refuse } from '#platform'
import type { Seal } from '../seal.ts'
import { type Outcome, once, type Ticket } from './once.ts'

/**
 * Runs one piece of a request in a transaction of its own, at most once under the request's key: what was done is told
 * again as it was, what was refused is tried again. A bug in one piece is logged, told as «busy», and stops nothing else.
 * The value must survive JSON.
 */
export type Apart = <T extends object>(piece: string, work: (tx: Db) => Promise<T | Refusal>) => Promise<T | Refusal>

/** What a piece needs of the server. */
interface Needs {
  readonly db: Db
  readonly seal: Seal
  readonly log: Pick<Log, 'error'>
}

export const makeApart =
  (context: Needs, ticket: Ticket | null, now: Temporal.Instant): Apart =>
  async <T extends object>(piece: string, work: (tx: Db) => Promise<T | Refusal>): Promise<T | Refusal> => {
    const own = ticket === null ? null : { ...ticket, key: context.seal.of('piece', ticket.key, piece) }
    try {
      const done = await once(context.db, own, now, async (tx): Promise<Outcome<T | Refusal>> => {
        const value = await work(tx)
        const commit = !isRefusal(value)
        const keep = commit ? { status: 200, location: null, body: JSON.stringify(value), type: null } : null
        return { result: value, commit, keep }
      })
      if (done.kind === 'reused') return refuse('web.sent-before')
      return done.kind === 'repeated' ? (JSON.parse(done.answer.body ?? '{}') as T) : done.result
    } catch (error) {
      context.log.error({ err: error }, 'a piece of a request failed')
      return refuse('web.busy')
    }
  }

/** For doors whose whole request is one transaction. */
export const noApart: Apart = () => {
  throw new Error('this door does not run its pieces apart: declare `apart: true`')
}
