import type { AgencyDirectory } from '#agency'
import { afterWorkingMinutes } from '#calendar'
import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { settle } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { carriedTo } from '../carrying-over/succession.ts'
import type { Signer } from '../context.ts'
import type { Dossier, PlannedStep } from '../dossier.ts'
import { occurrence } from '../entering-late/late-entry.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { JsonObject } from '../history/json.ts'
import type { BundlePart } from '../joining/bundle-part.ts'
import { newId } from '../new-id.ts'
import { record, stampOf } from '../record.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { unknownLink } from './known-links.ts'
import type { TakeIn } from './take-in.schema.ts'
import { newDossier } from './take-in.ts'

/** The one-stop's own work before acceptance: check, accept, ask for a supplement, or decline. */
const intakeStep = (dossier: Dossier): PlannedStep => ({
  key: 'intake',
  function: 'reception',
  agency: dossier.receivedAtAgency,
  role: 'receptionist',
  limit: { value: 0, unit: 'none' },
  parallel: false,
  next: [],
})

/** The one-stop answers within eight working hours from the instant of arrival (NĐ 118/2025 Điều 17). */
const answerBy = (services: DossierServices, { receivedAtAgency }: Dossier, arrived: Temporal.Instant) =>
  afterWorkingMinutes(
    arrived,
    regimeOf(services, { acceptedAt: null }, arrived)('acts').online.replyWorkingHours * 60,
    services.calendarOf(receivedAtAgency),
  )

const bundleData = ({ bundle }: Dossier) =>
  bundle === null ? {} : { bundle: { id: bundle.id, leg: bundle.leg, after: bundle.waitsFor } }

const openingEvents = (services: DossierServices, dossier: Dossier, now: Temporal.Instant): readonly DossierEvent[] => {
  const step = intakeStep(dossier)
  const dueAt = answerBy(services, dossier, now)
  const people: JsonObject = { parties: dossier.parties.map(({ role, name, idNumber }) => ({ role, name, idNumber })) }
  const taken: readonly DossierEvent[] = [
    {
      type: 'taken-in',
      data: {
        procedure: dossier.procedureCode,
        version: dossier.procedureVersionId,
        case: dossier.caseKey,
        channel: dossier.channel,
        territory: dossier.territory,
        receivedAt: dossier.receivedAtAgency,
        ...bundleData(dossier),
      },
      detail: people,
      carry: dossier,
    },
  ]
  // Nothing is to be done before the result that it waits for: no step, and no hour by which it would be late.
  if (dossier.bundle?.waitsFor != null) return taken
  return [
    ...taken,
    {
      type: 'step-opened',
      data: {
        id: newId(),
        key: step.key,
        function: step.function,
        agency: step.agency,
        role: step.role,
        dueAt: dueAt.toString(),
      },
      carry: { receivedAt: now, dueAt, askedBy: null },
    },
  ]
}

interface Opened {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
  readonly at: Temporal.Instant
  readonly immediate: boolean
  readonly directory: AgencyDirectory
  readonly field: string
}

/** `owes`: see `newDossier`. `bundle`: its place among dossiers that go together. */
export interface Taking {
  readonly owes?: boolean
  readonly bundle?: BundlePart
}

const open = async (
  tx: Db,
  services: DossierServices,
  actor: Actor,
  input: TakeIn,
  now: Temporal.Instant,
  { owes = true, bundle }: Taking = {},
): Promise<Opened | Refusal> => {
  const at = occurrence(input, now, null)
  if (isRefusal(at)) return at
  const [procedures, directory] = await Promise.all([services.procedures.latest(), services.agencies()])
  const procedure = procedures.at(input.procedure, localDate(at))
  if (procedure === undefined) return refuse('unknown-procedure')
  // the dossiers of a bundle are linked by the program itself
  const unknown = bundle === undefined ? await unknownLink(tx, actor, directory, input.links, now) : null
  if (unknown !== null) return unknown
  const made = newDossier(procedure, input, actor, directory, at, { owes })
  if (isRefusal(made)) return made
  const dossier = { ...made, bundle: bundle ?? null }
  const events = openingEvents(services, dossier, at)
  const { field, immediate } = procedure
  return { dossier: events.reduce(evolve, dossier), events, at, immediate: immediate === true, directory, field }
}

/** Takes a dossier in: it has an id and waits at the one-stop. No code, no clock. */
export const takeIn = async (
  tx: Db,
  services: DossierServices,
  actor: Actor,
  input: TakeIn,
  now: Temporal.Instant,
  taking: Taking = {},
): Promise<Dossier | Refusal> => {
  const opened = await open(tx, services, actor, input, now, taking)
  if (isRefusal(opened)) return opened
  const taken = { events: opened.events, stamp: stampOf(actor, opened.at, now, input.lateReason) }
  const { dossier, directory, field } = opened
  const today = carriedTo(dossier, directory, localDate(now), field, now)
  const author = { action: 'taken-in', name: actor.name }
  return record(tx, services, null, today.dossier, [taken, ...today.entries], author)
}

/** What an immediate procedure gives: its document, and who signed it. */
export interface Issued {
  readonly documentName?: string
  readonly documentNumber?: string
  readonly signer?: Signer
  readonly bundle?: BundlePart
}

/** The counter's usual act: taken in and accepted in one write; an immediate procedure is settled in it as well. */
export const acceptAtOnce = async (
  tx: Db,
  services: DossierServices,
  actor: Actor,
  input: TakeIn,
  now: Temporal.Instant,
  { signer, bundle, ...document }: Issued = {},
): Promise<Dossier | Refusal> => {
  const opened = await open(tx, services, actor, input, now, bundle === undefined ? {} : { bundle })
  if (isRefusal(opened)) return opened
  const { occurredAt, lateReason } = input
  const body = occurredAt === undefined ? {} : { occurredAt, ...(lateReason === undefined ? {} : { lateReason }) }
  const command: Command = opened.immediate
    ? { action: 'issue-immediately', body: { ...body, ...document } }
    : { action: 'accept', body }
  return settle(tx, services, { stored: null, dossier: opened.dossier, pending: opened.events }, command, {
    actor,
    now,
    signer,
  })
}
