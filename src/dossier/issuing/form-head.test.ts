import { describe, expect, test } from 'vitest'
import { services } from '../services.test-support.ts'
import { headOf } from './form-head.ts'

describe('the place before the date', () => {
  const world = services()

  test.each([
    ['H51.19.21', '2025-06-27', 'Phường 1'],
    ['H13.64', '2026-11-20', 'Ngã Năm'],
    ['H13.66', '2026-11-20', 'Tân Long'],
  ])('of a form that %s issues on %s is «%s»', async (agency, day, place) => {
    const at = Temporal.Instant.from(`${day}T02:00:00Z`)
    const directory = await world.agencies()
    const on = Temporal.PlainDate.from(day)
    const regime = world.regimeFor('forms', { acceptedOn: on, actOn: on })
    const head = headOf({ dossier: { code: null }, directory, regime, at, agency }, 'receipt')
    expect(head.place).toBe(place)
  })
})
