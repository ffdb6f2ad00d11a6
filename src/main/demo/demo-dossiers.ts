import { afterWorkingMinutes, type WorkCalendar } from '#calendar'
import {
  acceptAtOnce,
  actOnDossier,
  type Command,
  type Dossier,
  type DossierServices,
  deskOf,
  listedName,
  openSteps,
  takeIn,
} from '#dossier'
import { type Db, isRefusal, localDate, type Refusal, transact } from '#platform'
import { componentsFor } from '#procedure'
import type { DemoActors } from './demo-actors.ts'
import { demoPerson } from './demo-people.ts'

type Stage =
  | 'submitted'
  | 'supplement'
  | 'accepted'
  | 'appraisal'
  | 'signing'
  | 'numbering'
  | 'ready'
  | 'returned'
  | 'sent-back'
  | 'withdrawn'

/** procedure, case or null, how many working days ago, how far it has come */
const lives: readonly (readonly [string, string | null, number, Stage])[] = [
  ['1.004873', null, 0, 'submitted'],
  ['1.001612', null, 0, 'submitted'],
  ['1.001193', null, 0, 'accepted'],
  ['1.004873', null, 0, 'accepted'],
  ['1.000656', null, 0, 'appraisal'],
  ['1.001776', null, 1, 'supplement'],
  ['1.004873', null, 1, 'signing'],
  ['1.001612', null, 1, 'appraisal'],
  ['1.013225', null, 2, 'appraisal'],
  ['1.001731', null, 2, 'signing'],
  ['2.000635', null, 2, 'ready'],
  ['1.004859', null, 3, 'numbering'],
  ['1.001612', null, 4, 'ready'],
  ['1.001699', null, 5, 'sent-back'],
  ['1.013225', null, 6, 'appraisal'],
  ['1.001731', null, 6, 'appraisal'],
  ['1.001776', null, 7, 'signing'],
  ['1.000894', null, 8, 'returned'],
  ['1.001193', null, 8, 'returned'],
  ['1.004873', null, 9, 'returned'],
  ['2.000720', null, 9, 'withdrawn'],
  ['1.001266', null, 12, 'returned'],
  ['1.004194', 'individual', 1, 'appraisal'],
  ['1.004222', 'relative', 4, 'signing'],
]

const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`the demo was refused: ${answer.refusal} ${JSON.stringify(answer.facts)}`)
  return answer
}

const atOneStop = 'H13.64.02'
const minutesADay = 450

interface Counted {
  readonly calendar: WorkCalendar
  readonly now: Temporal.Instant
}

interface Demo extends Counted {
  readonly db: Db
  readonly services: DossierServices
  readonly actors: DemoActors
}

/** A number of its own for each result of a year: month, day and the day's count, as the code has them. */
const numberOf = ({ code }: Dossier): string => `${code?.slice(-9, -5)}${code?.slice(-2)}/UBND`

/** The command that carries an open step on, by what the step is. */
const onward = (dossier: Dossier, key: string, is: string): Command => {
  const planned = dossier.plan.find((step) => step.key === key)
  if (is === 'reception') return { action: 'transfer', body: {} }
  if (is === 'signing') return { action: 'decide', body: { outcome: 'granted' } }
  if (is === 'handing-over')
    return dossier.finishedAt === null
      ? { action: 'register-result', body: {} }
      : { action: 'hand-over', body: { paper: 'Căn cước của người nhận' } }
  const next = planned?.parallel === true ? undefined : planned?.next.find((to) => to !== key)
  const number = is === 'registering' ? { documentNumber: numberOf(dossier) } : {}
  return { action: 'complete-step', body: { step: key, ...(next === undefined ? {} : { next }), ...number } }
}

const arrived = (dossier: Dossier, stage: Stage): boolean => {
  const is = new Set(openSteps(dossier).map((step) => step.function))
  if (stage === 'appraisal') return is.has('appraisal')
  if (stage === 'signing') return is.has('signing')
  if (stage === 'numbering') return is.has('registering')
  if (stage === 'ready') return dossier.finishedAt !== null
  return dossier.status === 'returned'
}

const act = async (
  demo: Demo,
  dossier: Dossier,
  role: string,
  agency: string,
  command: Command,
  now: Temporal.Instant,
): Promise<Dossier> => {
  const directory = await demo.services.agencies()
  const actor =
    demo.actors.find(role, [agency]) ??
    demo.actors.find(role, deskOf(directory, directory.authorityOf(agency).code, localDate(now)))
  if (actor === undefined) throw new Error(`the demo has no ${role} at ${agency}`)
  return granted(await transact(demo.db, (tx) => actOnDossier(tx, demo.services, dossier.id, command, { actor, now })))
}

/** Walks a dossier to its stage, a quarter of an hour or so of work a step, never into the future. */
const advance = async (demo: Demo, first: Dossier, stage: Stage): Promise<void> => {
  let dossier = first
  let at = dossier.lastActAt
  for (let move = 0; move < 20 && !arrived(dossier, stage); move += 1) {
    const step = openSteps(dossier)[0]
    if (step === undefined) return
    const later = afterWorkingMinutes(at, 14 + ((move * 7) % 20), demo.calendar)
    at = Temporal.Instant.compare(later, demo.now) > 0 ? demo.now : later
    dossier = await act(demo, dossier, step.role, step.agency, onward(dossier, step.key, step.function), at)
  }
}

