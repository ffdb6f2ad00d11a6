import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import { decide } from '../decide.ts'
import { type ActorName, actors, agencies, context, live, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { type PaperPlace, paperTrail } from '../handing-over/paper-places.ts'
import { accept, handOver, number, register, review, sign, sky } from '../life.test-support.ts'

const paper = (who: ActorName, when: string, command: Command) => [who, when, command] as const
const sendOff = (who: ActorName, when: string) => paper(who, when, { action: 'send-papers', body: {} })
const confirm = (who: ActorName, when: string) => paper(who, when, { action: 'confirm-handover', body: {} })
const onPaper: Command = { action: 'transfer', body: { medium: 'paper' } }

const transferred = () => live(takenIn(), accept, ['receptionist', '2026-11-20 09:20', onPaper])
const where = (dossier: Dossier) => paperTrail(dossier, 'papers').stays.at(-1)?.place
const here = (agency: string): PaperPlace => ({ at: 'agency', agency })
const desk = actors.handler.agency

describe('the papers of a dossier that ended without a result', () => {
  const withdraw = (when: string) => paper('receptionist', when, { action: 'withdraw', body: {} })
  const giveBack = (when: string, body: object = { paper: 'CC' }) =>
    paper('receptionist', when, { action: 'return-papers', body })
  const refused = (dossier: Dossier, body: object = { paper: 'CC' }) => {
    const answer = decide(dossier, { action: 'return-papers', body }, context('receptionist', '2026-11-20 15:00'))
    return isRefusal(answer) ? answer.refusal : 'went through'
  }

  test('go from the desk back to the one-stop, and from there to the citizen', () => {
    const atDesk = live(
      transferred(),
      sendOff('receptionist', '2026-11-20 10:00'),
      confirm('handler', '2026-11-20 11:00'),
    )
    const ended = live(atDesk, withdraw('2026-11-20 13:30'))
    expect(paperTrail(ended, 'papers').goesTo).toBe(agencies.oneStop)
    expect(refused(ended)).toBe('papers-not-here')
    const back = live(ended, sendOff('handler', '2026-11-20 14:00'), confirm('receptionist', '2026-11-20 14:30'))
    expect(where(back)).toEqual(here(agencies.oneStop))
    expect(refused(back, {})).toBe('who-received')
    const given = live(back, giveBack('2026-11-20 15:00'))
    expect(where(given)).toEqual({ at: 'citizen' })
    expect(refused(given)).toBe('no-papers-to-return')
  })

  test('that had not left go nowhere; those on their way turn round where they arrive', () => {
    const notLeft = live(transferred(), withdraw('2026-11-20 10:00'))
    expect(paperTrail(notLeft, 'papers')).toMatchObject({ goesTo: null, stays: [{ place: here(agencies.oneStop) }] })
    expect(where(live(notLeft, giveBack('2026-11-20 10:05')))).toEqual({ at: 'citizen' })
    const gone = live(transferred(), sendOff('receptionist', '2026-11-20 10:00'), withdraw('2026-11-20 10:30'))
    expect(refused(gone)).toBe('papers-not-here')
    const arrived = live(gone, confirm('handler', '2026-11-20 11:00'))
    expect([where(arrived), paperTrail(arrived, 'papers').goesTo]).toEqual([here(desk), agencies.oneStop])
  })

  test('go back by post with a number, and of an online dossier nothing goes', () => {
    const ended = live(live(takenIn(), accept), withdraw('2026-11-20 10:00'))
    expect(refused(ended, { by: 'post' })).toBe('no-tracking-number')
    const posted = live(ended, giveBack('2026-11-20 11:00', { by: 'post', carrier: 'VNPost', trackingNumber: 'EA1' }))
    expect(where(posted)).toEqual({ at: 'post', carrier: 'VNPost', trackingNumber: 'EA1' })
    const online = live({ ...live(takenIn(), accept), channel: 'online' }, withdraw('2026-11-20 10:00'))
    expect(online.paperReturns).toEqual([])
  })

  test('declined in the moment it was brought, nobody keeps anything', () => {
    const declined = (when: string) =>
      live(takenIn(), paper('receptionist', when, { action: 'decline', body: { reason: 'Không thuộc thẩm quyền' } }))
    expect(declined('2026-11-20 09:00').paperReturns).toEqual([])
    expect(declined('2026-11-20 10:00').paperReturns).toHaveLength(1)
  })
})

describe('the papers of a dossier whose result is with the citizen', () => {
  const on = (who: ActorName, when: string, medium: 'paper' | 'electronic') =>
    paper(who, when, { action: 'complete-step', body: { medium } })
  /** On paper to the department, which answered by a scan: it was only asked, and keeps the originals. */
  const lent = () =>
    live(
      transferred(),
      confirm('handler', '2026-11-20 10:00'),
      on('handler', '2026-11-20 10:30', 'paper'),
      confirm('outside', '2026-11-20 11:00'),
      on('outside', '2026-11-20 13:40', 'electronic'),
      sky,
      review,
      sign,
      number,
      register,
    )
  const refused = (dossier: Dossier, who: ActorName, command: Command) => {
    const answer = decide(dossier, command, context(who, '2026-12-20 10:10'))
    return isRefusal(answer) ? answer.refusal : 'went through'
  }
  const send: Command = { action: 'send-papers', body: {} }

  test('come back from an agency that was only asked, to the one-stop and from there to him', () => {
    const ended = live(lent(), handOver)
    expect([where(ended), paperTrail(ended, 'papers').goesTo]).toEqual([here(agencies.department), agencies.oneStop])
    expect(ended.paperReturns).toMatchObject([{ agency: agencies.oneStop, returnedAt: null }])
    expect(paperTrail(ended, 'result')).toEqual(paperTrail({ ...ended, paperReturns: [], handovers: [] }, 'result'))
    const back = live(ended, sendOff('outside', '2026-12-20 14:00'), confirm('receptionist', '2026-12-20 15:00'))
    expect([ended.status, back.status, where(back)]).toEqual(['returned', 'returned', here(agencies.oneStop)])
    const given = live(
      back,
      paper('receptionist', '2026-12-21 08:00', { action: 'return-papers', body: { paper: 'CC' } }),
    )
    expect(where(given)).toEqual({ at: 'citizen' })
    expect(refused(given, 'outside', send)).toBe('no-papers-to-send')
  })

  test('turn round where they arrive, when they were still on their way to it', () => {
    const under = live(
      transferred(),
      confirm('handler', '2026-11-20 10:00'),
      on('handler', '2026-11-20 10:30', 'paper'),
      sendOff('handler', '2026-11-20 10:40'),
      on('outside', '2026-11-20 13:40', 'electronic'),
      ...[sky, review, sign, number, register, handOver],
    )
    expect(under.paperReturns).toHaveLength(1)
    const arrived = live(under, confirm('outside', '2026-12-20 11:00'))
    expect([where(arrived), paperTrail(arrived, 'papers').goesTo]).toEqual([
      here(agencies.department),
      agencies.oneStop,
    ])
  })

  test('stay with whoever solved it, who keeps the dossier; nothing is left to be sent or confirmed', () => {
    const kept = live(
      transferred(),
      confirm('handler', '2026-11-20 10:00'),
      on('handler', '2026-11-20 10:30', 'electronic'),
      on('outside', '2026-11-20 13:40', 'electronic'),
      ...[sky, review, sign, number, register, handOver],
    )
    expect([where(kept), kept.paperReturns]).toEqual([here(desk), []])
    const still = { ...kept, handovers: kept.handovers.map((each) => ({ ...each, confirmedAt: null })) }
    expect(refused(still, 'receptionist', { action: 'confirm-handover', body: {} })).toBe('no-handover-waiting')
  })
})
