import { closedBefore, destroyDetails } from '#dossier'
import { type Actor, permits } from '#identity'
import { type Db, isRefusal, type Refusal, transact } from '#platform'
import { react } from '../reactions.ts'
import { refusalSentence } from '../refusals.ts'
import { makeServices } from '../services.ts'
import { accountOf, answer, dayOf, need, nowOf } from './answering.ts'
import { type Command, type CommandInput, UsageProblem } from './command.ts'

/** The officer who answers for it, in the post of today that may; the command asks about each dossier again. */
const officerFor = async (db: Db, username: string, now: Temporal.Instant): Promise<Actor> => {
  const account = await accountOf(db, username, now)
  const may = (post: (typeof account.posts)[number]) => {
    const right = permits(post, 'dossier.destroy-details', ['own-agency'])
    return post.state === 'held' && right === true
  }
  const post = account.locked ? undefined : account.posts.find(may)
  if (post === undefined) throw new UsageProblem(`${username} holds no post today that may destroy personal data.`)
  const { id: postId, role, agency, capacity, title } = post
  return { kind: 'officer', officerId: account.id, name: account.name, postId, role, agency, capacity, title }
}

const pageOf = 200

/** One code, or all that were closed before a day, a page at a time. */
async function* chosen(db: Db, { options }: CommandInput): AsyncGenerator<string> {
  if (typeof options.code === 'string') return yield options.code
  const day = dayOf(options['closed-before'], '--closed-before')
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await closedBefore(db, day, after, pageOf)
    yield* ids
    after = ids.at(-1) ?? null
    if (ids.length < pageOf) return
  }
}

const run = async (input: CommandInput, db: Db): Promise<string> => {
  const { options, note, lang } = input
  const now = await nowOf(db)
  const actor = await officerFor(db, need(options, 'by'), now)
  const dryRun = options['dry-run'] === true
  const destruction = { decision: need(options, 'decision'), reason: need(options, 'reason'), dryRun }
  const services = await makeServices(db, react)
  let [done, kept] = [0, 0]
  for await (const idOrCode of chosen(db, input)) {
    const answered = await transact(db, (tx) => destroyDetails(tx, services, idOrCode, destruction, { actor, now }))
    if (isRefusal(answered)) note(`${idOrCode}: ${refusalSentence(answered as Refusal, lang)}`)
    if (isRefusal(answered)) kept += 1
    else done += 1
  }
  return `${done} dossiers${dryRun ? ' would lose' : ' lost'} their personal data, ${kept} keep them`
}

const destroyCommand: Command = {
  path: 'dossier destroy-details',
  says: 'Destroy the personal data of closed dossiers by a retention decision; codes, agencies, dates and the chain stay',
  detail: `bin/motcua dossier destroy-details --closed-before 2020-01-01 --by lan.kyduyet --decision 12/QĐ-UBND \\
  --reason "hết thời hạn lưu trữ" --dry-run
It cannot be undone. Open dossiers, and those closed less than a year ago, keep their data.`,
  options: {
    code: { value: 'CODE', says: 'one dossier' },
    'closed-before': { value: 'DATE', says: 'all that were closed before this day' },
    by: { value: 'USERNAME', says: 'the officer who answers for it; signs for the competent agency' },
    decision: { value: 'NUMBER', says: 'number of the deciding document; it stays in the history' },
    reason: { value: 'TEXT', says: 'why, for the history' },
    'dry-run': { says: 'only say how many' },
  },
  run: (input) => {
    const { options } = input
    if ((options.code === undefined) === (options['closed-before'] === undefined))
      throw new UsageProblem('Either --code or --closed-before is needed.')
    if (options['closed-before'] !== undefined) dayOf(options['closed-before'], '--closed-before')
    return answer(input, () => input.withDatabase(({ db }) => run(input, db)))
  },
}

export const destructionCommands: readonly Command[] = [destroyCommand]
