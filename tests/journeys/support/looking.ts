import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { testSecret } from '../../support/service.ts'
import { sessionCookie } from '../../support/session.ts'
import type { Sight } from '../scenes/stage.ts'
import { axe, eyes, screenshot, sticksOut } from './browser.ts'
import type { OfficeJourney } from './office.ts'

/** What was seen of one address, and what is wrong with it. */
export interface Look {
  readonly sight: Sight
  readonly status: number
  readonly faults: readonly string[]
}

/** Half of the time of a look; the gallery holds every part to its contrast, in both schemes. */
const costly = ['color-contrast']

const frameOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const heads = document.querySelectorAll('h1').length
    return [
      ...(heads === 1 ? [] : [`has ${heads} h1`]),
      ...(document.title.trim() === '' ? ['has no title'] : []),
      ...(['vi', 'en'].includes(document.documentElement.lang) ? [] : ['names no language']),
    ]
  })

const wideFaults = async (page: Page, state: string): Promise<readonly string[]> => {
  await page.setViewportSize(eyes.desk.viewport)
  const wide = await sticksOut(page)
  await screenshot(page, `${state}-1280`)
  return wide
}

/** A page whose form was sent empty is looked at on a telephone only: at a desk it is as wide as before. */
const faultsOf = async (
  page: Page,
  { state, login }: Sight,
  { desk }: { readonly desk: boolean },
): Promise<readonly string[]> => {
  const wide = desk ? await wideFaults(page, state) : []
  await page.setViewportSize(eyes.phone.viewport)
  const narrow = await sticksOut(page)
  await screenshot(page, `${state}-320`)
  return [...(await frameOf(page)), ...wide, ...narrow, ...(await axe(page, login === null ? [] : costly))]
}

/** Types into the form of the act, else into that with the most fields, which is emptied before, and presses its button. */
const fillAndSend = (page: Page, typed: Readonly<Record<string, string>>): Promise<string | null> =>
  page.evaluate((values) => {
    type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    const fieldsOf = (form: HTMLFormElement) =>
      [...form.elements].filter((each): each is Field => each.matches('input:not([type="hidden"]), select, textarea'))
    const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')]
    const ofAct = forms.find((each) => each.querySelector(`input[type="hidden"][name="act"][value="${values.act}"]`))
    const form = ofAct ?? forms.toSorted((one, other) => fieldsOf(other).length - fieldsOf(one).length)[0]
    const pressed = `button[name="act"][value="${values.act}"]`
    const button = form?.querySelector<HTMLButtonElement>(
      values.act === undefined || ofAct !== undefined ? 'button:not([type="button"])' : pressed,
    )
    if (form === undefined || button == null) return 'has no form to send'
    for (const field of fieldsOf(form)) {
      if (field.matches('[type="checkbox"], [type="radio"]'))
        (field as HTMLInputElement).checked = values[field.name] === field.value
      else field.value = values[field.name] ?? ''
    }
    // as without a script: some pages mend themselves in place instead
    if (button.name !== '')
      form.append(
        Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value }),
      )
    HTMLFormElement.prototype.submit.call(form)
    return null
  }, typed)

/** Sends the form of the page; the page that answers has come when this is done. */
const send = async (page: Page, typed: Readonly<Record<string, string>>): Promise<number | string> => {
  const answered = page.waitForResponse((reply) => reply.request().isNavigationRequest(), { timeout: 10_000 })
  const loaded = page.waitForEvent('load', { timeout: 10_000 })
  const both = Promise.all([answered, loaded])
  both.catch(() => undefined)
  const wrong = await fillAndSend(page, typed)
  return wrong ?? both.then(([reply]) => reply.status())
}

/** What a script breaks and the browser complains of while the body runs. */
const complaints = async <T>(page: Page, body: (page: Page) => Promise<T>): Promise<T> => {
  const broken: string[] = []
  const note = ({ message }: Error) => void broken.push(message)
  // blocked styles, missing files; that a page answers with a status of its own is looked at elsewhere
  const hear = (said: ConsoleMessage) => {
    if (said.type() === 'error' && said.location().url !== page.url()) broken.push(said.text())
  }
  page.on('pageerror', note)
  page.on('console', hear)
  try {
    const value = await body(page)
    if (broken.length > 0) throw new Error(broken.join('; '))
    return value
  } finally {
    page.off('pageerror', note)
    page.off('console', hear)
  }
}

type InTab = <T>(login: string | null, body: (page: Page) => Promise<T>) => Promise<T>

/** Tabs with whoever's session is asked for. They stay open: each new one costs as much as a page. */
const tabsOf = ({ service }: OfficeJourney, browser: Browser): InTab => {
  const { port } = service.app().server.address() as { readonly port: number }
  const baseURL = `http://127.0.0.1:${port}`
  const contexts = new Map<string | null, Promise<BrowserContext>>()
  const idle = new Map<string | null, Page[]>()
  const open = async (login: string | null): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL })
    if (login === null) return context
    const [name, value] = await sessionCookie(service.database.owner, login, testSecret)
    await context.addCookies([{ name, value: encodeURIComponent(value), url: baseURL }])
    return context
  }
  return async (login, body) => {
    const known = contexts.get(login) ?? open(login)
    contexts.set(login, known)
    const free = idle.get(login) ?? []
    idle.set(login, free)
    const page = free.pop() ?? (await (await known).newPage())
    return complaints(page, body).finally(() => free.push(page))
  }
}

/** Opens it, and looks at it at a desk and on a telephone. */
const lookIn =
  (inTab: InTab) =>
  (sight: Sight): Promise<Look> =>
    inTab(sight.login, async (page) => {
      const reply = await page.goto(sight.url)
      const sent = sight.typed === undefined ? (reply?.status() ?? 0) : await send(page, sight.typed)
      if (typeof sent === 'string') return { sight, status: 0, faults: [sent] }
      const expected = sight.status ?? (sight.typed === undefined ? 200 : 422)
      const faults = sent === expected ? [] : [`answers ${sent}, not ${expected}`]
      return { sight, status: sent, faults: [...faults, ...(await faultsOf(page, sight, { desk: true }))] }
    })

/** Sends its form with nothing in it. Null: that was enough, and the act is done. */
const lookAtErrorsIn =
  (inTab: InTab) =>
  (sight: Sight): Promise<Look | null> =>
    inTab(sight.login, async (page) => {
      await page.goto(sight.url)
      const status = await send(page, {})
      if (typeof status === 'string') return { sight, status: 0, faults: [status] }
      if (status < 400) return null
      const told = { ...sight, state: `${sight.state}-error` }
      return { sight: told, status, faults: await faultsOf(page, told, { desk: false }) }
    })

/** The eyes of the journey over every page. */
export const openTabs = (office: OfficeJourney, browser: Browser) => {
  const inTab = tabsOf(office, browser)
  return { look: lookIn(inTab), lookAtErrors: lookAtErrorsIn(inTab) }
}
