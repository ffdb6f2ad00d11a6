import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#platform'
import { at } from '../dossier.test-support.ts'
import type { DossierEvent } from '../events.ts'
import { type EventDetail, genesis, type SealedEvent, seal, verifyChain } from './chain.ts'
import type { JsonObject } from './json.ts'

const stamp = {
  occurredAt: at('2026-11-20 09:00'),
  recordedAt: at('2026-11-20 09:00'),
  actor: { post: 'p', officer: 'o', role: 'receptionist', agency: 'H13.64' },
}
const taken = (id: string, officer: string): DossierEvent => ({ type: 'step-taken', data: { id, officer } })
const withDetail: DossierEvent = {
  type: 'step-finished',
  data: { id: 's', outcome: 'done' },
  detail: { note: 'Bà Lý Thị Lan' },
  carry: { finishedAt: stamp.occurredAt },
}

const destruction: DossierEvent = {
  type: 'details-destroyed',
  data: { decision: '1', parties: 1, events: 2 },
  detail: { reason: 'x' },
  carry: { at: stamp.occurredAt },
}

const chainOf = (events: readonly DossierEvent[]) => {
  const sealed = seal('d1', { count: 0, head: genesis }, events, stamp)
  return { ...sealed, byS: new Map(sealed.details.map((detail) => [detail.seq, detail])) }
}
const verify = (
  events: readonly SealedEvent[],
  details: ReadonlyMap<number, EventDetail>,
  state: { count: number; head: string },
) => verifyChain('d1', events, details, state)

describe('the chain', () => {
  const chain = chainOf([taken('a', '1'), withDetail, taken('b', '2')])
  const state = { count: chain.count, head: chain.head }

  test('holds', () => expect(verify(chain.events, chain.byS, state)).toBeNull())

  test('holds when the personal details were destroyed and an event says so', () => {
    const longer = chainOf([taken('a', '1'), withDetail, destruction])
    const own = new Map([[3, longer.byS.get(3) as EventDetail]])
    expect(verify(longer.events, own, longer)).toBeNull()
    expect(verify(longer.events, new Map(), longer)).toEqual({ seq: 3, reason: 'missing-detail' })
  })

  test('a detail that is gone without such an event, or after it, is named', () => {
    expect(verify(chain.events, new Map(), state)).toEqual({ seq: 2, reason: 'missing-detail' })
    const later = chainOf([destruction, withDetail])
    expect(verify(later.events, new Map([...later.byS].slice(0, 1)), later)).toEqual({
      seq: 2,
      reason: 'missing-detail',
    })
  })

  test('keeps names out of the chain itself', () => expect(JSON.stringify(chain.events)).not.toContain('Lan'))

  test('the same name gives another digest each time, so that nobody can try names', () =>
    expect(chainOf([withDetail]).events[0]?.detailDigest).not.toBe(chainOf([withDetail]).events[0]?.detailDigest))

  test('a cut tail is found', () =>
    expect(verify(chain.events.slice(0, 2), chain.byS, state)).toEqual({ seq: 3, reason: 'missing-tail' }))

  test('a lost middle is found', () => {
    const events = chain.events.filter(({ seq }) => seq !== 2)
    expect(verify(events, chain.byS, state)).toEqual({ seq: 2, reason: 'missing-event' })
  })

  test('a changed detail is found', () => {
    const details = new Map(chain.byS)
    details.set(2, { seq: 2, salt: chain.byS.get(2)?.salt ?? '', body: { note: 'khác' } })
    expect(verify(chain.events, details, state)).toEqual({ seq: 2, reason: 'changed-detail' })
  })

  test('an added event is found', () => {
    const more = seal('d1', state, [taken('c', '3')], stamp)
    expect(verify([...chain.events, ...more.events], chain.byS, state)).toEqual({ seq: 4, reason: 'wrong-head' })
  })

  test('any change of any stored field is found, at its event', () => {
    const fields = ['type', 'occurredAt', 'recordedAt', 'prevHash', 'hash', 'detailDigest'] as const
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.constantFrom(...fields), (index, field) => {
        const events = chain.events.map((event, at) =>
          at === index ? { ...event, [field]: `${event[field]}x` } : event,
        )
        expect(verify(events, chain.byS, state)?.seq).toBe(index + 1)
      }),
    )
  })

  test('another dossier’s chain does not pass for this one', () =>
    expect(verifyChain('d2', chain.events, chain.byS, state)).toEqual({ seq: 1, reason: 'changed-event' }))
})

test('the canonical text does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse()) as JsonObject
      expect(canonicalJson(turned)).toBe(canonicalJson(object as JsonObject))
      expect(JSON.parse(canonicalJson(object as JsonObject))).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})
