import { beforeAll, describe, expect, test } from 'vitest'
import type { DossierServices } from '#dossier'
import { localDate } from '#platform'
import { readActors } from '../../src/main/demo/demo-actors.ts'
import { loadDemoDossiers } from '../../src/main/demo/demo-dossiers.ts'
import { makeDoors } from '../../src/main/doors.ts'
import { makeServices } from '../../src/main/services.ts'
import { testNow } from '../support/doors.ts'
import { keyFaults } from '../support/keys.ts'
import { axe, eyes, screenshot, sticksOut } from './support/browser.ts'
import { officeJourney, type Seat } from './support/office.ts'

/** One of each role, and a department's official who is asked for work from elsewhere. */
const logins = ['mai', 'hoang', 'phuc', 'tung', 'bich', 'dinh', 'quantri', 'thanhtra', 'vinh']

const office = officeJourney(testNow)
beforeAll(async () => {
  const { db } = office.service.database
  const services = await makeServices(db, () => [])
  const actors = await readActors(db, localDate(testNow))
  const calendar = services.calendarOf('H13.64')
  await loadDemoDossiers({ db, services, actors, calendar, now: testNow })
})

const patterns = makeDoors({} as DossierServices)
  .filter(({ kind, path }) => kind === 'page' && path.startsWith('/can-bo'))
  .map(({ path }) => ({ path, fits: new RegExp(`^${path.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`) }))

const patternOf = (url: string): string | undefined => {
  const [path = ''] = url.split(/[?#]/)
  return (patterns.find(({ path: exact }) => exact === path) ?? patterns.find(({ fits }) => fits.test(path)))?.path
}

/** Dossiers differ by where they stand; of any other page one is like the next. */
const mostOf = (pattern: string): number => (pattern === '/can-bo/ho-so/:id' ? 6 : 2)

interface Found {
  readonly login: string
  readonly url: string
  readonly pattern: string
  readonly status: number
  /** The page whose link led here; null: tried by name. */
  readonly from: string | null
  readonly isPage: boolean
  /** What is wrong with its keys. */
  readonly keys: readonly string[]
}

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/can-bo[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))

/** Follows every link that an officer is shown, a few of each kind, and tries the addresses that need no more than a name. */
const crawl = async (login: string, seat: Seat): Promise<readonly Found[]> => {
  const shown: { readonly url: string; readonly from: string }[] = []
  const tried = patterns.map(({ path }) => path).filter((path) => !path.includes(':'))
  const seen = new Set<string>()
  const taken = new Map<string, number>()
  const found: Found[] = []
  const visit = async (url: string, from: string | null): Promise<void> => {
    const pattern = patternOf(url)
    if (pattern === undefined || seen.has(url) || (taken.get(pattern) ?? 0) >= mostOf(pattern)) return
    seen.add(url)
    const reply = await seat.page.request.get(url, { maxRedirects: 0 })
    if (from === null && reply.status() >= 300) return
    taken.set(pattern, (taken.get(pattern) ?? 0) + 1)
    const isPage = reply.status() === 200 && (reply.headers()['content-type'] ?? '').startsWith('text/html')
    const html = isPage ? await reply.text() : ''
    found.push({ login, url, pattern, status: reply.status(), from, isPage, keys: keyFaults(html) })
    shown.push(...linksOf(html).map((link) => ({ url: link, from: url })))
  }
  for (let at = 0; at < shown.length || tried.length > 0; at += 1) {
    const next = shown[at]
    if (next === undefined) {
      await visit(tried.shift() ?? '', null)
      at -= 1
    } else await visit(next.url, next.from)
  }
  return found
}

/** Each kind of page once, dossiers in all their states, as somebody who is shown it sees it. */
const samples = (found: readonly Found[]): readonly Found[] => {
  const kept = new Map<string, Found>()
  for (const each of found.filter(({ isPage }) => isPage)) {
    const key = each.pattern === '/can-bo/ho-so/:id' ? each.url : each.pattern
    if (!kept.has(key)) kept.set(key, each)
  }
  return [...kept.values()]
}

/** Half of the time of a look; the gallery holds every part to its contrast, in both schemes. */
const costly = ['color-contrast']

const nameOf = (pattern: string): string => `every${pattern.replaceAll('/', '-').replaceAll(':', '')}`

const faultsOf = async ({ page }: Seat, { login, url, pattern }: Found): Promise<readonly string[]> => {
  await page.setViewportSize(eyes.desk.viewport)
  await page.goto(url)
  const wide = await sticksOut(page)
  const heads = (await page.locator('h1').count()) === 1 ? [] : ['has not one h1']
  await screenshot(page, nameOf(pattern))
  await page.setViewportSize(eyes.phone.viewport)
  const narrow = await sticksOut(page)
  return [...wide, ...heads, ...narrow, ...(await axe(page, costly))].map((fault) => `${url} (${login}): ${fault}`)
}

describe('every page of an officer', () => {
  const seats = new Map<string, Seat>()
  const found: Found[] = []

  test('no link that is shown leads to a page that does not open', { timeout: 300_000 }, async () => {
    for (const login of logins) {
      const seat = await office.sit(login)
      seats.set(login, seat)
      found.push(...(await crawl(login, seat)))
    }
    expect(found.filter(({ status }) => status >= 400)).toEqual([])
    expect(found.flatMap(({ url, keys }) => keys.map((fault) => `${url}: ${fault}`))).toEqual([])
    // what the demo has no dossier for (a sitting of the post, a question put to an agency, …) has journeys of its own
    expect(new Set(found.map(({ pattern }) => pattern)).size).toBeGreaterThan(55)
  })

  test('axe finds nothing, and nothing scrolls sideways', { timeout: 600_000 }, async () => {
    const faults: string[] = []
    for (const each of samples(found)) faults.push(...(await faultsOf(seats.get(each.login)!, each)))
    expect(faults).toEqual([])
  })
})
