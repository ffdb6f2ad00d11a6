import type { Regime } from '#agency'
import type { WorkCalendar } from '#calendar'
import { type Attachment, attachmentsOf } from '#document'
import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, type Words } from '#platform'
import { type PublishedCase, wordsOf } from '#procedure'
import type { NavGroup } from '#web'
import { type People, peopleOf } from '../acting/people.query.ts'
import { type Colleague, colleaguesAt } from '../assigning/colleagues.query.ts'
import { assignableSteps } from '../assigning/decide-assignment.ts'
import { rulesAt } from '../assigning/rule.store.ts'
import { type OwnLeg, ownLegs } from '../consulting/own-legs.ts'
import { hasRouteAnswers, isAnswer } from '../consulting/route-answers.ts'
import { type Mistake, mistakeOf } from '../correcting/correction.query.ts'
import type { Dossier, Step } from '../dossier.ts'
import { type HistoryEntry, historyOf } from '../history/history.query.ts'
import { formsOf } from '../issuing/form.store.ts'
import type { IssuedForm } from '../issuing/issued-form.ts'
import { findWhole, type WholeBundle } from '../joining/bundle.store.ts'
import { type ReadDossier, readDossier } from '../read-dossier.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { soonOf } from '../solving/soon.ts'
import { stepName } from '../solving/step-name.ts'
import { officerNav } from '../today/officer-nav.ts'

/** A dossier with everything that its pages say about it, as one officer sees it at one moment. */
export interface DossierCase extends ReadDossier {
  readonly now: Temporal.Instant
  /** The regime that an act of today follows. */
  readonly regime: Regime
  readonly calendar: WorkCalendar
  readonly calendarOf: (agency: string) => WorkCalendar
  /** From when the date of a step is near, or of the dossier where none is named; before acceptance the hour of its answer. */
  readonly soonOf: (step: Step | null) => Temporal.Instant | null
  readonly history: readonly HistoryEntry[]
  readonly people: People
  /** Whom this officer may give open work to; nobody where he gives none. */
  readonly colleagues: readonly Colleague[]
  /** His units have a rule by which work can be given too. */
  readonly ruled: boolean
  /** The papers that its acts have issued, in their order. */
  readonly forms: readonly IssuedForm[]
  /** Files that came with the answers of asked agencies. */
  readonly answers: readonly Attachment[]
  /** The own steps of a reader who sees only his part of it. */
  readonly legs: readonly OwnLeg[]
  readonly nav: readonly NavGroup[]
  /** A code can be sent to somebody without an identity paper. */
  readonly sends: boolean
  /** The bundle that it is a leg of; null: none. */
  readonly bundle: WholeBundle | null
  /** Why it was opened, where it corrects a result; null: it corrects none. */
  readonly mistake: Mistake | null
}

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** From whom and to whom work went. */
const movedBetween = (data: unknown): readonly (string | null)[] => {
  const { from, to, officer } = data as Readonly<Record<string, unknown>>
  return [from, to, officer].map((id) => (typeof id === 'string' ? id : null))
}

const mentionedIn = (data: unknown): readonly string[] => {
  const { mentions } = data as Readonly<Record<string, unknown>>
  return Array.isArray(mentions) ? mentions.filter((id) => typeof id === 'string') : []
}

const idsIn = (dossier: Dossier, history: readonly HistoryEntry[]) => ({
  officers: [
    ...dossier.steps.map(({ officerId }) => officerId),
    ...history.flatMap(({ event: { actor } }) => [actor.officer, actor.behalf ?? null]),
    ...history.flatMap(({ event }) => movedBetween(event.data)),
    ...history.flatMap(({ event }) => mentionedIn(event.data)),
  ],
  posts: [
    ...history.map(({ event }) => event.actor.post),
    ...dossier.dues.map(({ authority }) => authority),
    ...dossier.corrections.map(({ askedBy }) => askedBy),
    ...dossier.supplements.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
    ...dossier.opinions.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy]),
    ...dossier.handovers.flatMap(({ sentBy, confirmedBy }) => [sentBy, confirmedBy]),
  ],
})

