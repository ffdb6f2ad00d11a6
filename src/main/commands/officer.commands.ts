import {
  type Account,
  addPost,
  changesOf,
  dropSecondFactor,
  endPost,
  givePassword,
  type Keeper,
  listAccounts,
  lockAccount,
  type NewPost,
  roles,
  roleWords,
  signOutEverywhere,
  unlockAccount,
} from '#identity'
import { type Db, localDate, type Refusal, transact } from '#platform'
import {
  accountOf,
  answer,
  capacityOf,
  dayOf,
  keeperOf,
  keeperOption,
  need,
  nowOf,
  orRefused,
  readRole,
} from './answering.ts'
import type { Command, CommandInput } from './command.ts'

const stateOf = ({ locked, mustChangePassword }: Account): string =>
  locked ? 'locked' : mustChangePassword ? 'password to be chosen' : 'active'

const postLine = (post: Account['posts'][number]): string =>
  [post.id, post.state.padEnd(5), `${post.role} ${post.agency}`, `${post.from} – ${post.to ?? ''}`, post.capacity ?? '']
    .join('  ')
    .trimEnd()

const officerList: Command = {
  path: 'officer list',
  args: '[NAME]',
  says: 'List officers by user name: all, or those whose name holds these letters',
  options: { after: { value: 'USERNAME', says: 'go on behind this user name' } },
  run: async ({ args, options, withDatabase, print }) => {
    const asked = { text: args[0] ?? '', after: typeof options.after === 'string' ? options.after : null }
    const page = await withDatabase(async ({ db }) => listAccounts(db, asked, await nowOf(db)))
    for (const account of page.accounts) {
      const held = account.posts.filter(({ state }) => state === 'held').map(({ role, agency }) => `${role} ${agency}`)
      print(
        `${account.username.padEnd(20)}  ${stateOf(account).padEnd(8)}  ${account.name}  ${held.join(', ')}`.trimEnd(),
      )
    }
    if (page.next !== null) print(`More: --after ${page.next}`)
    return 0
  },
}

const officerShow: Command = {
  path: 'officer show',
  args: 'USERNAME',
  says: 'Show one officer: account, posts with their numbers, and the latest changes with who made them',
  run: (input) =>
    answer(input, () =>
      input.withDatabase(async ({ db }) => {
        const account = await accountOf(db, input.args[0] ?? '', await nowOf(db))
        const { changes } = await changesOf(db, account.id)
        const second = account.secondFactor ? 'second factor on' : 'no second factor'
        return [
          `${account.name}  ${account.username}  ${stateOf(account)}, ${second}, ${account.sessions} sessions`,
          ...account.posts.map(postLine),
          ...changes.map(
            ({ at, what, by, terminal }) => `${at}  ${what}  ${[by, terminal].filter(Boolean).join(' at ')}`,
          ),
        ].join('\n')
      }),
    ),
}

type Act = (
  tx: Db,
  by: Keeper,
  account: Account,
  now: Temporal.Instant,
  input: CommandInput,
) => Promise<string | Refusal>

/** One change of one account in one transaction, with who made it. */
const changing =
  (act: Act): Command['run'] =>
  (input) =>
    answer(input, () =>
      input.withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          const by = await keeperOf(tx, input.options, now)
          return orRefused<string>(await act(tx, by, await accountOf(tx, input.args[0] ?? '', now), now, input))
        }),
      ),
    )

const plainAct = (
  path: string,
  says: string,
  done: string,
  act: (tx: Db, by: Keeper, officer: string, now: Temporal.Instant) => Promise<true | Refusal>,
): Command => ({
  path,
  args: 'USERNAME',
  says,
  options: { ...keeperOption },
  run: changing(async (tx, by, { id }, now) => {
    const answered = await act(tx, by, id, now)
    return answered === true ? done : answered
  }),
})

const postAdd: Command = {
  path: 'officer post add',
  args: 'USERNAME',
  says: 'Give an officer one more post; prints its number',
  options: {
    role: { value: 'ROLE', says: roles.join(', ') },
    agency: { value: 'CODE', says: 'code of the agency, such as H13.64' },
    title: { value: 'TITLE', says: 'as printed on papers, such as "Phó Chủ tịch"' },
    capacity: { value: 'TM.|KT.|TL.|TUQ.', says: 'in which capacity the officer signs' },
    from: { value: 'DATE', says: 'first day (today)' },
    to: { value: 'DATE', says: 'last day, when it is known' },
    ...keeperOption,
  },
  run: (input) => {
    const { options } = input
    const role = readRole(options.role)
    const agency = need(options, 'agency')
    const title = typeof options.title === 'string' ? { vi: options.title, en: options.title } : roleWords[role]
    const from = options.from === undefined ? null : dayOf(options.from, '--from')
    const to = options.to === undefined ? {} : { to: dayOf(options.to, '--to').toString() }
    return changing((tx, by, { id }, now) => {
      const first = (from ?? localDate(now)).toString()
      const post: NewPost = { role, agency, title, from: first, ...to, ...capacityOf(options) }
      return addPost(tx, by, { officer: id, post }, now)
    })(input)
  },
}

const postEnd: Command = {
  path: 'officer post end',
  args: 'USERNAME POST',
  says: 'End a post with its last day; POST is its number in "officer show"',
  detail:
    'Today (without --on) or a day before takes the rights and all sessions away at once; a later day leaves them until it is\n' +
    'over. The last administrator keeps the post.',
  options: { on: { value: 'DATE', says: 'last day (today)' }, ...keeperOption },
  run: (input) => {
    const on = input.options.on === undefined ? null : dayOf(input.options.on, '--on')
    return changing(async (tx, by, { id, posts }, now) => {
      const post = posts.find((each) => each.id === input.args[1])?.id ?? id
      const ended = await endPost(tx, by, { officer: id, post, lastDay: on ?? localDate(now) }, now)
      return ended === true ? `The post ends on ${on ?? localDate(now)}.` : ended
    })(input)
  },
}

const password: Command = {
  path: 'officer password',
  args: 'USERNAME',
  says: 'Give a new password that serves once and print it; every session ends',
  options: { ...keeperOption },
  run: changing(async (tx, by, { id }, now) => {
    const given = await givePassword(tx, by, id, now)
    return 'password' in given ? given.password : given
  }),
}

export const officerCommands: readonly Command[] = [
  officerList,
  officerShow,
  postAdd,
  postEnd,
  password,
  plainAct(
    'officer second-factor remove',
    'Remove the second factor of somebody who lost the telephone; every session ends',
    'The second factor is removed.',
    dropSecondFactor,
  ),
  plainAct(
    'officer lock',
    'Lock an account: nobody signs in to it, and its sessions end',
    'The account is locked.',
    lockAccount,
  ),
  plainAct('officer unlock', 'Let a locked officer in again', 'The account is unlocked.', unlockAccount),
  plainAct(
    'officer sign-out',
    'End every session of an officer, on whatever machine',
    'All sessions are ended.',
    signOutEverywhere,
  ),
]
