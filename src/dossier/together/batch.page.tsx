import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import {
  again,
  type Door,
  type Form,
  type FormProblem,
  makeForm,
  type NavGroup,
  OfficerLayout,
  page,
  type Visit,
} from '#web'
import { bodyProblems } from '../acting/act-body.ts'
import { firstForm, readBody } from '../acting/act-field.form.ts'
import { formOf } from '../acting/act-forms.ts'
import type { Command } from '../action-bodies.ts'
import { readNumbers, withNumbers } from '../numbering/numbers.form.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { BatchForm, batchPath, numberedOf, seenField } from './batch.component.tsx'
import { actOnPieces, type BatchAction, type BatchAnswer, isBatchAction, mostAtOnce } from './batch.ts'
import { batchWords as words } from './batch.words.ts'
import { BatchAnswers, resultsOf } from './batch-answers.component.tsx'
import { chosenCases, commonActions, commonForm, numbersAsked, ownPart } from './batch-case.ts'

type Own = Visit<Actor, unknown>

interface Batch {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly cases: readonly DossierCase[]
  readonly offered: readonly BatchAction[]
  readonly action: BatchAction | null
  /** More were chosen than are done at once. */
  readonly tooMany: boolean
  /** What became of each, and how they stand after it; null while nothing was done. */
  readonly outcome: { readonly answers: readonly BatchAnswer[]; readonly now: readonly DossierCase[] } | null
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idPattern = new RegExp(`^${uuid}$`)
const seenPattern = new RegExp(`^(${uuid})\\.(\\d{1,9})$`)

const idsIn = (all: readonly string[]): readonly string[] => [...new Set(all.filter((id) => idPattern.test(id)))]

const chosenIn = ({ query, form }: Own): readonly string[] => {
  const sent = form.typed.all('hs')
  return idsIn(sent.length > 0 ? sent : query.getAll('hs'))
}

/** How many events of each dossier stood on the page that was sent. */
const seenIn = (form: Form): ReadonlyMap<string, number> =>
  new Map(
    form.all(seenField).flatMap((text) => {
      const [, id, count] = seenPattern.exec(text) ?? []
      return id === undefined ? [] : [[id, Number(count)] as const]
    }),
  )

const actionIn = (text: string | null): BatchAction | null => (text !== null && isBatchAction(text) ? text : null)

const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Batch> => {
    const { db, actor, now, query, form } = visit
    const chosen = chosenIn(visit)
    const directory = await services.agencies()
    const cases = await chosenCases(visit, services, chosen.slice(0, mostAtOnce))
    const offered = commonActions(cases)
    const wanted = actionIn(form.typed.get('viec') || query.get('viec'))
    const action = wanted !== null && offered.includes(wanted) ? wanted : offered.length === 1 ? offered[0]! : null
    const nav = await officerNav(db, actor, directory, now, services)
    return { directory, nav, cases, offered, action, tooMany: chosen.length > mostAtOnce, outcome: null }
  }

type Reading =
  | { readonly commands: (id: string) => Command | null; readonly wrong: null }
  | { readonly wrong: readonly FormProblem[] }

const fieldsFor = (cases: readonly DossierCase[], action: BatchAction) =>
  commonForm(cases, action)?.shared.map(({ field }) => field) ?? []

/** What several dossiers miss alike is said once, at its field. */
const onceEach = (problems: readonly FormProblem[]): readonly FormProblem[] => [
  ...new Map(problems.map((problem) => [problem.field, problem])).values(),
]

/** A number for each where the act gives one; not before the officer has looked at all of them. */
const readEach = (cases: readonly DossierCase[], action: BatchAction, form: Form) => {
  const asked = numbersAsked(cases, action)
  return asked === null ? null : readNumbers(form, numberedOf(cases), asked.optional)
}

/** The act as the form says it; what is done already is no longer open, and a repeat asks for nothing anew. */
const readAct = (cases: readonly DossierCase[], action: BatchAction, form: Form, today: string): Reading => {
  const open = cases.filter(({ actions }) => actions.includes(action))
  const { body, problems } = readBody(fieldsFor(open, action), form, today)
  const unsaid = open.flatMap((of) => formOf(action).check?.(ownPart(body, of, action), of) ?? [])
  const each = readEach(open, action, form)
  if (each?.toLookAt === true) return { wrong: [] }
  const wrong = [...problems, ...onceEach(unsaid), ...(each?.problems ?? []), ...bodyProblems(action, body)]
  if (wrong.length > 0) return open.length > 0 ? { wrong } : { commands: () => null, wrong: null }
  const common = each?.common === true ? { common: true } : {}
  const own = (id: string) => {
    const documentNumber = each?.numbers.get(id)
    return documentNumber === undefined ? {} : { documentNumber, ...common }
  }
  const said = (id: string) => {
    const of = open.find(({ dossier }) => dossier.id === id)
    return of === undefined ? body : ownPart(body, of, action)
  }
  return { commands: (id) => ({ action, body: { ...said(id), ...own(id) } }) as Command, wrong: null }
}

const submitTo = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { actor, now, db, apart } = visit
  const action = actionIn(form.get('viec'))
  const ids = idsIn(form.all('hs'))
  if (action === null || ids.length === 0) return again<Batch>([{ message: words.empty }])
  if (ids.length > mostAtOnce) return again<Batch>([{ message: words.tooMany(mostAtOnce) }])
  const cases = await chosenCases(visit, services, ids)
  const read = readAct(cases, action, form, localDate(now).toString())
  if (read.wrong !== null) return again<Batch>(read.wrong)
  const seen = seenIn(form)
  const pieces = ids.map((id) => ({ dossier: id, command: read.commands(id), seen: seen.get(id) }))
  const answers = await actOnPieces({ db, apart, services, actor, now }, pieces)
  const directory = await services.agencies()
  const outcome = { answers, now: await chosenCases(visit, services, ids) }
  const nav = await officerNav(db, actor, directory, now, services)
  return again<Batch>([], { directory, nav, cases, offered: [], action, tooMany: false, outcome })
}

const view = ({ directory, nav, cases, offered, action, tooMany, outcome }: Batch, visit: Own) => {
  const { actor, now } = visit
  const title = outcome === null || action === null ? words.title : resultsOf(action)
  const usual = action === null ? [] : firstForm(fieldsFor(cases, action)).entries
  const { typed: sent } = visit.form
  const whole = makeForm([...usual.filter(([name]) => !sent.has(name)), ...sent.entries])
  const form = { ...visit.form, typed: withNumbers(whole, numberedOf(cases)) }
  return (
    <OfficerLayout
      visit={{ ...visit, form }}
      title={title}
      officer={officerFace(actor, placeOf(directory, actor.agency, localDate(now)))}
      nav={nav}
      back={{ href: '/can-bo/hom-nay', label: words.back }}
    >
      <h1>{visit.t(title)}</h1>
      {outcome === null || action === null ? (
        <BatchForm cases={cases} offered={offered} action={action} tooMany={tooMany} />
      ) : (
        <BatchAnswers action={action} before={cases} {...outcome} />
      )}
    </OfficerLayout>
  )
}

/** One act on many dossiers: chosen in a list, asked once, answered one by one. */
export const batchPage = (services: DossierServices): Door =>
  page(batchPath, {
    who: may('inbox.read'),
    load: loadFor(services),
    submit: submitTo(services),
    apart: true,
    record: { as: 'dossier.batch', of: ({ cases }) => cases.map(({ dossier }) => dossier.id) },
    view,
  })
