import { type Actor, may, officerFace, type Post, signedIn } from '#identity'
import { isRefusal, localDate } from '#platform'
import { ButtonLink, Chips, type Door, type NavGroup, OfficerLayout, page, type Scene, type Visit } from '#web'
import { Posts } from '../acting/posts.component.tsx'
import type { DossierServices } from '../services.ts'
import { chipViews, type Desk, dossiersShown, loadDesk } from '../solving/desk.ts'
import { dayHeading, dayNote } from './day-note.ts'
import { isView, isWorkGroup, type Looking, officerNav, todayPath, todayUrl } from './officer-nav.ts'
import { groupWords, viewWords } from './officer-nav.words.ts'
import { todayWords as words } from './today.words.ts'
import { WorkList } from './today-list.component.tsx'
import { Returns, Transfers } from './today-side.component.tsx'

type Own = Visit<Actor, unknown>

const lookingAt = (query: URLSearchParams): Looking => {
  const [view, group] = [query.get('loc'), query.get('nhom')]
  return { view: isView(view) ? view : 'tat-ca', group: isWorkGroup(group) ? group : null }
}

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

const Filters = ({ desk }: { readonly desk: Desk }) => (
  <Chips
    label={words.filters}
    items={chipViews.map((view) => ({
      href: todayUrl({ ...desk.looking, view }),
      label: viewWords[view],
      on: desk.looking.view === view,
      count: desk.counts[view] ?? 0,
    }))}
  />
)

interface Today {
  readonly desk: Desk
  readonly nav: readonly NavGroup[]
  readonly posts: readonly Post[]
}

const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Today> => {
    const { db, actor, now, query } = visit
    const asker = { db, services, actor, now }
    const [desk, person] = await Promise.all([
      loadDesk(asker, lookingAt(query), query.get('sau') ?? undefined),
      signedIn.admit(visit),
    ])
    const nav = await officerNav(db, actor, desk.directory, now)
    return { desk, nav, posts: isRefusal(person) ? [] : person.posts }
  }

/** The side names lists by group and by time; «mine» and «today» are ways to look at one of them. */
const listOf = ({ view, group }: Looking): string =>
  todayUrl(view === 'cua-toi' || view === 'hom-nay' ? { group } : { view, group })

const view = ({ desk, nav, posts }: Today, visit: Own) => {
  const { actor, now, query } = visit
  const receives = actor.role === 'receptionist'
  return (
    <OfficerLayout
      visit={visit}
      title={words.titleWith(desk.counts['tat-ca'] ?? 0)}
      officer={officerFace(actor, desk.directory.shortNameAt(actor.agency, localDate(now)))}
      nav={nav}
      current={listOf(desk.looking)}
    >
      <Heading desk={desk} visit={visit} />
      <Posts posts={posts} active={actor.postId} directory={desk.directory} />
      <div class="list-head">
        <Filters desk={desk} />
        {receives && <ButtonLink href="/can-bo/tiep-nhan">{words.newDossier}</ButtonLink>}
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
    record: { as: 'inbox.read', of: ({ desk }) => dossiersShown(desk) },
    view,
  })
