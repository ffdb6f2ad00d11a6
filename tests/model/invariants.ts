import { expect } from 'vitest'
import { dueAt, type TimeLimit } from '#calendar'
import { localDate } from '#platform'
import { vietnam } from '../../src/dossier/dossier.test-support.ts'
import { type Dossier, type Handover, openSteps, openStop } from '../../src/dossier/dossier.ts'
import type { DossierEvent } from '../../src/dossier/events.ts'
import { isClosed } from '../../src/dossier/status.ts'
import { awaitSupplementKey, opinionKey } from '../../src/dossier/step-keys.ts'
import { openKeys } from './paths.ts'

const iso = (instant: Temporal.Instant | null | undefined): string | null => instant?.toString() ?? null
const notBefore = (one: Temporal.Instant | null, other: Temporal.Instant | null): boolean =>
  one === null || other === null || Temporal.Instant.compare(one, other) >= 0

const grown = (before: Dossier, after: Dossier): void => {
  const lists = [
    'steps',
    'dues',
    'supplements',
    'reappointments',
    'stops',
    'handovers',
    'shipments',
    'results',
  ] as const
  for (const list of lists)
    expect(after[list].slice(0, before[list].length).map(({ id }) => id)).toEqual(before[list].map(({ id }) => id))
  expect(after.agencies.slice(0, before.agencies.length)).toEqual(before.agencies)
}

/** Nothing that was is lost: rows are only added, a finished step and a due date never change again. */
export const nothingLost = (before: Dossier, after: Dossier): void => {
  grown(before, after)
  expect(after.dues.slice(0, before.dues.length)).toEqual(before.dues)
  for (const step of before.steps.filter(({ finishedAt }) => finishedAt !== null))
    expect(after.steps.find(({ id }) => id === step.id)).toEqual(step)
  if (before.finishedAt !== null) expect(iso(after.finishedAt)).toBe(iso(before.finishedAt))
  if (before.code !== null) expect(after.code).toBe(before.code)
}

const once = (dossier: Dossier): void => {
  for (const phase of ['before-acceptance', 'after-acceptance'] as const) {
    const sent = dossier.supplements.filter((each) => each.phase === phase && ['sent', 'received'].includes(each.state))
    expect(sent.length).toBeLessThanOrEqual(1)
  }
  const open = dossier.supplements.filter(({ state }) => state === 'sent')
  expect(open.length).toBe(dossier.status === 'awaiting-citizen' ? 1 : isClosed(dossier.status) ? open.length : 0)
  expect(dossier.dues.filter(({ cause, lawful }) => cause === 're-appointment' && !lawful).length).toBeLessThanOrEqual(
    1,
  )
  expect(dossier.reappointments.filter(({ state }) => state !== 'rejected').length).toBeLessThanOrEqual(1)
  expect(dossier.stops.filter(({ toAt }) => toAt === null).length).toBeLessThanOrEqual(1)
  expect(dossier.results.length).toBeLessThanOrEqual(1)
}

/** What was told last, and what the law wants: the promise never shorter than the law's date, the law's never past the statute's. */
const dates = (dossier: Dossier): void => {
  expect(dossier.dues.map(({ seq }) => seq)).toEqual(dossier.dues.map((_, index) => index + 1))
  expect(notBefore(dossier.dueAt, dossier.lawfulDueAt)).toBe(true)
  for (const due of dossier.dues) if (due.lawful) expect(notBefore(due.statutoryDueAt, due.dueAt)).toBe(true)
  const stands = openStop(dossier) === undefined && dossier.status !== 'awaiting-citizen'
  if (!stands && !isClosed(dossier.status)) expect([dossier.dueAt, dossier.lawfulDueAt]).toEqual([null, null])
  const hurry = dossier.finishedAt === null ? iso(dossier.dueAt) : null
  // an asked agency has its own date to keep, whatever becomes of the dossier's
  if (dossier.acceptedAt !== null)
    for (const { key, dueAt: own, dossierDueAt } of openSteps(dossier))
      expect(iso(dossierDueAt)).toBe(key === opinionKey ? iso(own) : hurry)
}

const total = (limit: TimeLimit, more: readonly { readonly limit: TimeLimit }[]): TimeLimit =>
  more.reduce(
    (sum, { limit: each }) => (each.unit === sum.unit ? { unit: sum.unit, value: sum.value + each.value } : each),
    limit,
  )

