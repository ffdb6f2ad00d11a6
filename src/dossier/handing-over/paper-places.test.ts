import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import { decide } from '../decide.ts'
import { type ActorName, actors, agencies, at, context, live, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { evolve } from '../evolve.ts'
import { accept, handOver, register } from '../life.test-support.ts'
import { type Paper, type PaperPlace, paperTrail, placeAt } from './paper-places.ts'

const papers: readonly Paper[] = ['papers', 'result']

const paper = (who: ActorName, when: string, command: Command) => [who, when, command] as const
const sendOff = (who: ActorName, when: string) => paper(who, when, { action: 'send-papers', body: {} })
const confirm = (who: ActorName, when: string) => paper(who, when, { action: 'confirm-handover', body: {} })
const onPaper: Command = { action: 'transfer', body: { medium: 'paper' } }

const transferred = () => live(takenIn(), accept, ['receptionist', '2026-11-20 09:20', onPaper])
const where = (dossier: Dossier, which: Paper = 'papers') => paperTrail(dossier, which).stays.at(-1)?.place
const here = (agency: string): PaperPlace => ({ at: 'agency', agency })
const desk = actors.handler.agency

describe('the papers of a dossier', () => {
  test('lie where they were received until they are said to have left', () => {
    expect(where(takenIn())).toEqual(here(agencies.oneStop))
    const { stays, goesTo } = paperTrail(transferred(), 'papers')
    expect([stays.at(-1)?.place, goesTo]).toEqual([here(agencies.oneStop), desk])
  })

  test('are on the way, missing, sent again, and then with whoever confirmed them', () => {
    const sent = live(transferred(), sendOff('receptionist', '2026-11-20 10:00'))
    const way = { at: 'way', from: agencies.oneStop, to: desk, missing: false }
    expect(where(sent)).toEqual(way)
    const missed = live(
      sent,
      paper('handler', '2026-11-20 10:30', { action: 'report-missing', body: { note: 'Không thấy' } }),
    )
    expect(where(missed)).toEqual({ ...way, missing: true })
    const again = live(missed, sendOff('receptionist', '2026-11-20 11:00'))
    expect(where(again)).toEqual(way)
    const arrived = live(again, confirm('handler', '2026-11-20 13:40'))
    expect(where(arrived)).toEqual(here(desk))
    expect(paperTrail(arrived, 'papers').stays.map(({ since }) => since)).toEqual([
      at('2026-11-20 09:00'),
      at('2026-11-20 11:00'),
      at('2026-11-20 13:40'),
    ])
  })

  test('only the sender says that they left, only the other side that they are missing', () => {
    const refusal = (dossier: Dossier, who: ActorName, command: Command) => {
      const answer = decide(dossier, command, context(who, '2026-11-20 10:00'))
      return isRefusal(answer) ? answer.refusal : 'went through'
    }
    const missing: Command = { action: 'report-missing', body: { note: '?' } }
    const send: Command = { action: 'send-papers', body: {} }
    expect(refusal(transferred(), 'handler', send)).toBe('no-papers-to-send')
    expect(refusal(transferred(), 'handler', missing)).toBe('no-papers-expected')
    const sent = live(transferred(), sendOff('receptionist', '2026-11-20 09:30'))
    expect(refusal(sent, 'receptionist', missing)).toBe('no-papers-expected')
    expect(refusal(sent, 'receptionist', send)).toBe('no-papers-to-send')
  })

  test('of an online dossier there are none before somebody hands them on', () => {
    expect(paperTrail({ ...takenIn(), channel: 'online' }, 'papers').stays).toEqual([])
  })

  test('where branches part, the one paper goes one way', () => {
    const split = live(transferred(), confirm('handler', '2026-11-20 09:40'), [
      'handler',
      '2026-11-20 10:00',
      { action: 'complete-step', body: { medium: 'paper' } },
    ])
    const next = split.handovers.slice(1)
    expect(next.map(({ medium }) => medium)).toEqual(['paper', 'electronic'])
  })
})

describe('the result', () => {
  const signed = () => {
    const through: readonly (readonly [ActorName, Command])[] = [
      ['receptionist', { action: 'transfer', body: {} }],
      ['handler', { action: 'complete-step', body: {} }],
      ['outside', { action: 'complete-step', body: {} }],
      ['inside', { action: 'complete-step', body: {} }],
      ['unit-head', { action: 'complete-step', body: { next: 'signing' } }],
      ['signatory', { action: 'decide', body: { outcome: 'granted' } }],
      ['registrar', { action: 'complete-step', body: { medium: 'paper', documentNumber: '12/GP' } }],
    ]
    return through.reduce(
      (dossier, [who, command], step) => live(dossier, [who, `2026-11-20 1${step}:00`, command]),
      live(takenIn(), accept),
    )
  }

  test('is with the signatory, at the one-stop, in the post, back again, and with the citizen', () => {
    const atOneStop = live(signed(), register)
    expect(atOneStop.handovers.at(-1)?.confirmedAt).toEqual(at('2026-11-23 10:00'))
    const posting = { carrier: 'VNPost', trackingNumber: 'EA123456789VN', takenBy: 'Danh Út' }
    const posted = live(atOneStop, paper('receptionist', '2026-11-23 14:00', { action: 'post-result', body: posting }))
    expect(where(posted, 'result')).toMatchObject({ at: 'post', trackingNumber: 'EA123456789VN' })
    const back = live(
      posted,
      paper('receptionist', '2026-11-30 09:00', { action: 'take-back', body: { cause: 'absent' } }),
    )
    expect(where(back, 'result')).toEqual(here(agencies.oneStop))
    const handed = live(back, handOver)
    expect(paperTrail(handed, 'result').stays.map(({ place }) => place.at)).toEqual([
      'agency',
      'agency',
      'post',
      'agency',
      'citizen',
    ])
  })

  test('what the post has, only the post delivers; a delivery closes the dossier', () => {
    const posting = { carrier: 'VNPost', trackingNumber: 'EA1', takenBy: 'Danh Út' }
    const posted = live(
      live(signed(), register),
      paper('receptionist', '2026-11-23 14:00', { action: 'post-result', body: posting }),
    )
    const tell = (command: Command) => decide(posted, command, context('receptionist', '2026-11-25 09:00'))
    expect(tell({ action: 'hand-over', body: { by: 'counter', paper: 'CC' } })).toMatchObject({
      refusal: 'already-posted',
    })
    expect(tell({ action: 'post-result', body: posting })).toMatchObject({ refusal: 'already-posted' })
    const changed = { action: 'post-result', body: { ...posting, trackingNumber: 'EÁ23456789VN' } } as const
    expect(decide(live(signed(), register), changed, context('receptionist', '2026-11-23 14:00'))).toMatchObject({
      refusal: 'tracking-number-changed',
    })
    const delivered = live(posted, paper('receptionist', '2026-11-25 09:00', { action: 'hand-over', body: {} }))
    expect(delivered).toMatchObject({ status: 'returned', shipments: [{ deliveredAt: at('2026-11-25 09:00') }] })
  })

  test('online only with a signed electronic result, by post only when the post has it', () => {
    const result = live(signed(), register)
    const tell = (by: 'online' | 'post') =>
      decide(
        { ...result, returnChannel: by },
        { action: 'hand-over', body: {} },
        context('receptionist', '2026-11-24 09:00'),
      )
    expect(tell('online')).toMatchObject({ refusal: 'no-electronic-result' })
    expect(tell('post')).toMatchObject({ refusal: 'post-first' })
  })
})

const acts: readonly (readonly [ActorName, Command])[] = [
  ['receptionist', { action: 'accept', body: {} }],
  ['receptionist', onPaper],
  ...(['receptionist', 'handler', 'outside', 'inside', 'unit-head', 'registrar'] as const).flatMap((who) => [
    [who, { action: 'send-papers', body: {} }] as const,
    [who, { action: 'forward-papers', body: {} }] as const,
    [who, { action: 'confirm-handover', body: {} }] as const,
    [who, { action: 'report-missing', body: { note: 'Thiếu' } }] as const,
    [who, { action: 'complete-step', body: { medium: 'paper', documentNumber: '12/GP' } }] as const,
    [who, { action: 'complete-step', body: { documentNumber: '12/GP' } }] as const,
  ]),
  ['unit-head', { action: 'complete-step', body: { next: 'signing', medium: 'paper' } }],
  ['unit-head', { action: 'complete-step', body: { next: 'appraisal', note: 'Xem lại', medium: 'paper' } }],
  ['signatory', { action: 'decide', body: { outcome: 'granted' } }],
  ['receptionist', { action: 'register-result', body: {} }],
  ['receptionist', { action: 'post-result', body: { carrier: 'VNPost', trackingNumber: 'EA1', takenBy: 'Danh Út' } }],
  ['receptionist', { action: 'take-back', body: { cause: 'refused' } }],
  ['receptionist', { action: 'hand-over', body: { paper: 'CC' } }],
  ['receptionist', { action: 'return-papers', body: { paper: 'CC' } }],
]

const ending: (typeof acts)[number] = ['receptionist', { action: 'withdraw', body: {} }]

describe('over every sequence of acts', () => {
  const moves = fc.array(fc.record({ pick: fc.nat(1000), minutes: fc.integer({ min: 1, max: 90 }) }), {
    minLength: 12,
    maxLength: 60,
    size: 'max',
  })

  test('a paper is in exactly one place at any time, moves by an act, and its past never changes', () => {
    let moved = 0
    let posted = 0
    fc.assert(
      fc.property(moves, (walk) => {
        let dossier = takenIn()
        let now = at('2026-11-20 09:00')
        for (const { pick, minutes } of walk) {
          now = now.add({ minutes })
          const told = (who: ActorName, command: Command) =>
            decide(dossier, command, context(who, '2026-11-20 09:00', { occurredAt: now, recordedAt: now }))
          // an end now and then, so that most walks come far
          const open = pick % 25 === 0 ? [ending] : acts
          const possible = open.filter(([who, command]) => !isRefusal(told(who, command)))
          const chosen = possible[pick % Math.max(possible.length, 1)]
          if (chosen === undefined) break
          const events = told(...chosen)
          if (isRefusal(events)) continue
          const after = events.reduce(evolve, dossier)
          for (const which of papers) {
            const { stays } = paperTrail(after, which)
            // one stay at a time, each begun after the one before
            stays.slice(1).forEach(({ since }, index) => {
              expect(Temporal.Instant.compare(since, stays[index]!.since)).toBe(1)
            })
            // what was known before this act is still so
            const just = now.subtract({ seconds: 1 })
            const [was, is] = [placeAt(paperTrail(dossier, which), just), placeAt({ stays, goesTo: null }, just)]
            if (was !== null && was.place.at !== 'way') expect(is?.place).toEqual(was.place)
            if (stays.at(-1)?.since.equals(now) === true) moved += 1
            if (stays.at(-1)?.place.at === 'post') posted += 1
          }
          dossier = after
        }
      }),
      { numRuns: 200 },
    )
    expect(moved).toBeGreaterThan(500)
    expect(posted).toBeGreaterThan(0)
  })
})
