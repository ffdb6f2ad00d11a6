import type { Words } from '#platform'
import type { StepFunction } from '#procedure'
import { bringsOldPaper, openCorrections } from '../correcting/correction.ts'
import { type Dossier, type ElectronicResult, openSteps, openStop, type PlannedStep, type Step } from '../dossier.ts'
import { tallyOfEach } from '../grouping/results-for-each.ts'
import { openShipment } from '../handing-over/handover.ts'
import { isBySilence } from '../reminding/by-silence.ts'
import { paperLeft } from '../returning-online/decide-online.ts'
import { offeredFiles } from '../returning-online/electronic-files.ts'
import { isClosed } from '../status.ts'

/** Results that were returned as signed files: what they are, never what they say. */
export interface TrackedOnline {
  readonly at: Temporal.Instant
  readonly files: readonly Pick<ElectronicResult, 'id' | 'digest' | 'verdict'>[]
  /** There is a paper too, that nobody has fetched. */
  readonly paper: boolean
}

/** What somebody holding the slip may know: stage, dates, who must act now. No name, no ID, no other agency's work. */
export interface Tracking {
  readonly code: string | null
  readonly procedureVersionId: number
  readonly stage: TrackingStage
  readonly acceptedAt: Temporal.Instant | null
  readonly dueAt: Temporal.Instant | null
  readonly predicted: boolean
  /** Since when the clock stands, for a cause of the law; null while it runs. */
  readonly pausedSince: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  /** The result is with the post. */
  readonly posted: { readonly carrier: string; readonly number: string; readonly at: Temporal.Instant } | null
  readonly returnedAtAgency: string
  /** Decides which successor hands the result over after a split. */
  readonly territory: string
  readonly returnChannel: Dossier['returnChannel']
  readonly actsNow: 'one-stop' | 'agency' | 'you' | 'nobody'
  /** What is waited for from the citizen. */
  readonly waitsFor: 'papers' | 'payment' | 'collection' | null
  readonly steps: readonly TrackedStep[]
  readonly dues: readonly Pick<Dossier['dues'][number], 'dueAt' | 'cause' | 'setAt' | 'explanation' | 'lawful'>[]
  readonly reappointed: boolean
  /** Granted because nobody answered in time: nothing is to be fetched. */
  readonly bySilence: boolean
  readonly detailsDestroyed: boolean
  /** Id of the bundle that it is a leg of. */
  readonly bundle: string | null
  /** Of a group dossier with a result for each: how many have which; names are nobody's here. Null before they lie ready. */
  readonly each: { readonly granted: number; readonly refused: number } | null
  /** Null: nothing was returned online, or nothing of it stands any more. */
  readonly online: TrackedOnline | null
  /** The results that were replaced since, newest last. */
  readonly corrected: readonly { readonly number: string | null; readonly at: Temporal.Instant }[]
  /** A correction of its result is under way: code of the dossier that does it. */
  readonly correctedIn: string | null
  /** Of a correction: whose result it corrects, and whether the old paper has to come back. */
  readonly corrects: { readonly code: string; readonly number: string | null; readonly bringOld: boolean } | null
}

export interface TrackedStep {
  /** Key of the step in the route of the dossier's procedure version. */
  readonly key: string
  readonly function: StepFunction
  readonly agency: string
  readonly state: 'done' | 'here' | 'ahead'
  readonly at: Temporal.Instant | null
  readonly dueAt: Temporal.Instant | null
}

export type TrackingStage =
  | 'waiting'
  | 'in-process'
  | 'your-turn'
  | 'paused'
  | 'signed'
  | 'ready'
  | 'returned'
  | 'closed'

/** By code alone, only as the regime allows (TT 01/2018 Điều 16): one of three words. */
export type PublicStage = 'in-process' | 'ready' | 'closed'

export const stageOf = (dossier: Dossier): TrackingStage => {
  if (dossier.status === 'returned') return 'returned'
  if (isClosed(dossier.status)) return 'closed'
  if (dossier.status === 'decided') return dossier.finishedAt === null ? 'signed' : 'ready'
  if (dossier.status === 'awaiting-citizen' || dossier.status === 'awaiting-payment') return 'your-turn'
  if (openStop(dossier) !== undefined) return 'paused'
  return dossier.status === 'submitted' ? 'waiting' : 'in-process'
}

export const publicStageOf = (dossier: Dossier): PublicStage => {
  const stage = stageOf(dossier)
  if (stage === 'ready') return 'ready'
  return stage === 'returned' || stage === 'closed' ? 'closed' : 'in-process'
}

const actors: Readonly<Record<TrackingStage, Tracking['actsNow']>> = {
  waiting: 'one-stop',
  'in-process': 'agency',
  'your-turn': 'you',
  paused: 'agency',
  signed: 'agency',
  ready: 'you',
  returned: 'nobody',
  closed: 'nobody',
}

const waitsFor = ({ status }: Dossier, stage: TrackingStage): Tracking['waitsFor'] => {
  if (stage === 'ready') return 'collection'
  if (stage !== 'your-turn') return null
  return status === 'awaiting-payment' ? 'payment' : 'papers'
}

type FinishedStep = Step & { readonly finishedAt: Temporal.Instant }

/** Steps that were gone through, in the order in which they ended; at the same instant, in the order of the route. */
const finishedSteps = (dossier: Dossier): readonly FinishedStep[] => {
  const order = dossier.plan.map(({ key }) => key)
  return dossier.steps
    .filter((step): step is FinishedStep => order.includes(step.key) && step.finishedAt !== null)
    .toSorted(
      (a, b) => Temporal.Instant.compare(a.finishedAt, b.finishedAt) || order.indexOf(a.key) - order.indexOf(b.key),
    )
}

