import type { Visitor } from '../../../tests/support/doors.ts'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import type { ServiceSettings } from '../../../tests/support/service.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { type Counter, openCounter } from '../reception/counter.test-support.ts'

const plain = (markup: string): string =>
  markup
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

type Fields = Readonly<Record<string, string>>

const inputsOf = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/<input(?:"[^"]*"|[^">])*>/g)].flatMap(([tag]) => {
    const [name, value, type] = ['name', 'value', 'type'].map((each) => attribute(tag, each))
    const unchosen = (type === 'radio' || type === 'checkbox') && !/ checked/.test(tag)
    return name === undefined || unchosen ? [] : [[name, value ?? ''] as const]
  })

const selectsOf = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => {
    const chosen = /<option[^>]* selected[^>]*>/.exec(tag)?.[0] ?? /<option[^>]*>/.exec(tag)?.[0] ?? ''
    return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''] as const
  })

const areasOf = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)].map(
    ([, name, text]) => [name ?? '', plain(text ?? '')] as const,
  )

/** What a browser without a script would send of the form that goes to this address. */
const fieldsOf = (html: string, action: string): Fields | null => {
  const form = [...html.matchAll(/<form[^>]*>.*?<\/form>/gs)]
    .map(([text]) => text)
    .find((text) => attribute(text.slice(0, text.indexOf('>') + 1), 'action') === action)
  return form === undefined ? null : Object.fromEntries([...inputsOf(form), ...selectsOf(form), ...areasOf(form)])
}

export interface Page {
  readonly status: number
  readonly html: string
  readonly location: string
  /** The words of the page without markup. */
  readonly text: string
  /** What the error summary says, each with the field it leads to. */
  readonly problems: readonly (readonly [field: string, message: string])[]
}

const problemsOf = (html: string): Page['problems'] => {
  const summary = /<div class="govuk-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>(?:<a href="#f-([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs)].map(
    ([, field, message]) => [field ?? '', plain(message ?? '')] as const,
  )
}

const words = (html: string): string => plain(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))

const edge = '----edge'

const part = (head: string, body: Buffer | string): readonly Buffer[] => [
  Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
  Buffer.from(body),
  Buffer.from('\r\n'),
]

/** The body and the headers of a form with files. */
export const multipart = (fields: Fields, files: Readonly<Record<string, readonly Buffer[]>>) => ({
  payload: Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...Object.entries(files).flatMap(([name, all]) =>
      all.flatMap((bytes) => part(`name="${name}"; filename="../../x.exe"`, bytes)),
    ),
    Buffer.from(`--${edge}--\r\n`),
  ]),
  headers: { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' },
})

/** One officer with a browser that runs no script. */
export class Officer {
  readonly visitor: Visitor

  constructor(visitor: Visitor) {
    this.visitor = visitor
  }

  #page({ statusCode, body, headers }: Awaited<ReturnType<Visitor['get']>>): Page {
    return {
      status: statusCode,
      html: body,
      location: String(headers.location ?? ''),
      text: words(body),
      problems: problemsOf(body),
    }
  }

  async open(url: string): Promise<Page> {
    return this.#page(await this.visitor.get(url))
  }

  /** Types over what a form of this page shows and sends it. Fails when the page has no such form. */
  async send(page: Page, action: string, typed: Fields = {}): Promise<Page> {
    const fields = fieldsOf(page.html, action)
    if (fields === null) throw new Error(`the page has no form to ${action}; it has ${formsOn(page).join(', ')}`)
    return this.#page(await this.visitor.post(action, { ...fields, ...typed }))
  }

  /** Sends the form of a page with files, by the names of their fields: as a browser does, and with names that lie. */
  async sendFiles(url: string, typed: Fields, files: Readonly<Record<string, readonly Buffer[]>>): Promise<Page> {
    const { visitor } = this
    const sent = multipart({ ...(await visitor.open(url)), ...typed }, files)
    return this.#page(
      await visitor.app.inject({ method: 'POST', url, cookies: Object.fromEntries(visitor.cookies), ...sent }),
    )
  }

  /** Opens the page of an act of a dossier, fills it in and sends it. */
  async act(dossier: Pick<Dossier, 'id'>, slug: string, typed: Fields = {}, query = ''): Promise<Page> {
    const url = `/can-bo/ho-so/${dossier.id}/${slug}${query}`
    const page = await this.open(url)
    if (page.status !== 200) throw new Error(`${slug} is shut: ${page.status} ${page.location} ${page.text}`)
    return this.send(page, url, typed)
  }
}

/** Where the forms of a page lead. */
export const formsOn = ({ html }: Pick<Page, 'html'>): readonly string[] =>
  [...html.matchAll(/<form[^>]*>/g)].map(([tag]) => attribute(tag, 'action') ?? '')

export interface Office extends Counter {
  officer(login: string): Promise<Officer>
  /** The dossier as it is stored now. */
  stored(id: string): Promise<Dossier>
  /** Accepted at the counter over the API. */
  accept(body?: Readonly<Record<string, unknown>>): Promise<Dossier>
}

export const request = {
  procedure: '1.004873',
  territory: 'phuong-nga-nam',
  owners: [
    {
      kind: 'person',
      name: 'Lý Thị Sa Rươl',
      birthDate: '1999-03-04',
      identity: { type: 'can-cuoc', number: '000199004873' },
      phone: '0912345678',
    },
  ],
} as const

/** The whole service with the demo's officers, each with a browser. */
export const openOffice = (start?: Temporal.Instant, settings?: ServiceSettings): Office => {
  const counter = openCounter(start, settings)
  const { service } = counter
  let token: string | undefined
  const stored = async (id: string): Promise<Dossier> => {
    const dossier = await findDossier(service.database.db, id)
    if (dossier === null) throw new Error(`there is no dossier ${id}`)
    return dossier
  }
  return {
    ...counter,
    officer: async (login) => new Officer((await counter.signIn(login)).visitor),
    stored,
    accept: async (body = {}) => {
      token ??= await service.token('receptionist', 'H13.64.02')
      const told: Readonly<Record<string, unknown>> = { ...request, ...body }
      const papers = told.draft === true ? {} : { components: lookedAt(String(told.procedure), told.case as string) }
      const answer = await service.call('POST', '/api/v1/dossiers', { token, body: { ...papers, ...told } })
      if (answer.status !== 201) throw new Error(answer.text)
      return stored((answer.json() as { id: string }).id)
    },
  }
}
