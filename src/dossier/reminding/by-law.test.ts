import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { decide } from '../decide.ts'
import { at, context, live, takenIn, tell, wall } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import { evolve } from '../evolve.ts'
import { published } from '../kite-permit.test-support.ts'
import { accept, lines, processing } from '../life.test-support.ts'
import { closedUnanswered, decidedBySilence } from './by-law.ts'
import { isBySilence } from './by-silence.ts'

const due = '2026-11-26 17:00'
const silent = context('receptionist', due, { procedure: published({ tacit: true }) })

test('where silence is consent the deadline itself decides: granted, on time, ready at the one-stop', () => {
  const before = processing()
  const events = decidedBySilence(before, silent)
  const after = events.reduce(evolve, before)
  expect(after).toMatchObject({ status: 'decided', outcome: 'granted', timeliness: 'on-time' })
  expect([wall(after.decidedAt), wall(after.finishedAt)]).toEqual([due, due])
  expect(after.results[0]).toMatchObject({
    // nobody signed anything, and no paper waits
    ...{ signedBy: '', signedAs: null, documentNumber: null },
    name: expect.stringContaining('Không có văn bản'),
  })
  expect([isBySilence(before), isBySilence(after)]).toEqual([false, true])
  expect(openSteps(after).map((step) => step.function)).toEqual(['handing-over'])
  expect(events[0]).toMatchObject({ type: 'decided', data: { tacit: true, capacity: null } })
  const fetched = tell(after, [
    'receptionist',
    '2026-11-27 08:00',
    { action: 'hand-over', body: { paper: 'Căn cước' } },
  ])
  expect(fetched).toMatchObject({ status: 'returned' })
})

test('silence decides too where the one-stop has not passed the dossier on; that it is late with it stays to be seen', () => {
  const before = live(takenIn(), accept)
  expect(before.status).toBe('accepted')
  const after = decidedBySilence(before, silent).reduce(evolve, before)
  expect(after).toMatchObject({ status: 'decided', outcome: 'granted', timeliness: 'on-time' })
  expect(openSteps(after).map((step) => step.function)).toEqual(['handing-over'])
  const reception = after.steps.find(({ key }) => key === 'reception')
  expect(reception).toMatchObject({ outcome: 'silence', finishedAt: at(due) })
  expect(Temporal.Instant.compare(reception?.dueAt ?? at(due), at(due))).toBe(-1)
  expect(after.transferDue).toEqual(before.transferDue)
  expect(decidedBySilence(takenIn(), silent)).toEqual([])
})

test('what silence decides leaves no proposal to return', () => {
  const before = live(processing(), ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }])
  const after = decidedBySilence(before, silent).reduce(evolve, before)
  expect(after.supplements.map(({ state }) => state)).toEqual(['lapsed'])
})

test('it means nothing for other procedures, while the clock stands, or twice', () => {
  expect(decidedBySilence(processing(), context('receptionist', due))).toEqual([])
  const paused = live(processing(), [
    'unit-head',
    '2026-11-20 10:00',
    { action: 'pause', body: { cause: 'verification' } },
  ])
  expect(decidedBySilence(paused, silent)).toEqual([])
  const before = processing()
  const done = decidedBySilence(before, silent).reduce(evolve, before)
  expect(decidedBySilence(done, silent)).toEqual([])
})

test('the switch closes a return that is still waited for, and nothing else', () => {
  const now = context('receptionist', '2026-12-09 08:00')
  expect(closedUnanswered(processing(), now)).toEqual([])
  const returned = live(
    processing(),
    ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }],
    ['unit-head', '2026-11-20 10:30', { action: 'approve-return', body: {} }],
  )
  const closed = closedUnanswered(returned, now).reduce(evolve, returned)
  expect(closed).toMatchObject({
    status: 'stopped',
    closedAt: at('2026-12-09 08:00'),
    paperReturns: [{ returnedAt: null }],
  })
  expect(openSteps(closed)).toEqual([])
  // the notice waits for a person, who signs it once
  expect(wall(closed.noticeDueAt)).toBe('2026-12-09 08:00')
  const sign = (dossier: Dossier) =>
    decide(dossier, { action: 'sign-stop-notice', body: {} }, context('receptionist', '2026-12-09 09:00'))
  const signed = sign(closed)
  expect(signed).toMatchObject([
    { type: 'notice-signed', detail: { reason: expect.stringContaining('khoản 5 Điều 19') } },
  ])
  const after = (isRefusal(signed) ? [] : signed).reduce(evolve, closed)
  expect(after.noticeDueAt).toBeNull()
  expect(sign(after)).toMatchObject({ refusal: 'no-notice-due' })
})
