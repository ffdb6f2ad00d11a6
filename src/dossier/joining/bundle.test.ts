import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { at, vietnam } from '../dossier.test-support.ts'
import { countedOnce, isCountedOnce } from '../entering/counted-once.ts'
import { restingOn } from '../feeding/resting-on.ts'
import { verifyHistory } from '../history/history.query.ts'
import { formsOf } from '../issuing/form.store.ts'
import { appointmentIn } from '../reappointing/bundle-dates.ts'
import { clockMarks } from '../reminding/clock-marks.ts'
import { ward } from '../services.test-support.ts'
import { openBundles } from './bundle.store.ts'
import { again, dossierAt, finish, monday, open, rules, tuesday, world } from './bundle.test-support.ts'
import { appointmentOf, endedAs, legState, nextUp } from './bundle.ts'
import { answerLeg, sendLeg } from './external-leg.ts'
import { bundleReaction, proceedBundle } from './proceed-bundle.ts'

const database = testDatabase()

describe('one submission for several procedures', () => {
  test(
    'takes everything in at once; only the first has a code and a clock, the others wait and are not late',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const [first, second] = [dossierAt(whole, 0), dossierAt(whole, 1)]
      expect([first.status, first.code === null]).toEqual(['accepted', false])
      expect([second.status, second.code, second.dueAt, second.clock]).toEqual(['submitted', null, null, null])
      expect(second.steps).toEqual([])
      expect(clockMarks(second, world, at('2027-03-01 09:00'))).toEqual([])
      expect(second.links).toMatchObject([{ kind: 'bundle', otherId: first.id }])
      expect(whole.legs.map(legState)).toEqual(['working', 'waiting', 'waiting'])
      expect(second.parties.map(({ name }) => name)).toEqual(['Lý Thị Sa Rươl'])
      // A shared paper counts no second sheet, a fed one is not brought at all.
      expect(second.components.map(({ key, originals, verdict }) => [key, originals, verdict])).toEqual([
        ['form', 0, 'pass'],
        ['photo', 0, 'unchecked'],
      ])
      const stored = await again(tx, whole)
      expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(whole)))
      expect(await openBundles(tx, ['H13.64.02'], 10)).toEqual([whole.bundle.id])
    }),
  )

  test(
    'nobody accepts a dossier before the result that it waits for',
    database.rolledBack(async (tx) => {
      const second = dossierAt(await open(tx), 1)
      const by = { actor: ward.receptionist, now: monday }
      expect(await actOnDossier(tx, world, second.id, { action: 'accept', body: {} }, by)).toMatchObject({
        refusal: 'waits-for-result',
      })
    }),
  )

  test(
    'the clock of the next begins at the instant of the result, however late the work is done',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const first = await finish(tx, dossierAt(whole, 0), monday)
      expect(await proceedBundle(tx, world, whole.bundle.id, tuesday)).toBe(1)
      const second = dossierAt(await again(tx, whole), 1)
      expect(second).toMatchObject({ status: 'accepted', bundle: { waitsFor: null }, acceptedBy: 'Sơn Thị Mai' })
      expect(second.code).toMatch(/^H13\.64-261123-/)
      expect(second.acceptedAt?.equals(first?.finishedAt ?? tuesday)).toBe(true)
      expect(second.components.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
      // what the first result says is filled in, and its paper is there by that result
      expect(second.facts.map(({ key, value, source }) => [key, value, source?.number]).toSorted()).toEqual([
        ['first/kite', 'Diều sáo', '12/GP-UBND'],
        ['first/number', '12/GP-UBND', '12/GP-UBND'],
      ])
      expect(second.components.find(({ key }) => key === 'photo')?.reason).toContain('số 12/GP-UBND')
      const correct: Command = {
        action: 'correct-fact',
        body: { fact: 'first/kite', value: 'Diều én', reason: 'Nhầm' },
      }
      const mended = granted(
        await actOnDossier(tx, world, second.id, correct, { actor: ward.receptionist, now: tuesday }),
      )
      expect(mended.facts.find(({ key }) => key === 'first/kite')).toMatchObject({
        value: 'Diều én',
        changedAt: tuesday,
      })
      expect(dossierAt(await again(tx, whole), 0).facts).toMatchObject([
        { key: 'kite', value: 'Diều sáo', source: null },
      ])
      expect((await formsOf(tx, second.id)).map(({ kind }) => kind)).toContain('receipt')
      expect(await proceedBundle(tx, world, whole.bundle.id, tuesday)).toBe(0)
      expect(await verifyHistory(tx)).toMatchObject({ broken: [] })
    }),
  )

  test(
    'who rests on a result is known when it is corrected, until he has taken it over',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const first = dossierAt(whole, 0)
      await finish(tx, first, monday)
      await proceedBundle(tx, world, whole.bundle.id, monday)
      const { id } = dossierAt(await again(tx, whole), 1)
      const by = { actor: ward.receptionist, now: tuesday }
      const correct = (dossier: string, fact: string) =>
        actOnDossier(
          tx,
          world,
          dossier,
          { action: 'correct-fact', body: { fact, value: 'Diều quạ', reason: 'Nhầm' } },
          by,
        )
      const resting = async () => (await restingOn(tx, first.id, 'kite')).map((dossier) => dossier.id)
      expect(await resting()).toEqual([])
      granted(await correct(first.id, 'kite'))
      expect(await resting()).toEqual([id])
      expect(await restingOn(tx, first.id, 'number')).toEqual([])
      granted(await correct(id, 'first/kite'))
      expect(await resting()).toEqual([])
    }),
  )

  test(
    'a refused result ends what waited for it, and what waited for that',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      await finish(tx, dossierAt(whole, 0), monday, 'refused')
      expect(await proceedBundle(tx, world, whole.bundle.id, tuesday)).toBe(2)
      const after = await again(tx, whole)
      expect(after.legs.map(legState)).toEqual(['ended', 'ended', 'ended'])
      expect(dossierAt(after, 1).status).toBe('stopped')
      // the written refusal is still to be handed over
      expect(await openBundles(tx, ['H13.64.02'], 10)).toEqual([whole.bundle.id])
    }),
  )

  test(
    'what only waits for a result goes on when that is refused in writing, and not when it never began',
    database.rolledBack(async (tx) => {
      const known = rules.map((one) => ({
        ...one,
        legs: one.legs.map((leg) => (leg.key === 'ribbon' ? { ...leg, evenIfRefused: true } : leg)),
      }))
      const ends = async (outcomes: readonly ('granted' | 'refused')[]) => {
        const whole = await open(tx, {}, known)
        for (const [at, outcome] of outcomes.entries()) {
          await finish(tx, dossierAt(await again(tx, whole), at), monday, outcome, `${outcomes.length}${at}/GP`)
          await proceedBundle(tx, world, whole.bundle.id, tuesday)
        }
        return (await again(tx, whole)).legs.map((leg) => endedAs(leg) ?? legState(leg))
      }
      expect(await ends(['granted', 'refused'])).toEqual(['ready', 'refused', 'to-send'])
      expect(await ends(['refused'])).toEqual(['refused', 'not-begun', 'not-begun'])
    }),
  )

  test(
    'work outside has a sender, a receiver and a clock of its own, and only its one-stop answers for it',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const told = { bundle: whole.bundle.id, leg: 'ribbon' }
      const mai = { actor: ward.receptionist, now: tuesday }
      expect(await sendLeg(tx, world, told, mai)).toMatchObject({ refusal: 'leg-not-to-send' })
      await finish(tx, dossierAt(whole, 0), monday)
      await proceedBundle(tx, world, whole.bundle.id, monday)
      await finish(tx, dossierAt(await again(tx, whole), 1), monday)
      await proceedBundle(tx, world, whole.bundle.id, tuesday)
      const started = (await again(tx, whole)).legs[2]
      expect(started && legState(started)).toBe('to-send')
      expect(started?.external?.startedAt?.equals(monday)).toBe(true)
      expect(started?.external?.dueAt?.equals(at('2026-11-26 17:00'))).toBe(true)
      expect(await sendLeg(tx, world, told, { ...mai, actor: ward.elsewhere })).toMatchObject({
        refusal: 'bundle-not-found',
      })
      expect(await answerLeg(tx, world, { ...told, outcome: 'granted', documentNumber: null }, mai)).toMatchObject({
        refusal: 'leg-not-sent',
      })
      granted(await sendLeg(tx, world, told, mai))
      expect(nextUp(whole.bundle, (await again(tx, whole)).legs)).toContainEqual(
        expect.objectContaining({ leg: 'ribbon', who: 'outside' }),
      )
      granted(await answerLeg(tx, world, { ...told, outcome: 'granted', documentNumber: 'L-9' }, mai))
      const after = await again(tx, whole)
      expect(after.legs.map(legState)).toEqual(['ready', 'ready', 'ready'])
      expect(await verifyHistory(tx)).toMatchObject({ broken: [] })
    }),
  )

  test(
    'one submission is counted once, by the rule and by the statement alike',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const dossiers = [dossierAt(whole, 0), dossierAt(whole, 1)]
      expect(dossiers.map(isCountedOnce)).toEqual([true, false])
      const { rows } = await sql<{ id: string }>`select d.id from dossier d where ${countedOnce()}`.execute(tx)
      expect(rows.map(({ id }) => id)).toEqual([dossiers[0]?.id])
    }),
  )

  test(
    'the citizen has one appointment, the last, and it moves with the first',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const [first] = whole.legs
      // 3 days for each kite from 20/11 without the 24th, a holiday, and two more for the ribbon: 26/11, 01/12, 03/12.
      expect(appointmentIn(whole.bundle.dates)?.equals(at('2026-12-03 17:00'))).toBe(true)
      const late = { ...dossierAt(whole, 0), dueAt: at('2026-11-27 17:00') }
      const moved = whole.legs.map((each) => (each === first ? { ...each, dossier: late } : each))
      expect(appointmentOf(moved, () => vietnam)?.equals(at('2026-12-04 17:00'))).toBe(true)
    }),
  )

  test(
    'only a result or an end moves a bundle',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const first = dossierAt(whole, 0)
      const closed = { type: 'closed', data: { as: 'stopped', cause: null }, carry: { closedAt: monday } } as const
      expect(bundleReaction(first, [closed])).toMatchObject([{ payload: { bundle: whole.bundle.id } }])
      expect(bundleReaction({ ...first, bundle: null }, [closed])).toEqual([])
      expect(bundleReaction(first, [{ type: 'leg-sent', data: { bundle: 'b', leg: 'x', dueAt: null } }])).toEqual([])
    }),
  )
})

describe('a leg that waits', () => {
  test(
    'may be asked for what else is missing, and begins when both are there',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const { id } = dossierAt(whole, 1)
      const mai = (command: Command, now = monday) =>
        actOnDossier(tx, world, id, command, { actor: ward.receptionist, now })
      const lines = [{ component: 'form', reason: 'Chưa ký' }]
      granted(
        await mai({
          action: 'check-components',
          body: { checks: [{ key: 'form', verdict: 'fail', reason: 'Chưa ký' }] },
        }),
      )
      expect(granted(await mai({ action: 'request-supplement', body: { lines } })).status).toBe('awaiting-citizen')
      await finish(tx, dossierAt(whole, 0), monday)
      await proceedBundle(tx, world, whole.bundle.id, tuesday)
      const begun = dossierAt(await again(tx, whole), 1)
      expect([begun.status, begun.code, begun.bundle?.waitsFor]).toEqual(['awaiting-citizen', null, null])
      granted(await mai({ action: 'record-supplement', body: {} }, tuesday))
      const checks = [{ key: 'form', verdict: 'pass' as const, originals: 1 }]
      expect(granted(await mai({ action: 'accept', body: { checks } }, tuesday)).status).toBe('accepted')
    }),
  )
})
