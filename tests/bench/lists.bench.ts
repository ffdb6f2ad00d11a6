import { searchDossiers } from '#dossier'
import type { Role } from '#identity'
import { makeSeal } from '../../src/web/seal.ts'
import type { Bed, Bench, Figure, Tenant } from './bed.ts'
import { sessionSecret } from './bed.ts'
import { ask, quantile } from './load.ts'
import { officerCookie } from './officer.ts'
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

const sizes = [
  [10_000, '10 thousand'],
  [100_000, '100 thousand'],
  [1_000_000, '1 million'],
] as const

/** A province of so many dossiers, and what asks of it. */
interface Province {
  readonly n: number
  readonly tenant: Tenant
  readonly as: Readonly<Record<'handler' | 'receptionist' | 'receptionistAtScreen', Headers>>
}

type Headers = Readonly<Record<string, string>>

const populate = async (bed: Bed, n: number): Promise<Province> => {
  const tenant = await bed.tenant(`lists_${n}`)
  await seedYear(tenant.owner, 1, n)
  const bearer = async (role: Role, agency: string) => ({ authorization: `Bearer ${await tenant.token(role, agency)}` })
  const as = {
    handler: await bearer('handler', 'H13.64.01'),
    receptionist: await bearer('receptionist', 'H13.64.02'),
    receptionistAtScreen: { cookie: await officerCookie(tenant, 'receptionist', 'H13.64.02') },
  }
  return { n, tenant, as }
}

/** What one turn found: rows where they are counted; null where it failed. */
type Turn = (province: Province, i: number) => Promise<number | null>

const over =
  (who: keyof Province['as'], path: (province: Province, i: number) => string): Turn =>
  async (province, i) => {
    const status = await ask(province.tenant.url + path(province, i), province.as[who])
    return status === 200 ? 0 : null
  }

const dossierPath = ({ n }: Province, turn: number): string => {
  const i = ((turn * 7919) % Math.floor(n / 40)) * 40 + 24
  return `/api/v1/dossiers/00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`
}

/** Places where nearly all papers lie, where some lie, and where none do. */
const places = ['citizen', 'H13.64.02', 'way', 'post'] as const

const searching =
  (agencies: readonly string[] | null, narrowed = false): Turn =>
  async ({ n, tenant }, i) => {
    const at = narrowed ? (places[i % places.length] ?? null) : null
    return (await searchDossiers(tenant.db, queries(n, i), { agencies, limit: 26, at })).length
  }

const seal = makeSeal(sessionSecret)

/** The page of results, as the form of the search leads to it. */
const searchPath = ({ n }: Province, i: number): string =>
  `/can-bo/tim?${new URLSearchParams({ s: seal.conceal(queries(n, i)) })}`

const turns: Readonly<Record<string, Turn>> = {
  'inbox over HTTP': over('handler', () => '/api/v1/inbox'),
  'open a dossier over HTTP': over('receptionist', dossierPath),
  'search of a post over HTTP': over('receptionistAtScreen', searchPath),
  'search of a post, its statement alone': searching(['H13.64', 'H13.64.02']),
  'search of the whole tenant, its statement alone': searching(null),
  'search of a post by the place of the papers': searching(['H13.64', 'H13.64.02'], true),
  'search of the whole tenant by the place of the papers': searching(null, true),
}

interface Measured {
  readonly times: readonly number[]
  readonly found: number
  readonly failed: number
}

const warmUp = 500
const samples = 2000

/** The provinces take turns at every single step, each as often first as last: whatever else runs on the machine hits all alike. */
const takeTurns = async (provinces: readonly Province[], turn: Turn): Promise<readonly Measured[]> => {
  const kept = provinces.map(() => ({ times: [] as number[], found: 0, failed: 0 }))
  for (let i = 0; i < warmUp + samples; i += 1) {
    for (const step of provinces.keys()) {
      const at = (step + i) % provinces.length
      const start = performance.now()
      const found = await turn(provinces[at]!, i)
      const took = performance.now() - start
      const mine = kept[at]!
      if (found === null) mine.failed += 1
      if (i < warmUp) continue
      mine.times.push(took)
      mine.found += found ?? 0
    }
  }
  return kept
}

/** The measurement in five parts, one after the other. */
const fifths = (times: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 5 }, (_, at) => times.slice((at * times.length) / 5, ((at + 1) * times.length) / 5))

const growthOf = (part: number, small: readonly number[], large: readonly number[]): number =>
  quantile(large, part) / Math.max(quantile(small, part), 0.01)

/** How sure the growth of the p95 is: the same of each fifth of the samples. */
const spread = (small: readonly number[], large: readonly number[]): readonly number[] => {
  const parts = fifths(large)
  return fifths(small)
    .map((each, at) => growthOf(0.95, each, parts[at] ?? []))
    .toSorted((a, b) => a - b)
}

const figuresOf = (name: string, measured: readonly Measured[]): readonly Figure[] => {
  const [small, large] = [measured[0]!.times, measured.at(-1)!.times]
  const growths = spread(small, large)
  return [
    ...measured.flatMap(({ times, found }, size): Figure[] => [
      { name: `${name}, median at ${sizes[size]?.[1]}`, value: quantile(times, 0.5), unit: 'ms' },
      { name: `${name}, p95 at ${sizes[size]?.[1]}`, value: quantile(times, 0.95), unit: 'ms', bar: '≤ 50' },
      ...(found === 0
        ? []
        : [{ name: `${name}, dossiers found a search at ${sizes[size]?.[1]}`, value: found / times.length, unit: '' }]),
    ]),
    { name: `${name}, median: growth`, value: growthOf(0.5, small, large), unit: '×' },
    { name: `${name}, p95: growth`, value: growthOf(0.95, small, large), unit: '×', bar: '≤ 1.3' },
    { name: `${name}, p95: growth, lowest fifth of the samples`, value: growths[0] ?? 0, unit: '×' },
    { name: `${name}, p95: growth, highest fifth`, value: growths.at(-1) ?? 0, unit: '×' },
  ]
}

/** Inbox, opening and search with rights checked, at 10 and 100 thousand dossiers and, if wished, at a million, side by side. */
export const run = async (bed: Bed, million: boolean): Promise<Bench> => {
  const provinces: Province[] = []
  for (const [n] of sizes.slice(0, million ? 3 : 2)) provinces.push(await populate(bed, n))
  const figures: Figure[] = []
  let failed = 0
  for (const [name, turn] of Object.entries(turns)) {
    const measured = await takeTurns(provinces, turn)
    figures.push(...figuresOf(name, measured))
    failed += measured.reduce((sum, each) => sum + each.failed, 0)
  }
  return { name: 'lists', figures: [...figures, { name: 'failed', value: failed, unit: '', bar: '0' }] }
}
