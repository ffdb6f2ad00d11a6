import { agencyDirectory } from '#agency'
import { isRefusal, localDate, refuse, type Words } from '#platform'
import {
  again,
  Button,
  ButtonLink,
  Checkbox,
  CodeInput,
  Details,
  type Form,
  FormBox,
  Notice,
  OfficerLayout,
  PasswordInput,
  page,
  redirect,
  Section,
  safePath,
  Table,
  Tag,
  type Visit,
  workKeys,
} from '#web'
import { signedIn } from '../access.ts'
import type { Post } from '../actor.ts'
import { roleWords } from '../identity.words.ts'
import { keepMailSubjects, mailSubjectNames, quietMailOf } from '../mail-subject.ts'
import { personFace, placeOf, postTitle } from '../officer-face.ts'
import { placesOf } from '../officer-places.ts'
import { mailAddressOf } from '../post-holders.ts'
import { ownMailWords, passwordWords, signInWords, accountWords as words } from './account.words.ts'
import { authentication, type SecondFactorState } from './authentication.ts'
import { OwnMail } from './own-mail.component.tsx'
import { QrCode } from './qr-code.tsx'
import { choosePost, type Person, setSingleKeys } from './session.ts'
import { sessionKey } from './session-key.ts'

type Own = Visit<Person, unknown>

const path = '/can-bo/tai-khoan'

interface PlacedPost extends Post {
  readonly place: Words
}

const load = async (visit: Own) => {
  const { actor, db, now } = visit
  const directory = await agencyDirectory(db)
  const placed = actor.posts.map((post) => ({ ...post, place: placeOf(directory, post.agency, localDate(now)) }))
  const active = placed.find(({ id }) => id === actor.post?.id) ?? null
  const second = await authentication().secondFactor(actor.officerId, actor.name)
  const [quiet, address] = [await quietMailOf(db, actor.officerId), await mailAddressOf(db, actor.officerId)]
  return { posts: placed, active, second, quiet, address }
}

type Acts = Readonly<Record<string, (visit: Own, form: Form) => Promise<Words | ReturnType<typeof refuse>>>>

const acts: Acts = {
  post: async (visit, form) => {
    const chosen = await choosePost(visit, visit.actor, form.get('post'), sessionKey())
    return chosen ? words.chosen : refuse('identity.not-your-post')
  },
  keys: async (visit, form) => {
    await setSingleKeys(visit.db, visit.actor.officerId, form.get('keys') === 'on')
    return words.keysKept
  },
  mail: async (visit, form) => {
    const wanted = mailSubjectNames.filter((subject) => form.get(`mail.${subject}`) === 'on')
    await keepMailSubjects(visit.db, visit.actor.officerId, wanted)
    return ownMailWords.kept
  },
  begin: (visit, form) =>
    changing(visit, words.begun, (id, auth) => auth.beginSecondFactor(id, form.raw('password'), visit.cookies)),
  confirm: (visit, form) =>
    changing(visit, words.confirmed, (id, auth) => auth.confirmSecondFactor(id, form.get('code'), visit.cookies)),
  end: (visit, form) =>
    changing(visit, words.ended, (id, auth) => auth.endSecondFactor(id, form.raw('password'), visit.cookies)),
}

type Authenticating = ReturnType<typeof authentication>

const changing = async (
  visit: Own,
  done: Words,
  change: (officerId: string, auth: Authenticating) => ReturnType<Authenticating['confirmSecondFactor']>,
) => {
  const changed = await change(visit.actor.officerId, authentication())
  if (isRefusal(changed)) return changed
  visit.passCookies(changed.cookies)
  return done
}

const missing = (form: Form) => {
  const act = form.get('act')
  if (act === 'confirm' && form.get('code') === '') return again([{ field: 'code', message: signInWords.codeMissing }])
  const needsPassword = act === 'begin' || act === 'end'
  return needsPassword && form.raw('password') === ''
    ? again([{ field: 'password', message: signInWords.passwordMissing }])
    : null
}

const submit = async (visit: Own, form: Form) => {
  const name = form.get('act')
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined) return refuse('identity.second-factor-state')
  const told = missing(form) ?? (await act(visit, form))
  if (!('vi' in told)) return told
  // the day's work lets officers go from post to post without leaving it
  return redirect(name === 'post' ? safePath(form.get('ve'), path) : path, { flash: told })
}

