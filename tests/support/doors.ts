import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Db, fixedClock, type Log, makeLog } from '#platform'
import { createServer, type Door, noAssets, type ServerOptions } from '#web'

export const testNow = Temporal.Instant.from('2026-11-23T02:00:00Z')

export interface TestDoors {
  readonly app: FastifyInstance
  /** Everything that was logged, line by line. */
  readonly lines: string[]
}

const memoryLog = (lines: string[]): Log =>
  makeLog({ name: 'test', format: 'json', destination: { write: (line: string) => void lines.push(line) } })

/** A server of these doors, to be asked with `inject`. Anything may be set otherwise. */
export const openDoors = async (
  db: Db,
  doors: readonly Door[],
  options: Partial<ServerOptions> = {},
): Promise<TestDoors> => {
  const lines: string[] = []
  const app = await createServer({
    doors,
    db,
    clock: fixedClock(testNow),
    log: memoryLog(lines),
    refusals: [],
    recordAccess: async () => undefined,
    assets: noAssets,
    secret: 'a secret for tests of at least 32 characters',
    mode: 'test',
    ...options,
  })
  return { app, lines }
}

const hiddenField = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** A browser without JavaScript: keeps cookies, reads the hidden fields of a page before it sends its form. */
export class Visitor {
  readonly app: FastifyInstance
  readonly cookies = new Map<string, string>()
  /** The address that it comes from: tries are counted for each. */
  readonly #from: string

  constructor(app: FastifyInstance, from = '127.0.0.1') {
    this.app = app
    this.#from = from
  }

  #keep(reply: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of reply.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return reply
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.#keep(
      await this.app.inject({ url, headers, remoteAddress: this.#from, cookies: Object.fromEntries(this.cookies) }),
    )
  }

  /** The hidden fields that the page's form would send. */
  async open(url: string): Promise<Record<'_csrf' | '_once', string>> {
    const { body } = await this.get(url)
    return { _csrf: hiddenField(body, '_csrf'), _once: hiddenField(body, '_once') }
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const usual = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const sent = {
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      // an empty value takes a usual header away
      headers: Object.fromEntries(Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '')),
      cookies: Object.fromEntries(this.cookies),
    } as const
    return this.#keep(await this.app.inject(sent))
  }

  /** Opens the page, fills its form and sends it. */
  async submit(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> {
    return this.post(url, { ...(await this.open(url)), ...fields })
  }
}
