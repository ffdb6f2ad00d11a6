import { describe, expect, test } from 'vitest'
import { at, takenIn } from '../dossier.test-support.ts'
import { processing } from '../life.test-support.ts'
import { directory } from '../services.test-support.ts'
import { openLookup } from './tracking.test-support.ts'
import { trackingOf } from './tracking.ts'
import { sceneOf } from './tracking-scene.ts'

const { database, world } = openLookup()
const scene = (tracking: ReturnType<typeof trackingOf>, when = '2026-11-20 09:30') =>
  sceneOf(world, database.db, tracking, at(when))

describe('where the result waits', () => {
  test('at the one-stop that returns it, with its hours', async () => {
    const { office } = await scene({ ...trackingOf(processing()), returnedAtAgency: 'H13.64.02' })
    expect(office).toMatchObject({ code: 'H13.64.02', state: { open: true } })
  })

  test('after a split, at the successor that rules the place of the matter', async () => {
    const town = directory.all.find(({ kind, code }) => kind === 'one-stop' && code.startsWith('H51'))
    if (town === undefined) throw new Error('the demo has no one-stop before 1/7/2025')
    const places = directory.territoriesOn(Temporal.PlainDate.from('2025-06-30')).map(({ key }) => key)
    const today = Temporal.PlainDate.from('2026-11-20')
    const offices = new Set<string>()
    for (const territory of places) {
      const { office } = await scene({ ...trackingOf(processing()), returnedAtAgency: town.code, territory })
      expect(office.code).toBe(directory.successorOf(town.code, today, territory)?.code)
      offices.add(office.code)
    }
    expect([...offices].sort()).toEqual(['H13.64.02', 'H13.65.02', 'H13.66.02'])
  })
})

describe('names of steps', () => {
  test('a word for each kind; the route’s own names where two are of one kind', async () => {
    const tracking = trackingOf(processing())
    const { steps } = await scene(tracking)
    expect(steps.map(({ key, title }) => [key, title.vi])).toContainEqual(['signing', 'Lãnh đạo ký'])
    const twice = tracking.steps.map((step) => ({ ...step, function: 'appraisal' as const }))
    const { steps: named } = await scene({ ...tracking, steps: twice })
    expect(named.map(({ title }) => title.vi)).toContain('Bước wind')
  })

  test('before acceptance there are no readers to tell, and no route yet', async () => {
    const { readers, steps } = await scene(trackingOf(takenIn()))
    expect([readers, steps]).toEqual([[], []])
  })
})
