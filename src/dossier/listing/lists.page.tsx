import { type Actor, may } from '#identity'
import { localDate, type Words } from '#platform'
import {
  type Column,
  type Door,
  EmptyState,
  formatDateTime,
  page,
  Section,
  Table,
  Tag,
  useScene,
  type Visit,
} from '#web'
import { formOf } from '../acting/act-forms.ts'
import { actPath, dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { type Destination, destinationsOf, type ListCounted, listsOf } from './handover-lists.query.ts'
import { houseOf } from './keep-list.ts'
import { type Kept, keptBy } from './kept-papers.query.ts'
import { newListWords, listWords as words } from './list.words.ts'
import { ListState, numberOf, PapersFrame, type Place } from './list-frame.component.tsx'
import { listPath, listsPath, newListPath } from './list-paths.ts'

type Own = Visit<Actor, unknown>

interface Lists extends Place {
  readonly toGive: readonly Destination[]
  readonly kept: readonly Kept[]
  readonly mine: readonly ListCounted[]
  readonly toTake: readonly ListCounted[]
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now }: Own): Promise<Lists> => {
    const directory = await services.agencies()
    const house = await houseOf(services, { actor, now })
    const [toGive, kept, mine, coming, nav] = await Promise.all([
      destinationsOf(db, house),
      keptBy(db, house),
      listsOf(db, 'from', house),
      listsOf(db, 'to', house),
      officerNav(db, actor, directory, now, services),
    ])
    return { actor, directory, nav, toGive, kept, mine, toTake: coming.filter(({ open }) => open > 0) }
  }

const nameIn =
  ({ directory }: Pick<Lists, 'directory'>, now: Temporal.Instant) =>
  (code: string): Words =>
    directory.find(code) === undefined ? { vi: code, en: code } : directory.shortNameAt(code, localDate(now))

const Giving = ({ lists }: { readonly lists: Lists }) => {
  const { t, now } = useScene()
  const name = nameIn(lists, now)
  const columns: readonly Column<Destination>[] = [
    { head: words.destination, title: true, cell: ({ agency }) => t(name(agency)) },
    { head: words.count, figures: true, cell: ({ count }) => count },
    { head: words.due, cell: (row) => <Due at={row.dueAt} /> },
    {
      head: words.open,
      actions: true,
      cell: ({ agency }) => (
        <a href={newListPath(agency)}>
          {t(words.open)}
          <span class="govuk-visually-hidden"> {t(name(agency))}</span>
        </a>
      ),
    },
  ]
  return (
    <Table
      caption={words.toGive}
      columns={columns}
      rows={lists.toGive}
      keyOf={({ agency }) => agency}
      empty={<EmptyState>{words.nothingToGive}</EmptyState>}
    />
  )
}

const Keeping = ({ lists }: { readonly lists: Lists }) => {
  const { t, now } = useScene()
  const name = nameIn(lists, now)
  const columns: readonly Column<Kept>[] = [
    {
      head: newListWords.dossier,
      title: true,
      cell: ({ dossierId, code }) => (
        <a class="num" href={dossierPath(dossierId)}>
          {code}
        </a>
      ),
    },
    { head: words.since, cell: ({ since }) => <span class="num">{formatDateTime(since)}</span> },
    { head: words.belongsTo, cell: ({ belongsTo }) => t(name(belongsTo)) },
    {
      head: words.forward,
      actions: true,
      cell: ({ dossierId, code }) => (
        <a href={actPath(dossierId, formOf('forward-papers').slug)}>
          {t(words.forward)}
          <span class="govuk-visually-hidden"> {code}</span>
        </a>
      ),
    },
  ]
  return <Table caption={words.kept} columns={columns} rows={lists.kept} keyOf={({ dossierId }) => dossierId} />
}

const Due = ({ at }: { readonly at: Temporal.Instant }) => {
  const { now } = useScene()
  const late = Temporal.Instant.compare(at, now) < 0
  return (
    <>
      <span class="num">{formatDateTime(at)}</span> {late && <Tag tone="late">{lateWord}</Tag>}
    </>
  )
}

const lateWord: Words = { vi: 'Quá hạn', en: 'Late' }

interface RowsProps {
  readonly lists: Lists
  readonly rows: readonly ListCounted[]
  readonly side: 'from' | 'to'
  readonly caption: Words
  readonly empty: Words
}

const Rows = ({ lists, rows, side, caption, empty }: RowsProps) => {
  const { t, now } = useScene()
  const name = nameIn(lists, now)
  const columns: readonly Column<ListCounted>[] = [
    {
      head: words.number,
      title: true,
      cell: (list) => (
        <a class="num" href={listPath(list.id)}>
          {numberOf(list)}
        </a>
      ),
    },
    {
      head: side === 'from' ? words.destination : words.source,
      cell: ({ agency, toAgency }) => t(name(side === 'from' ? toAgency : agency)),
    },
    { head: words.opened, cell: ({ openedAt }) => <span class="num">{formatDateTime(openedAt)}</span> },
    { head: words.count, figures: true, cell: ({ pieces }) => pieces },
    { head: words.state, cell: (list) => <ListState list={list} /> },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  )
}

const view = (lists: Lists, visit: Own) => (
  <PapersFrame visit={visit} title={words.title} {...lists}>
    <h1>{visit.t(words.title)}</h1>
    <p class="sub">{visit.t(words.intro)}</p>
    <Section id="cho-nhan" title={words.toTake}>
      <Rows lists={lists} rows={lists.toTake} side="to" caption={words.toTake} empty={words.nothingToTake} />
    </Section>
    <Section id="cho-giao" title={words.toGive}>
      <Giving lists={lists} />
    </Section>
    {lists.kept.length > 0 && (
      <Section id="con-giu" title={words.kept}>
        <p class="section-foot">{visit.t(words.keptSays)}</p>
        <Keeping lists={lists} />
      </Section>
    )}
    <Section id="phieu" title={words.mine}>
      <Rows lists={lists} rows={lists.mine} side="from" caption={words.mine} empty={words.noneYet} />
    </Section>
  </PapersFrame>
)

/** Papers that wait to be handed over, lists on their way here, and the lists of this agency. */
export const handoverListsPage = (services: DossierServices): Door =>
  page(listsPath, { who: may('handover-list.keep'), load: load(services), record: null, view })
