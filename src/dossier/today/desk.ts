import type { AgencyDirectory } from '#agency'
import type { WorkCalendar } from '#calendar'
import type { Actor } from '#identity'
import { type Db, localDate, type Words } from '#platform'
import type { CurrentProcedure } from '#procedure'
import { peopleOf } from '../acting/people.query.ts'
import { holdersOf } from '../consulting/holders.ts'
import { waitingFor } from '../consulting/step-time.words.ts'
import type { Bundled } from '../inbox/bundled.query.ts'
import { type InboxRow, inbox } from '../inbox/inbox.query.ts'
import type { Decision } from '../inbox/inbox-filter.ts'
import { isWhole, type Looking } from '../inbox/looking.form.ts'
import type { CodesOfField } from '../inbox/narrowed.ts'
import { deskOf } from '../reach.ts'
import { isOwn } from '../relations.ts'
import { mayWatch } from '../reminding/watch.form.ts'
import { watched } from '../reminding/watch.query.ts'
import { watchOf } from '../reminding/watch-desk.ts'
import type { DossierServices } from '../services.ts'
import { type DueState, dueState, stepDueState } from '../solving/due-state.ts'
import { stepName } from '../solving/step-name.ts'
import { filterOf } from './list-filter.ts'
import { type NextAct, nextAct } from './next-act.ts'
import {
  type LateTransfer,
  lateTransfers,
  listed,
  type Named,
  type ProposedReturn,
  proposedReturns,
  type RowExtras,
  rowExtras,
  type WaitingHandover,
  waitingHandovers,
} from './today.query.ts'

/** One line of an officer's day, ready to be shown. */
export interface DeskRow extends Omit<InboxRow, 'bundled'>, Pick<RowExtras, 'unchecked' | 'lateApology'> {
  /** What the citizen was told. */
  readonly due: DueState
  /** This step's own limit; null where it has none, or while the dossier's clock stands. */
  readonly stepDue: DueState | null
  readonly procedure: Words
  readonly step: Words
  /** Who has taken it on; null while nobody has. */
  readonly officer: string | null
  readonly mine: boolean
  readonly next: NextAct
  /** The other dossiers of its bundle that wait in this list. */
  readonly bundled: readonly (Bundled & { readonly procedure: Words })[]
  /** Other agencies that have to do something: what, and how long they have been waited for. */
  readonly others: readonly { readonly step: Words; readonly agency: Words; readonly waited: Words }[]
}

/** What an officer finds in the morning. */
export interface Desk {
  readonly directory: AgencyDirectory
  readonly calendar: WorkCalendar
  readonly looking: Looking
  readonly rows: readonly DeskRow[]
  readonly next: string | null
  readonly lateTransfers: readonly LateTransfer[]
  readonly handovers: readonly WaitingHandover[]
  readonly returns: readonly ProposedReturn[]
  /** For whoever answers for a unit: the first of its late dossiers, whoever has the work in hand. */
  readonly unitLate: readonly DeskRow[]
}

export interface Asker {
  readonly db: Db
  readonly services: DossierServices
  readonly actor: Actor
  readonly now: Temporal.Instant
}

const nothing: RowExtras = {
  acceptedAt: null,
  finishedAt: null,
  timeliness: null,
  pausedSince: null,
  unchecked: 0,
  proposed: false,
  lateApology: null,
  open: [],
}

/** By version: many rows of a page are of one procedure. */
const proceduresOf = async (
  { services, now }: Asker,
  rows: readonly InboxRow[],
): Promise<ReadonlyMap<number, CurrentProcedure>> => {
  const day = localDate(now)
  const versions = [
    ...new Set(rows.flatMap((row) => [row, ...row.bundled]).map(({ procedureVersionId }) => procedureVersionId)),
  ]
  return new Map(
    await Promise.all(versions.map(async (id) => [id, await services.procedures.version(id, day)] as const)),
  )
}

/** Where it is not the step that waits for this officer. */
const nextByDecision: Readonly<Record<Decision, NextAct>> = {
  return: 'approve',
  asked: 'apologise',
  signed: 'reappoint',
  returned: 'await',
}

/** The citizen's date and the step's own; of a question there is but one. */
const duesOf = (
  row: InboxRow,
  known: RowExtras,
  now: Temporal.Instant,
  calendar: WorkCalendar,
): Pick<DeskRow, 'due' | 'stepDue'> => {
  const stepDue = stepDueState({ dueAt: row.stepDueAt, soonAt: row.stepSoonAt }, now, calendar)
  if (row.asked && stepDue !== null) return { due: stepDue, stepDue: null }
  const due = dueState({ ...known, ...row, answerBy: row.stepDueAt }, now, calendar)
  return { due, stepDue: row.paused || row.status === 'submitted' ? null : stepDue }
}

