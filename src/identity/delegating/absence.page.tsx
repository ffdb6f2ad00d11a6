import type { AgencyDirectory } from '#agency'
import { isRefusal, localDate, type Words } from '#platform'
import {
  again,
  Button,
  type Column,
  DateInput,
  type Form,
  FormBox,
  formatDate,
  page,
  redirect,
  Section,
  Select,
  Table,
  TextInput,
  useScene,
  workKeys,
} from '#web'
import { may } from '../access.ts'
import { Area, type Own, readDirectory } from '../administering/administration.component.tsx'
import { readDay } from '../administering/post.form.ts'
import { placeOf } from '../officer-face.ts'
import { cancelAbsence, deskUnder, recordAbsence } from './absence.store.ts'
import { absenceWords as words } from './absence.words.ts'
import { type Absence, absencesAt, heldAt, type NamedPost } from './absences.query.ts'
import { recordsFor, standsInFor } from './standing-in.ts'

export const absencePath = '/can-bo/vang-mat'

interface Choice {
  readonly post: NamedPost
  /** How he signs while he stands in. */
  readonly capacity: string | null
}

interface Model {
  readonly directory: AgencyDirectory
  readonly posts: readonly NamedPost[]
  readonly chosen: NamedPost | null
  readonly delegates: readonly Choice[]
  readonly absences: readonly Absence[]
}

const delegatesFor = async (visit: Own, directory: AgencyDirectory, absent: NamedPost): Promise<readonly Choice[]> => {
  const desk = deskUnder(directory, absent.agency, localDate(visit.now))
  const others = await heldAt(visit.db, desk, absent.officer, visit.now)
  return others.flatMap((post) => {
    const standing = standsInFor(absent, post, (code) => directory.authorityOf(code).code)
    return standing === null ? [] : [{ post, capacity: standing.capacity }]
  })
}

const load = async (visit: Own): Promise<Model> => {
  const { actor, db, now, query } = visit
  const directory = await readDirectory(visit)
  const desk = deskUnder(directory, actor.agency, localDate(now))
  const known = await heldAt(db, desk, actor.officerId, now)
  const own = known.find(({ id }) => id === actor.postId)
  const posts = own === undefined ? [] : known.filter((post) => recordsFor(own, post, desk))
  const wanted = visit.form.typed.get('post') || query.get('vi-tri')
  const chosen = posts.find(({ id }) => id === wanted) ?? (posts.length === 1 ? posts[0]! : null)
  const [delegates, absences] = await Promise.all([
    chosen === null ? [] : delegatesFor(visit, directory, chosen),
    absencesAt(
      db,
      posts.map(({ id }) => id),
      now,
    ),
  ])
  return { directory, posts, chosen, delegates, absences }
}

const submit = async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const directory = await readDirectory(visit)
  const cancelled = form.get('cancel')
  if (cancelled !== '') {
    const done = await cancelAbsence(db, directory, actor, cancelled, now)
    return isRefusal(done) ? done : redirect(absencePath, { flash: words.cancelled })
  }
  const [from, to] = [readDay(form, 'from'), readDay(form, 'to')]
  const problems = [
    ...(from === null || from === 'wrong' ? [{ field: 'from', message: words.dateMissing }] : []),
    ...(to === null || to === 'wrong' ? [{ field: 'to', message: words.dateMissing }] : []),
  ]
  if (from === null || from === 'wrong' || to === null || to === 'wrong') return again<Model>(problems)
  const typed = {
    post: form.get('post'),
    from,
    to,
    delegate: form.get('delegate') || null,
    document: form.get('document').slice(0, 80) || null,
  }
  const done = await recordAbsence(db, directory, actor, typed, now)
  return isRefusal(done) ? done : redirect(absencePath, { flash: words.recorded })
}

const day = (text: string): string => formatDate(Temporal.PlainDate.from(text))

const Cancel = ({ absence }: { readonly absence: Absence }) => (
  <FormBox action={absencePath}>
    <input type="hidden" name="cancel" value={absence.id} />
    <Button look="plain" shortcut={workKeys.remove} row={words.cancel}>
      {words.cancelFor(absence.name)}
    </Button>
  </FormBox>
)

