import { isRefusal, localDate, refuse } from '#platform'
import {
  again,
  Button,
  ConfirmButton,
  Details,
  type Form,
  FormBox,
  formatDateTime,
  page,
  redirect,
  Section,
  Table,
  Tag,
  TextInput,
  workKeys,
} from '#web'
import { may } from '../access.ts'
import { roleWords } from '../identity.words.ts'
import { placeOf } from '../officer-face.ts'
import { officerWords, problemWords, tokenWords as words } from './administering.words.ts'
import { Area, GivenSecret, handOn, type Own, readDirectory, takeGiven } from './administration.component.tsx'
import { type KnownToken, listTokens, makeToken, revokeToken } from './keep-token.ts'
import { keeperOf, tokensPath } from './keeper.ts'
import { readPost } from './post.form.ts'
import { agenciesOn, RoleAndAgency, SigningCapacity } from './post-fields.component.tsx'

const load = async (visit: Own) => {
  const [directory, tokens] = await Promise.all([readDirectory(visit), listTokens(visit.db)])
  return { directory, tokens, given: takeGiven(visit, 'token', null) }
}

const make = async (visit: Own, form: Form) => {
  const name = form.get('name').slice(0, 200)
  const { value, problems } = readPost(form, localDate(visit.now))
  const all = [...(name === '' ? [{ field: 'name', message: problemWords.name }] : []), ...problems]
  if (value === null || all.length > 0) return again(all)
  const { role, agency, capacity } = value
  const asked = { role, agency, name, ...(capacity === undefined ? {} : { capacity }) }
  const made = await makeToken(visit.db, keeperOf(visit.actor), asked, visit.now)
  if (isRefusal(made)) return made
  handOn(visit, 'token', made.postId, made.token)
  return redirect(tokensPath, { flash: words.made })
}

const submit = async (visit: Own, form: Form) => {
  const act = form.get('act')
  if (act === 'make') return make(visit, form)
  if (act !== 'revoke') return refuse('identity.account-state')
  const revoked = await revokeToken(visit.db, keeperOf(visit.actor), form.get('post'), visit.now)
  return isRefusal(revoked) ? revoked : redirect(tokensPath, { flash: words.gone })
}

const Revoke = ({ token: { postId, revokedAt } }: { readonly token: KnownToken }) =>
  revokedAt !== null ? null : (
    <FormBox>
      <input type="hidden" name="act" value="revoke" />
      <input type="hidden" name="post" value={postId} />
      <ConfirmButton question={words.question} confirm={words.revoke} shortcut={workKeys.remove} row={words.revoke}>
        {words.revoke}
      </ConfirmButton>
    </FormBox>
  )

const Tokens = ({
  visit,
  directory,
  tokens,
}: { readonly visit: Own } & Pick<Awaited<ReturnType<typeof load>>, 'directory' | 'tokens'>) => (
  <Table
    caption={words.title}
    rows={tokens}
    keyOf={({ postId }) => postId}
    empty={<p>{visit.t(words.none)}</p>}
    columns={[
      { head: words.name, title: true, cell: ({ name }) => name },
      { head: officerWords.role, cell: ({ role }) => visit.t(roleWords[role]) },
      { head: officerWords.agency, cell: ({ agency }) => visit.t(placeOf(directory, agency, localDate(visit.now))) },
      { head: words.issued, cell: ({ issuedAt }) => <span class="num">{formatDateTime(issuedAt)}</span> },
      {
        head: officerWords.state,
        cell: ({ revokedAt }) =>
          revokedAt === null ? <Tag tone="ok">{words.valid}</Tag> : <Tag tone="none">{words.revoked}</Tag>,
      },
      { head: officerWords.act, actions: true, cell: (token) => <Revoke token={token} /> },
    ]}
  />
)

/** The tokens that other software calls the API with: making, listing, revoking. */
export const tokensPage = page(tokensPath, {
  who: may('admin.officers'),
  record: null,
  load,
  submit,
  view: ({ directory, tokens, given }, visit) => (
    <Area visit={visit} directory={directory} title={words.title}>
      <h1>{visit.t(words.title)}</h1>
      <p>{visit.t(words.intro)}</p>
      {given !== null && <GivenSecret given={given} visit={visit} />}
      <Details summary={words.make} open={visit.form.typed.get('act') === 'make'}>
        <FormBox>
          <input type="hidden" name="act" value="make" />
          <TextInput name="name" label={words.name} hint={words.nameHint} autocomplete="off" maxlength={200} />
          <RoleAndAgency agencies={agenciesOn(directory, localDate(visit.now))} />
          <SigningCapacity empty={words.capacityUsual} />
          <Button shortcut={workKeys.main}>{words.make}</Button>
        </FormBox>
      </Details>
      <Section title={words.title}>
        <Tokens visit={visit} directory={directory} tokens={tokens} />
      </Section>
    </Area>
  ),
})
