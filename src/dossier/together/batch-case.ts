import type { Actor } from '#identity'
import { type Db, isRefusal } from '#platform'
import type { ActField } from '../acting/act-field.ts'
import { formOf } from '../acting/act-forms.ts'
import { peopleOf } from '../acting/people.query.ts'
import { firstField } from '../numbering/numbers.form.ts'
import { type ReadDossier, readAsInvolved } from '../read-dossier.ts'
import { type DossierCase, receiversOf } from '../reading/dossier-case.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { soonOf } from '../solving/soon.ts'
import { type BatchAction, batchActions, mostAtOnce } from './batch.ts'
import { mustAnswer, type SharedForm, sharedForm } from './shared-fields.ts'

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** The chosen dossiers that this officer may read, in the order of choosing; history and papers stay unread. */
export const chosenCases = async (
  { db, actor, now }: Asking,
  services: DossierServices,
  ids: readonly string[],
): Promise<readonly DossierCase[]> => {
  const people = await peopleOf(db, { officers: [], posts: [] })
  const found: ReadDossier[] = []
  for (const id of [...new Set(ids)].slice(0, mostAtOnce)) {
    const read = await readAsInvolved(db, services, actor, id, now)
    if (!isRefusal(read)) found.push(read)
  }
  const receivers = await receiversOf(db, found, now)
  return found.map((read) => ({
    ...read,
    ...receivers,
    now,
    regime: regimeOf(services, read.dossier, now)('acts'),
    calendar: services.calendarOf(read.sight === 'whole' ? read.dossier.competentAgency : actor.agency),
    calendarOf: services.calendarOf,
    soonOf: soonOf(read.dossier, services),
    history: [],
    people,
    forms: [],
    nav: [],
    sends: services.sends !== false,
    answers: [],
    legs: [],
    bundle: null,
    mistake: null,
  }))
}

const noQuery = new URLSearchParams()

/** What is decided of a list by name, on the page of its own dossier; signed with others, all of it gets one outcome. */
const ofLists: ReadonlySet<string> = new Set(['each', 'refused'])

const askedOfOne = (of: DossierCase, action: BatchAction): readonly ActField[] => formOf(action).ask(of, noQuery)

/** What is asked once for all: not which step (each has its own), and not who receives (the owner does). */
const asked = (of: DossierCase, action: BatchAction): readonly ActField[] =>
  askedOfOne(of, action).filter(
    ({ kind, name }) => kind !== 'fixed' && kind !== 'says' && kind !== 'recipient' && !ofLists.has(name),
  )

/**
 * What the form of one dossier sends along unasked, as the way a result goes: the same press means the same for several. Not the
 * step: the command finds that of each by itself.
 */
const sentAlong = (of: DossierCase, action: BatchAction): Readonly<Record<string, string>> =>
  Object.fromEntries(
    askedOfOne(of, action).flatMap((field) =>
      field.kind === 'fixed' && field.name !== 'step' ? [[field.name, field.value]] : [],
    ),
  )

/** What is asked of each dossier by itself: its number in the book, see `numbersAsked`. */
const ofEach: ReadonlySet<string> = new Set(['documentNumber', 'common'])

const formFor = (cases: readonly DossierCase[], action: BatchAction): SharedForm =>
  sharedForm(cases.map((of) => ({ of, fields: asked(of, action).filter(({ name }) => !ofEach.has(name)) })))

/** What would have to be answered differently for some; such an act is done one by one. */
const differing = (cases: readonly DossierCase[], action: BatchAction): ActField | null =>
  formFor(cases, action).apart.find(({ field }) => mustAnswer(field))?.field ?? null

/** The fields of an act that are answered once, each with the dossiers it is about, and what is left to each by itself. */
export const commonForm = (cases: readonly DossierCase[], action: BatchAction): SharedForm | null =>
  differing(cases, action) === null ? formFor(cases, action) : null

/** What an act says of one dossier, of all that was answered for the list. */
export const ownPart = (
  body: Readonly<Record<string, unknown>>,
  of: DossierCase,
  action: BatchAction,
): Readonly<Record<string, unknown>> => {
  const names = new Set(asked(of, action).map(({ name }) => name))
  const own = Object.entries(body).filter(([name]) => names.has(name))
  return { ...Object.fromEntries(own), ...sentAlong(of, action) }
}

/** Whether the act gives each dossier a number of its own, and whether one may go on without. Null: it gives none. */
export const numbersAsked = (
  cases: readonly DossierCase[],
  action: BatchAction,
): { readonly optional: boolean } | null => {
  const fields = cases.flatMap((of) => asked(of, action)).filter(({ name }) => name === firstField)
  return fields.length === 0 ? null : { optional: !fields.some(mustAnswer) }
}

const isOpen = ({ actions }: DossierCase, action: BatchAction): boolean => actions.includes(action)

/** Acts that are open to every one of them. */
export const commonActions = (cases: readonly DossierCase[]): readonly BatchAction[] =>
  cases.length === 0
    ? []
    : batchActions.filter((action) => cases.every((of) => isOpen(of, action)) && differing(cases, action) === null)

/** An act that some of them are open to, and why it is not done to all at once. */
export interface Hindered {
  readonly action: BatchAction
  /** To these it is not open now. Empty: it is, and they ask differently for the field. */
  readonly shut: readonly DossierCase[]
  readonly differs: ActField | null
}

export const hinderedActs = (cases: readonly DossierCase[]): readonly Hindered[] =>
  batchActions.flatMap((action): readonly Hindered[] => {
    const shut = cases.filter((of) => !isOpen(of, action))
    if (shut.length === cases.length) return []
    if (shut.length > 0) return [{ action, shut, differs: null }]
    const differs = differing(cases, action)
    return differs === null ? [] : [{ action, shut, differs }]
  })
