import { describe, expect, test } from 'vitest'
import { type Db, isRefusal, localDate } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { at } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { lawStamp, record } from '../record.ts'
import { directory, post, request, services } from '../services.test-support.ts'
import { carriedTo } from './succession.ts'

const database = testDatabase()
const world = services()

/** A ward until 30/6/2025, and who stands for it the day after. */
const ward1 = post('receptionist', 'H51.19.21.001', 'Mã Thị Sa')
const today = post('receptionist', 'H13.64.02', 'Sơn Thị Mai')
const other = post('receptionist', 'H13.65.02', 'Neáng Sóc')
const here = { ...request, territory: 'phuong-1-nga-nam' }

const friday = at('2025-06-27 09:00')
const lastDay = at('2025-06-30 09:00')
const wednesday = at('2025-07-02 08:00')
const midnight = at('2025-07-01 00:00').toString()

const late = { occurredAt: lastDay.toString(), lateReason: 'Mất điện cả ngày' }
const asOf = (command: Command): Command => ({ ...command, body: { ...command.body, ...late } }) as Command

const act = (db: Db, { id }: Dossier, command: Command, actor = today, now = wednesday) =>
  actOnDossier(db, world, id, command, { actor, now })

/** What the worker does in the night, for one dossier. */
const carry = async (db: Db, dossier: Dossier): Promise<Dossier> => {
  const now = at('2025-07-01 00:01')
  const carried = carriedTo(dossier, directory, localDate(now), 'van-hoa', now)
  return record(db, world, dossier, carried.dossier, carried.entries, { action: 'succeeded', name: 'luật' })
}

const told = async (db: Db, { id }: Dossier) =>
  (await historyOf(db, id)).map(({ event }) => [event.type, event.occurredAt, event.actor.role] as const)

const instant = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 })

/** Every agency that still has something to do: none of them may have ended. */
const atWork = (dossier: Dossier): readonly string[] => [
  dossier.receivedAtAgency,
  dossier.competentAgency,
  dossier.returnedAtAgency,
  ...dossier.plan.map(({ agency }) => agency),
  ...openSteps(dossier).map(({ agency }) => agency),
]
const ended = (dossier: Dossier) =>
  atWork(dossier).filter((code) => directory.successorOf(code, localDate(wednesday))?.code !== code)

describe('an acceptance before a succession, written down after it', () => {
  test.each([
    ['that has been carried over', true],
    ['that nobody has touched since', false],
  ])('of a draft %s follows its own day', (_, touched) =>
    database.rolledBack(async (tx) => {
      const taken = granted(await takeIn(tx, world, ward1, here, friday))
      const draft = touched ? await carry(tx, taken) : taken
      const accepted = granted(await act(tx, draft, asOf({ action: 'accept', body: {} })))
      expect(accepted).toMatchObject({ regime: 'nd61', acceptedAt: lastDay, lastActAt: lastDay, status: 'accepted' })
      expect(accepted.code).toMatch(/^000\.\d\d\.\d\d\.H51-250630-0001$/)
      expect(ended(accepted)).toEqual([])
      expect(accepted.agencies).toEqual(expect.arrayContaining(['H51.19.21', 'H13.64']))
      const events = await told(tx, accepted)
      const code = events.findIndex(([type]) => type === 'accepted')
      expect(events[code]).toEqual(['accepted', instant(lastDay), 'receptionist'])
      const successions = events.flatMap(([type, when, who], index) =>
        type === 'succeeded' ? [[index < code ? 'before' : 'after', when, who]] : [],
      )
      const own = instant(Temporal.Instant.from(midnight))
      expect(successions).toEqual([...(touched ? [['before', own, 'law']] : []), ['after', own, 'law']])
      const [entry] = (await historyOf(tx, accepted.id)).filter(({ event }) => event.type === 'accepted')
      expect(entry?.event.data).toMatchObject({ competent: 'H51.19.21', regime: 'nd61' })
      expect(entry?.event.recordedAt).toBe(instant(wednesday))
      expect((await verifyHistory(tx)).broken).toEqual([])
    })(),
  )

  test(
    'in one act with its intake is the ward’s, by the post that succeeded it',
    database.rolledBack(async (tx) => {
      const accepted = granted(await acceptAtOnce(tx, world, today, { ...here, ...late }, wednesday))
      const [taken] = await historyOf(tx, accepted.id)
      expect(taken?.event.data).toMatchObject({ receivedAt: 'H51.19.21.001' })
      expect(accepted.code).toMatch(/^000\.\d\d\.\d\d\.H51-250630-0001$/)
      expect(ended(accepted)).toEqual([])
      expect((await told(tx, accepted)).at(-1)?.[0]).toBe('succeeded')
    }),
  )

  test(
    'takes the number of its own day and place, not of today’s',
    database.rolledBack(async (tx) => {
      granted(await acceptAtOnce(tx, world, ward1, here, lastDay))
      const second = granted(await acceptAtOnce(tx, world, today, { ...here, ...late }, wednesday))
      const now = granted(await acceptAtOnce(tx, world, today, { ...request, territory: 'phuong-nga-nam' }, wednesday))
      expect([second.code?.slice(-4), now.code]).toEqual(['0002', 'H13.64-250702-0001'])
    }),
  )

  test(
    'is not for the post that succeeded another ward, nor for a place of today',
    database.rolledBack(async (tx) => {
      const draft = await carry(tx, granted(await takeIn(tx, world, ward1, here, friday)))
      const accept = asOf({ action: 'accept', body: {} })
      expect(await act(tx, draft, accept, other)).toMatchObject({ refusal: 'dossier-not-found' })
      const place = { ...here, ...late, territory: 'phuong-nga-nam' }
      expect(isRefusal(await acceptAtOnce(tx, world, today, place, wednesday))).toBe(true)
    }),
  )
})

