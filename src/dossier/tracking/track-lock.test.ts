import { describe, expect, test } from 'vitest'
import { isRefusal, tables, transact } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { friday } from '../services.test-support.ts'
import { forgetMisses, trackBySlip } from './track-dossier.ts'
import { openLookup } from './tracking.test-support.ts'

const { accept, database } = openLookup()
const later = (minutes: number) => friday.add({ minutes })

const rows = () => tables<DossierTables>(database.db).selectFrom('dossier_tracking_lock').selectAll().execute()

/** As the door does it: in a transaction of its own that commits whatever the answer is. */
const look = async (code: string, slip: string, now = friday): Promise<string> => {
  const answer = await transact(database.db, (tx) => trackBySlip(tx, code, slip, now))
  return isRefusal(answer) ? answer.refusal : answer.stage
}

const wrongFor = (slip: string): string => (slip === '00000000' ? '11111111' : '00000000')

const tally = (answers: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(answers, (x) => x)
      .entries()
      .map(([x, of]) => [x, of.length]),
  )

describe('the lock of a slip number', () => {
  test('64 guesses at once get five comparisons, on a known code and on an unknown one', async () => {
    const { code, slipNumber } = await accept()
    for (const each of [code ?? '', 'H13.64-261120-9998']) {
      const guesses = Array.from({ length: 64 }, () => look(each, wrongFor(slipNumber)))
      expect(tally(await Promise.all(guesses))).toEqual({ 'slip-unknown': 5, 'slip-locked': 59 })
    }
  })

  test('right numbers at once are all answered and leave nothing', async () => {
    const { code, slipNumber } = await accept()
    const answers = await Promise.all(Array.from({ length: 20 }, () => look(code ?? '', slipNumber)))
    expect(tally(answers)).toEqual({ 'in-process': 20 })
    expect((await rows()).map((row) => row.code)).not.toContain(code)
  })

  test('misses of another time are forgotten, and tries while it is locked do not keep it locked', async () => {
    const { code, slipNumber } = await accept()
    const wrong = wrongFor(slipNumber)
    const at = (minutes: number, slip: string) => look(code ?? '', slip, later(minutes))
    for (const minutes of [0, 1, 2, 3]) expect(await at(minutes, wrong)).toBe('slip-unknown')
    for (const minutes of [19, 20, 21, 22, 23]) expect(await at(minutes, wrong)).toBe('slip-unknown')
    for (const minutes of [24, 30, 37]) expect(await at(minutes, slipNumber)).toBe('slip-locked')
    expect(await at(38, slipNumber)).toBe('in-process')
  })

  test.each(['Lý Thị Sa Rươl', '000199004873', '', 'x'.repeat(500), 'H13.64-261399-0001'])(
    '«%s» is no code: never locked, never kept',
    async (typed) => {
      const before = await rows()
      for (let miss = 0; miss < 7; miss += 1) expect(await look(typed, '12345678')).toBe('slip-unknown')
      expect(await rows()).toEqual(before)
    },
  )

  test('old counts are removed, running ones stay', async () => {
    await look('H13.64-261120-9001', '12345678')
    await look('H13.64-261120-9002', '12345678', later(10))
    await forgetMisses(database.db, later(15))
    const codes = (await rows()).map(({ code }) => code)
    expect(codes).not.toContain('H13.64-261120-9001')
    expect(codes).toContain('H13.64-261120-9002')
  })
})
