import { expect, test } from 'vitest'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { begun, finish as finishCorrection } from '../correcting/correcting.test-support.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import type { WholeBundle } from '../joining/bundle.store.ts'
import { again, dossierAt, finish, monday, open, world } from '../joining/bundle.test-support.ts'
import { knownBefore } from '../joining/known-before.ts'
import { proceedBundle } from '../joining/proceed-bundle.ts'
import { ward } from '../services.test-support.ts'
import { changedSinceSent, correctedSince, factsFor, isTakenOver, replacedNumber } from './feed.ts'
import { restingOn } from './resting-on.ts'

const database = testDatabase()
const wednesday = at('2026-11-25 08:00')

/** The first result, 12/GP-UBND, is wrong: a correction dossier replaces it by 31/GP-UBND. */
const replaceFirst = async (tx: Db, wrong: Dossier, outcome: 'granted' | 'refused' = 'granted'): Promise<void> => {
  const { correcting } = await begun(tx, wrong, 'receptionist', wednesday)
  await finishCorrection(tx, correcting, outcome, wednesday, outcome === 'granted' ? '31/GP-UBND' : '30/GP-UBND')
}

const numberIn = ({ facts }: Dossier) => facts.find(({ key }) => key === 'first/number')
const second = async (tx: Db, whole: WholeBundle) => dossierAt(await again(tx, whole), 1)

test(
  'a result that was replaced reaches the next procedure: who works there is told, sees both, and takes it over',
  database.rolledBack(async (tx) => {
    const whole = await open(tx)
    const first = await finish(tx, dossierAt(whole, 0), monday)
    await proceedBundle(tx, world, whole.bundle.id, monday)
    const { id } = await second(tx, whole)
    const resting = async () => (await restingOn(tx, dossierAt(whole, 0).id, null)).map((dossier) => dossier.id)
    expect([first?.outcome, await resting()]).toEqual(['granted', []])
    await replaceFirst(tx, dossierAt(whole, 0))
    expect(await resting()).toEqual([id])
    const { legs } = await again(tx, whole)
    const rests = await second(tx, whole)
    const carried = granted(numberIn(rests) ?? null)
    if (carried === null) throw new Error('nothing was carried')
    // nothing has changed by itself
    expect([carried.value, carried.source?.number]).toEqual(['12/GP-UBND', '12/GP-UBND'])
    expect([correctedSince(carried, legs)?.value, replacedNumber(carried, legs)]).toEqual(['31/GP-UBND', '31/GP-UBND'])
    expect(knownBefore({ after: 'first' }, legs).map(({ number, replaces }) => [number, replaces])).toEqual([
      ['31/GP-UBND', '12/GP-UBND'],
    ])
    const body = { fact: 'first/number', value: '31/GP-UBND', reason: 'Theo kết quả trước đã được sửa' }
    const by = { actor: ward.receptionist, now: wednesday }
    granted(await actOnDossier(tx, world, id, { action: 'correct-fact', body }, by))
    const took = granted(numberIn(await second(tx, whole)) ?? null)
    if (took === null) throw new Error('it is gone')
    expect([took.value, took.source?.number]).toEqual(['31/GP-UBND', '31/GP-UBND'])
    expect([isTakenOver(took, legs), correctedSince(took, legs), replacedNumber(took, legs)]).toEqual([
      true,
      null,
      null,
    ])
    expect(await resting()).toEqual([])
  }),
)

test(
  'a procedure that begins after the correction has the right number at once',
  database.rolledBack(async (tx) => {
    const whole = await open(tx)
    await finish(tx, dossierAt(whole, 0), monday)
    await replaceFirst(tx, dossierAt(whole, 0))
    await proceedBundle(tx, world, whole.bundle.id, wednesday)
    const begunLater = await second(tx, whole)
    expect(numberIn(begunLater)).toMatchObject({ value: '31/GP-UBND', source: { number: '31/GP-UBND' } })
    expect(begunLater.components.find(({ key }) => key === 'photo')?.reason).toContain('số 31/GP-UBND')
  }),
)

test(
  'work that an agency outside was sent before is marked; a result that was found right changes nothing',
  database.rolledBack(async (tx) => {
    const whole = await open(tx)
    await finish(tx, dossierAt(whole, 0), monday)
    const sent = async (at: Temporal.Instant) => {
      const { legs } = await again(tx, whole)
      const ribbon = legs[2]
      if (ribbon?.external == null) throw new Error('no ribbon')
      return changedSinceSent({ ...ribbon, external: { ...ribbon.external, sentAt: at }, uses: ['first/number'] }, legs)
    }
    await replaceFirst(tx, dossierAt(whole, 0), 'refused')
    expect(factsFor({ uses: ['first/number'] }, (await again(tx, whole)).legs)[0]?.value).toBe('12/GP-UBND')
    expect(await sent(monday)).toBe(false)
    await replaceFirst(tx, dossierAt(whole, 0))
    expect([await sent(monday), await sent(wednesday)]).toEqual([true, false])
  }),
)