/** Who may be given the open work of these dossiers; nobody where the asker gives none. */
export const receiversOf = async (
  db: Db,
  of: readonly ReadDossier[],
  now: Temporal.Instant,
): Promise<Pick<DossierCase, 'colleagues' | 'ruled'>> => {
  const given = of.filter(({ actions }) => actions.includes('assign-step'))
  const desks = given.flatMap(({ dossier, asker }) => assignableSteps(dossier, asker.reach).map(({ agency }) => agency))
  const [first] = given
  if (first === undefined) return { colleagues: [], ruled: false }
  const [colleagues, rules] = await Promise.all([colleaguesAt(db, first.directory, desks, now), rulesAt(db, desks)])
  return { colleagues, ruled: rules.length > 0 }
}

/**
 * Loads a dossier for a page. A dossier that may not be read is refused like one that does not exist; pages that also serve
 * an agency with only a part in it find it by `readAsInvolved`.
 */
export const loadCase = async (
  { db, actor, now }: Asking,
  services: DossierServices,
  idOrCode: string,
  find: typeof readDossier = readDossier,
): Promise<DossierCase | Refusal> => {
  const read = await find(db, services, actor, idOrCode, now)
  if (isRefusal(read)) return read
  const { dossier, directory } = read
  const whole = read.sight === 'whole'
  const [history, forms, nav, files] = await Promise.all([
    whole ? historyOf(db, dossier.id) : [],
    whole ? formsOf(db, dossier.id) : [],
    officerNav(db, actor, directory, now, services),
    dossier.opinions.some(({ answeredAt }) => answeredAt !== null) || hasRouteAnswers(dossier)
      ? attachmentsOf(db, dossier.id)
      : [],
  ])
  const [people, receivers] = await Promise.all([peopleOf(db, idsIn(dossier, history)), receiversOf(db, [read], now)])
  return {
    ...read,
    now,
    regime: regimeOf(services, dossier, now)('acts'),
    calendarOf: services.calendarOf,
    calendar: services.calendarOf(whole ? dossier.competentAgency : actor.agency),
    soonOf: soonOf(dossier, services),
    history,
    people,
    ...receivers,
    forms,
    answers: files.filter((file) => isAnswer(dossier, file)),
    nav,
    sends: services.sends !== false,
    legs: await ownLegs(db, read),
    mistake: dossier.corrects === null ? null : await mistakeOf(db, dossier.id),
    bundle: dossier.bundle === null ? null : await findWhole(db, dossier.bundle.id),
  }
}

/** An agency as it is called today. */
export const agencyName = ({ directory, now }: Pick<DossierCase, 'directory' | 'now'>, code: string): Words =>
  directory.find(code) === undefined ? { vi: code, en: code } : directory.shortNameAt(code, localDate(now))

export const caseOf = ({ procedure, dossier }: Pick<DossierCase, 'procedure' | 'dossier'>): PublishedCase | undefined =>
  procedure.cases.find(({ key }) => key === dossier.caseKey)

export const procedureName = ({ procedure }: Pick<DossierCase, 'procedure'>): Words => wordsOf(procedure.name)

/** The open steps at which this officer's post works. */
export const mySteps = ({ dossier, asker }: Pick<DossierCase, 'dossier' | 'asker'>): readonly Step[] =>
  dossier.steps.filter(
    ({ finishedAt, agency, role }) => finishedAt === null && asker.reach.has(agency) && role === asker.actor.role,
  )

export const nameOfStep = (
  { procedure }: Pick<DossierCase, 'procedure'>,
  step: Pick<Step, 'key' | 'function'>,
): Words => stepName(procedure, step)

/** What a dossier is called before and after it has its code. */
export const titleOf = ({ code }: Pick<Dossier, 'code'>): Words =>
  code === null ? { vi: 'Hồ sơ chưa có mã', en: 'Dossier without a code' } : { vi: code, en: code }