/** The lawful date is always that of the running clock with its extensions and stops, whatever led to it. */
export const lawfulDate = ({ clock, stops, lawfulDueAt, status }: Dossier): void => {
  if (clock === null || clock.endedAt !== null || stops.some(({ toAt }) => toAt === null) || isClosed(status)) return
  const since = stops
    .filter(({ toAt }) => toAt !== null && Temporal.Instant.compare(toAt, clock.startedAt) > 0)
    .map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt as Temporal.Instant }))
  const limit = total(clock.limit, clock.extensions)
  const wanted = dueAt(Temporal.Instant.from(clock.startedAt), limit, vietnam, since, { cutoff: '15:00' }).dueAt
  expect(iso(lawfulDueAt)).toBe(iso(wanted))
}

/** Held against the lawful date alone: in days by the date, in hours to the minute. */
const verdict = ({ finishedAt, lawfulDueAt, clock, timeliness }: Dossier): void => {
  expect(timeliness === null).toBe(finishedAt === null)
  if (finishedAt === null || lawfulDueAt === null || clock === null) return
  const exact = total(clock.limit, clock.extensions).unit === 'working-hour'
  const late = exact
    ? Temporal.Instant.compare(finishedAt, lawfulDueAt) > 0
    : Temporal.PlainDate.compare(localDate(finishedAt), localDate(lawfulDueAt)) > 0
  expect(timeliness === 'late').toBe(late)
}

/** The legs add up: from being taken in to its end a dossier always lies open somewhere, and no hour is missing between. */
const legs = (dossier: Dossier): void => {
  const ordered = dossier.steps.toSorted((a, b) => Temporal.Instant.compare(a.receivedAt, b.receivedAt))
  let covered = dossier.submittedAt.epochMilliseconds
  for (const { receivedAt, finishedAt } of ordered) {
    expect(receivedAt.epochMilliseconds).toBeLessThanOrEqual(covered)
    covered = Math.max(covered, finishedAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  }
  const end = isClosed(dossier.status) ? dossier.closedAt?.epochMilliseconds : Number.POSITIVE_INFINITY
  expect(covered).toBe(end)
}

/** Every step of the route that was opened on the way has its row on the control sheet, from where work had been done. */
const handedOn = ({ steps, handovers, plan, closedAt, returnedAtAgency }: Dossier): void => {
  // after the end there is no step: papers only go back to the one-stop
  const isBack = ({ sentAt }: Handover) => closedAt !== null && Temporal.Instant.compare(sentAt, closedAt) >= 0
  for (const handover of handovers) {
    const step = steps.find(({ id }) => id === handover.stepId)
    expect(handover.toAgency).toBe(isBack(handover) ? returnedAtAgency : step?.agency)
    expect(steps.map(({ agency }) => agency)).toContain(handover.fromAgency)
  }
  // one row for each step; papers that stayed behind come after it in a row of their own
  const rows = handovers.filter((handover) => !isBack(handover))
  const later = rows.filter(({ stepId }, at) => rows.findIndex((row) => row.stepId === stepId) !== at)
  expect(later.filter(({ medium }) => medium !== 'paper')).toEqual([])
  const beside = [opinionKey, awaitSupplementKey, 'intake']
  for (const { key } of steps) if (!beside.includes(key)) expect(plan.map((each) => each.key)).toContain(key)
}

const standing = (dossier: Dossier): void => {
  const closed = isClosed(dossier.status)
  expect(closed).toBe(dossier.closedAt !== null)
  expect(openSteps(dossier).length > 0).toBe(!closed)
  expect(dossier.code === null).toBe(dossier.acceptedAt === null)
  expect(dossier.plan.length === 0).toBe(dossier.acceptedAt === null)
  expect(dossier.outcome === null).toBe(dossier.decidedAt === null)
  expect(['decided', 'returned'].includes(dossier.status)).toBe(dossier.decidedAt !== null)
  if (dossier.status === 'returned') expect(dossier.finishedAt).not.toBeNull()
  if (dossier.status === 'returned') for (const row of dossier.results) expect(row.handedOverAt).not.toBeNull()
  expect(new Set(dossier.agencies).size).toBe(dossier.agencies.length)
  for (const { agency } of dossier.steps) expect(dossier.agencies).toContain(agency)
  const open = openKeys(dossier)
  expect(new Set(open).size).toBe(open.length)
}

/** What is true of every dossier at every moment, whoever did what. */
export const alwaysTrue = (dossier: Dossier): void => {
  standing(dossier)
  once(dossier)
  dates(dossier)
  verdict(dossier)
  legs(dossier)
  handedOn(dossier)
}

/** The chain stays for ever: no name, number or telephone of anybody may stand in it. */
export const namesNobody = (events: readonly DossierEvent[], dossier: Dossier): void => {
  const chained = JSON.stringify(events.map(({ data }) => data))
  for (const { name, idNumber, phone } of dossier.parties)
    for (const secret of [name, idNumber, phone]) if (secret !== null) expect(chained).not.toContain(secret)
}
