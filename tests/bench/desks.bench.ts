import type { Bed, Bench } from './bed.ts'
import { inTurn, quantile } from './load.ts'
import { officerCookie } from './officer.ts'
import { desks, seedDesks } from './seed.ts'

type Desk = (typeof desks)[number]

const asked = 120
const from = 10_000_001
const open = 100_000

/** Ways of looking at the day, as the page offers them. */
const views = ['', '?loc=cua-toi', '?loc=qua-han', '?loc=hom-nay']

const shown = ([role, agency]: Desk): string => `${role} of ${agency}`

/** A server that has served a morning: its code is compiled, and what the seed left to be written is written. */
const warmUp = async (bed: Bed): Promise<void> => {
  const cookie = await officerCookie(bed, ...desks[0]!)
  await inTurn(Array(10 * asked).fill(`${bed.url}/can-bo/hom-nay`), { cookie })
}

/** Every one of twenty desks asks for its inbox, by page and by API, while 100 thousand dossiers are open; the worst is told. */
export const run = async (bed: Bed): Promise<Bench> => {
  await seedDesks(bed.owner, from, from + open - 1)
  await warmUp(bed)
  const rows: { desk: Desk; api: number; page: number; apiMedian: number; pageMedian: number; failed: number }[] = []
  for (const desk of desks) {
    const token = await bed.token(...desk)
    const cookie = await officerCookie(bed, ...desk)
    const api = await inTurn(Array(asked).fill(`${bed.url}/api/v1/inbox`), { authorization: `Bearer ${token}` })
    const pages = Array.from({ length: asked }, (_, turn) => `${bed.url}/can-bo/hom-nay${views[turn % views.length]}`)
    const page = await inTurn(pages, { cookie })
    const failed = api.failed + page.failed
    const [apiMedian, pageMedian] = [quantile(api.times, 0.5), quantile(page.times, 0.5)]
    rows.push({ desk, api: quantile(api.times, 0.95), page: quantile(page.times, 0.95), apiMedian, pageMedian, failed })
  }
  const worst = (of: 'api' | 'page') => rows.toSorted((a, b) => b[of] - a[of])[0]!
  const [api, page] = [worst('api'), worst('page')]
  const middle = (of: 'api' | 'page') =>
    quantile(
      rows.map((row) => row[of]),
      0.5,
    )
  return {
    name: `inboxes of ${desks.length} posts, 100 thousand open dossiers`,
    figures: [
      { name: `API, p95 of the slowest post (${shown(api.desk)})`, value: api.api, unit: 'ms', bar: '≤ 50' },
      { name: 'API, p95 of the middle post', value: middle('api'), unit: 'ms' },
      { name: `today page, p95 of the slowest post (${shown(page.desk)})`, value: page.page, unit: 'ms', bar: '≤ 50' },
      { name: 'today page, p95 of the middle post', value: middle('page'), unit: 'ms' },
      // A neighbour on the machine shows in the tail first; the medians tell more of the program.
      { name: 'API, median of the slowest post', value: Math.max(...rows.map((r) => r.apiMedian)), unit: 'ms' },
      { name: 'today page, median of the slowest post', value: Math.max(...rows.map((r) => r.pageMedian)), unit: 'ms' },
      { name: 'failed', value: rows.reduce((sum, row) => sum + row.failed, 0), unit: '', bar: '0' },
    ],
  }
}