const Posts = ({ posts, active, visit }: { posts: readonly PlacedPost[]; active: PlacedPost | null; visit: Own }) => (
  <Section title={words.posts}>
    <p>{visit.t(words.postsHelp)}</p>
    <Table
      caption={words.posts}
      rows={posts}
      keyOf={({ id }) => id}
      columns={[
        { head: words.post, title: true, cell: (post) => visit.t(postTitle(post)) },
        { head: words.agency, cell: ({ place }) => visit.t(place) },
        { head: words.role, cell: ({ role }) => visit.t(roleWords[role]) },
        {
          head: words.choice,
          actions: true,
          cell: ({ id }) => (id === active?.id ? <Tag tone="ok">{words.active}</Tag> : <ChoosePost id={id} />),
        },
      ]}
      empty={<Notice tone="warning">{visit.t(words.noPost)}</Notice>}
    />
  </Section>
)

const ChoosePost = ({ id }: { readonly id: string }) => (
  <FormBox action={path}>
    <input type="hidden" name="act" value="post" />
    <input type="hidden" name="post" value={id} />
    <Button look="plain" shortcut={workKeys.update} row={words.choose}>
      {words.choose}
    </Button>
  </FormBox>
)

const Keys = ({ visit }: { readonly visit: Own }) => (
  <Section title={words.keys}>
    <p>{visit.t(words.keysHelp)}</p>
    <FormBox action={path}>
      <input type="hidden" name="act" value="keys" />
      <Checkbox name="keys" value="on" label={words.keysOn} checked={visit.actor.singleKeys} />
      <Button look="plain" shortcut={workKeys.save}>
        {words.keysSave}
      </Button>
    </FormBox>
  </Section>
)

const PasswordAct = ({ act, label }: { readonly act: 'begin' | 'end'; readonly label: Words }) => (
  <FormBox action={path}>
    <input type="hidden" name="act" value={act} />
    <PasswordInput name="password" label={words.password} autocomplete="current-password" />
    <Button look={act === 'end' ? 'warning' : 'main'} shortcut={workKeys.main}>
      {label}
    </Button>
  </FormBox>
)

const Pending = ({ uri, visit }: { readonly uri: string; readonly visit: Own }) => {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{visit.t(words.scan)}</p>
      <QrCode text={uri} label={visit.t(words.qr)} />
      <Details summary={words.byHand}>
        <code class="num">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </Details>
      <FormBox action={path}>
        <input type="hidden" name="act" value="confirm" />
        <CodeInput label={words.confirmCode} />
        <Button shortcut={workKeys.add}>{words.confirm}</Button>
      </FormBox>
    </>
  )
}

const SecondFactor = ({ second, visit }: { readonly second: SecondFactorState; readonly visit: Own }) => (
  <Section title={words.second}>
    {second.state === 'pending' ? (
      <Pending uri={second.uri} visit={visit} />
    ) : (
      <>
        <p>{visit.t(second.state === 'on' ? words.secondOn : words.secondOff)}</p>
        {second.state === 'on' ? (
          <PasswordAct act="end" label={words.end} />
        ) : (
          <PasswordAct act="begin" label={words.begin} />
        )}
      </>
    )}
  </Section>
)

/** The own account: which post one works in, and the second factor. */
export const accountPage = page(path, {
  who: signedIn,
  record: null,
  secret: true,
  limit: 'sign-in',
  load,
  submit,
  view: ({ posts, active, second, quiet, address }, visit) => (
    <OfficerLayout
      visit={visit}
      title={words.title}
      officer={personFace(visit.actor.name, active, active?.place ?? { vi: '', en: '' })}
      nav={placesOf(active?.role ?? null)}
    >
      <h1>{visit.t(words.title)}</h1>
      <Posts posts={posts} active={active} visit={visit} />
      <SecondFactor second={second} visit={visit} />
      <OwnMail action={path} quiet={quiet} address={address} />
      <Keys visit={visit} />
      <Section title={passwordWords.section}>
        <ButtonLink href="/can-bo/mat-khau?ve=/can-bo/tai-khoan" look="plain" shortcut={workKeys.open}>
          {passwordWords.change}
        </ButtonLink>
      </Section>
    </OfficerLayout>
  ),
})
