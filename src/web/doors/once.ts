import { type Db, type PlatformTables, tables, transact } from '#platform'

/** One request that may come twice: who asked, under which key, and a digest of what was asked. */
export interface Ticket {
  readonly actor: string
  readonly key: string
  readonly digest: Buffer
  /** A refusal too takes the key: from then on it serves this request only, which may be tried again. Forms do without. */
  readonly refusalTakesKey: boolean
}

/** An answer as it is given again. */
export interface KeptAnswer {
  readonly status: number
  readonly location: string | null
  readonly body: string | null
  readonly type: string | null
  /** Dossiers whose personal data the answer shows: giving it again is reading them again. */
  readonly read?: readonly string[]
}

/** What a command left: whether its transaction stands, and the answer to keep for a repeat (null: do not keep it). */
export interface Outcome<T> {
  readonly result: T
  readonly commit: boolean
  readonly keep: KeptAnswer | null
}

export type Once<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'repeated'; readonly answer: KeptAnswer }
  | { readonly kind: 'reused' }

class RolledBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}

class LostRace extends Error {}

const find = async (db: Db, { actor, key, digest }: Ticket): Promise<Once<never> | null> => {
  const rows = tables<PlatformTables>(db).selectFrom('idempotency').select(['digest', 'answer'])
  const row = await rows.where('actor', '=', actor).where('key', '=', key).executeTakeFirst()
  if (row === undefined) return null
  if (!digest.equals(row.digest)) return { kind: 'reused' }
  return row.answer === null ? null : { kind: 'repeated', answer: row.answer as unknown as KeptAnswer }
}

/** False when the same key was taken by another request that ended first. What was refused before gets its answer now. */
const keep = async (tx: Db, ticket: Ticket, answer: KeptAnswer, now: Temporal.Instant): Promise<boolean> => {
  const { actor, key, digest } = ticket
  const { numInsertedOrUpdatedRows } = await tables<PlatformTables>(tx)
    .insertInto('idempotency')
    .values({ actor, key, digest, answer: JSON.stringify(answer), created_at: now.toString() })
    .onConflict((conflict) =>
      conflict
        .columns(['actor', 'key'])
        .doUpdateSet((row) => ({ answer: row.ref('excluded.answer') }))
        .where('idempotency.answer', 'is', null)
        .where('idempotency.digest', '=', digest),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** What was asked under the key, without an answer: it was refused. */
const keepAsked = async (db: Db, { actor, key, digest }: Ticket, now: Temporal.Instant): Promise<void> => {
  await tables<PlatformTables>(db)
    .insertInto('idempotency')
    .values({ actor, key, digest, answer: null, created_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Runs a command in one transaction, at most once a ticket: the record of the first answer commits with the command's
 * own rows; only refusals pay a statement more. Two requests with one key at once: the later one's work is rolled back and it gets the first one's answer.
 * Bugs in `work` are thrown on, unless the first request's answer explains them.
 */
export const once = async <T>(
  db: Db,
  ticket: Ticket | null,
  now: Temporal.Instant,
  work: (tx: Db) => Promise<Outcome<T>>,
): Promise<Once<T>> => {
  try {
    return await transact(db, async (tx): Promise<Once<T>> => {
      const first = ticket === null ? null : await find(tx, ticket)
      if (first !== null) return first
      const outcome = await work(tx)
      if (!outcome.commit) throw new RolledBack(outcome.result)
      if (ticket?.refusalTakesKey === true && outcome.keep === null) await keepAsked(tx, ticket, now)
      if (ticket !== null && outcome.keep !== null && !(await keep(tx, ticket, outcome.keep, now))) throw new LostRace()
      return { kind: 'done', result: outcome.result }
    })
  } catch (error) {
    const first = ticket === null ? null : await find(db, ticket).catch(() => null)
    if (first !== null) return first
    if (!(error instanceof RolledBack)) throw error
    if (ticket?.refusalTakesKey === true) await keepAsked(db, ticket, now)
    return { kind: 'done', result: error.result as T }
  }
}
