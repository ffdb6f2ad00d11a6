import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { findStep } from '#procedure'
import { testDatabase } from '../../tests/support/database.ts'
import { granted } from '../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from './accepting/open-dossier.ts'
import { actOnDossier } from './act-on-dossier.ts'
import type { Command } from './action-bodies.ts'
import { dossierRefusals } from './dossier.refusals.ts'
import { findDossier } from './dossier.store.ts'
import { at, live, takenIn, tell, wall } from './dossier.test-support.ts'
import type { Dossier } from './dossier.ts'
import { historyOf, verifyHistory } from './history/history.query.ts'
import { kitePermit } from './kite-permit.test-support.ts'
import { friday, post, request, services, ward } from './services.test-support.ts'
import { wardActs } from './ward-acts.test-support.ts'

const database = testDatabase()
const world = services()
const { accept, act } = wardActs(world)

const next: Command = { action: 'complete-step', body: {} }

const whole = async (db: Db): Promise<Dossier> => {
  let dossier = await accept(db)
  dossier = await act(db, dossier, 'receptionist', { action: 'transfer', body: {} })
  dossier = await act(db, dossier, 'handler', next)
  dossier = await act(db, dossier, 'department', next)
  dossier = await act(db, dossier, 'inside', next)
  dossier = await act(db, dossier, 'head', { action: 'complete-step', body: { next: 'signing' } })
  dossier = await act(db, dossier, 'signatory', { action: 'decide', body: { outcome: 'granted' } })
  dossier = await act(db, dossier, 'registrar', { action: 'complete-step', body: { documentNumber: '12/GP-UBND' } })
  dossier = await act(db, dossier, 'receptionist', { action: 'register-result', body: {} })
  return act(db, dossier, 'receptionist', { action: 'hand-over', body: { paper: 'Căn cước' } })
}