const unsigned = 'Tờ khai chưa ký tên; đề nghị Ông/Bà ký và ghi rõ họ tên.'

/** The first paper fails the check, the others pass; then everything is asked for at once. */
const ask = async (
  demo: Demo,
  dossier: Dossier,
  [role, agency]: readonly [string, string],
  action: 'request-supplement' | 'propose-return',
  now: Temporal.Instant,
): Promise<Dossier> => {
  const [first] = dossier.components
  const checks = dossier.components.map(({ key }) =>
    key === first?.key ? { key, verdict: 'fail' as const, reason: unsigned } : { key, verdict: 'pass' as const },
  )
  await act(demo, dossier, role, agency, { action: 'check-components', body: { checks } }, now)
  const lines = [{ component: listedName(first?.name ?? 'Tờ khai'), reason: unsigned }]
  return act(demo, dossier, role, agency, { action, body: { lines } }, now)
}

const sendBack = async (demo: Demo, first: Dossier): Promise<void> => {
  const moved = await act(demo, first, 'receptionist', atOneStop, { action: 'transfer', body: {} }, first.lastActAt)
  const step = openSteps(moved)[0]
  if (step === undefined) return
  const proposed = await ask(demo, moved, ['handler', step.agency], 'propose-return', first.lastActAt)
  await act(demo, proposed, 'unit-head', step.agency, { action: 'approve-return', body: {} }, first.lastActAt)
}

/** At the counter every paper that must be brought was looked at, and is right. */
const lookedAt = async ({ services }: Demo, code: string, caseKey: string | null, at: Temporal.Instant) => {
  const procedure = (await services.procedures.current()).at(code, localDate(at))
  if (procedure === undefined) throw new Error(`the demo has no procedure ${code}`)
  return componentsFor(procedure, caseKey ?? procedure.cases[0]?.key ?? '')
    .filter(({ mode, required }) => required && mode !== 'note')
    .map(({ key }) => ({ key, verdict: 'pass' as const }))
}

const live = async (
  demo: Demo,
  { index, life, at: opened }: ReturnType<typeof livesInOrder>[number],
): Promise<void> => {
  const [procedure, caseKey, , stage] = life
  const receptionist = demo.actors.find('receptionist', [atOneStop])
  if (receptionist === undefined) throw new Error(`the demo has nobody at ${atOneStop}`)
  const input = {
    procedure,
    owners: [demoPerson(index)],
    ...(caseKey === null ? {} : { case: caseKey }),
    territory: 'phuong-nga-nam',
  }
  const draft = stage === 'submitted' || stage === 'supplement'
  const open = draft ? takeIn : acceptAtOnce
  const told = draft ? input : { ...input, components: await lookedAt(demo, procedure, caseKey, opened) }
  const dossier = granted(await transact(demo.db, (tx) => open(tx, demo.services, receptionist, told, opened)))
  if (stage === 'supplement') await ask(demo, dossier, ['receptionist', atOneStop], 'request-supplement', opened)
  else if (stage === 'sent-back') await sendBack(demo, dossier)
  else if (stage === 'withdrawn')
    await act(demo, dossier, 'receptionist', atOneStop, { action: 'withdraw', body: {} }, opened)
  else if (!draft && stage !== 'accepted') await advance(demo, dossier, stage)
}

/** A morning so many working days ago, found by trying calendar days back until the working time between is enough. */
const backwards = ({ calendar, now }: Counted, workingDays: number, index: number): Temporal.Instant => {
  for (let days = workingDays; ; days += 1) {
    const morning = now
      .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      .subtract({ days })
      .with({ hour: 7, minute: 30, second: 0, millisecond: 0 })
    const back = afterWorkingMinutes(morning.toInstant(), 20 + index * 9, calendar)
    if (Temporal.Instant.compare(afterWorkingMinutes(back, workingDays * minutesADay, calendar), now) <= 0 || days > 60)
      return back
  }
}

/** When a dossier of the demo came in: on earlier days in the morning, today within the last two hours. */
const openedAt = (demo: Counted, index: number, daysAgo: number): Temporal.Instant =>
  daysAgo === 0 ? demo.now.subtract({ minutes: 35 + index * 3 }) : backwards(demo, daysAgo, index)

/** The lives in the order in which they came in, so that the register counts on as it would have. */
export const livesInOrder = (counted: Counted) =>
  [...lives.entries()]
    .map(([index, life]) => ({ index, life, at: openedAt(counted, index, life[2]) }))
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))

/** Dossiers of phường Ngã Năm in every stage of life, made by the program's own commands. */
export const loadDemoDossiers = async (demo: Demo): Promise<number> => {
  for (const each of livesInOrder(demo)) await live(demo, each)
  return lives.length
}
