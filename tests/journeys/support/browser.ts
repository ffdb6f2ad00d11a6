import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Debian's own Chromium: the one without windows is quicker, the whole one has the viewer of PDF and its printing. */
const places = {
  shell: ['/usr/bin/chromium-headless-shell'],
  whole: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
} as const

export type BrowserKind = keyof typeof places

/** A browser under test asks nobody but us. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
  '--no-first-run',
  '--no-pings',
]

/**
 * One headless browser, or the one that CHROMIUM names; `newPage` of it opens a visitor with cookies of their own. Close it at the end of the
 * file. The whole one stands in where there is no shell.
 */
export const openBrowser = async (kind: BrowserKind = 'shell'): Promise<Browser> => {
  const wanted = [process.env.CHROMIUM, ...(kind === 'shell' ? places.shell : []), ...places.whole]
  const executablePath = wanted.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined) throw new Error('no Chromium here; on Debian: apt install chromium')
  return chromium.launch({ executablePath, args: quiet })
}

/** How pages are looked at: phone and desk, without scripts, in the dark, blown up to 400 %. */
export const eyes = {
  phone: { viewport: { width: 320, height: 640 } },
  desk: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  noScript: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
} as const satisfies Record<string, BrowserContextOptions>

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** Half as long as what `axe.source` holds, and every page reads it anew. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe objects to, a line a place; empty is good. WCAG 2.2 AA and axe's own good practice. Needs JavaScript. */
export const axe = async (page: Page, without: readonly string[] = []): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  const rules = {
    // the one rule of WCAG 2.2 AA that axe leaves off until told
    'target-size': { enabled: true },
    ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  }
  const asked = JSON.stringify({ rules, resultTypes: ['violations'] })
  const violations = (await page.evaluate(
    `axe.run(${asked}).then((found) => found.violations)`,
  )) as readonly Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`),
  )
}

/** True when nothing sticks out to the right: no page scrolls sideways. */
export const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** What sticks out to the right of a page that scrolls sideways; empty is good. */
export const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > clientWidth)
    const names = wide.map((e) => `${e.localName}.${e.className}`).slice(-3)
    return [`scrolls sideways, ${scrollWidth} px in ${clientWidth}: ${names.join(', ')}`]
  })

/** With PICTURES=1 keeps a picture of the whole page under var/pictures, to be looked at by people. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES === undefined) return
  const folder = resolve(import.meta.dirname, '../../../var/pictures')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: resolve(folder, `${name}.png`), fullPage: true })
}