describe('a later act before a succession, written down after it', () => {
  test(
    'moves the dossier in the old order, and the succession follows',
    database.rolledBack(async (tx) => {
      const accepted = granted(await acceptAtOnce(tx, world, ward1, here, friday))
      const carried = await carry(tx, accepted)
      expect(ended(carried)).toEqual([])
      const moved = granted(await act(tx, carried, asOf({ action: 'transfer', body: { medium: 'paper' } })))
      const opened = (await historyOf(tx, moved.id)).findLast(({ event }) => event.type === 'step-opened')
      expect(opened?.event.data).toMatchObject({ agency: 'H51.19.21', role: 'handler' })
      expect(openSteps(moved).map(({ agency }) => agency)).toEqual(['H13.64.01'])
      expect(moved.handovers[0]).toMatchObject({ fromAgency: 'H51.19.21.001', toAgency: 'H13.64.01' })
      expect(ended(moved)).toEqual([])
      expect((await verifyHistory(tx)).broken).toEqual([])
    }),
  )

  test(
    'by the head of the division that goes on with the ward’s work; the other division stays out',
    database.rolledBack(async (tx) => {
      const accepted = granted(await acceptAtOnce(tx, world, ward1, here, friday))
      const transfer: Command = { action: 'transfer', body: {} }
      const moved = granted(await act(tx, accepted, transfer, ward1, at('2025-06-27 10:00')))
      const carried = await carry(tx, moved)
      const take = asOf({ action: 'take-step', body: {} })
      const elsewhere = post('handler', 'H13.64.03', 'Khang')
      expect(await act(tx, carried, take, elsewhere)).toMatchObject({ refusal: 'identity.not-related' })
      const handler = post('handler', 'H13.64.01', 'Kim Hoàng')
      expect(openSteps(granted(await act(tx, carried, take, handler)))[0]?.officerId).toBe(handler.officerId)
    }),
  )

  test(
    'is not kept out by what the law did since, only by what people did',
    database.rolledBack(async (tx) => {
      const accepted = granted(
        await acceptAtOnce(tx, world, today, { ...request, territory: 'phuong-nga-nam' }, wednesday),
      )
      const noon = at('2025-07-02 12:00')
      const entry = { events: [{ type: 'slip-reprinted', data: {}, detail: {} }], stamp: lawStamp(noon, noon) }
      const moved = await record(tx, world, accepted, accepted, [entry as never], { action: 'due-set', name: 'Lịch' })
      expect([moved.lastActAt, moved.lastAct]).toEqual([wednesday, 'due-set'])
      const at10 = (minute: string): Command => ({
        action: 'transfer',
        body: { occurredAt: at(`2025-07-02 ${minute}`).toString(), lateReason: 'Mất mạng' },
      })
      const after = at('2025-07-02 15:00')
      expect(await act(tx, moved, at10('07:00'), today, after)).toMatchObject({ refusal: 'entry-before-last' })
      expect(granted(await act(tx, moved, at10('10:00'), today, after)).status).toBe('processing')
      expect((await verifyHistory(tx)).broken).toEqual([])
    }),
  )
})
