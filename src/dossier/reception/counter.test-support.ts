import { sql } from 'kysely'
import { beforeAll } from 'vitest'
import { addDemoOfficers } from '#identity'
import { isRefusal, transact } from '#platform'
import { testNow, Visitor } from '../../../tests/support/doors.ts'
import { type ServiceSettings, type TestService, testSecret, testService } from '../../../tests/support/service.ts'
import { sessionCookie } from '../../../tests/support/session.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'

/** Monday 23/11/2026, 09:00. */
export const monday = testNow

export const scanned = '000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3, phường Ngã Năm, TP. Cần Thơ|12082021'

const textOf = (markup: string): string =>
  markup
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : textOf(found)
}

/** What a browser without a script would send: the fields of the counter's form as the page shows them. */
export const fieldsOf = (html: string): Record<string, string> => {
  const form = /<form[^>]* id="(?:intake|certify)".*?<\/form>/s.exec(html)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input(?:"[^"]*"|[^">])*>/g)].flatMap(([tag]) => {
    const [name, value, type] = ['name', 'value', 'type'].map((each) => attribute(tag, each))
    return name == null || (type === 'radio' && !/ checked/.test(tag)) ? [] : [[name, value ?? '']]
  })
  const selects = [...form.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => {
    const chosen = /<option[^>]* selected[^>]*>/.exec(tag)?.[0] ?? /<option[^>]*>/.exec(tag)?.[0] ?? ''
    return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']
  })
  const areas = [...form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)].map(([, name, text]) => [
    name ?? '',
    textOf(text ?? ''),
  ])
  return Object.fromEntries([...inputs, ...selects, ...areas])
}

export interface Shown {
  readonly status: number
  readonly html: string
  readonly location: string
  /** The form as it stands on the page. */
  readonly fields: Readonly<Record<string, string>>
  /** What the error summary says, each with the field it leads to. */
  readonly problems: readonly (readonly [field: string, message: string])[]
}

const problemsOf = (html: string): Shown['problems'] => {
  const summary = /<div class="govuk-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>(?:<a href="#f-([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs)].map(
    ([, field, message]) => [field ?? '', textOf(message ?? '')] as const,
  )
}

const path = '/can-bo/tiep-nhan'

/** One officer at the counter, with a browser that runs no script. */
export class Desk {
  readonly visitor: Visitor
  readonly service: TestService

  constructor(service: TestService) {
    this.service = service
    this.visitor = new Visitor(service.app())
  }

  #shown({ statusCode, body, headers }: Awaited<ReturnType<Visitor['get']>>): Shown {
    const location = String(headers.location ?? '')
    return { status: statusCode, html: body, location, fields: fieldsOf(body), problems: problemsOf(body) }
  }

  async open(url = path): Promise<Shown> {
    return this.#shown(await this.visitor.get(url))
  }

  /** Types over what a page shows and presses a button: an act, or `choose 1.004873`. */
  async press(
    shown: Pick<Shown, 'fields'>,
    button: string,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Shown> {
    const [name, code] = button.split(' ')
    const pressed = name === 'choose' ? { choose: code ?? '' } : { act: button }
    return this.#shown(await this.visitor.post(path, { ...shown.fields, ...typed, ...pressed }))
  }

  /** The dossier that an act led to. */
  async taken({ status, location, problems }: Shown): Promise<Dossier> {
    if (status !== 303) throw new Error(`${status} ${JSON.stringify(problems)}`)
    const id = /\/xong\/([0-9a-f-]{36})\?in=1$/.exec(location)?.[1] ?? ''
    const dossier = await findDossier(this.service.database.db, id)
    if (dossier === null) throw new Error(`there is no dossier behind ${location}`)
    return dossier
  }
}

export interface Counter {
  readonly service: TestService
  signIn(login?: string): Promise<Desk>
  count(): Promise<number>
}

/** The whole service with the shipped catalogue and the officers of the demo. */
export const openCounter = (start = monday, settings: ServiceSettings = {}): Counter => {
  const service = testService(start, settings)
  const sessions = new Map<string, Awaited<ReturnType<typeof sessionCookie>>>()
  beforeAll(async () => {
    const added = await transact(service.database.db, (tx) => addDemoOfficers(tx, start))
    if (isRefusal(added)) throw new Error(added.refusal)
  })
  return {
    service,
    signIn: async (login = 'mai') => {
      const desk = new Desk(service)
      const known = sessions.get(login) ?? (await sessionCookie(service.database.owner, login, testSecret))
      sessions.set(login, known)
      desk.visitor.cookies.set(...known)
      return desk
    },
    count: async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from dossier`.execute(service.database.db)
      return rows[0]?.n ?? -1
    },
  }
}

/** A person typed by hand, as most fields allow. */
export const person = (of: string, changes: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      kind: 'person',
      name: 'Trần Văn Bé',
      birth: '5/1/1960',
      sex: 'male',
      idType: 'can-cuoc',
      idNumber: '000060000123',
      idDate: '10/10/2022',
      idIssuer: 'Bộ Công an',
      phone: '0912 345 678',
      email: '',
      address: 'Khóm 2, phường Ngã Năm',
      ...changes,
    }).map(([field, value]) => [`${of}.${field}`, value]),
  )

/** A desk with the procedure chosen, the citizen known and every paper good: one press from an acceptance. */
export const readyDesk = async (
  counter: Counter,
  login = 'mai',
  code = '1.004873',
): Promise<{ readonly desk: Desk; readonly shown: Shown }> => {
  const desk = await counter.signIn(login)
  const first = await desk.open(`${path}?thu-tuc=${code}`)
  const filled = await desk.press(first, 'update', person('owner.0'))
  return { desk, shown: await desk.press(filled, 'all-pass') }
}

export const messages = ({ problems }: Shown): readonly string[] => problems.map(([, message]) => message)
