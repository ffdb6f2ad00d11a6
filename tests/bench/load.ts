import autocannon from 'autocannon'

export interface LoadResult {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
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

/** Closed loop: so many connections, each asking again as soon as it is answered. Latencies in milliseconds. */
export const load = async ({
  url,
  token,
  method = 'GET',
  body,
  next,
  connections,
  seconds,
  headers,
}: Load): Promise<LoadResult> => {
  let key = 0
  const run = Math.random().toString(36).slice(2)
  const result = await autocannon({
    url,
    method,
    connections,
    duration: seconds,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    requests: [
      {
        setupRequest: (request) => {
          key += 1
          const step = next?.()
          return {
            ...request,
            ...(step === undefined ? {} : { path: step.path }),
            ...(step?.body === undefined ? {} : { body: JSON.stringify(step.body) }),
            headers: { ...request.headers, ...(method === 'POST' ? { 'idempotency-key': `${run}-${key}` } : {}) },
          }
        },
      },
    ],
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
    total: result.requests.total,
  }
}
