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
import { everythingUrl, isWhole, type Looking, lookingAt, queryOf, todayPath, todayUrl } from '../inbox/looking.form.ts'
import { removeView, savedViews, saveView, toggleDefault } from '../inbox/saved-view.store.ts'
import { houseOf } from '../listing/keep-list.ts'
import { MissedPapers } from '../listing/missed.component.tsx'
import { type Missed, missedBy } from '../listing/missed.query.ts'
import { UnitLate } from '../reminding/unit-late.component.tsx'
import type { DossierServices } from '../services.ts'
import { dayHeading, dayNote } from './day-note.ts'
import { type Desk, dossiersShown, fieldCodes, loadDesk } from './desk.ts'
import { type KeptView, keptHref, keptViews } from './kept-views.ts'
import { livePath } from './live.api.ts'
import { chipFilters, chipViews, listCounts, navOf } from './officer-nav.ts'
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

const Filters = ({ desk, counts }: Pick<Today, 'desk' | 'counts'>) => (
  <Chips
    label={words.filters}
    items={chipViews.map((view) => ({
      href: view === 'tat-ca' && plainly(desk.looking) ? everythingUrl : todayUrl({ ...desk.looking, view }),
      label: viewWords[view],
      on: desk.looking.view === view,
      count: countIn(counts, { ...desk.looking, view }),
    }))}
  />
)

interface Today {
  readonly desk: Desk
  readonly nav: readonly NavGroup[]
  /** How many wait in each list, by its address. */
  readonly counts: ReadonlyMap<string, number>
  readonly choices: ListChoices
  readonly kept: readonly KeptView[]
  /** Papers that this agency sent and nobody found. */
  readonly missed: readonly Missed[]
}

const countIn = (counts: Today['counts'], looking: Looking): number => counts.get(todayUrl(looking)) ?? 0

/** Everything that is read for the page, side by side: each waits for the database, none for another. */
const readAll = async (services: DossierServices, { db, actor, now, query }: Own): Promise<Today> => {
  const looking = lookingAt(query)
  const [directory, procedures, codesOf] = await Promise.all([
    services.agencies(),
    services.procedures.current(),
    fieldCodes({ services, now }),
  ])
  const chips = chipFilters(actor, directory, now, looking, codesOf)
  const [desk, counts, choices, kept, missed] = await Promise.all([
    loadDesk({ db, services, actor, now }, looking, query.get('sau') ?? undefined),
    listCounts(db, actor, directory, now, { beside: chips, law: services }),
    listChoices({ db, actor, now, directory, procedures }, looking.by ?? {}),
    keptViews(db, actor, directory, now, services),
    missedBy(db, actor, await houseOf(services, { actor, now })),
  ])
  return { desk, counts, choices, kept, missed, nav: navOf(actor, directory, now, counts, kept) }
}

/** Only the bare address may lead to a view of the officer's own, and then nothing else is read. */
const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Today | Redirect> => {
    const { db, actor, query, form } = visit
    const bare = query.size === 0 && form.problems.length === 0
    const first = bare ? (await savedViews(db, actor)).find(({ isDefault }) => isDefault) : undefined
    return first === undefined ? readAll(services, visit) : redirect(keptHref(first))
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
  return refused ?? redirect(keptHref({ query }), { flash: listWords.saved })
}

/** The side names lists by group and by time, and the officer's own views; «mine» and «today» are ways to look at one of them. */
const listOf = (looking: Looking, kept: readonly KeptView[]): string => {
  const { view, group } = looking
  const own = kept.find((each) => each.view.query === queryOf(looking).toString() && each.view.query !== '')
  return own?.href ?? todayUrl(group !== null || view === 'cua-toi' || view === 'hom-nay' ? { group } : { view })
}

/** What waits beside the list: before the whole of it, and behind a part that was asked for. */
const Beside = ({ desk, missed }: Pick<Today, 'desk' | 'missed'>) => (
  <>
    <MissedPapers missed={missed} directory={desk.directory} />
    <Returns rows={desk.returns} />
    <Transfers desk={desk} />
  </>
)

const view = ({ desk, nav, counts, choices, kept, missed }: Today, visit: Own) => {
  const { actor, now, query } = visit
  const receives = actor.role === 'receptionist'
  const whole = isWhole(desk.looking)
  return (
    <OfficerLayout
      visit={visit}
      title={words.titleWith(countIn(counts, { ...desk.looking, view: 'tat-ca' }))}
      officer={officerFace(actor, desk.directory.shortNameAt(actor.agency, localDate(now)))}
      nav={nav}
      islands={['dossier/today/live', 'web/list-keys']}
      current={listOf(desk.looking, kept)}
    >
      <Heading desk={desk} visit={visit} />
      <Live desk={desk} />
      <Posts posts={actor.posts ?? []} active={actor.postId} directory={desk.directory} />
      <div class="list-head">
        <Filters desk={desk} counts={counts} />
        {receives && (
          <ButtonLink href="/can-bo/tiep-nhan" shortcut="Alt+2">
            {words.newDossier}
          </ButtonLink>
        )}
      </div>
      <div class="list-tools">
        <ListFilters looking={desk.looking} choices={choices} />
        <SavedViews saved={kept.map(({ view }) => view)} query={queryOf(desk.looking).toString()} />
      </div>
      {whole && <Beside desk={desk} missed={missed} />}
      <WorkList desk={desk} continued={query.has('sau')} receives={receives} />
      {!whole && <Beside desk={desk} missed={missed} />}
      <UnitLate rows={desk.unitLate} directory={desk.directory} />
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
