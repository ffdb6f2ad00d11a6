import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierServices } from '#dossier'
import { makeDoors } from '../../src/main/doors.ts'
import { testNow, Visitor } from '../support/doors.ts'
import { keyFaults } from '../support/keys.ts'
import { unmarkedVietnamese } from '../support/languages.ts'
import { testSecret } from '../support/service.ts'
import { sessionCookie } from '../support/session.ts'
import { everything } from './scenes/everything.ts'
import { hour, openStage, type Sight } from './scenes/stage.ts'
import { openBrowser } from './support/browser.ts'
import { doorFinder, type Found, makeCrawler } from './support/crawl.ts'
import { type Look, openTabs } from './support/looking.ts'
import { officeJourney } from './support/office.ts'

// nothing is sent: no worker runs here
const office = officeJourney(testNow, { mail: { url: 'smtp://127.0.0.1:9', from: 'motcua@ward.example' } })
const doors = makeDoors({} as DossierServices).filter(({ kind }) => kind === 'page')
const doorOf = doorFinder(doors)

/** One of each role, a department's official who is asked for work from elsewhere, and whoever comes in from the street. */
const logins = ['mai', 'hoang', 'phuc', 'tung', 'bich', 'dinh', 'quantri', 'thanhtra', 'vinh', 'loc', null] as const

/** Doors that show no page of their own: they lead on, or answer with a file. */
const pageless = [
  '/can-bo',
  '/can-bo/ho-so/:id/ghi-chu/tep/:file',
  '/can-bo/ho-so/:id/giay-hen.pdf',
  '/can-bo/ho-so/:id/ket-qua-dien-tu/tep/:file',
  '/can-bo/ho-so/:id/phieu-bo-sung.pdf',
  '/can-bo/ho-so/:id/phieu-kiem-soat.pdf',
  '/can-bo/ho-so/:id/phieu-tu-choi.pdf',
  '/can-bo/ho-so/:id/phieu-xin-loi.pdf',
  '/can-bo/ho-so/:id/tep/:file',
  '/can-bo/ho-so/:id/thong-bao-dung.pdf',
  '/can-bo/ho-so/:id/tin-nhan/tep/:file',
  '/can-bo/ho-so/:id/y-kien/tep/:file',
  '/can-bo/in-nhieu/giay-hen.pdf',
  '/can-bo/in-nhieu/phieu-bo-sung.pdf',
  '/can-bo/in-nhieu/phieu-tu-choi.pdf',
  '/can-bo/in-nhieu/phieu-xin-loi.pdf',
  '/can-bo/in-nhieu/thong-bao-dung.pdf',
  '/can-bo/so-theo-doi/in/:id/so-theo-doi.pdf',
  '/can-bo/so-theo-doi/in/:id/so-theo-doi.xlsx',
  '/niem-yet/:agency/pdf',
  '/thu-tuc/:code/bieu-mau/:form',
  '/thu-tuc/:code/quy-trinh/pdf',
  '/tra-cuu/ket-qua/tep/:file',
  '/tra-cuu/trao-doi/tep/:file',
]

const crawlAll = async (sights: readonly Sight[]): Promise<readonly Found[]> => {
  const { database, app } = office.service
  const crawl = makeCrawler(doorOf)
  const found: Found[] = []
  for (const login of logins) {
    const visitor = new Visitor(app(), '127.0.0.2')
    if (login !== null) visitor.cookies.set(...(await sessionCookie(database.owner, login, testSecret)))
    const own = sights.filter((sight) => sight.login === login && sight.typed === undefined)
    const start = { login, state: `start-${login}`, url: login === null ? '/' : '/can-bo' }
    found.push(...(await crawl(visitor, [...own, start], login)))
  }
  return found
}

/** What the page is made of, without its words: two that are made alike look alike to axe. */
const shapeOf = ({ path, html }: Found): string =>
  `${path} ${html.replaceAll(/ (?:href|value|id|for|aria-\w+|name|action|d|datetime|data-[\w-]+)="[^"]*"|>[^<]*/g, '')}`

/** Every state that was prepared, unless it is made like another, and of all other pages one of each kind. */
const toLookAt = (sights: readonly Sight[], found: readonly Found[]): readonly Sight[] => {
  const told = new Set(sights.map(({ url }) => url))
  const pages = found.filter(({ kind }) => kind === 'page')
  const states = new Map(
    pages.filter(({ sight }) => told.has(sight.url)).map((each) => [shapeOf(each), each.sight] as const),
  )
  const known = new Set(sights.map(({ url }) => doorOf(url)))
  const others = new Map(pages.filter(({ path }) => !known.has(path)).map(({ path, sight }) => [path, sight] as const))
  return [...states.values(), ...others.values(), ...sights.filter(({ typed }) => typed !== undefined)]
}