/** Who else has to act: seen by everybody who works on the dossier. */
const othersOf = (
  { services, now }: Asker,
  desk: readonly string[],
  directory: AgencyDirectory,
  procedure: CurrentProcedure,
  { open }: RowExtras,
): DeskRow['others'] => {
  const elsewhere = open.filter(({ agency }) => !desk.includes(agency))
  return holdersOf(elsewhere, services.calendarOf, now).map(({ step, minutes }) => ({
    step: stepName(procedure, step),
    agency: directory.shortNameAt(step.agency, localDate(now)),
    waited: waitingFor(minutes),
  }))
}

const nameIn = ({ name }: CurrentProcedure): Words => ({ vi: name.vi, en: name.en ?? name.vi })

/** What was found, ready to be shown; work of others than the `desk` is told as what is waited for. */
export const toRows = async (
  asker: Asker,
  rows: readonly InboxRow[],
  desk: readonly string[],
): Promise<readonly DeskRow[]> => {
  const calendar = asker.services.calendarOf(asker.actor.agency)
  const [directory, extras, people, procedures] = await Promise.all([
    asker.services.agencies(),
    rowExtras(
      asker.db,
      rows.map(({ dossierId }) => dossierId),
    ),
    peopleOf(asker.db, { officers: rows.map(({ officerId }) => officerId), posts: [] }),
    proceduresOf(asker, rows),
  ])
  return rows.map((row) => {
    const known = row.asked ? nothing : (extras.get(row.dossierId) ?? nothing)
    const procedure = procedures.get(row.procedureVersionId)!
    return {
      ...row,
      unchecked: known.unchecked,
      lateApology: known.lateApology,
      ...duesOf(row, known, asker.now, calendar),
      procedure: nameIn(procedure),
      bundled: row.bundled.map((each) => ({ ...each, procedure: nameIn(procedures.get(each.procedureVersionId)!) })),
      step: stepName(procedure, { key: row.stepKey, function: row.stepFunction }),
      officer: people.officer(row.officerId),
      mine: isOwn(asker.actor, row.officerId),
      others: othersOf(asker, desk, directory, procedure, known),
      next: row.decision === null ? nextAct(row, known) : nextByDecision[row.decision],
    }
  })
}

/** The procedures of a field in force today; for the lists that narrow by it. */
export const fieldCodes = async ({ services, now }: Pick<Asker, 'services' | 'now'>): Promise<CodesOfField> => {
  const all = (await services.procedures.current()).list(localDate(now))
  return (field) => all.filter((procedure) => procedure.field === field).map(({ code }) => code)
}

const approves = (actor: Actor): boolean => actor.role === 'unit-head' || actor.role === 'signatory'

/** As many as stand beneath the own work; the list of its own has them all. */
const lateListed = 10

const firstLate = async (asker: Asker, directory: AgencyDirectory): Promise<readonly DeskRow[]> => {
  const ask = watchOf(directory, asker.actor, asker.now)
  const { rows } = await watched(asker.db, 'late', { ...ask, limit: lateListed })
  return toRows(asker, rows, ask.house)
}

/** Everything of the page «Hôm nay», read in one go. */
export const loadDesk = async (asker: Asker, looking: Looking, after: string | undefined): Promise<Desk> => {
  const { db, services, actor, now } = asker
  const [directory, codesOf] = await Promise.all([services.agencies(), fieldCodes(asker)])
  const desk = deskOf(directory, actor.agency, localDate(now))
  const calendar = services.calendarOf(actor.agency)
  // a list that was asked for by its name stands alone; the whole list shows what else waits
  const alone = looking.group !== null
  const [page, late, handovers, returns, unitLate] = await Promise.all([
    inbox(db, { ...filterOf(actor, directory, now, looking, codesOf), after }),
    !alone && actor.role === 'receptionist' ? lateTransfers(db, desk, now) : [],
    alone ? [] : waitingHandovers(db, desk, actor.role, now),
    !alone && approves(actor) ? proposedReturns(db, desk) : [],
    mayWatch(actor) && isWhole(looking) && after === undefined ? firstLate(asker, directory) : [],
  ])
  const rows = await toRows(asker, page.rows, desk)
  const own = new Set(rows.map(({ stepId }) => stepId))
  return {
    ...{ directory, calendar, looking, rows, handovers, returns },
    next: page.next,
    lateTransfers: late,
    unitLate: unitLate.filter(({ stepId }) => !own.has(stepId)),
  }
}

/** Every dossier whose owner the page names. */
export const dossiersShown = ({ rows, lateTransfers: late, handovers, returns, unitLate }: Desk): readonly string[] =>
  [
    rows,
    unitLate,
    rows.flatMap(({ bundled }) => bundled),
    ...[late, handovers, returns].map((list) => list.slice(0, listed)),
  ]
    .flat()
    .map(({ dossierId }: Pick<Named, 'dossierId'>) => dossierId)
