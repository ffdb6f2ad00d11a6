import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { tally } from './counted-once.ts'

type Counted = Pick<Dossier, 'bundle' | 'links' | 'acceptedAt' | 'procedureCode'>

const accepted = at('2026-11-20 09:00')
const link = { id: 'l', kind: 'bundle', otherId: 'lead' } as unknown as Dossier['links'][number]

/** One submission: a dossier alone, or a bundle of which the first so many have begun. */
const submission = fc
  .record({
    procedures: fc.array(fc.constantFrom('1.1', '1.2', '1.3'), { minLength: 1, maxLength: 4 }),
    begun: fc.nat(4),
  })
  .map(({ procedures, begun }) =>
    procedures.map(
      (procedureCode, place): Counted => ({
        procedureCode,
        bundle:
          procedures.length === 1 ? null : { id: 'b', leg: `${place}`, waitsFor: place < begun ? null : 'before' },
        links: place === 0 ? [] : [link],
        acceptedAt: procedures.length === 1 || place < begun ? accepted : null,
      }),
    ),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

test('over any population nothing is counted twice: by procedure, by submission, and in all', () => {
  fc.assert(
    fc.property(fc.array(submission, { maxLength: 30 }), (submissions) => {
      const all = submissions.flat()
      const whole = tally(all)
      const procedures = [...new Set(all.map(({ procedureCode }) => procedureCode))]
      const parts = procedures.map((code) => tally(all.filter(({ procedureCode }) => procedureCode === code)))
      expect(sum(parts.map(({ dossiers }) => dossiers))).toBe(whole.dossiers)
      expect(sum(parts.map((part) => part.submissions))).toBe(whole.submissions)
      const begun = submissions.filter((each) => each.some(({ acceptedAt }) => acceptedAt !== null))
      expect(whole.submissions).toBe(begun.length)
      expect(whole.dossiers).toBe(all.filter(({ acceptedAt }) => acceptedAt !== null).length)
    }),
  )
})

test('a bundle is one visit however many of its dossiers have begun', () => {
  const leg = (place: number, begun: boolean): Counted => ({
    procedureCode: '1.1',
    bundle: { id: 'b', leg: `${place}`, waitsFor: begun ? null : 'x' },
    links: place === 0 ? [] : [link],
    acceptedAt: begun ? accepted : null,
  })
  expect(tally([leg(0, true), leg(1, false)])).toEqual({ dossiers: 1, submissions: 1 })
  expect(tally([leg(0, true), leg(1, true)])).toEqual({ dossiers: 2, submissions: 1 })
  expect(tally([leg(0, false), leg(1, false)])).toEqual({ dossiers: 0, submissions: 0 })
})
