import { isRefusal, localDate, refuse } from '#platform'
import { again, Button, DateInput, type Form, FormBox, page, redirect, workKeys } from '#web'
import { may } from '../access.ts'
import { roleWords } from '../identity.words.ts'
import { placeOf } from '../officer-face.ts'
import { problemWords, endWords as words } from './administering.words.ts'
import { Area, type Own, readDirectory } from './administration.component.tsx'
import { endPost } from './keep-account.ts'
import { keeperOf, officerPath, officersPath } from './keeper.ts'
import { findAccount } from './officers.query.ts'
import { readDay } from './post.form.ts'

type Params = { readonly id: string; readonly post: string }

const load = async (visit: Own<Params>) => {
  const [directory, account] = await Promise.all([
    readDirectory(visit),
    findAccount(visit.db, visit.params.id, visit.now),
  ])
  const post = account?.posts.find(({ id, state }) => id === visit.params.post && state !== 'over')
  return account === null || post === undefined ? refuse('identity.post-over') : { directory, account, post }
}

const submit = async (visit: Own<Params>, form: Form) => {
  const lastDay = readDay(form, 'lastDay')
  if (lastDay === null || lastDay === 'wrong') return again([{ field: 'lastDay', message: problemWords.date }])
  const { id, post } = visit.params
  const ended = await endPost(visit.db, keeperOf(visit.actor), { officer: id, post, lastDay }, visit.now)
  return isRefusal(ended) ? ended : redirect(officerPath(id), { flash: words.done })
}

/** The last day of a post: rights end with it. */
export const endPostPage = page('/can-bo/quan-tri/can-bo/:id/ket-thuc/:post', {
  who: may('admin.officers'),
  record: null,
  load,
  submit,
  view: ({ directory, account, post }, visit) => {
    const today = localDate(visit.now)
    return (
      <Area
        visit={visit}
        directory={directory}
        title={words.title}
        current={officersPath}
        back={{ href: officerPath(account.id), label: account.name }}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">
          {account.name} · {visit.t(roleWords[post.role])} · {visit.t(placeOf(directory, post.agency, today))}
        </p>
        <FormBox>
          <DateInput
            name="lastDay"
            label={words.lastDay}
            hint={words.lastDayHint}
            value={{ year: today.year, month: today.month, day: today.day }}
          />
          <Button look="warning" shortcut={workKeys.main}>
            {words.end}
          </Button>
        </FormBox>
      </Area>
    )
  },
})
