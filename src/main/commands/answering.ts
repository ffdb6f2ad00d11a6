import { userInfo } from 'node:os'
import { type Account, type Capacity, capacities, findAccount, type Keeper, permits, type Role, roles } from '#identity'
import { clockOffset, type Db, findMode, isRefusal, type Refusal, refuse } from '#platform'
import { refusalSentence } from '../refusals.ts'
import { type CommandInput, type Option, UsageProblem } from './command.ts'

type Options = CommandInput['options']

export const readRole = (text: unknown): Role => {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new UsageProblem(`--role is one of ${roles.join(', ')}.`)
  return role
}

/** The value of an option that must be there. */
export const need = (options: Options, name: string): string => {
  const value = options[name]
  if (typeof value !== 'string' || value === '') throw new UsageProblem(`--${name} is needed.`)
  return value
}

/** A refusal undoes what was written before it. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refusal)
    this.refusal = refusal
  }
}

/** The value, or the refusal thrown so that the transaction is undone. */
export const orRefused = <T>(value: T | Refusal): T => {
  if (isRefusal(value)) throw new Refused(value)
  return value as T
}

/** Prints what `work` gives, or the sentence of its refusal. */
export const answer = async ({ print, note, lang }: CommandInput, work: () => Promise<string>): Promise<number> => {
  try {
    print(await work())
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    note(refusalSentence(error.refusal, lang))
    return 1
  }
}

/** The signing capacity that was typed, if any. */
export const capacityOf = (options: Options): { readonly capacity?: Capacity } => {
  if (options.capacity === undefined) return {}
  const capacity = capacities.find((known) => known === options.capacity)
  if (capacity === undefined) throw new UsageProblem(`--capacity is one of ${capacities.join(' ')}`)
  return { capacity }
}

/** The time by which this installation acts: in a demo that of its moved clock, as web and worker read it. */
export const nowOf = async (db: Db): Promise<Temporal.Instant> => {
  const milliseconds = (await findMode(db)) === 'demo' ? await clockOffset(db) : 0
  return Temporal.Now.instant().add({ milliseconds })
}

/** A day that was typed, such as 2026-11-30. */
export const dayOf = (text: unknown, name: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(String(text))
  } catch {
    throw new UsageProblem(`${name} is a date such as 2026-11-30.`)
  }
}

export const keeperOption = {
  by: { value: 'USERNAME', says: 'the administrator who answers for it, for the record' },
} as const satisfies Record<string, Option>

/** The account of a user name. Throws the refusal when there is none. */
export const accountOf = async (db: Db, username: string, now: Temporal.Instant): Promise<Account> => {
  const account = await findAccount(db, username, now)
  return orRefused<Account>(account ?? refuse('identity.unknown-officer'))
}

/** Who stands behind a change at the terminal: its operating system's account, and the administrator named with --by. */
export const keeperOf = async (db: Db, options: Options, now: Temporal.Instant): Promise<Keeper> => {
  const terminal = userInfo().username
  if (typeof options.by !== 'string') return { officerId: null, postId: null, terminal }
  const account = await accountOf(db, options.by, now)
  const held = account.posts.filter(({ state }) => state === 'held')
  const post = account.locked ? undefined : held.find((each) => permits(each, 'admin.officers', []) === true)
  if (post === undefined) throw new UsageProblem(`${options.by} holds no post today that may keep accounts.`)
  return { officerId: account.id, postId: post.id, terminal }
}
