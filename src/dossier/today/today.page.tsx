import { type Actor, may, officerFace } from '#identity'
import { localDate, type Refusal } from '#platform'
import {
  again,
  ButtonLink,
  Chips,
  type Door,
  type Form,
  type NavGroup,
  OfficerLayout,
  page,
  type Redirect,
  redirect,
  type Scene,
  useScene,
  type Visit,
} from '#web'
import { type ListChoices, listChoices } from '../inbox/list-choices.query.ts'
import { ListFilters, SavedViews } from '../inbox/list-filters.component.tsx'
import { listWords } from '../inbox/list-filters.words.ts'
import { everythingUrl, type Looking, lookingAt, queryOf, todayPath, todayUrl } from '../inbox/looking.form.ts'
import { removeView, type SavedView, savedViews, saveView, toggleDefault } from '../inbox/saved-view.store.ts'
import type { DossierServices } from '../services.ts'
import { dayHeading, dayNote } from './day-note.ts'
import { chipViews, type Desk, dossiersShown, loadDesk } from './desk.ts'
import { livePath } from './live.api.ts'
import { officerNav } from './officer-nav.ts'
import { groupWords, viewWords } from './officer-nav.words.ts'
import { Posts } from './posts.component.tsx'
import { todayWords as words } from './today.words.ts'
import { WorkList } from './today-list.component.tsx'
import { Returns, Transfers } from './today-side.component.tsx'

type Own = Visit<Actor, unknown>

const Heading = ({ desk, visit }: { readonly desk: Desk; readonly visit: Scene }) => {
  const today = localDate(visit.now)
  const note = dayNote(today, desk.calendar)
  return (
    <>
      <h1>{visit.t(desk.looking.group === null ? words.title : groupWords[desk.looking.group])}</h1>
      <p class="sub">
        {visit.t(dayHeading(today))}
        {note !== null && ` · ${visit.t(note)}`}
      </p>
    </>
  )
}

/** The whole list: its address says so, because the bare one may open a view of the officer's own. */
const plainly = ({ group, by }: Looking): boolean => queryOf({ group, ...(by === undefined ? {} : { by }) }).size === 0

/** Says what came in since the list was drawn; the list itself never moves under the reader's finger. */
const Live = ({ desk }: { readonly desk: Desk }) => {
  const { t, now } = useScene()
  const query = queryOf(desk.looking)
  query.set('luc', now.toString())
  return <p class="live" role="status" data-live={`${livePath}?${query}`} data-fresh={t(words.fresh)} />
}

const Filters = ({ desk }: { readonly desk: Desk }) => (
  <Chips
    label={words.filters}
    items={chipViews.map((view) => ({
      href: view === 'tat-ca' && plainly(desk.looking) ? everythingUrl : todayUrl({ ...desk.looking, view }),
      label: viewWords[view],
      on: desk.looking.view === view,
      count: desk.counts[view] ?? 0,
    }))}
  />
)

interface Today {
  readonly desk: Desk
  readonly nav: readonly NavGroup[]
  readonly choices: ListChoices
  readonly saved: readonly SavedView[]
}

const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Today | Redirect> => {
    const { db, actor, now, query } = visit
    const saved = await savedViews(db, actor)
    const first = saved.find(({ isDefault }) => isDefault)
    if (first !== undefined && query.size === 0 && visit.form.problems.length === 0)
      return redirect(`${todayPath}?${first.query || 'loc=tat-ca'}`)
    const looking = lookingAt(query)
    const [directory, procedures] = await Promise.all([services.agencies(), services.procedures.current()])
    // side by side: each waits for the database, none for another
    const [desk, nav, choices] = await Promise.all([
      loadDesk({ db, services, actor, now }, looking, query.get('sau') ?? undefined),
      officerNav(db, actor, directory, now),
      listChoices({ db, actor, now, directory, procedures }, looking.by ?? {}),
    ])
    return { desk, nav, choices, saved }
  }

/** What is kept of a view is read and written anew: nothing that is no address of a list comes into the database. */
const backTo = (form: Form): string => queryOf(lookingAt(new URLSearchParams(form.get('query')))).toString()

const submit = async ({ db, actor, now }: Own, form: Form) => {
  const act = form.get('act')
  if (act === 'default') {
    await toggleDefault(db, actor, form.get('view'))
    return redirect(everythingUrl, { flash: listWords.changed })
  }
  if (act === 'remove') {
    await removeView(db, actor, form.get('view'))
    return redirect(everythingUrl, { flash: listWords.removed })
  }
  const name = form.get('name').replace(/\s+/g, ' ').slice(0, 60)
  if (name === '') return again<Today>([{ field: 'name', message: listWords.nameMissing }])
  const query = backTo(form)
  const refused: Refusal | undefined = await saveView(
    db,
    actor,
    { name, query, isDefault: act === 'save-default' },
    now,
  )
  return refused ?? redirect(`${todayPath}?${query || 'loc=tat-ca'}`, { flash: listWords.saved })
}

/** The side names lists by group and by time; «mine» and «today» are ways to look at one of them. */
const listOf = ({ view, group }: Looking): string =>
  todayUrl(group !== null || view === 'cua-toi' || view === 'hom-nay' ? { group } : { view })

const view = ({ desk, nav, choices, saved }: Today, visit: Own) => {
  const { actor, now, query } = visit
  const receives = actor.role === 'receptionist'
  return (
    <OfficerLayout
      visit={visit}
      title={words.titleWith(desk.counts['tat-ca'] ?? 0)}
      officer={officerFace(actor, desk.directory.shortNameAt(actor.agency, localDate(now)))}
      nav={nav}
      islands={['dossier/today/live', 'web/list-keys']}
      current={listOf(desk.looking)}
    >
      <Heading desk={desk} visit={visit} />
      <Live desk={desk} />
      <Posts posts={actor.posts ?? []} active={actor.postId} directory={desk.directory} />
      <div class="list-head">
        <Filters desk={desk} />
        {receives && (
          <ButtonLink href="/can-bo/tiep-nhan" shortcut="Alt+2">
            {words.newDossier}
          </ButtonLink>
        )}
      </div>
      <div class="list-tools">
        <ListFilters looking={desk.looking} choices={choices} />
        <SavedViews saved={saved} query={queryOf(desk.looking).toString()} />
      </div>
      <Returns rows={desk.returns} />
      <Transfers desk={desk} />
      <WorkList desk={desk} continued={query.has('sau')} receives={receives} />
    </OfficerLayout>
  )
}

/** The officer's first page: what waits for this post, the most urgent first. */
export const todayPage = (services: DossierServices): Door =>
  page(todayPath, {
    who: may('inbox.read'),
    load: loadFor(services),
    submit,
    record: { as: 'inbox.read', of: ({ desk }) => dossiersShown(desk) },
    view,
  })
