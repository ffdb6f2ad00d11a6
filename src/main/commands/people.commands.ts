import { randomBytes } from 'node:crypto'
import { addOfficer, capacities, issueToken, type NewPost, type Role, roles, roleWords } from '#identity'
import { isRefusal, localDate, type Refusal, transact } from '#platform'
import { refusalSentence } from '../refusals.ts'
import { type Command, type CommandInput, UsageProblem } from './command.ts'

const readRole = (text: unknown): Role => {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new UsageProblem(`--role is one of ${roles.join(', ')}.`)
  return role
}

const need = (options: CommandInput['options'], name: string): string => {
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

const orRefused = <T>(value: T | Refusal): T => {
  if (isRefusal(value)) throw new Refused(value)
  return value as T
}

/** Prints what `work` gives, or the sentence of its refusal. */
const answer = async ({ print, note, lang }: CommandInput, work: () => Promise<string>): Promise<number> => {
  try {
    print(await work())
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    note(refusalSentence(error.refusal, lang))
    return 1
  }
}

const capacityOf = (options: CommandInput['options']): Pick<NewPost, 'capacity'> => {
  if (options.capacity === undefined) return {}
  const capacity = capacities.find((known) => known === options.capacity)
  if (capacity === undefined) throw new UsageProblem(`--capacity is one of ${capacities.join(' ')}`)
  return { capacity }
}

const officerAdd: Command = {
  path: 'officer add',
  args: 'USERNAME NAME',
  says: 'Add an officer with one post; prints the password when none is given',
  detail:
    'bin/motcua officer add an.tiepnhan "Trần Thị An" --role receptionist --agency H13.64 --password-stdin < file',
  options: {
    role: { value: 'ROLE', says: roles.join(', ') },
    agency: { value: 'CODE', says: 'code of the agency, such as H13.64' },
    capacity: { value: 'TM.|KT.|TL.|TUQ.', says: 'in which capacity the officer signs' },
    from: { value: 'DATE', says: 'first day of the post (today)' },
    'password-stdin': { says: 'read the password from standard input' },
  },
  run: (input) =>
    answer(input, async () => {
      const { args, options, withDatabase } = input
      const now = Temporal.Now.instant()
      const role = readRole(options.role)
      const agency = need(options, 'agency')
      const given = options['password-stdin'] === true ? (await readStdin()).trimEnd() : null
      const password = given ?? randomBytes(12).toString('base64url')
      const from = String(options.from ?? localDate(now))
      const post: NewPost = { role, agency, title: roleWords[role], from, ...capacityOf(options) }
      const officer = { username: args[0] ?? '', name: args[1] ?? '', password, posts: [post] }
      await withDatabase(({ db }) => transact(db, async (tx) => orRefused(await addOfficer(tx, officer, now))))
      return given === null ? `${officer.username}  ${password}` : officer.username
    }),
}

const readStdin = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const tokenAdd: Command = {
  path: 'token add',
  says: 'Issue a token for the API, bound to a post; prints only the token, which is shown this once',
  detail: 'bin/motcua token add --role receptionist --agency H13.64',
  options: {
    role: { value: 'ROLE', says: roles.join(', ') },
    agency: { value: 'CODE', says: 'code of the agency, such as H13.64' },
    name: { value: 'NAME', says: 'what acts through it, for the history' },
  },
  run: (input) =>
    answer(input, async () => {
      const { options, withDatabase } = input
      const request = {
        role: readRole(options.role),
        agency: need(options, 'agency'),
        ...(typeof options.name === 'string' ? { name: options.name } : {}),
      }
      const now = Temporal.Now.instant()
      return withDatabase(({ db }) => transact(db, async (tx) => orRefused(await issueToken(tx, request, now)).token))
    }),
}

export const peopleCommands: readonly Command[] = [officerAdd, tokenAdd]
