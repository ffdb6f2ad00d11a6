import type { AgencyDirectory } from '#agency'
import { type Actor, may, relationsFor } from '#identity'
import { isRefusal, type Lang, type Refusal } from '#platform'
import { again, type Door, type Form, type FormProblem, page, redirect, type Visit } from '#web'
import { checkEdited, decisionFaults } from './check-edited.ts'
import { routeToDraw } from './draw-route.ts'
import { editRoute, readEdit } from './edit-route.ts'
import { dropRoute, loadRouteWork, publishRoute, type RouteWork, type Seen, saveRoute } from './publish-route.ts'
import { formOfRoute, readTypedRoute, stepField } from './route.form.ts'
import { type Editing, RouteEditor } from './route-editor.component.tsx'
import { publishedWords, stepTitle, editorWords as words } from './route-editor.words.ts'
import { RouteFrame, type RoutingServices, routePath } from './route-frame.component.tsx'
import type { TypedRoute } from './typed-route.ts'

interface Model extends Editing {
  readonly directory: AgencyDirectory
  readonly actor: Actor
}

type Own = Visit<Actor, { readonly code: string }>

const editing = (
  { draw }: RoutingServices,
  work: RouteWork,
  typed: TypedRoute,
  seen: Seen,
  actor: Actor,
  lang: Lang,
): Model => {
  const { directory, today } = work.around
  const checked = checkEdited(typed, work.around)
  const drawn = draw(routeToDraw(checked.route, directory, today, lang), { lang, title: words.chart[lang] })
  const mayPublish = relationsFor('procedure.publish', actor.role).length > 0
  return { work, typed, checked, drawn, seen, directory, actor, mayPublish }
}

const seenNow = ({ latest, draft }: RouteWork): Seen => ({ version: latest.id, revision: draft?.revision ?? 0 })

const count = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1)

const seenIn = (form: Form): Seen => ({
  version: count(form.get('seen.version')),
  revision: count(form.get('seen.revision')),
})

/** What was typed, when the page was sent back with it; else the draft, or the route in force. */
const load =
  (services: RoutingServices) =>
  async ({ db, params, actor, now, lang, form }: Own): Promise<Model | Refusal> => {
    const work = await loadRouteWork(db, params.code, await services.agencies(), now)
    if (isRefusal(work)) return work
    const sent = form.typed.entries.length > 0
    const typed = sent ? readTypedRoute(form.typed) : work.typed
    return editing(services, work, typed, sent ? seenIn(form.typed) : seenNow(work), actor, lang)
  }

const problemsOf = (of: Model): readonly FormProblem[] => [
  ...of.checked.faults.map(({ step, reason }) => ({
    ...(step === null ? {} : { field: stepField(step, 'name') }),
    message:
      step === null
        ? reason
        : { vi: `${stepTitle(step + 1).vi}: ${reason.vi}`, en: `${stepTitle(step + 1).en}: ${reason.en}` },
  })),
  ...decisionFaults(of.typed.decision, of.work.around.today).map(({ field, reason }) => ({
    field: `d.${field}`,
    message: reason,
  })),
]

const publish = async (services: RoutingServices, { db, actor, now }: Own, of: Model) => {
  const problems = problemsOf(of)
  if (problems.length > 0) return again(problems, of)
  const done = await publishRoute(db, actor, of.work, of.typed, of.seen, await services.procedures.current(), now)
  return isRefusal(done) ? done : redirect(routePath(done.code), { flash: publishedWords(done.number) })
}

const submit = (services: RoutingServices) => async (visit: Own, form: Form) => {
  const { db, params, actor, now, lang } = visit
  const work = await loadRouteWork(db, params.code, await services.agencies(), now)
  if (isRefusal(work)) return work
  const op = form.get('op')
  const edit = readEdit(op)
  const read = readTypedRoute(form)
  const typed = edit === null ? read : editRoute(read, edit, work.latest.takenKeys)
  const of = editing(services, work, typed, seenIn(form), actor, lang)
  if (op === 'publish') return publish(services, visit, of)
  if (op === 'drop') {
    const dropped = await dropRoute(db, actor, params.code)
    return dropped === true ? redirect(routePath(params.code), { flash: words.dropped }) : dropped
  }
  if (op !== 'save') return again<Model>([], of)
  const saved = await saveRoute(db, actor, work, typed, of.seen, now)
  return saved === true ? redirect(routePath(params.code), { flash: words.saved }) : saved
}

/** Fields are drawn from the route itself, so that they are right after steps have moved; problems stay where they belong. */
const withRoute = (visit: Own, { typed }: Model): Own => ({
  ...visit,
  form: { typed: formOfRoute(typed), problems: visit.form.problems },
})

/** A route is edited in the browser: steps, who, where, how long, branches; checked and drawn beside. */
export const routeEditorPage = (services: RoutingServices): Door =>
  page('/can-bo/quy-trinh/:code', {
    who: may('procedure.edit-route'),
    record: null,
    load: load(services),
    submit: submit(services),
    view: (of, visit) => (
      <RouteFrame visit={withRoute(visit, of)} actor={of.actor} directory={of.directory} title={words.title} one>
        <RouteEditor of={of} />
      </RouteFrame>
    ),
  })
