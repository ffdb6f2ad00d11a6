import { isRefusal } from '#platform'
import {
  again,
  Button,
  type Form,
  FormBox,
  type FormProblem,
  OfficerLayout,
  PasswordInput,
  page,
  redirect,
  safePath,
  type Visit,
  workKeys,
} from '#web'
import { choosingPassword } from '../access.ts'
import { personFace } from '../officer-face.ts'
import { placesOf } from '../officer-places.ts'
import { passwordWords as words } from './account.words.ts'
import { authentication } from './authentication.ts'
import type { Person } from './session.ts'

type Own = Visit<Person, unknown>

export const passwordPath = '/can-bo/mat-khau'

const missing = (form: Form): readonly FormProblem[] => [
  ...(form.raw('current') === '' ? [{ field: 'current', message: words.currentMissing }] : []),
  ...(form.raw('next') === '' ? [{ field: 'next', message: words.nextMissing }] : []),
  ...(form.raw('next') === form.raw('again') ? [] : [{ field: 'again', message: words.differ }]),
]

const submit = async (visit: Own, form: Form) => {
  const problems = missing(form)
  if (problems.length > 0) return again(problems)
  const { officerId } = visit.actor
  const chosen = await authentication().choosePassword(officerId, form.raw('current'), form.raw('next'), visit.cookies)
  if (isRefusal(chosen)) return chosen
  visit.passCookies(chosen.cookies)
  return redirect(safePath(visit.query.get('ve'), '/can-bo'), { flash: words.chosen })
}

/** A password of one's own: after one that serves once, and whenever somebody wants another. */
export const passwordPage = page(passwordPath, {
  who: choosingPassword,
  record: null,
  secret: true,
  limit: 'sign-in',
  load: ({ actor }) => ({ given: actor.mustChangePassword }),
  submit,
  view: ({ given }, visit) => (
    <OfficerLayout
      visit={visit}
      title={words.title}
      officer={personFace(visit.actor.name, null, { vi: '', en: '' })}
      nav={given ? [] : placesOf(visit.actor.post?.role ?? null)}
    >
      <h1>{visit.t(words.title)}</h1>
      <p>{visit.t(given ? words.once : words.others)}</p>
      <FormBox>
        <PasswordInput name="current" label={words.current} autocomplete="current-password" />
        <PasswordInput name="next" label={words.next} hint={words.nextHint} autocomplete="new-password" />
        <PasswordInput name="again" label={words.again} autocomplete="new-password" />
        <Button shortcut={workKeys.main}>{words.choose}</Button>
      </FormBox>
    </OfficerLayout>
  ),
})
