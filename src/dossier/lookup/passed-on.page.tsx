import type { AgencyDirectory } from '#agency'
import { may, officerFace } from '#identity'
import { localDate } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import { type Column, type Door, EmptyState, OfficerLayout, Pagination, page, Table, useScene, useText } from '#web'
import { holdersOf } from '../consulting/holders.ts'
import { waitingFor } from '../consulting/step-time.words.ts'
import { todayPath } from '../inbox/looking.form.ts'
import { deskOf } from '../reach.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { shortMoment } from '../solving/due-state.ts'
import { stepName } from '../solving/step-name.ts'
import { statuses } from '../status.ts'
import { officerNav } from '../today/officer-nav.ts'
import { type PassedOn, passedOn } from './passed-on.query.ts'
import { passedOnWords as words } from './passed-on.words.ts'

export const passedOnPath = '/can-bo/da-chuyen'

interface Listed extends PassedOn {
  readonly procedure: CurrentProcedure
}

interface RowProps {
  readonly row: Listed
}

interface Around {
  readonly directory: AgencyDirectory
  readonly calendarOf: DossierServices['calendarOf']
}

const Code = ({ row }: RowProps) => {
  const { t } = useScene()
  return (
    <>
      <a href={dossierPath(row.dossierId)} class="num">
        {row.code ?? t(words.noCode)}
      </a>
      <small>{t(wordsOf(row.procedure.name))}</small>
    </>
  )
}

const Part = ({ row }: RowProps) => {
  const { t, now } = useScene()
  return (
    <>
      {t(stepName(row.procedure, row))}
      <small class="num">
        {t(words.ended)} {t(shortMoment(row.finishedAt, now))}
      </small>
    </>
  )
}

const Now = ({ row, directory, calendarOf }: RowProps & Around) => {
  const { t, now } = useScene()
  const holders = holdersOf(row.open, calendarOf, now)
  return (
    <>
      {row.status !== null && t(statuses[row.status].words)}
      {holders.length === 0 && row.status === null && t(words.nowhere)}
      {holders.map(({ step, minutes }) => (
        <small key={step.key + step.agency}>
          {t(stepName(row.procedure, step))} · {t(directory.shortNameAt(step.agency, localDate(now)))} ·{' '}
          {t(waitingFor(minutes))}
        </small>
      ))}
    </>
  )
}

const columns = (around: Around): readonly Column<Listed>[] => [
  { head: words.dossier, title: true, cell: (row) => <Code row={row} /> },
  { head: words.part, cell: (row) => <Part row={row} /> },
  { head: words.now, cell: (row) => <Now row={row} {...around} /> },
]

interface ListProps {
  readonly rows: readonly Listed[]
  readonly next: string | null
  readonly continued: boolean
  readonly around: Around
}

const List = ({ rows, next, continued, around }: ListProps) => {
  const text = useText()
  return (
    <>
      <Table
        caption={words.title}
        columns={columns(around)}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<EmptyState onward={{ href: todayPath, label: words.today }}>{words.none}</EmptyState>}
      />
      <Pagination
        newer={continued ? passedOnPath : null}
        older={next === null ? null : `${passedOnPath}?${new URLSearchParams({ sau: next })}`}
        labels={{ newer: text(words.first), older: text(words.more) }}
      />
    </>
  )
}

/** What this desk has done and passed on: where it is now, and since when. It names nobody, so no look at a person is recorded. */
export const passedOnPage = (services: DossierServices): Door =>
  page(passedOnPath, {
    who: may('part.read'),
    record: null,
    load: async ({ db, actor, now, query }) => {
      const directory = await services.agencies()
      const day = localDate(now)
      const after = query.get('sau')
      const [nav, found] = await Promise.all([
        officerNav(db, actor, directory, now, services),
        passedOn(db, { desk: deskOf(directory, actor.agency, day), role: actor.role, after }),
      ])
      const rows = await Promise.all(
        found.rows.map(
          async (row): Promise<Listed> => ({
            ...row,
            procedure: await services.procedures.version(row.procedureVersionId, day),
          }),
        ),
      )
      return { directory, nav, rows, next: found.next, continued: after !== null }
    },
    view: ({ directory, nav, ...list }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={nav}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">{visit.t(words.lead)}</p>
        <List {...list} around={{ directory, calendarOf: services.calendarOf }} />
      </OfficerLayout>
    ),
  })
