import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import { decide } from '../decide.ts'
import { type ActorName, actors, agencies, at, context, live, takenIn } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { accept } from '../life.test-support.ts'
import { paperTrail } from './paper-places.ts'
import { leftBehind } from './papers-at-hand.ts'

type Move = readonly [ActorName, string, Command]
const completing = (who: ActorName, when: string, medium: 'paper' | 'electronic', next?: string): Move => [
  who,
  when,
  { action: 'complete-step', body: { medium, ...(next === undefined ? {} : { next }) } },
]
const confirm = (who: ActorName, when: string): Move => [who, when, { action: 'confirm-handover', body: {} }]
const forward: Command = { action: 'forward-papers', body: {} }
const transfer = (medium: 'paper' | 'electronic'): Move => [
  'receptionist',
  '2026-11-20 09:20',
  { action: 'transfer', body: { medium } },
]

const tell = (dossier: Dossier, who: ActorName, command: Command, when = '2026-11-20 16:00') =>
  decide(dossier, command, context(who, when))
const place = (dossier: Dossier) => paperTrail(dossier, 'papers').stays.at(-1)?.place
const onPaper: Command = { action: 'complete-step', body: { medium: 'paper' } }

/** The paper was confirmed outside, which passed the dossier on as a scan. */
const leftOutside = () =>
  live(
    takenIn(),
    accept,
    transfer('paper'),
    confirm('handler', '2026-11-20 10:00'),
    completing('handler', '2026-11-20 10:30', 'paper'),
    confirm('outside', '2026-11-20 11:00'),
    completing('outside', '2026-11-20 13:40', 'electronic'),
    completing('inside', '2026-11-20 14:00', 'electronic'),
  )

describe('papers are passed on from where they lie', () => {
  test('not by a step whose agency never had them: it is told where they are', () => {
    const scanned = live(takenIn(), accept, transfer('electronic'))
    expect(tell(scanned, 'handler', onPaper)).toMatchObject({
      refusal: 'papers-elsewhere',
      facts: { agency: agencies.oneStop },
    })
    expect(isRefusal(tell(scanned, 'handler', { action: 'complete-step', body: {} }))).toBe(false)
  })

  test('not before they were confirmed, and not on two ways at once', () => {
    const promised = live(takenIn(), accept, transfer('paper'))
    const refused = { refusal: 'papers-promised', facts: { agency: actors.handler.agency } }
    expect(tell(promised, 'handler', onPaper)).toMatchObject(refused)
    const under = live(promised, ['receptionist', '2026-11-20 10:00', { action: 'send-papers', body: {} }])
    expect(tell(under, 'handler', onPaper)).toMatchObject(refused)
    const here = live(under, confirm('handler', '2026-11-20 11:00'))
    expect(isRefusal(tell(here, 'handler', onPaper))).toBe(false)
  })

  test('not by the head of the unit while another agency still holds them', () => {
    const review: Command = { action: 'complete-step', body: { next: 'signing', medium: 'paper' } }
    expect(tell(leftOutside(), 'unit-head', review)).toMatchObject({
      refusal: 'papers-elsewhere',
      facts: { agency: actors.outside.agency },
    })
  })
})

describe('papers that stayed behind', () => {
  test('are handed to where the dossier is by whoever holds them, and lie there until then', () => {
    const kept = leftOutside()
    const held = { at: 'agency', agency: actors.outside.agency }
    expect(place(kept)).toEqual(held)
    expect(tell(kept, 'handler', forward)).toMatchObject({ refusal: 'no-papers-to-forward' })
    const going = live(kept, ['outside', '2026-11-20 15:00', forward])
    const [step] = openSteps(going)
    expect(going.handovers.at(-1)).toMatchObject({
      ...{ medium: 'paper', fromAgency: actors.outside.agency, toAgency: step?.agency },
      ...{ stepId: step?.id, confirmedAt: null, leftAt: null },
    })
    expect(place(going)).toEqual(held)
    // once is enough
    expect(tell(going, 'outside', forward)).toMatchObject({ refusal: 'no-papers-to-forward' })
    const arrived = live(going, confirm('unit-head', '2026-11-20 15:40'))
    expect(place(arrived)).toEqual({ at: 'agency', agency: step?.agency })
  })

  test('are no arrear where the dossier is still worked on', () => {
    const working = live(takenIn(), accept, transfer('paper'), confirm('handler', '2026-11-20 10:00'))
    expect(leftBehind(working, new Set([actors.handler.agency]))).toBeNull()
  })
})

const carriers = ['receptionist', 'handler', 'outside', 'inside', 'unit-head'] as const
const acts: readonly (readonly [ActorName, Command])[] = [
  ...(['paper', 'electronic'] as const).flatMap((medium): readonly (readonly [ActorName, Command])[] => [
    ['receptionist', { action: 'transfer', body: { medium } }],
    ...carriers.map((who) => [who, { action: 'complete-step', body: { medium } }] as const),
    ['unit-head', { action: 'complete-step', body: { next: 'signing', medium } }],
    ['unit-head', { action: 'complete-step', body: { next: 'appraisal', note: 'Xem lại', medium } }],
  ]),
  ...carriers.flatMap((who) => [
    [who, { action: 'confirm-handover', body: {} }] as const,
    [who, { action: 'send-papers', body: {} }] as const,
    [who, forward] as const,
  ]),
  ['receptionist', { action: 'withdraw', body: {} }],
  ['receptionist', { action: 'return-papers', body: { paper: 'CC' } }],
]

/** What alone may change where the papers are: they leave, they are confirmed, they are given back. */
const moving: ReadonlySet<DossierEvent['type']> = new Set(['papers-sent', 'handover-confirmed', 'papers-returned'])

test('over every sequence of acts the papers move by a hand-over or a return alone, and set off from where they lie', () => {
  const counted = { moves: 0, forwarded: 0 }
  const walks = fc.array(fc.nat(1000), { minLength: 15, maxLength: 50, size: 'max' })
  fc.assert(
    fc.property(walks, (walk) => {
      walk.reduce<Dossier>(
        (dossier, pick, index) => {
          const now = at('2026-11-20 09:10').add({ minutes: index * 7 })
          const told = (who: ActorName, command: Command) =>
            decide(dossier, command, context(who, '2026-11-20 09:00', { occurredAt: now, recordedAt: now }))
          const possible = acts.filter(([who, command]) => !isRefusal(told(who, command)))
          const chosen = possible[pick % Math.max(possible.length, 1)]
          const events = chosen === undefined ? [] : told(...chosen)
          if (isRefusal(events)) return dossier
          return events.reduce<Dossier>((before, event) => {
            const after = evolve(before, event)
            if (!moving.has(event.type)) expect(place(after)).toEqual(place(before))
            else counted.moves += 1
            if (event.type !== 'handed-on' || event.data.medium !== 'paper') return after
            if (event.data.from !== event.data.to)
              expect(place(before)).toEqual({ at: 'agency', agency: event.data.from })
            if (chosen?.[1].action === 'forward-papers') counted.forwarded += 1
            return after
          }, dossier)
        },
        live(takenIn(), accept),
      )
    }),
    { numRuns: 150 },
  )
  expect(counted.moves).toBeGreaterThan(100)
  expect(counted.forwarded).toBeGreaterThan(10)
})
