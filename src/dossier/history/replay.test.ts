import { describe, expect, test } from 'vitest'
import type { Json } from './json.ts'
import { differenceOf, type Replayed, replay } from './replay.ts'

const at = (day: string): string => `${day}T10:00:00Z`
const ms = (day: string): number => Date.parse(at(day))
const event = (type: string, data: Json = {}) => ({ type, data })

const takenIn = [
  event('taken-in', { procedure: '1.001193' }),
  event('step-opened', { id: 'r', key: 'reception', dueAt: at('2026-11-20') }),
]
const accepted = [
  ...takenIn,
  event('step-finished', { id: 'r', outcome: 'accepted' }),
  event('accepted', { code: 'H13.64-261120-0001' }),
  event('due-set', { dueAt: at('2026-11-25'), lawful: true }),
  event('step-opened', { id: 'h', key: 'handing', dueAt: null }),
]

describe('what the events tell of the row', () => {
  test('from taking in to handing over', () => {
    const handedOn = [...accepted, event('handed-on')]
    const decided = [...handedOn, event('decided', { outcome: 'refused' })]
    const statuses = [takenIn, accepted, handedOn, decided, [...decided, event('handed-over')]].map(
      (events) => replay(events).status,
    )
    expect(statuses).toEqual(['submitted', 'accepted', 'processing', 'decided', 'returned'])
    expect(replay(decided)).toEqual({
      status: 'decided',
      code: 'H13.64-261120-0001',
      outcome: 'refused',
      accepted: true,
      dueAt: ms('2026-11-25'),
      lawfulDueAt: ms('2026-11-25'),
      dues: [ms('2026-11-25')],
      steps: { r: { open: false, dueAt: ms('2026-11-20') }, h: { open: true, dueAt: null } },
    })
  })

  test('a question before acceptance ends the hour of answering, one after it ends the clock', () => {
    const asked = replay([...takenIn, event('supplement-sent', { phase: 'before-acceptance' })])
    expect([asked.status, asked.steps.r]).toEqual(['awaiting-citizen', { open: true, dueAt: null }])
    const back = [
      ...accepted,
      event('clock-ended'),
      event('supplement-sent'),
      event('step-due-set', { id: 'h', dueAt: at('2026-12-01') }),
    ]
    expect(replay(back)).toMatchObject({ status: 'awaiting-citizen', dueAt: null, lawfulDueAt: null })
    expect(replay(back).steps.h).toEqual({ open: true, dueAt: ms('2026-12-01') })
    expect(replay([...back, event('supplement-received', { phase: 'after-acceptance' })]).status).toBe('processing')
    expect(replay([...takenIn, event('supplement-received', { phase: 'before-acceptance' })]).status).toBe('submitted')
  })

  test('a stopped clock waits for money or for an agency, a new promise is not the law’s date', () => {
    const stopped = (awaits: string) => replay([...accepted, event('clock-stopped', { awaits })]).status
    expect([stopped('payment'), stopped('agency')]).toEqual(['awaiting-payment', 'processing'])
    const resumed = [...accepted, event('clock-stopped', { awaits: 'payment' }), event('clock-resumed')]
    expect(replay(resumed).status).toBe('processing')
    const later = replay([...accepted, event('due-set', { dueAt: at('2026-11-30'), lawful: false })])
    expect(later).toMatchObject({ dueAt: ms('2026-11-30'), lawfulDueAt: ms('2026-11-25') })
    expect(later.dues).toHaveLength(2)
  })

  test('closing finishes what is open', () => {
    const closed = replay([...accepted, event('closed', { as: 'withdrawn' })])
    expect(closed.status).toBe('withdrawn')
    expect(Object.values(closed.steps).map(({ open }) => open)).toEqual([false, false])
  })
})

describe('what differs is named', () => {
  const told = replay(accepted)

  test('the row that says the same differs in nothing, whatever the order of its steps', () => {
    const steps = Object.fromEntries(Object.entries(told.steps).reverse())
    expect(differenceOf(told, { ...told, steps })).toBeNull()
  })

  test.each([
    ['status', { status: 'returned' }],
    ['code', { code: null }],
    ['outcome', { outcome: 'granted' }],
    ['due-date', { dueAt: 0 }],
    ['lawful-due-date', { lawfulDueAt: null }],
    ['due-dates', { dues: [] }],
    ['steps', { steps: {} }],
    ['steps', { steps: { ...told.steps, more: { open: false, dueAt: null } } }],
    ['steps', { steps: { ...told.steps, h: { open: false, dueAt: null } } }],
    ['steps', { steps: { ...told.steps, h: { open: true, dueAt: 1 } } }],
  ] as const)('%s', (named: string, change: Partial<Replayed>) =>
    expect(differenceOf(told, { ...told, ...change })).toBe(named),
  )
})
