import { type AgencyDirectory, agencyLookup, type Office, officeOf, type Territory } from '#agency'
import { dueAt, type TimeLimit, type WorkCalendar } from '#calendar'
import type { DossierServices } from '#dossier'
import { isRefusal, localDate } from '#platform'
import {
  type Channel,
  type Component,
  type CurrentProcedure,
  competentAgency,
  componentsFor,
  type Decision,
  type Field,
  feesFor,
  findCase,
  limitFor,
  type PublishedCase,
  type StepAgencies,
  stepAgencies,
} from '#procedure'
import type { ProcedureChoice } from '../site-paths.ts'
import { offeredChannels } from './procedure-facts.ts'

/** What to bring, what to show, what the state has already, and what is only said. */
export interface Papers {
  readonly submit: readonly Component[]
  readonly show: readonly Component[]
  readonly known: readonly Component[]
  readonly notes: readonly Component[]
}

/** A limit that holds for one case and one or several channels alike. */
export interface TimeRow {
  readonly procedureCase: PublishedCase
  /** Empty: every channel that is offered. */
  readonly channels: readonly Channel[]
  readonly statutory: TimeLimit
  readonly committed: TimeLimit | null
  readonly committedBy: Decision | null
}

export interface FeeLine {
  readonly key: string
  readonly fee: ReturnType<typeof feesFor>[number]
  readonly perPage: CurrentProcedure['fees'][number]['perPage']
  /** Amounts in đồng with the channels that have them; one entry without channels when all are alike. */
  readonly amounts: readonly { readonly channels: readonly Channel[]; readonly amount: number | null }[]
}

/** Who decides for a place and who receives there. */
export interface Place {
  readonly territory: Territory
  readonly competent: string
  readonly oneStop: Office | null
  readonly steps: StepAgencies
}

export interface ProcedureView {
  readonly procedure: CurrentProcedure
  readonly field: Field | null
  readonly chosen: PublishedCase
  readonly territories: readonly Territory[]
  /** Null: no place was chosen. `unknown`: nobody is competent there, a fault of the agency files. */
  readonly place: Place | 'unknown' | null
  readonly offices: readonly Office[]
  readonly papers: Papers
  readonly times: readonly TimeRow[]
  readonly fees: readonly FeeLine[]
  /** When the result would be due if the dossier came in now, or when the counter next opens. */
  readonly ifNow: { readonly receivedAt: Temporal.Instant; readonly dueAt: Temporal.Instant } | null
  readonly directory: AgencyDirectory
}

export const papersOf = (procedure: CurrentProcedure, caseKey: string): Papers => {
  const asked = componentsFor(procedure, caseKey)
  const wanted = asked.filter(({ mode, fromData }) => mode !== 'note' && fromData === undefined)
  return {
    submit: wanted.filter(({ mode }) => mode === 'submit'),
    show: wanted.filter(({ mode }) => mode === 'show'),
    known: asked.filter(({ mode, fromData }) => mode !== 'note' && fromData !== undefined),
    notes: asked.filter(({ mode }) => mode === 'note'),
  }
}

/** Channels that share a value stand together; when all share it they need not be named. */
const alike = <T>(channels: readonly Channel[], of: (channel: Channel) => T) => {
  const groups = [...Map.groupBy(channels, (channel) => JSON.stringify(of(channel))).values()]
  return groups.map((same) => ({
    channels: groups.length === 1 ? [] : same,
    value: of(same[0] as Channel),
  }))
}

export const timesOf = (procedure: CurrentProcedure): readonly TimeRow[] =>
  procedure.cases.flatMap((procedureCase) =>
    alike(offeredChannels(procedure), (channel) => procedureCase.limits[channel]).map(({ channels, value }) => ({
      procedureCase,
      channels,
      statutory: value.statutory,
      committed: value.committed,
      committedBy: value.committedBy ?? null,
    })),
  )

export const feeLinesOf = (procedure: CurrentProcedure, caseKey: string): readonly FeeLine[] => {
  const due = offeredChannels(procedure).flatMap((channel) =>
    feesFor(procedure, caseKey, channel).map((fee) => ({ channel, fee })),
  )
  return [...Map.groupBy(due, ({ fee }) => fee.key)].flatMap(([key, entries]) => {
    const [first] = entries
    if (first === undefined) return []
    const byChannel = new Map(entries.map(({ channel, fee }) => [channel, fee.amount]))
    const groups = alike([...byChannel.keys()], (channel) => byChannel.get(channel) ?? null)
    const everywhere = byChannel.size === offeredChannels(procedure).length
    const amounts = groups.map(({ channels, value }) => ({
      channels: channels.length === 0 && !everywhere ? [...byChannel.keys()] : channels,
      amount: value,
    }))
    return [{ key, fee: first.fee, perPage: procedure.fees.find((fee) => fee.key === key)?.perPage, amounts }]
  })
}

interface Today {
  readonly directory: AgencyDirectory
  readonly calendarOf: DossierServices['calendarOf']
  readonly now: Temporal.Instant
}

const placeOf = (procedure: CurrentProcedure, territory: Territory, today: Today): Place | 'unknown' => {
  const { directory, calendarOf, now } = today
  const day = localDate(now)
  const competent = competentAgency(procedure, territory.key, day, agencyLookup(directory))
  if (isRefusal(competent)) return 'unknown'
  const oneStop = directory.oneStopOf(competent, day)
  const at = oneStop?.code ?? competent
  return {
    territory,
    competent,
    oneStop: oneStop === undefined ? null : officeOf(directory, oneStop.code, calendarOf(oneStop.code), now),
    steps: stepAgencies({ receivedAt: at, competent, returnedAt: at }, procedure.field, day, directory),
  }
}

const dueIfNow = (
  procedure: CurrentProcedure,
  caseKey: string,
  office: Office,
  calendar: WorkCalendar,
  now: Temporal.Instant,
) => {
  const channel = offeredChannels(procedure)[0] ?? 'counter'
  const receivedAt = office.state.open ? now : office.state.opensAt
  const due = dueAt(receivedAt, limitFor(procedure, caseKey, channel).effective, calendar)
  return due.dueAt === null ? null : { receivedAt, dueAt: due.dueAt }
}

/** Everything that the page of a procedure shows for the case and place that were chosen; the first case if none was. */
export const viewProcedure = (
  procedure: CurrentProcedure,
  fields: readonly Field[],
  { caseKey, territory }: ProcedureChoice,
  today: Today,
): ProcedureView => {
  const { directory, calendarOf, now } = today
  const day = localDate(now)
  const chosen = findCase(procedure, caseKey ?? '') ?? (procedure.cases[0] as PublishedCase)
  const territories = directory.territoriesOn(day)
  const at = territory === undefined ? undefined : directory.territoryOn(territory, day)
  const place = at === undefined ? null : placeOf(procedure, at, today)
  const offices = directory.oneStopsOn(day).map(({ code }) => officeOf(directory, code, calendarOf(code), now))
  const office = (place !== null && place !== 'unknown' ? place.oneStop : null) ?? offices[0]
  return {
    procedure,
    field: fields.find(({ key }) => key === procedure.field) ?? null,
    chosen,
    territories,
    place,
    offices,
    papers: papersOf(procedure, chosen.key),
    times: timesOf(procedure),
    fees: feeLinesOf(procedure, chosen.key),
    ifNow: office === undefined ? null : dueIfNow(procedure, chosen.key, office, calendarOf(office.code), now),
    directory,
  }
}