/** Several tabs at once: while one is drawn, another waits for its answer. */
const inTabs = async <T, R>(all: readonly T[], body: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const waiting = [...all]
  const done: R[] = []
  const tab = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done.push(await body(next))
  }
  await Promise.all([tab(), tab()])
  return done
}

const faultsIn = (looks: readonly Look[]): readonly string[] =>
  looks.flatMap(({ sight, faults }) => faults.map((fault) => `${sight.state} ${sight.url} (${sight.login}): ${fault}`))

const takesForm = (html: string): boolean => html.slice(html.indexOf('<main')).includes('method="post"')

let browser: Browser
let tabs: ReturnType<typeof openTabs>
let found: readonly Found[] = []
let sights: readonly Sight[] = []

beforeAll(async () => {
  const { service } = office
  service.setNow(hour(23, '08:50'))
  const prepared = await everything(await openStage(service))
  service.setNow(testNow)
  found = await crawlAll(prepared)
  sights = toLookAt(prepared, found)
  browser = await openBrowser()
  tabs = openTabs(office, browser)
}, 180_000)
afterAll(() => browser?.close())

describe('every page, in every state', () => {
  test('no link that is shown leads to a page that does not open', () => {
    const shut = found.filter(({ status, sight }) => status >= 400 && status !== sight.status)
    expect(shut.map(({ sight, status, from }) => [sight.login, sight.url, status, from])).toEqual([])
  })

  test('an officer does everything on it by a key', () => {
    const ours = found.filter(({ sight }) => sight.url.startsWith('/can-bo'))
    expect(ours.flatMap(({ sight, html }) => keyFaults(html).map((fault) => `${sight.url}: ${fault}`))).toEqual([])
  })

  test('an English page says of what stays Vietnamese that it is', { timeout: 120_000 }, async () => {
    const { database, app } = office.service
    const visitors = new Map<string | null, Visitor>()
    for (const login of logins) {
      const visitor = new Visitor(app(), '127.0.0.3')
      visitor.cookies.set('tieng', 'en')
      if (login !== null) visitor.cookies.set(...(await sessionCookie(database.owner, login, testSecret)))
      visitors.set(login, visitor)
    }
    const unmarked: string[] = []
    for (const { url, login, typed } of sights) {
      if (typed !== undefined) continue
      const { body } = await visitors.get(login)!.get(url)
      if (!body.includes('<html lang="en"')) unmarked.push(`${url}: is not in English`)
      unmarked.push(...unmarkedVietnamese(body).map((text) => `${url} (${login}): ${text}`))
    }
    expect(unmarked).toEqual([])
  })

  test('each door of the program is opened; those without a page lead on or answer with a file', () => {
    const seen = (kind: Found['kind']) => new Set(found.filter((each) => each.kind === kind).map(({ path }) => path))
    const [pages, files, ways] = [seen('page'), seen('file'), seen('elsewhere')]
    const without = doors.map(({ path }) => path).filter((path) => !pages.has(path))
    expect(without.toSorted()).toEqual(pageless)
    expect(pageless.filter((path) => !files.has(path) && !ways.has(path))).toEqual([])
    const looked = new Set(sights.map(({ url }) => doorOf(url)))
    expect([...pages].filter((path) => path !== '404' && !looked.has(path))).toEqual([])
  })

  test('axe finds nothing, nothing scrolls sideways, and each has a title, a language and one h1', {
    timeout: 600_000,
  }, async () => {
    expect(faultsIn(await inTabs(sights, tabs.look))).toEqual([])
  })

  test('a form that is sent with nothing in it says what is missing, as tidily', { timeout: 300_000 }, async () => {
    const forms = new Map(
      found.filter(({ status, html }) => status === 200 && takesForm(html)).map(({ path, sight }) => [path, sight]),
    )
    const takes = doors.filter((door) => door.kind === 'page' && door.spec.submit !== undefined)
    expect(takes.map(({ path }) => path).filter((path) => !forms.has(path))).toEqual([])
    const asked = takes.flatMap(({ path }) => forms.get(path) ?? [])
    const looks = await inTabs(asked, tabs.lookAtErrors)
    expect(faultsIn(looks.filter((look) => look !== null))).toEqual([])
  })

  test('too many tries, and a page that breaks', async () => {
    const { app, database } = office.service
    for (let tries = 0; tries < 31; tries += 1) await app().inject('/tra-cuu')
    const often = await tabs.look({ login: null, state: 'too-many', url: '/tra-cuu', status: 429 })
    await sql`alter table officer_message rename to officer_message_gone`.execute(database.owner)
    const broken = await tabs.look({ login: 'hoang', state: 'broken', url: '/can-bo/thong-bao', status: 500 })
    await sql`alter table officer_message_gone rename to officer_message`.execute(database.owner)
    expect(faultsIn([often, broken])).toEqual([])
  })
})
