import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import {
  Button,
  ButtonRow,
  ConfirmButton,
  Details,
  FormBox,
  formatDate,
  formatDateTime,
  Pagination,
  Section,
  type Shortcut,
  SummaryList,
  Table,
  Tag,
  useScene,
  workKeys,
} from '#web'
import { roleWords } from '../identity.words.ts'
import { placeOf } from '../officer-face.ts'
import type { changesOf, PastChange } from './account-changes.query.ts'
import { actWords, changeWords, listWords, postStateWords, officerWords as words } from './administering.words.ts'
import { officerPath } from './keeper.ts'
import { AccountState } from './officers.page.tsx'
import type { Account, HeldPost } from './officers.query.ts'
import { type Placed, PostFields } from './post-fields.component.tsx'

interface OfProps {
  readonly account: Account
}

interface PlacedProps extends OfProps {
  readonly directory: AgencyDirectory
}

export const AccountFacts = ({ account }: OfProps) => {
  const { t } = useScene()
  return (
    <SummaryList
      facts={[
        { label: listWords.username, value: <span class="num">{account.username}</span> },
        { label: words.email, value: account.email ?? t(words.noEmail) },
        { label: words.account, value: <AccountState account={account} /> },
        { label: words.second, value: t(account.secondFactor ? words.on : words.off) },
        { label: words.sessions, value: <span class="num">{account.sessions}</span> },
      ]}
    />
  )
}

const shown = (iso: string): string => formatDate(Temporal.PlainDate.from(iso))

const tones = { held: 'ok', ahead: 'plain', over: 'none' } as const

const Days = ({ post }: { readonly post: HeldPost }) => {
  const { t } = useScene()
  return (
    <span class="num">
      {shown(post.from)} – {post.to === null ? t(words.openEnd) : shown(post.to)}
    </span>
  )
}

const End = ({ account, post }: OfProps & { readonly post: HeldPost }) => {
  const { t } = useScene()
  if (post.state === 'over') return null
  return (
    <a href={`${officerPath(account.id)}/ket-thuc/${post.id}`}>
      {t(words.end)}
      <span class="govuk-visually-hidden"> {t(roleWords[post.role])}</span>
    </a>
  )
}

export const Posts = ({ account, directory }: PlacedProps) => {
  const { t, now } = useScene()
  const day = localDate(now)
  return (
    <Section title={words.posts}>
      <Table
        caption={words.posts}
        rows={account.posts}
        keyOf={({ id }) => id}
        empty={<p>{t(listWords.none)}</p>}
        columns={[
          { head: words.post, title: true, cell: ({ title }) => t(title) },
          { head: words.role, cell: ({ role }) => t(roleWords[role]) },
          { head: words.agency, cell: ({ agency }) => t(placeOf(directory, agency, day)) },
          { head: words.capacity, cell: ({ capacity }) => capacity ?? '–' },
          { head: words.days, cell: (post) => <Days post={post} /> },
          { head: words.state, cell: ({ state }) => <Tag tone={tones[state]}>{postStateWords[state]}</Tag> },
          { head: words.act, actions: true, cell: (post) => <End account={account} post={post} /> },
        ]}
      />
    </Section>
  )
}

export const AddPost = ({ agencies }: { readonly agencies: readonly Placed[] }) => {
  const { form } = useScene()
  return (
    <Details summary={words.addPost} open={form.typed.get('act') === 'post'}>
      <FormBox>
        <input type="hidden" name="act" value="post" />
        <PostFields agencies={agencies} />
        <Button shortcut={workKeys.add}>{words.addPost}</Button>
      </FormBox>
    </Details>
  )
}

const actKeys = {
  password: 'Alt+M',
  second: 'Alt+G',
  signOut: 'Alt+O',
  lock: 'Alt+K',
  unlock: 'Alt+K',
} as const satisfies Record<keyof typeof actWords, Shortcut>

const Act = ({ name }: { readonly name: keyof typeof actWords }) => {
  const { label, question } = actWords[name]
  return (
    <FormBox>
      <input type="hidden" name="act" value={name} />
      <ConfirmButton question={question} confirm={label} shortcut={actKeys[name]}>
        {label}
      </ConfirmButton>
    </FormBox>
  )
}

/** Each act opens its question first; what would change nothing is not offered. */
export const Acts = ({ account }: OfProps) => (
  <Section title={words.acts}>
    <ButtonRow>
      <Act name="password" />
      {account.secondFactor && <Act name="second" />}
      {account.sessions > 0 && <Act name="signOut" />}
      <Act name={account.locked ? 'unlock' : 'lock'} />
    </ButtonRow>
  </Section>
)

const What = ({ change, directory }: { readonly change: PastChange; readonly directory: AgencyDirectory }) => {
  const { t, now } = useScene()
  const { post, lastDay } = change
  return (
    <>
      {t(changeWords[change.what])}
      {post !== null && (
        <small>
          {t(post.title)} · {t(placeOf(directory, post.agency, localDate(now)))}
          {lastDay !== null && <span class="num"> · {shown(lastDay)}</span>}
        </small>
      )}
    </>
  )
}

const Who = ({ by, terminal }: PastChange) => {
  const { t } = useScene()
  return (
    <>
      {[by, terminal === null ? null : `${t(words.terminal)} (${terminal})`]
        .filter((said) => said !== null)
        .join(' · ')}
    </>
  )
}

interface ChangesProps extends PlacedProps {
  readonly changes: Awaited<ReturnType<typeof changesOf>>
}

/** Who did what, when: nobody can change or remove it. */
export const Changes = ({ account, directory, changes }: ChangesProps) => {
  const { t, url } = useScene()
  const later = url.searchParams.has('truoc')
  return (
    <Section title={words.changes}>
      <Table
        caption={words.changes}
        rows={changes.changes}
        keyOf={({ id }) => String(id)}
        empty={<p>{t(words.noChanges)}</p>}
        columns={[
          { head: words.when, cell: ({ at }) => <span class="num">{formatDateTime(at)}</span> },
          { head: words.what, title: true, cell: (change) => <What change={change} directory={directory} /> },
          { head: words.who, cell: (change) => <Who {...change} /> },
        ]}
      />
      <Pagination
        newer={later ? officerPath(account.id) : null}
        older={changes.next === null ? null : `${officerPath(account.id)}?truoc=${changes.next}`}
        labels={{ newer: listWords.first, older: words.older }}
      />
    </Section>
  )
}
