import { searchDossiers } from '#dossier'
import type { Bed, Bench, Figure } from './bed.ts'
import { load } from './load.ts'
import { seedDossiers } from './seed.ts'

const p95 = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

/** Names that every twentieth bears and names that nobody bears, words of two letters, and numbers. */
const words = (n: number, i: number): readonly string[] => [
  'nguyen',
  'ha',
  'le',
  'nguyen thi',
  'lan',
  'kim my duyen',
  'nguyen thi huong',
  'khong co ai',
  `000${String((i * 7919) % n).padStart(9, '0')}`,
  `09${String((i * 104_729) % n).padStart(8, '0')}`,
]

const queries = (n: number, i: number): string => words(n, i)[i % words(n, i).length] ?? 'lan'

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const searchTimes = async (bed: Bed, n: number): Promise<number> => {
  const scope = { agencies: ['H13.64', 'H13.64.02'] }
  const times: number[] = []
  for (let i = 0; i < 280; i += 1) times.push(await timed(() => searchDossiers(bed.db, queries(n, i), scope)))
  return p95(times.slice(70))
}

const at = async (
  bed: Bed,
  n: number,
  tokens: { handler: string; receptionist: string },
): Promise<readonly number[]> => {
  const inbox = await load({ url: `${bed.url}/api/v1/inbox`, token: tokens.handler, connections: 1, seconds: 5 })
  let i = 24
  const open = await load({
    url: bed.url,
    token: tokens.receptionist,
    connections: 1,
    seconds: 5,
    next: () => {
      i = (i + 40 * 7) % n
      return {
        path: `/api/v1/dossiers/00000000-0000-7000-8000-${Math.max(24, i - (i % 40) + 24)
          .toString(16)
          .padStart(12, '0')}`,
      }
    },
  })
  return [inbox.p975, open.p975, await searchTimes(bed, n), inbox.failed + open.failed]
}

const small = 10_000
const large = 100_000

/** Inbox, opening and search with rights checked, at 10 thousand and at 100 thousand dossiers. */
export const run = async (bed: Bed): Promise<Bench> => {
  const tokens = {
    handler: await bed.token('handler', 'H13.64.01'),
    receptionist: await bed.token('receptionist', 'H13.64.02'),
  }
  await seedDossiers(bed.owner, 1, small)
  const few = await at(bed, small, tokens)
  await seedDossiers(bed.owner, small + 1, large)
  const many = await at(bed, large, tokens)
  const names = ['inbox over HTTP, p97.5', 'open a dossier over HTTP, p97.5', 'search (query with rights), p95']
  const figures = names.flatMap((name, index): Figure[] => {
    const [a, b] = [few[index] ?? 0, many[index] ?? 0]
    return [
      { name: `${name} at 10 thousand`, value: a, unit: 'ms', bar: '≤ 50' },
      { name: `${name} at 100 thousand`, value: b, unit: 'ms', bar: '≤ 50' },
      { name: `${name}: growth`, value: b / Math.max(a, 0.01), unit: '×', bar: '≤ 1.3' },
    ]
  })
  return {
    name: 'lists',
    figures: [...figures, { name: 'failed', value: (few[3] ?? 0) + (many[3] ?? 0), unit: '', bar: '0' }],
  }
}
