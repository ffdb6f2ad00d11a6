import { may } from '#identity'
import { fold } from '#platform'
import { type Column, type Door, Kbd, keyed, page, Table, Tag, useScene, workKeys } from '#web'
import type { CurrentProcedure } from '../directory.ts'
import { wordsOf } from '../published.ts'
import { routeDraftCodes } from './route-draft.store.ts'
import { editorWords as words } from './route-editor.words.ts'
import { RouteFrame, type RoutingServices, routePath, routesPath, today } from './route-frame.component.tsx'

interface Row {
  readonly procedure: CurrentProcedure
  readonly begun: boolean
}

const columns: readonly Column<Row>[] = [
  {
    head: words.procedure,
    title: true,
    cell: ({ procedure }) => <Name procedure={procedure} />,
  },
  { head: words.version, figures: true, cell: ({ procedure }) => procedure.versionNumber },
  { head: words.stepCount, figures: true, cell: ({ procedure }) => procedure.route.steps.length },
  { head: words.decidedBy, cell: ({ procedure }) => <span lang="vi">{procedure.route.decision.number}</span> },
  {
    head: words.state,
    cell: ({ begun }) => (begun ? <Tag tone="soon">{words.beingEdited}</Tag> : <Tag tone="ok">{words.inForce}</Tag>),
  },
]

const Name = ({ procedure }: Pick<Row, 'procedure'>) => {
  const { t } = useScene()
  return (
    <>
      <a href={routePath(procedure.code)}>{t(wordsOf(procedure.name))}</a>
      <small class="num">{procedure.code}</small>
    </>
  )
}

const Finder = ({ q }: { readonly q: string }) => {
  const { t } = useScene()
  return (
    <form method="get" action={routesPath} class="route-find">
      <label class="govuk-label" for="route-q">
        {t(words.find)}
      </label>
      <div class="flow-row">
        <input class="govuk-input govuk-input--width-20" id="route-q" name="q" type="search" value={q} />
        <button type="submit" class="button button-plain" {...keyed(workKeys.find)}>
          {t(words.search)}
          <Kbd keys={workKeys.find} />
        </button>
      </div>
    </form>
  )
}

const matches = (q: string) => {
  const asked = fold(q)
  return ({ procedure: { code, name } }: Row) => fold(`${code} ${name.vi} ${name.en ?? ''}`).includes(asked)
}

/** Every procedure in force with its route: where an administrator begins. */
export const routesPage = (services: RoutingServices): Door =>
  page(routesPath, {
    who: may('procedure.edit-route'),
    record: null,
    load: async ({ db, now, query, actor }) => {
      const [catalogue, begun, directory] = await Promise.all([
        services.procedures.current(),
        routeDraftCodes(db),
        services.agencies(),
      ])
      const q = (query.get('q') ?? '').slice(0, 120)
      const rows = catalogue.list(today(now)).map((procedure) => ({ procedure, begun: begun.has(procedure.code) }))
      return { rows: q === '' ? rows : rows.filter(matches(q)), q, directory, actor }
    },
    view: ({ rows, q, directory, actor }, visit) => (
      <RouteFrame visit={visit} actor={actor} directory={directory} title={words.listTitle}>
        <h1>{visit.t(words.listTitle)}</h1>
        <p class="sub">{visit.t(words.listIntro)}</p>
        <Finder q={q} />
        <Table
          caption={words.listTitle}
          columns={columns}
          rows={rows}
          keyOf={({ procedure }) => procedure.code}
          empty={<p>{visit.t(words.none)}</p>}
        />
      </RouteFrame>
    ),
  })
