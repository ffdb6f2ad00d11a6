import { describe, expect, test } from 'vitest'
import type { Db } from '#platform'
import type { Apart } from '#web'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { openSteps } from '../dossier.ts'
import { verifyHistory } from '../history/history.query.ts'
import { friday, ward } from '../services.test-support.ts'
import type { DossierServices } from '../services.ts'
import { actOnMany } from './batch.ts'
import {
  accepted,
  act,
  apart,
  atWork,
  check,
  database,
  inOne,
  lan,
  many,
  openHundred,
  several,
  stored,
  transfer,
  world,
} from './hundred.test-support.ts'

openHundred()

/** A small correction of the owner's data, as another officer makes it. */
const renamed = async (tx: Db, id: string) => {
  const owner = (await findDossier(tx, id))?.parties.find(({ role }) => role === 'owner')
  return { party: owner?.id ?? '', to: { kind: 'person' as const, name: 'Lý Thị Sa Rươn' }, reason: 'Gõ nhầm' }
}

describe('what happens in the middle', () => {
  test('a fault in one is told as such and undone alone; the others are done', async () => {
    const [one = '', two = '', three = ''] = await several(3, atWork)
    const failing: DossierServices = {
      ...world,
      react: (dossier) => {
        if (dossier.id === two) throw new Error('the machine fails')
        return []
      },
    }
    const next: Command = { action: 'complete-step', body: {} }
    const answers = await many(ward.handler, next, [one, two, three], { services: failing })
    check(answers, [one, two, three], [[two, 'web.busy', (await stored(two)).code, /Hãy làm lại/]])
    expect(openSteps(await stored(two)).map(({ key }) => key)).toEqual(['appraisal'])
  })

  test('when the machine dies, what was done stays done, and doing it all again does the rest', async () => {
    const ids = await several(5, atWork)
    let left = 3
    const dying: Apart = async (piece, work) => {
      left -= 1
      if (left < 0) throw new Error('the machine is gone')
      return apart(piece, work)
    }
    const next: Command = { action: 'complete-step', body: {} }
    await expect(many(ward.handler, next, ids, { apart: dying })).rejects.toThrow('gone')
    const stand = async () => Promise.all(ids.map(async (id) => openSteps(await stored(id))[0]?.key))
    expect(await stand()).toEqual(['signing', 'signing', 'signing', 'appraisal', 'appraisal'])
    const answers = await many(ward.handler, next, ids)
    expect(answers.map(({ done }) => done !== null)).toEqual([false, false, false, true, true])
    expect(new Set(await stand())).toEqual(new Set(['signing']))
  })

  test('another officer acts on one of them: that one names him and his act, done first or at the same moment', async () => {
    const ids = await several(4, accepted)
    const [, second = '', third = ''] = ids
    await inOne((tx) => act(tx, second, lan, transfer))
    const counts = new Map(await Promise.all(ids.map(async (id) => [id, (await stored(id)).eventCount] as const)))
    await inOne(async (tx) => act(tx, third, lan, { action: 'correct-data', body: await renamed(tx, third) }))
    const asking = { db: database.db, apart, services: world, actor: ward.receptionist, now: friday }
    const answers = await actOnMany(asking, transfer, ids, counts)
    const codes = await Promise.all([second, third].map(async (id) => (await stored(id)).code))
    check(answers, ids, [
      [second, 'not-possible-now', codes[0] ?? null, /Trần Thị Lan đã «Chuyển hồ sơ»/],
      [third, 'changed-meanwhile', codes[1] ?? null, /Trần Thị Lan vừa làm «Sửa thông tin/],
    ])
  })

  test('two batches over the same dossiers: each is done once, the other is told by whom', async () => {
    const ids = await several(12, accepted)
    const both = await Promise.all([many(ward.receptionist, transfer, ids), many(lan, transfer, ids.toReversed())])
    const byId = ids.map((id) => both.map((answers) => answers.find(({ asked }) => asked === id)))
    for (const each of byId) {
      expect(each.filter((answer) => answer?.done !== null)).toHaveLength(1)
      const refused = each.find((answer) => answer?.refusal !== null)
      const winner = each[0]?.done === null ? lan.name : ward.receptionist.name
      expect(refused?.refusal).toMatchObject({ refusal: 'not-possible-now', facts: { who: winner, what: 'transfer' } })
    }
  })
})

test('after all this every history is whole', async () => {
  expect((await verifyHistory(database.db)).broken).toEqual([])
})