/** The straight way on from a step, without those that are done or open; a closed dossier goes nowhere. */
const stepsAhead = (
  dossier: Dossier,
  from: string | undefined,
  passed: ReadonlySet<string>,
): readonly PlannedStep[] => {
  if (isClosed(dossier.status)) return []
  const planned = new Map(dossier.plan.map((step) => [step.key, step]))
  const ahead = new Map<string, PlannedStep>()
  let key = from === undefined ? undefined : planned.get(from)?.next[0]
  while (key !== undefined && !passed.has(key) && !ahead.has(key)) {
    const step = planned.get(key)
    if (step === undefined) break
    ahead.set(key, step)
    key = step.next[0]
  }
  return [...ahead.values()]
}

/** The steps of the route in order: those gone through, those open now, and those of the straight way that remain. */
const trackedSteps = (dossier: Dossier): readonly TrackedStep[] => {
  const done = finishedSteps(dossier)
  const open = openSteps(dossier).filter(({ key }) => dossier.plan.some((step) => step.key === key))
  const ahead = stepsAhead(dossier, (open[0] ?? done.at(-1))?.key, new Set([...done, ...open].map(({ key }) => key)))
  const shown = ({ key, function: what, agency }: Step | PlannedStep) => ({ key, function: what, agency })
  return [
    ...done.map((step) => ({ ...shown(step), state: 'done' as const, at: step.finishedAt, dueAt: step.dueAt })),
    ...open.map((step) => ({ ...shown(step), state: 'here' as const, at: step.receivedAt, dueAt: step.dueAt })),
    ...ahead.map((step) => ({ ...shown(step), state: 'ahead' as const, at: null, dueAt: null })),
  ]
}

const postedOf = (dossier: Dossier): Tracking['posted'] => {
  const shipment = openShipment(dossier)
  return shipment === undefined
    ? null
    : { carrier: shipment.carrier, number: shipment.trackingNumber, at: shipment.postedAt }
}

/** The slip of the old result tells that it is replaced; the slip of the correction, what to bring. */
const correctionsOf = (dossier: Dossier): Pick<Tracking, 'corrected' | 'correctedIn' | 'corrects'> => ({
  corrected: dossier.results.flatMap(({ correctedAt, correctedNumber }) =>
    correctedAt === null ? [] : [{ number: correctedNumber, at: correctedAt }],
  ),
  correctedIn: openCorrections(dossier)[0]?.correctingCode ?? null,
  corrects: dossier.corrects && {
    code: dossier.corrects.code,
    number: dossier.corrects.documentNumber,
    bringOld: bringsOldPaper(dossier),
  },
})

const onlineOf = (dossier: Dossier): TrackedOnline | null => {
  const files = offeredFiles(dossier)
  const at = dossier.results.find(({ onlineAt }) => onlineAt !== null)?.onlineAt ?? null
  if (files.length === 0 || at === null || dossier.detailsDestroyedAt !== null) return null
  return { at, files: files.map(({ id, digest, verdict }) => ({ id, digest, verdict })), paper: paperLeft(dossier) }
}

export const trackingOf = (dossier: Dossier): Tracking => {
  const stage = stageOf(dossier)
  return {
    code: dossier.code,
    procedureVersionId: dossier.procedureVersionId,
    stage,
    acceptedAt: dossier.acceptedAt,
    dueAt: dossier.dueAt,
    predicted: dossier.duePredicted,
    pausedSince: openStop(dossier)?.fromAt ?? null,
    finishedAt: dossier.finishedAt,
    posted: postedOf(dossier),
    returnedAtAgency: dossier.returnedAtAgency,
    territory: dossier.territory,
    returnChannel: dossier.returnChannel,
    actsNow: actors[stage],
    waitsFor: waitsFor(dossier, stage),
    steps: trackedSteps(dossier),
    dues: dossier.dues.map(({ dueAt, cause, setAt, explanation, lawful }) => ({
      dueAt,
      cause,
      setAt,
      explanation,
      lawful,
    })),
    bundle: dossier.bundle?.id ?? null,
    each: dossier.finishedAt === null ? null : tallyOfEach(dossier.results),
    online: onlineOf(dossier),
    ...correctionsOf(dossier),
    detailsDestroyed: dossier.detailsDestroyedAt !== null,
    reappointed: dossier.dues.some(({ cause }) => cause === 're-appointment'),
    bySilence: isBySilence(dossier),
  }
}

export const stageWords: Readonly<Record<TrackingStage, Words>> = {
  waiting: { vi: 'Chờ Một Cửa tiếp nhận', en: 'Waiting to be accepted' },
  'in-process': { vi: 'Đang giải quyết', en: 'In process' },
  'your-turn': { vi: 'Chờ Ông/Bà thực hiện', en: 'Waiting for you' },
  paused: { vi: 'Tạm dừng tính thời hạn', en: 'Time limit paused' },
  signed: { vi: 'Đã ký, đang chuyển về Một Cửa', en: 'Signed, on its way to the one-stop' },
  ready: { vi: 'Đã có kết quả, mời Ông/Bà đến nhận', en: 'The result is ready for you' },
  returned: { vi: 'Đã trả kết quả', en: 'Result handed over' },
  closed: { vi: 'Hồ sơ đã kết thúc', en: 'The dossier is closed' },
}
