import { describe, expect, test } from 'vitest'
import { isRefusal, transact } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { granted } from '../../tests/support/granted.ts'
import { acceptAtOnce } from './accepting/open-dossier.ts'
import { actOnDossier } from './act-on-dossier.ts'
import type { Command } from './action-bodies.ts'
import { findDossier } from './dossier.store.ts'
import { at } from './dossier.test-support.ts'
import type { Dossier } from './dossier.ts'
import { verifyHistory } from './history/history.query.ts'
import { friday, request, services, ward } from './services.test-support.ts'
import { wardActs } from './ward-acts.test-support.ts'

const database = testDatabase()
const world = services()
const { accept, act } = wardActs(world)

const next: Command = { action: 'complete-step', body: {} }

describe('two officers at once', () => {
  test('one wins; the other is told who and what, and nothing is overwritten', async () => {
    const dossier = await transact(database.db, (tx) => accept(tx))
    const seen = dossier.eventCount
    const move = (name: string) =>
      transact(database.db, (tx) =>
        actOnDossier(
          tx,
          world,
          dossier.id,
          { action: 'transfer', body: {} },
          { actor: { ...ward.receptionist, name }, now: friday, seen },
        ),
      )
    const answers = await Promise.all([move('Mai'), move('Lan')])
    const [refused] = answers.filter(isRefusal)
    const winner = answers.find((answer) => !isRefusal(answer)) as Dossier
    expect(refused).toMatchObject({
      refusal: 'changed-meanwhile',
      facts: { who: winner.lastActBy, what: 'transfer' },
    })
    expect((await findDossier(database.db, dossier.id))?.eventCount).toBe(winner.eventCount)
  })

  test('two branches finished at once without having looked: both count, and the work goes on', async () => {
    let dossier = await transact(database.db, (tx) => accept(tx))
    for (const [who, command] of [
      ['receptionist', { action: 'transfer', body: {} }],
      ['handler', next],
    ] as const)
      dossier = await transact(database.db, (tx) => act(tx, dossier, who, command))
    const finish = (who: keyof typeof ward) => transact(database.db, (tx) => act(tx, dossier, who, next))
    await Promise.all([finish('department'), finish('inside')])
    const after = await findDossier(database.db, dossier.id)
    expect(after?.steps.filter(({ finishedAt }) => finishedAt === null).map(({ key }) => key)).toEqual(['review'])
  })

  test('one step finished twice at once is finished once; a receipt is not overwritten', async () => {
    const dossier = await transact(database.db, async (tx) =>
      act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} }),
    )
    const again = (who: keyof typeof ward, command: Command) =>
      transact(database.db, (tx) => actOnDossier(tx, world, dossier.id, command, { actor: ward[who], now: friday }))
    const finished = await Promise.all([again('handler', next), again('handler', next)])
    expect(finished.filter(isRefusal)).toHaveLength(1)
    const fee = (receiptNumber: string): Command => ({ action: 'record-fee', body: { fee: 'fee', receiptNumber } })
    const paid = await Promise.all([again('receptionist', fee('AAA')), again('receptionist', fee('BBB'))])
    expect(paid.filter(isRefusal)).toMatchObject([{ refusal: 'no-such-fee' }])
    expect((await findDossier(database.db, dossier.id))?.steps.filter(({ key }) => key === 'wind')).toHaveLength(1)
  })

  test('200 acceptances at once give 200 codes without a gap', async () => {
    const day = at('2026-12-01 08:00')
    const failing = services(() => [{ task: 'x', payload: {} }])
    const codes = await Promise.all(
      Array.from({ length: 210 }, (_, index) =>
        transact(database.db, async (tx) => {
          const dossier = granted(
            await acceptAtOnce(tx, index % 21 === 0 ? failing : world, ward.receptionist, request, day),
          )
          if (index % 21 === 0) throw new Error('the machine fails before it commits')
          return dossier.code
        }).catch(() => null),
      ),
    )
    const given = codes.filter((code) => code !== null).sort()
    expect(given).toEqual(
      Array.from({ length: 200 }, (_, index) => `H13.64-261201-${String(index + 1).padStart(4, '0')}`),
    )
    expect((await verifyHistory(database.db)).broken).toEqual([])
  }, 60_000)
})
