import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import { Button, ButtonLink, type Form, Pagination, page, redirect, Table, Tag, TextInput, workKeys } from '#web'
import { may } from '../access.ts'
import { roleWords } from '../identity.words.ts'
import { placeOf } from '../officer-face.ts'
import { listWords as words } from './administering.words.ts'
import { Area, type Own, readDirectory } from './administration.component.tsx'
import { addOfficerPath, officerPath, officersPath } from './keeper.ts'
import { type Account, type AccountsPage, listAccounts } from './officers.query.ts'

/** What was searched never stands in the address: it may be a name. */
const addressOf = (concealed: string | null, after?: string): string => {
  const query = new URLSearchParams()
  if (concealed !== null) query.set('s', concealed)
  if (after !== undefined) query.set('sau', after)
  const text = query.toString()
  return text === '' ? officersPath : `${officersPath}?${text}`
}

const load = async (visit: Own) => {
  const concealed = visit.query.get('s')
  const text = visit.reveal(concealed)
  const after = visit.query.get('sau')
  const [directory, found] = await Promise.all([
    readDirectory(visit),
    listAccounts(visit.db, { text: text ?? '', after }, visit.now),
  ])
  return { directory, found, text: text ?? '', concealed: text === null ? null : concealed, later: after !== null }
}

const submit = async (visit: Own, form: Form) => {
  const text = form.get('q').slice(0, 100)
  return redirect(addressOf(text === '' ? null : visit.conceal(text)))
}

const Search = ({ visit, text }: { readonly visit: Own; readonly text: string }) => (
  <form method="post" action={officersPath} class="find">
    <input type="hidden" name="_csrf" value={visit.csrf()} />
    <TextInput name="q" label={words.search} hint={words.searchHint} type="search" autocomplete="off" value={text} />
    <Button look="plain" shortcut={workKeys.find}>
      {words.find}
    </Button>
  </form>
)

interface CellProps {
  readonly account: Account
  readonly visit: Own
}

const Posts = ({ account, visit, directory }: CellProps & { readonly directory: AgencyDirectory }) => {
  const held = account.posts.filter(({ state }) => state === 'held')
  if (held.length === 0) return <>{visit.t(words.none)}</>
  const day = localDate(visit.now)
  return (
    <>
      {held.map(({ id, role, agency }) => (
        <div key={id}>
          {visit.t(roleWords[role])} · {visit.t(placeOf(directory, agency, day))}
        </div>
      ))}
    </>
  )
}

export const AccountState = ({ account }: { readonly account: Account }) => {
  if (account.locked) return <Tag tone="late">{words.locked}</Tag>
  return account.mustChangePassword ? <Tag tone="soon">{words.once}</Tag> : <Tag tone="ok">{words.fine}</Tag>
}

interface ListProps {
  readonly visit: Own
  readonly directory: AgencyDirectory
  readonly found: AccountsPage
}

const List = ({ visit, directory, found }: ListProps) => (
  <Table
    caption={words.title}
    rows={found.accounts}
    keyOf={({ id }) => id}
    empty={<p>{visit.t(words.nobody)}</p>}
    columns={[
      { head: words.name, title: true, cell: ({ id, name }) => <a href={officerPath(id)}>{name}</a> },
      { head: words.username, cell: ({ username }) => <span class="num">{username}</span> },
      { head: words.posts, cell: (account) => <Posts {...{ account, visit, directory }} /> },
      { head: words.state, cell: (account) => <AccountState account={account} /> },
    ]}
  />
)

/** Everybody who can sign in, a page at a time. */
export const officersPage = page(officersPath, {
  who: may('admin.officers'),
  record: null,
  load,
  submit,
  view: ({ directory, found, text, concealed, later }, visit) => (
    <Area visit={visit} directory={directory} title={words.title}>
      <h1>{visit.t(words.title)}</h1>
      <p>
        <ButtonLink href={addOfficerPath} shortcut={workKeys.add}>
          {words.add}
        </ButtonLink>
      </p>
      <Search visit={visit} text={text} />
      <List visit={visit} directory={directory} found={found} />
      <Pagination
        newer={later ? addressOf(concealed) : null}
        older={found.next === null ? null : addressOf(concealed, found.next)}
        labels={{ newer: words.first, older: words.next }}
      />
    </Area>
  ),
})
