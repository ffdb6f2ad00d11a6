import { type Actor, may, officerFace } from '#identity'
import { localDate, type Words } from '#platform'
import { wordsOf } from '#procedure'
import {
  type Column,
  type Door,
  EmptyState,
  formatDateTime,
  type NavGroup,
  OfficerLayout,
  page,
  Table,
  Tag,
  useScene,
  type Visit,
} from '#web'
import type { DossierServices } from '../services.ts'
import { livePath } from '../today/live.api.ts'
import { officerNav } from '../today/officer-nav.ts'
import { messageListWords as words } from './message.words.ts'
import { messageAnchor, messageListPath, messagesPath } from './message-paths.ts'
import { type WaitingMessage, waitingMessages } from './waiting-messages.query.ts'

interface Row extends WaitingMessage {
  readonly procedure: Words
}

interface Waiting {
  readonly place: Words
  readonly nav: readonly NavGroup[]
  readonly rows: readonly Row[]
  readonly next: string | null
}

type Own = Visit<Actor, unknown>

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<Waiting> => {
    const directory = await services.agencies()
    const [nav, { rows, next }, procedures] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      waitingMessages(db, actor, directory, now, { after: query.get('sau') ?? undefined }),
      services.procedures.current(),
    ])
    const day = localDate(now)
    const nameOf = (code: string): Words => {
      const procedure = procedures.at(code, day)
      return procedure === undefined ? { vi: code, en: code } : wordsOf(procedure.name)
    }
    const named = rows.map((row) => ({ ...row, procedure: nameOf(row.procedureCode) }))
    return { place: directory.shortNameAt(actor.agency, day), nav, rows: named, next }
  }

const columns = (t: (words: Words) => string): readonly Column<Row>[] => [
  {
    head: words.dossier,
    title: true,
    cell: ({ dossierId, id, code, ownerName }) => (
      <>
        <a class="num" href={`${messagesPath(dossierId)}#${messageAnchor(id)}`}>
          {code}
        </a>
        <small>{ownerName}</small>
      </>
    ),
  },
  {
    head: words.what,
    cell: ({ kind }) => <Tag tone={kind === 'received' ? 'soon' : 'stopped'}>{words[kind]}</Tag>,
  },
  { head: words.procedure, cell: ({ procedure }) => t(procedure) },
  { head: words.since, cell: ({ at }) => <span class="num">{formatDateTime(at)}</span> },
]

const List = ({ rows, next }: Pick<Waiting, 'rows' | 'next'>) => {
  const { t } = useScene()
  if (rows.length === 0) return <EmptyState>{words.none}</EmptyState>
  return (
    <>
      <Table caption={words.caption} columns={columns(t)} rows={rows} keyOf={({ id }) => id} />
      {next !== null && (
        <p>
          <a href={`${messageListPath}?sau=${next}`}>{t(words.next)}</a>
        </p>
      )}
    </>
  )
}

/** What citizens have written and what waits to be sent: the one-stop's own list, counted at the side and live. */
export const messageListPage = (services: DossierServices): Door =>
  page(messageListPath, {
    who: may('citizen-message.send'),
    load: load(services),
    record: { as: 'messages.waiting', of: ({ rows }) => rows.map(({ dossierId }) => dossierId) },
    view: ({ place, nav, rows, next }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, place)}
        nav={nav}
        islands={['dossier/today/live']}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">{visit.t(words.sub)}</p>
        <p class="live" role="status" data-live={livePath} />
        <List rows={rows} next={next} />
      </OfficerLayout>
    ),
  })
