import { type Actor, may } from '#identity'
import { type Column, type Door, EmptyState, formatDateTime, Pagination, page, Table, useScene, type Visit } from '#web'
import { formOf } from '../acting/act-forms.ts'
import { placeName } from '../handing-over/whereabouts.component.tsx'
import { houseOf } from '../listing/keep-list.ts'
import { PapersFrame, type Place } from '../listing/list-frame.component.tsx'
import { actPath, dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { statuses } from '../status.ts'
import { officerNav } from '../today/officer-nav.ts'
import { paperReturnWords as words } from './paper-return.words.ts'
import { type PapersBack, type PapersBackPage, papersBackOf } from './papers-back.query.ts'

type Own = Visit<Actor, unknown>

const path = '/can-bo/giay-phai-tra'

interface Listed extends Place, PapersBackPage {
  readonly house: ReadonlySet<string>
  readonly first: boolean
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<Listed> => {
    const directory = await services.agencies()
    const house = await houseOf(services, { actor, now })
    const from = query.get('sau')
    const [listed, nav] = await Promise.all([
      papersBackOf(db, house, from),
      officerNav(db, actor, directory, now, services),
    ])
    return { ...listed, actor, directory, nav, house: new Set(house), first: from === null }
  }

const Code = ({ row: { dossierId, code, status } }: { readonly row: PapersBack }) => {
  const { t } = useScene()
  return (
    <>
      <a href={dossierPath(dossierId)} class="num">
        {code ?? t(words.noCode)}
      </a>
      <small>{t(statuses[status].words)}</small>
    </>
  )
}

const Act = ({ row, house }: { readonly row: PapersBack; readonly house: Listed['house'] }) => {
  const { t } = useScene()
  const { dossierId, code, place, ownerName } = row
  if (place?.at !== 'agency' || !house.has(place.agency)) return <small>{t(words.notHere)}</small>
  return (
    <a href={actPath(dossierId, formOf('return-papers').slug)} aria-label={t(words.actOf(code ?? ownerName))}>
      {t(words.act)}
    </a>
  )
}

const Where = ({ row, listed }: { readonly row: PapersBack; readonly listed: Listed }) => {
  const { t, now } = useScene()
  return <>{row.place === null ? '–' : t(placeName({ directory: listed.directory, now }, row.place))}</>
}

const columns = (listed: Listed): readonly Column<PapersBack>[] => [
  { head: words.dossier, title: true, cell: (row) => <Code row={row} /> },
  { head: words.owner, cell: ({ ownerName }) => ownerName },
  { head: words.ended, cell: ({ dueBackAt }) => <span class="num">{formatDateTime(dueBackAt)}</span> },
  { head: words.where, cell: (row) => <Where row={row} listed={listed} /> },
  { head: words.act, actions: true, cell: (row) => <Act row={row} house={listed.house} /> },
]

const view = (listed: Listed, visit: Own) => (
  <PapersFrame visit={visit} title={words.title} {...listed} current={path}>
    <h1>{visit.t(words.title)}</h1>
    <p class="sub">{visit.t(words.intro)}</p>
    <Table
      caption={words.title}
      columns={columns(listed)}
      rows={listed.rows}
      keyOf={({ key }) => key}
      empty={<EmptyState>{words.none}</EmptyState>}
    />
    <Pagination newer={listed.first ? null : path} older={listed.next === null ? null : `${path}?sau=${listed.next}`} />
  </PapersFrame>
)

/** The one-stop's list of papers to be given back: of dossiers that ended without a result, or while an agency that was asked held them. */
export const papersBackPage = (services: DossierServices): Door =>
  page(path, {
    who: may('dossier.hand-over'),
    load: load(services),
    record: { as: 'inbox.read', of: ({ rows }) => rows.map(({ dossierId }) => dossierId) },
    view,
  })
