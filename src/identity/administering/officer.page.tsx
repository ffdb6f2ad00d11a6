import { isRefusal, localDate, type Refusal, refuse, type Words } from '#platform'
import { again, type Form, page, redirect } from '#web'
import { may } from '../access.ts'
import { changesOf } from './account-changes.query.ts'
import { AccountFacts, Acts, AddPost, Changes, Posts } from './account-parts.component.tsx'
import { actWords, addWords, officerWords as words } from './administering.words.ts'
import { Area, GivenSecret, handOn, type Own, readDirectory, takeGiven } from './administration.component.tsx'
import {
  addPost,
  dropSecondFactor,
  givePassword,
  lockAccount,
  signOutEverywhere,
  unlockAccount,
} from './keep-account.ts'
import { keeperOf, officerPath, officersPath } from './keeper.ts'
import { findAccount } from './officers.query.ts'
import { readPost } from './post.form.ts'
import { agenciesOn } from './post-fields.component.tsx'

type OneOf = Own<{ readonly id: string }>

const load = async (visit: OneOf) => {
  const account = await findAccount(visit.db, visit.params.id, visit.now)
  if (account === null) return refuse('identity.unknown-officer')
  const before = Number(visit.query.get('truoc'))
  const [directory, changes] = await Promise.all([
    readDirectory(visit),
    changesOf(visit.db, account.id, Number.isSafeInteger(before) && before > 0 ? before : null),
  ])
  return { account, directory, changes, given: takeGiven(visit, 'password', account.id) }
}

type Done = Promise<Words | Refusal>

const told = async (done: Words, work: Promise<true | Refusal>): Done => {
  const answer = await work
  return isRefusal(answer) ? answer : done
}

const acts: Readonly<Record<string, (visit: OneOf) => Done>> = {
  password: async (visit) => {
    const given = await givePassword(visit.db, keeperOf(visit.actor), visit.params.id, visit.now)
    if (isRefusal(given)) return given
    handOn(visit, 'password', visit.params.id, given.password)
    return actWords.password.done
  },
  second: ({ db, actor, params, now }) =>
    told(actWords.second.done, dropSecondFactor(db, keeperOf(actor), params.id, now)),
  signOut: ({ db, actor, params, now }) =>
    told(actWords.signOut.done, signOutEverywhere(db, keeperOf(actor), params.id, now)),
  lock: ({ db, actor, params, now }) => told(actWords.lock.done, lockAccount(db, keeperOf(actor), params.id, now)),
  unlock: ({ db, actor, params, now }) =>
    told(actWords.unlock.done, unlockAccount(db, keeperOf(actor), params.id, now)),
}

const newPost = async (visit: OneOf, form: Form) => {
  const { value, problems } = readPost(form, localDate(visit.now))
  if (value === null) return again(problems)
  const { id } = visit.params
  const added = await addPost(visit.db, keeperOf(visit.actor), { officer: id, post: value }, visit.now)
  return isRefusal(added) ? added : redirect(officerPath(id), { flash: addWords.postDone })
}

const submit = async (visit: OneOf, form: Form) => {
  const name = form.get('act')
  if (name === 'post') return newPost(visit, form)
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined) return refuse('identity.account-state')
  const done = await act(visit)
  return isRefusal(done) ? done : redirect(officerPath(visit.params.id), { flash: done })
}

/** One officer: the account, the posts with their days, what can be done, and what was done by whom. */
export const officerPage = page('/can-bo/quan-tri/can-bo/:id', {
  who: may('admin.officers'),
  record: null,
  load,
  submit,
  view: ({ account, directory, changes, given }, visit) => (
    <Area
      visit={visit}
      directory={directory}
      title={account.name}
      current={officersPath}
      back={{ href: officersPath, label: words.back }}
    >
      <h1>{account.name}</h1>
      {given !== null && <GivenSecret given={given} visit={visit} />}
      <AccountFacts account={account} />
      <Posts account={account} directory={directory} />
      <AddPost agencies={agenciesOn(directory, localDate(visit.now))} />
      <Acts account={account} />
      <Changes account={account} directory={directory} changes={changes} />
    </Area>
  ),
})
