import { searchDossiers } from '#dossier'
import type { Bed, Bench, Figure } from './bed.ts'
import { inTurn, quantile } from './load.ts'
import { seedYear } from './seed.ts'

/** Names that every twentieth bears and names that nobody bears, the beginnings of words, numbers and codes. */
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

const searchTimes = async (bed: Bed, n: number, agencies: readonly string[] | null): Promise<readonly number[]> => {
  const times: number[] = []
  for (let i = 0; i < 400; i += 1) {
    const start = performance.now()
    await searchDossiers(bed.db, queries(n, i), { agencies, limit: 51 })
    times.push(performance.now() - start)
  }
  return times.slice(100)
}

const dossierUrls = (bed: Bed, n: number): readonly string[] =>
  Array.from({ length: 400 }, (_, turn) => {
    const i = ((turn * 7919) % Math.floor(n / 40)) * 40 + 24
    return `${bed.url}/api/v1/dossiers/00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`
  })

const names = ['inbox over HTTP', 'open a dossier over HTTP', 'search of a post', 'search of the whole tenant'] as const

interface Measured {
  readonly times: readonly (readonly number[])[]
  readonly failed: number
}

const at = async (bed: Bed, n: number, tokens: { handler: string; receptionist: string }): Promise<Measured> => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const inbox = await inTurn(Array(400).fill(`${bed.url}/api/v1/inbox`), bearer(tokens.handler))
  const open = await inTurn(dossierUrls(bed, n), bearer(tokens.receptionist))
  const post = await searchTimes(bed, n, ['H13.64', 'H13.64.02'])
  return { times: [inbox.times, open.times, post, await searchTimes(bed, n, null)], failed: inbox.failed + open.failed }
}

const sizes = [
  [10_000, '10 thousand'],
  [100_000, '100 thousand'],
  [1_000_000, '1 million'],
] as const

/** What is over 1.3 × the smallest size is told for medians too: a busy machine blurs the tails first. */
const figuresOf = (index: number, measured: readonly Measured[]): readonly Figure[] => {
  const of = (part: number) => measured.map(({ times }) => quantile(times[index] ?? [], part))
  const [p95, median] = [of(0.95), of(0.5)]
  const growth = (values: readonly number[]) => (values.at(-1) ?? 0) / Math.max(values[0] ?? 0, 0.01)
  return [
    ...p95.flatMap((value, size): Figure[] => [
      { name: `${names[index]}, median at ${sizes[size]?.[1]}`, value: median[size] ?? 0, unit: 'ms' },
      { name: `${names[index]}, p95 at ${sizes[size]?.[1]}`, value, unit: 'ms', bar: '≤ 50' },
    ]),
    { name: `${names[index]}, median: growth`, value: growth(median), unit: '×' },
    { name: `${names[index]}, p95: growth`, value: growth(p95), unit: '×', bar: '≤ 1.3' },
  ]
}

/** Inbox, opening and search with rights checked, at 10 and 100 thousand dossiers and, if wished, at a million. */
export const run = async (bed: Bed, million: boolean): Promise<Bench> => {
  const tokens = {
    handler: await bed.token('handler', 'H13.64.01'),
    receptionist: await bed.token('receptionist', 'H13.64.02'),
  }
  const measured: Measured[] = []
  let there = 0
  for (const [n] of sizes.slice(0, million ? 3 : 2)) {
    await seedYear(bed.owner, there + 1, n)
    measured.push(await at(bed, n, tokens))
    there = n
  }
  const failed = measured.reduce((sum, each) => sum + each.failed, 0)
  return {
    name: 'lists',
    figures: [
      ...names.flatMap((_, index) => figuresOf(index, measured)),
      { name: 'failed', value: failed, unit: '', bar: '0' },
    ],
  }
}
