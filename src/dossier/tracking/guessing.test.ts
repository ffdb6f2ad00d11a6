import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { at } from '../dossier.test-support.ts'
import { friday } from '../services.test-support.ts'
import { trackBySlip, trackByToken } from './track-dossier.ts'
import { openLookup, tokenOf } from './tracking.test-support.ts'

const { accept, database, open } = openLookup()

describe('a guesser', () => {
  /** Numbers that look like slips, spread over all there are. */
  const guesses = Array.from({ length: 10_000 }, (_, index) =>
    String((index * 7_919_777) % 100_000_000).padStart(8, '0'),
  )

  test('at the page: the pair is locked, and a locked page tells no more than a wrong one', async () => {
    const { visitor } = await open(at('2026-11-20 14:00'))
    const victim = await accept(at('2026-11-20 13:50'))
    const { _csrf } = await visitor.open('/tra-cuu')
    const answers = new Map<number, number>()
    for (const [index, slip] of guesses.slice(0, 200).entries()) {
      const code = index % 2 === 0 ? (victim.code ?? '') : `H13.64-261120-${5000 + index}`
      const { statusCode, body } = await visitor.post('/tra-cuu', { _csrf, 'ma-ho-so': code, 'so-phieu': slip })
      answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1)
      expect(body).not.toMatch(/Mời Ông\/Bà nhận|thả diều/)
    }
    expect(Object.fromEntries(answers)).toEqual({ 422: 105, 423: 95 })
  })

  test('10,000 guesses over known and unknown codes learn nothing that one guess does not', async () => {
    const victims = [await accept(at('2026-11-20 13:51')), await accept(at('2026-11-20 13:52'))]
    const answers = new Map<string, Set<string>>()
    const attempt = async (index: number) => {
      const victim = index % 4 < 2 ? victims[index % 4] : undefined
      const code = victim?.code ?? `H13.64-261120-${6000 + (index % 50)}`
      const answer = await trackBySlip(database.db, code, guesses[index] ?? '', at('2026-11-20 14:00'))
      const told = isRefusal(answer) ? JSON.stringify(answer) : 'a dossier'
      const kind = victim === undefined ? 'unknown' : 'known'
      answers.set(kind, (answers.get(kind) ?? new Set()).add(told))
    }
    const next = guesses.keys()
    const guesser = async () => {
      for (const index of next) await attempt(index)
    }
    await Promise.all(Array.from({ length: 8 }, guesser))
    expect(answers.get('known')).toEqual(answers.get('unknown'))
    expect([...(answers.get('known') ?? [])].sort()).toEqual([
      JSON.stringify({ refusal: 'slip-locked', facts: {} }),
      JSON.stringify({ refusal: 'slip-unknown', facts: {} }),
    ])
  }, 60_000)

  test('a thousand guessed links lead nowhere', async () => {
    const dossier = await accept()
    const known = [dossier.code ?? '', dossier.id]
    const next = guesses.slice(0, 1000).keys()
    const opened: string[] = []
    const guesser = async () => {
      for (const index of next) {
        const secret = (guesses[index] ?? '').padEnd(19, 'b').slice(0, 19)
        const answer = await trackByToken(database.db, `${known[index % 2]}.${secret}`)
        if (!isRefusal(answer)) opened.push(secret)
      }
    }
    await Promise.all(Array.from({ length: 8 }, guesser))
    expect(opened).toEqual([])
  }, 60_000)

  test('the limit of an address ends it long before', async () => {
    const { visitor } = await open(friday, { limits: {} })
    const { _csrf } = await visitor.open('/tra-cuu')
    const statuses: number[] = []
    for (const slip of guesses.slice(0, 40)) {
      const reply = await visitor.post('/tra-cuu', { _csrf, 'ma-ho-so': 'H13.64-261120-7777', 'so-phieu': slip })
      statuses.push(reply.statusCode)
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5)
    const looked = await visitor.post('/tra-cuu', { _csrf, 'ma-ho-so': 'H13.64-261120-7777', 'so-phieu': '' })
    expect([looked.statusCode, looked.headers['retry-after'] !== undefined]).toEqual([429, true])
    expect((await visitor.get(tokenOf(await accept()))).statusCode, 'whoever scans a slip beside the guesser').toBe(200)
  })
})
