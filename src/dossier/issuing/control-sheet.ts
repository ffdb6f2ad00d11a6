import type { AgencyDirectory } from '#agency'
import { timeliness, type WorkCalendar } from '#calendar'
import type { HandOver, Pace } from '#document'
import { localDate } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { People } from '../acting/people.query.ts'
import { stepTime } from '../consulting/step-time.ts'
import { waitedWords } from '../consulting/step-time.words.ts'
import type { Dossier, Handover, Step } from '../dossier.ts'
import { stepName } from '../solving/step-name.ts'
import { plannedStep } from '../solving/steps.ts'

/** What the control sheet is written from. */
export interface ControlFacts {
  readonly dossier: Dossier
  readonly procedure: PublishedProcedure
  readonly directory: AgencyDirectory
  readonly people: People
  /** Officers by the step that they finished, as the history names them. */
  readonly finishedBy: ReadonlyMap<string, string>
  readonly calendarOf: (agency: string) => WorkCalendar
}

const sameTime = (one: Temporal.Instant | null, other: Temporal.Instant): boolean => one?.equals(other) ?? false

/** The step whose work was passed on to this one: it ended in the act that opened this one. */
const stepBefore = ({ steps }: Dossier, step: Step, from: string | undefined): Step | undefined => {
  const ended = steps.filter(({ id, finishedAt }) => id !== step.id && sameTime(finishedAt, step.receivedAt))
  return ended.find(({ agency }) => agency === from) ?? ended[0]
}

/** Who worked at a step: whoever finished it, else whoever has taken it on. */
const workerOf = ({ finishedBy, people }: ControlFacts, { id, officerId }: Step): string =>
  people.officer(finishedBy.get(id) ?? officerId) ?? ''

const paceOf = ({ procedure }: ControlFacts, step: Step): Pace | undefined =>
  step.finishedAt === null
    ? undefined
    : {
        name: stepName(procedure, step).vi,
        receivedAt: step.receivedAt,
        dueAt: step.dueAt,
        finishedAt: step.finishedAt,
      }

/** How a finished step kept its limit; null: it had none. */
const kept = ({ dossier }: ControlFacts, step: Step | undefined): HandOver['timeliness'] => {
  if (step?.finishedAt == null || step.dueAt === null) return null
  const limit = plannedStep(dossier, step.key)?.limit ?? { value: 1, unit: 'working-hour' as const }
  return timeliness(step.finishedAt, step.dueAt, limit)
}

const shortName = ({ directory }: ControlFacts, code: string, at: Temporal.Instant): string =>
  directory.find(code) === undefined ? code : directory.shortNameAt(code, localDate(at)).vi

/** Who confirmed the paper, else who took the step on: a head may end by approval what he never received. */
const receiverOf = (facts: ControlFacts, step: Step, row: Handover | undefined): string =>
  facts.people.post(row?.confirmedBy ?? null)?.name ?? facts.people.officer(step.officerId) ?? workerOf(facts, step)

const paperNote = (row: Handover | undefined): string => {
  if (row?.medium !== 'paper') return ''
  return row.confirmedAt === null ? 'Giấy, chưa xác nhận' : 'Hồ sơ giấy'
}

/** What the step that ended here waited for other agencies: their time is not its lateness. */
const waitedNote = (facts: ControlFacts, before: Step | undefined): string => {
  if (before?.finishedAt == null) return ''
  const { finishedAt } = before
  const time = stepTime(facts.dossier, before, facts.calendarOf, finishedAt)
  const name = (code: string) => ({ vi: shortName(facts, code, finishedAt), en: code })
  return waitedWords(time, name)?.vi ?? ''
}

const passedTo = (facts: ControlFacts, step: Step): readonly HandOver[] => {
  const { dossier, people } = facts
  const row = dossier.handovers.find(({ stepId }) => stepId === step.id)
  const before = stepBefore(dossier, step, row?.fromAgency)
  const from = row?.fromAgency ?? before?.agency
  if (from === undefined || (row === undefined && from === step.agency)) return []
  const at = row?.sentAt ?? step.receivedAt
  const pace = before === undefined ? undefined : paceOf(facts, before)
  return [
    {
      from: shortName(facts, from, at),
      to: shortName(facts, row?.toAgency ?? step.agency, at),
      at,
      giver: people.post(row?.sentBy ?? null)?.name ?? (before === undefined ? '' : workerOf(facts, before)),
      receiver: receiverOf(facts, step, row),
      timeliness: kept(facts, before),
      ...(pace === undefined ? {} : { step: pace }),
      note: [paperNote(row), waitedNote(facts, before)].filter((part) => part !== '').join('; '),
    },
  ]
}

/** The last one: the result goes from the one-stop to the citizen. */
const toCitizen = (facts: ControlFacts): readonly HandOver[] => {
  const { dossier } = facts
  const last = dossier.steps.find(({ outcome }) => outcome === 'handed-over')
  if (last?.finishedAt == null) return []
  const pace = paceOf(facts, last)
  return [
    {
      from: shortName(facts, last.agency, last.finishedAt),
      to: 'Tổ chức, cá nhân',
      at: last.finishedAt,
      giver: workerOf(facts, last),
      receiver: dossier.parties.findLast(({ role }) => role === 'recipient')?.name ?? dossier.ownerName,
      timeliness: dossier.timeliness,
      ...(pace === undefined ? {} : { step: pace }),
      note: 'Trả kết quả',
    },
  ]
}

/**
 * Every hand-over in its order: who gave what to whom and when, and when the work that ended with it was received, due and
 * done (TT 01/2018 Mẫu 05, TT 03/2025 Mẫu 06). The last line tells of the whole dossier.
 */
export const handOversOf = (facts: ControlFacts): readonly HandOver[] => [
  ...facts.dossier.steps
    .toSorted((one, other) => Temporal.Instant.compare(one.receivedAt, other.receivedAt))
    .flatMap((step) => passedTo(facts, step)),
  ...toCitizen(facts),
]