describe('an act', () => {
  test(
    'lives on the database as it does in memory, and the chain holds',
    database.rolledBack(async (tx) => {
      const returned = await whole(tx)
      const stored = await findDossier(tx, returned.id)
      expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(returned)))
      expect(stored?.status).toBe('returned')
      expect(await findDossier(tx, returned.code ?? '')).toMatchObject({ id: returned.id })
      expect(await verifyHistory(tx)).toMatchObject({ dossiers: 1, broken: [] })
      const history = await historyOf(tx, returned.id)
      expect(history).toHaveLength(returned.eventCount)
      expect(JSON.stringify(history.map(({ event }) => event))).not.toContain('Sa Rươl')
      expect(history[0]?.detail).toMatchObject({ parties: [{ name: 'Lý Thị Sa Rươl' }] })
    }),
  )

  test(
    'the code bears the competent agency and the day, the due date follows the law',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      expect([dossier.code, wall(dossier.dueAt)]).toEqual(['H13.64-261120-0001', '2026-11-26 17:00'])
      expect((await accept(tx)).code).toBe('H13.64-261120-0002')
      expect(dossier.parties[0]).toMatchObject({ phone: '0912345678', folded: 'ly thi sa ruol' })
    }),
  )

  test(
    'a dossier taken in as a draft has an id and no code',
    database.rolledBack(async (tx) => {
      const dossier = granted(await takeIn(tx, world, ward.receptionist, request, friday))
      expect([dossier.code, dossier.status, dossier.dueAt]).toEqual([null, 'submitted', null])
      expect((await act(tx, dossier, 'receptionist', { action: 'accept', body: {} })).code).toBe('H13.64-261120-0001')
    }),
  )

  test(
    'an immediate procedure is returned in one act',
    database.rolledBack(async (tx) => {
      const dossier = granted(
        await acceptAtOnce(tx, world, ward.receptionist, { ...request, procedure: '1.900002' }, friday),
      )
      expect(dossier).toMatchObject({ status: 'returned', timeliness: 'early', outcome: 'granted' })
    }),
  )

  test(
    'any one-stop receives for any other; the code stays with the competent agency',
    database.rolledBack(async (tx) => {
      const elsewhere = post('receptionist', 'H13.65.02', 'Neáng Sóc')
      const dossier = granted(
        await acceptAtOnce(tx, world, elsewhere, { ...request, territory: 'phuong-nga-nam' }, friday),
      )
      expect(dossier).toMatchObject({
        receivedAtAgency: 'H13.65.02',
        competentAgency: 'H13.64',
        code: 'H13.64-261120-0001',
      })
    }),
  )

  test(
    'a link leads to a dossier that its author may read; unknown and hidden are refused alike',
    database.rolledBack(async (tx) => {
      const first = granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday))
      const linked = (dossier: string, who = ward.receptionist) =>
        acceptAtOnce(tx, world, who, { ...request, links: [{ kind: 'follows', dossier }] }, friday)
      expect(granted(await linked(first.id)).links).toMatchObject([{ kind: 'follows', otherId: first.id }])
      const stranger = post('receptionist', 'H13.65.02', 'Neáng Sóc')
      const refusals = [await linked(randomUUID()), await linked(first.id, stranger)]
      expect(refusals.map((each) => isRefusal(each) && each.refusal)).toEqual(['link-not-found', 'link-not-found'])
    }),
  )

  test(
    'what is refused for the state names what this officer can do now, and nothing that only others can',
    database.rolledBack(async (tx) => {
      const { id } = granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday))
      const by = (who: keyof typeof ward, command: Command) =>
        actOnDossier(tx, world, id, command, { actor: ward[who], now: friday })
      granted(await by('receptionist', { action: 'transfer', body: {} }))
      const again = await by('receptionist', { action: 'transfer', body: {} })
      const possible = isRefusal(again) ? (again.facts.possible as readonly string[]) : []
      expect(possible).toContain('withdraw')
      for (const others of ['decide', 'resume', 'confirm-handover', 'take-step']) expect(possible).not.toContain(others)
    }),
  )

  test(
    'a post without the right is refused, and nothing is written',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const refused = await actOnDossier(
        tx,
        world,
        dossier.id,
        { action: 'transfer', body: {} },
        { actor: ward.handler, now: friday },
      )
      expect(refused).toMatchObject({ refusal: 'identity.role-may-not' })
      const stranger = await actOnDossier(
        tx,
        world,
        dossier.id,
        { action: 'check-components', body: { checks: [{ key: 'form', verdict: 'pass' }] } },
        { actor: ward.elsewhere, now: friday },
      )
      expect(stranger).toMatchObject({ refusal: 'dossier-not-found' })
      const unknown = randomUUID()
      const none = await actOnDossier(
        tx,
        world,
        unknown,
        { action: 'take-step', body: {} },
        { actor: ward.elsewhere, now: friday },
      )
      expect(none).toEqual(stranger)
      expect((await findDossier(tx, dossier.id))?.eventCount).toBe(dossier.eventCount)
    }),
  )

  test(
    'an agency that is only asked for an opinion gives it, and does nothing else',
    database.rolledBack(async (tx) => {
      let dossier = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
      const ask = (agency: string): Command => ({
        action: 'ask-opinion',
        body: { to: [{ agency }], question: 'Có vướng gì?', workingHours: 8 },
      })
      const unknown = await actOnDossier(tx, world, dossier.id, ask('h13.65.01'), { actor: ward.handler, now: friday })
      expect(unknown).toMatchObject({ refusal: 'unknown-agency' })
      dossier = await act(tx, dossier, 'handler', ask('H13.65'))
      expect(dossier.steps.at(-1)?.agency).toBe('H13.65.01')
      const asked = (command: Command) =>
        actOnDossier(tx, world, dossier.id, command, { actor: ward.elsewhere, now: friday })
      for (const command of [
        { action: 'pause', body: { cause: 'verification' } },
        { action: 'propose-return', body: { lines: [{ component: 'form', reason: 'x' }] } },
      ] satisfies Command[])
        expect(await asked(command)).toMatchObject({ refusal: 'dossier-not-found' })
      const otherHead = post('unit-head', 'H13.64.03', 'Khang')
      const stop: Command = { action: 'stop', body: { cause: 'other', reason: 'x' } }
      expect(await actOnDossier(tx, world, dossier.id, stop, { actor: otherHead, now: friday })).toMatchObject({
        refusal: 'dossier-not-found',
      })
      expect(isRefusal(await asked({ action: 'give-opinion', body: { answer: 'Không' } }))).toBe(false)
    }),
  )

  test(
    'a late entry needs its reason and its place in time',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const later = at('2026-11-20 16:00')
      const entry = (occurredAt: string, lateReason?: string) =>
        actOnDossier(
          tx,
          world,
          dossier.id,
          {
            action: 'transfer',
            body: { occurredAt: at(occurredAt).toString(), ...(lateReason === undefined ? {} : { lateReason }) },
          },
          { actor: ward.receptionist, now: later },
        )
      expect(await entry('2026-11-20 10:00')).toMatchObject({ refusal: 'late-reason-needed' })
      expect(await entry('2026-11-20 09:00', 'mất điện')).toMatchObject({ refusal: 'entry-before-last' })
      expect(await entry('2026-11-20 17:00', 'mất điện')).toMatchObject({ refusal: 'entry-in-future' })
      const done = granted(await entry('2026-11-20 10:00', 'mất điện'))
      const last = (await historyOf(tx, done.id)).find(
        ({ event }) => event.type === 'step-finished' && event.lateReason,
      )
      expect(last?.event).toMatchObject({
        occurredAt: '2026-11-20T03:00:00.000Z',
        recordedAt: '2026-11-20T09:00:00.000Z',
      })
      expect(last?.detail).toMatchObject({ lateReason: 'mất điện' })
    }),
  )
})

test('a refusal names steps and causes as people know them, and keeps the keys for programs', () => {
  const at20 = '2026-11-20 10:00'
  const transferred = live(
    takenIn(),
    ['receptionist', at20, { action: 'accept', body: {} }],
    ['receptionist', at20, { action: 'transfer', body: {} }],
  )
  const paused = tell(transferred, ['handler', at20, { action: 'pause', body: { cause: 'lunch' } }])
  if (!isRefusal(paused)) throw new Error('paused for lunch')
  expect(paused.facts.causes).toEqual(['financial-obligation', 'verification'])
  expect(dossierRefusals['unknown-pause-cause'].vi(paused.facts)).toContain('Chờ nộp tiền; Chờ xác minh.')
  expect(dossierRefusals['unknown-pause-cause'].en(paused.facts)).toContain('Payment; Verification.')
  const wrong = tell(transferred, ['handler', at20, { action: 'complete-step', body: { next: 'nowhere' } }])
  if (!isRefusal(wrong)) throw new Error('went nowhere')
  const [key] = wrong.facts.options as readonly string[]
  const text = dossierRefusals['choose-next'].vi(wrong.facts)
  expect(text).not.toContain(`: ${key}`)
  expect(text).toContain(findStep(kitePermit.route, key ?? '')?.name.vi ?? 'no such step')
  // at a fork there is nothing to choose
  expect(wrong.refusal).toBe('both-begin')
  expect(dossierRefusals['both-begin'].vi(wrong.facts)).toMatch(/bắt đầu cùng lúc.*; .*bỏ trống/)
})
