import { Agent, get } from 'node:http'
import autocannon from 'autocannon'

export interface LoadResult {
  readonly perSecond: number
  readonly p50: number
  /** autocannon gives no 95th percentile; this one is stricter. */
  readonly p975: number
  readonly p99: number
  readonly failed: number
  readonly total: number
}

export interface Load {
  readonly url: string
  readonly token?: string | undefined
  readonly method?: 'GET' | 'POST'
  readonly body?: object
  /** Path of each request in turn, when they differ. */
  readonly next?: () => { readonly path: string; readonly body?: object }
  readonly connections: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
}

const headersOf = ({ token, method, headers }: Load): Record<string, string> => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
  ...headers,
})

/** Each POST has a key of its own; where paths or bodies differ, the next one is asked for. */
const eachRequest = ({ method, next }: Load) => {
  const run = Math.random().toString(36).slice(2)
  let count = 0
  return (request: autocannon.Request): autocannon.Request => {
    count += 1
    const step = next?.()
    return {
      ...request,
      ...(step === undefined ? {} : { path: step.path }),
      ...(step?.body === undefined ? {} : { body: JSON.stringify(step.body) }),
      headers: { ...request.headers, ...(method === 'POST' ? { 'idempotency-key': `${run}-${count}` } : {}) },
    }
  }
}

/** Closed loop: so many connections, each asking again as soon as it is answered. Latencies in milliseconds. */
export const load = async (options: Load): Promise<LoadResult> => {
  const { url, method = 'GET', body, connections, seconds } = options
  const { requests, latency, non2xx, errors, timeouts } = await autocannon({
    url,
    method,
    connections,
    duration: seconds,
    headers: headersOf(options),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    requests: [{ setupRequest: eachRequest(options) }],
  })
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p975: latency.p97_5,
    p99: latency.p99,
    failed: non2xx + errors + timeouts,
    total: requests.total,
  }
}

/** A connection for each server: one that is asked seldom keeps its own. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks for an address and waits for the whole answer; its status. */
export const ask = (url: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((done, fail) => {
    get(url, { agent, headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0))
    }).on('error', fail)
  })

/** The part of the times that lies below, in milliseconds. */
export const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0

export interface Asked {
  readonly times: readonly number[]
  readonly failed: number
}

/** One address after another over one connection, so that a time is the server's own; the first quarter warms up. */
export const inTurn = async (urls: readonly string[], headers: Readonly<Record<string, string>>): Promise<Asked> => {
  const times: number[] = []
  let failed = 0
  for (const url of urls) {
    const start = performance.now()
    const status = await ask(url, headers)
    times.push(performance.now() - start)
    if (status !== 200) failed += 1
  }
  return { times: times.slice(Math.floor(urls.length / 4)), failed }
}
