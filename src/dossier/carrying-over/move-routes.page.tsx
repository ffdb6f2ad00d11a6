import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import { again, type Door, EmptyState, type Form, type NavGroup, OfficerLayout, page, type Visit } from '#web'
import { bodyProblems } from '../acting/act-body.ts'
import { readBody } from '../acting/act-field.form.ts'
import type { Command } from '../action-bodies.ts'
import { deskOf } from '../reach.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { actOnMany, type BatchAnswer, mostAtOnce } from '../together/batch.ts'
import { chosenCases } from '../together/batch-case.ts'
import { decided } from './ask-route.ts'
import { ConfirmMoving, confirmedField } from './confirm-moving.component.tsx'
import { MovingAnswers, MovingForm, movingPath, RouteChoice } from './move-routes.component.tsx'
import { dossiersOn, type MovingPlaces, type OldRoute, oldRoutes } from './move-routes.query.ts'
import { movingWords as words } from './move-routes.words.ts'
import { type Moving, movingOf, type Unmatched, unmatchedIn } from './moving.ts'

type Own = Visit<Actor, unknown>

interface Model {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly routes: readonly OldRoute[]
  readonly code: string | null
  readonly movings: readonly Moving[]
  readonly unmatched: readonly Unmatched[]
  /** Ticked, and not yet confirmed; empty: nothing is asked. */
  readonly toConfirm: readonly Moving[]
  readonly answers: readonly BatchAnswer[] | null
}

const placesOf = (directory: AgencyDirectory, { actor, now }: Own): MovingPlaces => {
  const day = localDate(now)
  const competent = directory.predecessorsOf(actor.agency, day).map(({ code }) => code)
  return { competent: [actor.agency, ...competent], desk: deskOf(directory, actor.agency, day) }
}

/** «map.old» → «new», as it was chosen for the steps that the new route calls otherwise. */
const namedIn = (form: Form): ReadonlyMap<string, string> =>
  new Map(
    form.entries.flatMap(([name, value]) =>
      name.startsWith('map.') && value !== '' ? [[name.slice('map.'.length), value]] : [],
    ),
  )

const mayMove = (cases: readonly DossierCase[]): readonly DossierCase[] =>
  cases.filter(({ actions }) => actions.includes('change-route'))

const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Model> => {
    const { db, actor, now, query, form } = visit
    const directory = await services.agencies()
    const places = placesOf(directory, visit)
    const [nav, routes] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      oldRoutes(db, services, places, now),
    ])
    const wanted = query.get('thu-tuc')
    const chosen =
      routes.find(({ procedure }) => procedure.code === wanted) ?? (routes.length === 1 ? routes[0] : undefined)
    const ids = chosen === undefined ? [] : await dossiersOn(db, places, chosen)
    const cases = mayMove(await chosenCases(visit, services, ids))
    const named = namedIn(form.typed)
    return {
      directory,
      nav,
      routes,
      code: chosen?.procedure.code ?? null,
      movings: cases.map((of) => movingOf(of, named)),
      unmatched: unmatchedIn(cases),
      toConfirm: [],
      answers: null,
    }
  }

const submitTo = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const before = await loadFor(services)(visit)
  if (form.has('act')) return again<Model>([])
  const known = new Set(before.movings.map(({ of }) => of.dossier.id))
  const ids = [...new Set(form.all('hs'))].filter((id) => known.has(id)).slice(0, mostAtOnce)
  const { body, problems } = readBody(decided, form, localDate(now).toString())
  const steps = [...namedIn(form)].map(([from, to]) => `${from}>${to}`)
  const whole = { ...body, ...(steps.length === 0 ? {} : { steps }) }
  const wrong = [
    ...problems,
    ...(problems.length > 0 ? [] : bodyProblems('change-route', whole)),
    ...(ids.length === 0 ? [{ field: 'hs', message: words.chooseOne }] : []),
  ]
  if (wrong.length > 0) return again<Model>(wrong)
  if (form.get(confirmedField) !== String(ids.length)) {
    const toConfirm = before.movings.filter(({ of }) => ids.includes(of.dossier.id))
    return again<Model>([], { ...before, toConfirm })
  }
  const command = { action: 'change-route', body: whole } as Command
  const answers = await actOnMany({ db, apart: visit.apart, services, actor, now }, command, ids)
  return again<Model>([], { ...before, answers })
}

const Body = ({ routes, code, movings, unmatched, toConfirm, answers }: Omit<Model, 'directory' | 'nav'>) => {
  if (code !== null && answers !== null) return <MovingAnswers code={code} movings={movings} answers={answers} />
  if (code !== null && toConfirm.length > 0) return <ConfirmMoving code={code} fields={decided} chosen={toConfirm} />
  return (
    <>
      {routes.length === 0 && <EmptyState>{words.none}</EmptyState>}
      <RouteChoice routes={routes} code={code} />
      {code !== null && movings.length > 0 && <MovingForm code={code} movings={movings} unmatched={unmatched} />}
    </>
  )
}

/**
 * Dossiers under way move to the route in force by one decision, and only those that are ticked and confirmed: listed with what each would become, each in a transaction of its
 * own and with its own answer; those that do not fit are named and stay.
 */
export const moveRoutesPage = (services: DossierServices): Door =>
  page(movingPath, {
    who: may('dossier.change-route'),
    load: loadFor(services),
    submit: submitTo(services),
    apart: true,
    record: { as: 'dossier.change-route', of: ({ movings }) => movings.map(({ of }) => of.dossier.id) },
    view: ({ directory, nav, ...model }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        current={movingPath}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">{visit.t(words.sub)}</p>
        <Body {...model} />
      </OfficerLayout>
    ),
  })
