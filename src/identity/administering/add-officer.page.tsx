import { isRefusal, localDate } from '#platform'
import { again, Button, type Form, FormBox, page, redirect, Section, TextInput, workKeys } from '#web'
import { may } from '../access.ts'
import { listWords, officerWords, problemWords, addWords as words } from './administering.words.ts'
import { Area, handOn, type Own, readDirectory } from './administration.component.tsx'
import { addAccount } from './keep-account.ts'
import { addOfficerPath, keeperOf, officerPath, officersPath } from './keeper.ts'
import { readPost } from './post.form.ts'
import { agenciesOn, PostFields } from './post-fields.component.tsx'

const submit = async (visit: Own, form: Form) => {
  const [name, username, email] = ['name', 'username', 'email'].map((field) => form.get(field))
  const post = readPost(form, localDate(visit.now))
  const problems = [
    ...(name === '' ? [{ field: 'name', message: problemWords.name }] : []),
    ...(email === '' || /^[^\s@]+@[^\s@]+$/.test(email!) ? [] : [{ field: 'email', message: problemWords.email }]),
    ...post.problems,
  ]
  if (post.value === null || problems.length > 0) return again(problems)
  const officer = { name: name!, username: username!, posts: [post.value], ...(email === '' ? {} : { email: email! }) }
  const added = await addAccount(visit.db, keeperOf(visit.actor), officer, visit.now)
  if (isRefusal(added)) return added
  handOn(visit, 'password', added.officerId, added.password)
  return redirect(officerPath(added.officerId), { flash: words.done })
}

/** A new officer with a first post; the password that serves once is shown on the officer's page. */
export const addOfficerPage = page(addOfficerPath, {
  who: may('admin.officers'),
  record: null,
  load: async (visit) => ({ directory: await readDirectory(visit) }),
  submit,
  view: ({ directory }, visit) => (
    <Area
      visit={visit}
      directory={directory}
      title={words.title}
      current={officersPath}
      back={{ href: officersPath, label: officerWords.back }}
    >
      <h1>{visit.t(words.title)}</h1>
      <FormBox>
        <TextInput name="name" label={listWords.name} autocomplete="off" maxlength={200} />
        <TextInput name="username" label={listWords.username} hint={words.usernameHint} autocomplete="off" width={20} />
        <TextInput
          name="email"
          type="email"
          label={officerWords.email}
          hint={words.emailHint}
          autocomplete="off"
          optional
        />
        <Section title={words.firstPost}>
          <PostFields agencies={agenciesOn(directory, localDate(visit.now))} />
        </Section>
        <Button shortcut={workKeys.main}>{words.add}</Button>
      </FormBox>
    </Area>
  ),
})
