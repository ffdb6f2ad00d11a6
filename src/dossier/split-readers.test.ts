import { describe, expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { granted } from '../../tests/support/granted.ts'
import { acceptAtOnce } from './accepting/open-dossier.ts'
import { actOnDossier } from './act-on-dossier.ts'
import { at } from './dossier.test-support.ts'
import type { Dossier } from './dossier.ts'
import { searchDossiers } from './lookup/search.query.ts'
import { searchFor } from './lookup/search-results.query.ts'
import { scopeOf } from './reach.ts'
import { mayRead, readDossier } from './read-dossier.ts'
import type { Related } from './relations.ts'
import { directory, post, request, services } from './services.test-support.ts'

const database = testDatabase()
const world = services()
const now = at('2026-11-20 09:00')
const day = Temporal.PlainDate.from('2026-11-20')

/** Closed at the town, which three communes succeeded. */
const ofTown = (territory: string): Related => ({
  territory,
  receivedAtAgency: 'H51.19.02',
  competentAgency: 'H51.19',
  returnedAtAgency: 'H51.19.02',
  steps: [
    {
      agency: 'H51.19',
      key: 'appraisal',
      function: 'appraisal' as const,
      officerId: null,
      finishedAt: at('2025-06-20 09:00'),
    },
  ],
})

const places = [
  ['phuong-1-nga-nam', 'H13.64'],
  ['phuong-3-nga-nam', 'H13.65'],
  ['xa-long-binh', 'H13.66'],
] as const
const communes = places.map(([, commune]) => commune)

describe('a closed dossier of an agency that was split', () => {
  test.each(places)('of %s is read at %s and at no other successor', (territory, home) => {
    const readers = communes.filter(
      (commune) => mayRead(post('signatory', commune, 'Lý Thị Lan'), directory, ofTown(territory), now) === true,
    )
    expect(readers).toEqual([home])
  })

  test('is read by the successor’s divisions and one-stop as by its committee', () => {
    const posts = [
      post('handler', 'H13.64.01', 'Kim Hoàng'),
      post('unit-head', 'H13.64.03', 'Khang'),
      post('receptionist', 'H13.64.02', 'Sơn Thị Mai'),
      post('registrar', 'H13.64', 'Thạch Sơn'),
    ]
    expect(posts.map((actor) => mayRead(actor, directory, ofTown('phuong-1-nga-nam'), now))).toEqual(
      posts.map(() => true),
    )
    const department = post('handler', 'H13.09', 'Danh Út')
    expect(mayRead(department, directory, ofTown('phuong-1-nga-nam'), now)).not.toBe(true)
  })

  test('what a division’s own colleague does today stays the other division’s', () => {
    const ofToday: Related = {
      ...ofTown('phuong-nga-nam'),
      receivedAtAgency: 'H13.65.02',
      returnedAtAgency: 'H13.65.02',
      competentAgency: 'H13.64',
      steps: [
        { agency: 'H13.64.01', key: 'appraisal', function: 'appraisal' as const, officerId: null, finishedAt: null },
      ],
    }
    expect(mayRead(post('handler', 'H13.64.01', 'Kim Hoàng'), directory, ofToday, now)).toBe(true)
    expect(mayRead(post('handler', 'H13.64.03', 'Khang'), directory, ofToday, now)).not.toBe(true)
  })
})

describe('the look-up', () => {
  test('goes to a split agency for the places that came here only', () => {
    const [first, second] = ['H13.64.02', 'H13.65.01'].map((agency) => scopeOf(directory, agency, day))
    for (const scope of [first, second]) expect(scope?.agencies).not.toContain('H51.19')
    expect(first?.agencies).toEqual(expect.arrayContaining(['H13.64.02', 'H13.64', 'H51.19.21', 'H51.19.22.001']))
    const keys = (scope: typeof first) => scope?.split.find(({ agencies }) => agencies.includes('H51.19'))?.territories
    expect(keys(first)).toEqual(expect.arrayContaining(['phuong-1-nga-nam', 'phuong-nga-nam']))
    expect(keys(second)).toContain('phuong-3-nga-nam')
    expect(keys(first)?.filter((key) => keys(second)?.includes(key))).toEqual([])
  })

  const closedAtTown = async (tx: Db, territory: string): Promise<Dossier> => {
    const actor = post('receptionist', 'H51.19.02', 'Mã Thị Sa')
    const then = at('2025-06-27 09:00')
    const input = { ...request, territory }
    const { id } = granted(await acceptAtOnce(tx, world, actor, input, then))
    return granted(await actOnDossier(tx, world, id, { action: 'withdraw', body: {} }, { actor, now: then }))
  }

  test(
    'finds and opens by the same rule, whoever of the successors asks',
    database.rolledBack(async (tx) => {
      const dossiers = [
        await closedAtTown(tx, 'phuong-1-nga-nam'),
        await closedAtTown(tx, 'phuong-3-nga-nam'),
        await closedAtTown(tx, 'xa-long-binh'),
      ]
      for (const [index, commune] of communes.entries()) {
        const posts = [post('receptionist', `${commune}.02`, 'Mai'), post('handler', `${commune}.01`, 'Hoàng')]
        for (const actor of posts) {
          const { rows, next } = await searchFor(tx, 'sa ruol', { actor, directory, now })
          expect([rows.map(({ id }) => id), next]).toEqual([[dossiers[index]?.id], null])
          const unfiltered = await searchDossiers(tx, 'sa ruol', scopeOf(directory, actor.agency, day))
          expect(unfiltered.map(({ id }) => id)).toEqual([dossiers[index]?.id])
          const opened = await Promise.all(dossiers.map(({ id }) => readDossier(tx, world, actor, id, now)))
          expect(opened.map((each) => !isRefusal(each))).toEqual(dossiers.map((_, at) => at === index))
        }
      }
    }),
  )
})
