import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import { functionRole } from '#procedure'
import { type Door, type NavGroup, OfficerLayout, page, useScene, type Visit } from '#web'
import { listChoices } from '../inbox/list-choices.query.ts'
import { isNarrowed, todayUrl, type View } from '../inbox/looking.form.ts'
import type { DossierServices } from '../services.ts'
import { toRows } from '../today/desk.ts'
import { officerNav } from '../today/officer-nav.ts'
import { WatchChips, WatchFilters, type WatchProps, WatchTable } from './watch.component.tsx'
import { type WatchList, watchingAt, watchPath, watchUrl } from './watch.form.ts'
import { watched } from './watch.query.ts'
import { watchListWords, watchWords as words } from './watch.words.ts'
import { askedBy, narrowedCounts, watchAsk, watchedCounts } from './watch-desk.ts'

type Own = Visit<Actor, unknown>

interface Watch extends WatchProps {
  readonly nav: readonly NavGroup[]
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<Watch> => {
    const asked = await askedBy(services, actor, now)
    const { directory, procedures, house } = asked
    const watching = watchingAt(query, house)
    const ask = watchAsk(asked, watching)
    const plain = !isNarrowed(watching) && watching.unit === undefined
    const staff = { agencies: ask.house, roles: [...new Set(Object.values(functionRole))] }
    const [found, counts, choices, nav] = await Promise.all([
      watched(db, watching.list, { ...ask, after: query.get('sau') ?? undefined }),
      plain ? watchedCounts(db, directory, actor, now) : narrowedCounts(db, ask, watching),
      listChoices({ db, actor, now, directory, procedures, staff }, watching.by),
      officerNav(db, actor, directory, now, services),
    ])
    const rows = await toRows({ db, services, actor, now }, found.rows, house)
    const units = house.map((code) => ({ value: code, label: directory.shortNameAt(code, localDate(now)) }))
    return {
      ...{ watching, directory, rows, counts, choices, units, nav },
      next: found.next,
      continued: query.has('sau'),
    }
  }

/** The list of the own work that answers to a list of the unit's. */
const ownView: Readonly<Partial<Record<WatchList, View>>> = {
  late: 'qua-han',
  soon: 'sap-den-han',
  'step-late': 'tre-buoc',
}

const Intro = ({ watch, actor }: { readonly watch: Watch; readonly actor: Actor }) => {
  const { t, now } = useScene()
  const { directory, watching } = watch
  const top = actor.role === 'unit-head' ? actor.agency : directory.authorityOf(actor.agency).code
  const view = ownView[watching.list]
  return (
    <p class="sub">
      {t(words.ofUnit(directory.shortNameAt(watching.unit ?? top, localDate(now))))}{' '}
      {actor.role !== 'reform-controller' && view !== undefined && <a href={todayUrl({ view })}>{t(words.mine)}</a>}
    </p>
  )
}

const view = (watch: Watch, visit: Own) => (
  <OfficerLayout
    visit={visit}
    title={watchListWords[watch.watching.list]}
    officer={officerFace(visit.actor, placeOf(watch.directory, visit.actor.agency, localDate(visit.now)))}
    nav={watch.nav}
    islands={['web/list-keys']}
    current={watchUrl({ list: watch.watching.list })}
  >
    <h1>
      {visit.t(words.title)}: {visit.t(watchListWords[watch.watching.list]).toLowerCase()}
    </h1>
    <Intro watch={watch} actor={visit.actor} />
    <div class="list-head">
      <WatchChips {...watch} />
    </div>
    <div class="list-tools">
      <WatchFilters {...watch} />
    </div>
    <WatchTable {...watch} />
  </OfficerLayout>
)

/** What is late or will be, of a unit or of the whole authority; for those who answer for it, and to read only. */
export const watchPage = (services: DossierServices): Door =>
  page(watchPath, {
    who: may('deadlines.watch'),
    load: load(services),
    record: { as: 'inbox.read', of: ({ rows }) => rows.map(({ dossierId }) => dossierId) },
    view,
  })