const columnsFor = (place: (agency: string) => Words): readonly Column<Absence>[] => [
  {
    head: words.who,
    title: true,
    cell: ({ name, title, agency }) => <Who name={name} title={title} place={place(agency)} />,
  },
  {
    head: words.days,
    cell: ({ from, to }) => (
      <span class="num">
        {day(from)} – {day(to)}
      </span>
    ),
  },
  { head: words.delegate, cell: (absence) => <Delegate absence={absence} /> },
  { head: words.act, actions: true, cell: (absence) => <Cancel absence={absence} /> },
]

const Who = ({ name, title, place }: { readonly name: string; readonly title: Words; readonly place: Words }) => {
  const { t } = useScene()
  return (
    <>
      {name}
      <small>
        {t(title)} · {t(place)}
      </small>
    </>
  )
}

const Delegate = ({ absence: { delegate, capacity, document } }: { readonly absence: Absence }) => {
  const { t } = useScene()
  if (delegate === null) return <>{t(words.nobody)}</>
  return <>{[delegate, capacity, document].filter((part) => part !== null).join(' · ')}</>
}

const NewAbsence = ({ chosen, delegates }: Pick<Model, 'delegates'> & { readonly chosen: NamedPost }) => {
  const { t } = useScene()
  return (
    <FormBox action={absencePath}>
      <input type="hidden" name="post" value={chosen.id} />
      <p>
        <strong>{chosen.name}</strong> · {t(chosen.title)}
      </p>
      <DateInput name="from" label={words.from} />
      <DateInput name="to" label={words.to} />
      {delegates.length === 0 ? (
        <p>{t(words.nobodyFits)}</p>
      ) : (
        <Select
          name="delegate"
          label={words.delegate}
          empty={words.nobody}
          choices={delegates.map(({ post, capacity }) => ({
            value: post.id,
            label: `${post.name} · ${t(post.title)}${capacity === null ? '' : ` (${capacity})`}`,
          }))}
        />
      )}
      {delegates.some(({ capacity }) => capacity === 'TUQ.') && (
        <TextInput name="document" label={words.document} hint={words.documentHint} optional maxlength={80} />
      )}
      <Button shortcut={workKeys.main}>{words.record}</Button>
    </FormBox>
  )
}

const ChoosePost = ({ posts, chosen, officer }: Pick<Model, 'posts' | 'chosen'> & { readonly officer: string }) => {
  const { t } = useScene()
  if (posts.length < 2) return null
  return (
    <nav aria-label={t(words.choose)}>
      <ul class="chips">
        {posts.map((post) => (
          <li key={post.id}>
            <a
              class="chip"
              href={`${absencePath}?vi-tri=${post.id}`}
              {...(post.id === chosen?.id ? { 'aria-current': 'true' as const } : {})}
            >
              {post.officer === officer ? t(words.own) : post.name} · {t(post.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Who is away and who stands in: everybody for himself, heads for those below them. */
export const absencePage = page(absencePath, {
  who: may('absence.record'),
  record: null,
  load,
  submit,
  view: ({ directory, posts, chosen, delegates, absences }, visit) => {
    const place = (agency: string) => placeOf(directory, agency, localDate(visit.now))
    return (
      <Area visit={visit} directory={directory} title={words.title} current={absencePath}>
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">{visit.t(words.sub)}</p>
        <Section title={words.listed}>
          <Table
            caption={words.listed}
            columns={columnsFor(place)}
            rows={absences}
            keyOf={({ id }) => id}
            empty={<p>{visit.t(words.none)}</p>}
          />
        </Section>
        <Section title={words.new}>
          {posts.length > 1 && <p>{visit.t(words.choose)}</p>}
          <ChoosePost posts={posts} chosen={chosen} officer={visit.actor.officerId} />
          {chosen !== null && <NewAbsence chosen={chosen} delegates={delegates} />}
        </Section>
      </Area>
    )
  },
})
