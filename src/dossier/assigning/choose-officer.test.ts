import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, type Case, chooseOfficer, type Method, methods, type Rule, ruleFor } from './choose-officer.ts'

const of: Case = {
  field: 'ho-tich',
  procedure: '1.004873',
  territory: 'phuong-nga-nam',
  address: 'ap long hoa, phuong nga nam',
}

const rule = (method: Method, change: Partial<Rule> = {}): Rule => ({
  id: 'r',
  agency: 'H13.64.01',
  field: null,
  procedure: null,
  territory: null,
  method,
  last: null,
  areas: [],
  ...change,
})

const crowd = fc.uniqueArray(
  fc.record<Candidate>({ id: fc.stringMatching(/^[a-z]{1,3}$/), open: fc.nat(20), away: fc.boolean() }),
  { minLength: 1, maxLength: 12, selector: ({ id }) => id },
)

const openOf = (candidates: readonly Candidate[], id: string | null) => candidates.find((each) => each.id === id)?.open

describe('who gets the work', () => {
  test('in turn: after any number of dossiers the counts of those who are here differ by at most one', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 60 }), (candidates, dossiers) => {
        const counts = new Map(candidates.filter(({ away }) => !away).map(({ id }) => [id, 0]))
        let last: string | null = null
        for (let n = 0; n < dossiers && counts.size > 0; n += 1) {
          last = chooseOfficer(rule('round-robin', { last }), candidates, of)
          counts.set(last!, (counts.get(last!) ?? 0) + 1)
        }
        const all = [...counts.values()]
        expect(all.length === 0 || Math.max(...all) - Math.min(...all) <= 1).toBe(true)
      }),
    )
  })

  test('nobody who is away, by no rule; nobody at all where all are away', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...methods), fc.option(fc.string()), (candidates, method, last) => {
        const areas = candidates.map(({ id }) => ({ territory: null, place: null, officer: id }))
        const chosen = chooseOfficer(rule(method, { last, areas }), candidates, of)
        const here = candidates.filter(({ away }) => !away).map(({ id }) => id)
        expect(here.length === 0 ? chosen === null : here.includes(chosen!)).toBe(true)
      }),
    )
  })

  test('the least loaded is a minimum of those who are here, and equals take turns', () => {
    fc.assert(
      fc.property(crowd, (candidates) => {
        const chosen = chooseOfficer(rule('least-loaded'), candidates, of)
        const here = candidates.filter(({ away }) => !away)
        if (chosen !== null) expect(openOf(here, chosen)).toBe(Math.min(...here.map(({ open }) => open)))
      }),
    )
    const two = ['a', 'b'].map((id) => ({ id, open: 3, away: false }))
    expect([null, 'a', 'b'].map((last) => chooseOfficer(rule('least-loaded', { last }), two, of))).toEqual([
      'a',
      'b',
      'a',
    ])
  })

  test('by area: the hamlet before the commune, whole words only, and the commune’s where the hamlet’s officer is away', () => {
    const areas = [
      { territory: 'phuong-nga-nam', place: null, officer: 'commune' },
      { territory: null, place: 'ap long hoa', officer: 'hamlet' },
      { territory: null, place: 'long ho', officer: 'other' },
    ]
    const at = (away: readonly string[], address = of.address) =>
      chooseOfficer(
        rule('by-area', { areas }),
        ['commune', 'hamlet', 'other'].map((id) => ({ id, open: 0, away: away.includes(id) })),
        { ...of, address },
      )
    expect(at([])).toBe('hamlet')
    expect(at(['hamlet'])).toBe('commune')
    expect(at(['hamlet', 'commune'])).toBeNull()
    expect(at([], 'khom 1')).toBe('commune')
  })
})

describe('which rule', () => {
  const all = rule('round-robin', { id: 'all' })
  const field = rule('round-robin', { id: 'field', field: 'ho-tich' })
  const procedure = rule('round-robin', { id: 'procedure', procedure: '1.004873' })
  const place = rule('round-robin', { id: 'place', territory: 'phuong-nga-nam' })

  test('the most particular that fits; none where none fits', () => {
    expect(ruleFor([all, place, field, procedure], of)?.id).toBe('procedure')
    expect(ruleFor([all, place, field], of)?.id).toBe('field')
    expect(ruleFor([all, place], of)?.id).toBe('place')
    expect(ruleFor([place, field, procedure], { ...of, field: 'x', procedure: 'y', territory: 'z' })).toBeUndefined()
  })
})
