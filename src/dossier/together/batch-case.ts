import type { Actor } from '#identity'
import { type Db, isRefusal } from '#platform'
import type { ActField } from '../acting/act-field.ts'
import { formOf } from '../acting/act-forms.ts'
import { peopleOf } from '../acting/people.query.ts'
import { firstField } from '../numbering/numbers.form.ts'
import { type ReadDossier, readAsInvolved } from '../read-dossier.ts'
import { type DossierCase, receiversOf } from '../reading/dossier-case.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { type BatchAction, batchActions, mostAtOnce } from './batch.ts'

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
    history: [],
    people,
    forms: [],
    nav: [],
    answers: [],
    legs: [],
    bundle: null,
    mistake: null,
  }))
}

const noQuery = new URLSearchParams()

/** What is asked once for all: not which step (each has its own), and not who receives (the owner does). */
const asked = (of: DossierCase, action: BatchAction): readonly ActField[] =>
  formOf(action)
    .ask(of, noQuery)
    .filter(({ kind }) => kind !== 'fixed' && kind !== 'recipient')

/** What is asked of each dossier by itself: its number in the book, see `numbersAsked`. */
const ofEach: ReadonlySet<string> = new Set(['documentNumber', 'common'])

/** Answers about the papers or people of one dossier: nobody gives them for several without having looked at each. */
const ofOne: ReadonlySet<ActField['kind']> = new Set(['papers', 'lines', 'party'])

/** The refusals of a list bear numbers that only a look at the list can give. */
const isOfOne = ({ kind, name }: ActField): boolean => ofOne.has(kind) || name === 'refusalNumber'

const mustAnswer = (field: ActField): boolean => !('optional' in field && field.optional === true)

/**
 * The fields of an act that all dossiers ask alike. Null when one of them must be answered differently for some: such an
 * act is done one by one.
 */
export const commonFields = (cases: readonly DossierCase[], action: BatchAction): readonly ActField[] | null => {
  const each = cases.map((of) => asked(of, action).filter(({ name }) => !ofEach.has(name)))
  const texts = each.map((fields) => new Set(fields.map((field) => JSON.stringify(field))))
  const [first = []] = each
  const isCommon = (field: ActField) => texts.every((known) => known.has(JSON.stringify(field)))
  const differs = each.flat().some((field) => isOfOne(field) || (mustAnswer(field) && !isCommon(field)))
  return differs ? null : first.filter(isCommon)
}

/** Whether the act gives each dossier a number of its own, and whether one may go on without. Null: it gives none. */
export const numbersAsked = (
  cases: readonly DossierCase[],
  action: BatchAction,
): { readonly optional: boolean } | null => {
  const fields = cases.flatMap((of) => asked(of, action)).filter(({ name }) => name === firstField)
  return fields.length === 0 ? null : { optional: !fields.some(mustAnswer) }
}

/** Acts that are open to every one of them. */
export const commonActions = (cases: readonly DossierCase[]): readonly BatchAction[] =>
  cases.length === 0
    ? []
    : batchActions.filter(
        (action) => cases.every(({ actions }) => actions.includes(action)) && commonFields(cases, action) !== null,
      )
