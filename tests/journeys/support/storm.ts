import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookedAt } from '../../support/looked-at.ts'

/** What a citizen was told: from then on the dossier must never be lost. */
export interface Receipt {
  readonly id: string
  readonly code: string
}

export interface Counter {
  readonly port: number
  /** Of a receptionist. */
  readonly token: string
}

const request = {
  procedure: '1.004873',
  components: lookedAt('1.004873'),
  owners: [
    { kind: 'person', name: 'Danh Út', birthDate: '1955', identity: { type: 'can-cuoc', number: '000055004873' } },
  ],
}

/** Null: nobody took the request, or nobody could answer it; whether it was carried out the client cannot know. */
export const accept = async ({ port, token }: Counter, key: string): Promise<Receipt | null> => {
  const sent = fetch(`http://127.0.0.1:${port}/api/v1/dossiers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(20_000),
  })
  const [status, body] = await sent.then(
    async (reply) => [reply.status, await reply.text().catch(() => null)] as const,
    () => [0, null] as const,
  )
  if (status === 0 || status >= 500 || body === null) return null
  if (status !== 201) throw new Error(`${status} ${body}`)
  const { id, code } = JSON.parse(body) as Receipt
  return { id, code }
}

export interface Storm {
  /** By Idempotency-Key. */
  readonly receipts: ReadonlyMap<string, Receipt>
  /** Requests that had to be sent again under their key. */
  readonly repeats: number
  /** Milliseconds from the strike to the first acknowledgement of a request sent after it. */
  readonly recovery: number
}

const connections = 16

/** Acceptances over 16 connections; when half are acknowledged `strike` falls, and every client tries on with its key. */
export const acceptMany = async (
  counter: Counter,
  count: number,
  strike: () => void | Promise<void>,
): Promise<Storm> => {
  const waiting = Array.from({ length: count }, () => randomUUID())
  const receipts = new Map<string, Receipt>()
  const times = { struck: Number.POSITIVE_INFINITY, back: 0 }
  let repeats = 0
  const insist = async (key: string): Promise<void> => {
    const sent = performance.now()
    const receipt = await accept(counter, key)
    if (receipt === null) {
      repeats += 1
      await sleep(100)
      return insist(key)
    }
    receipts.set(key, receipt)
    if (sent > times.struck && times.back === 0) times.back = performance.now()
    if (receipts.size < count / 2 || times.struck !== Number.POSITIVE_INFINITY) return
    times.struck = performance.now()
    await strike()
  }
  const client = async (): Promise<void> => {
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) await insist(key)
  }
  await Promise.all(Array.from({ length: connections }, client))
  return { receipts, repeats, recovery: times.back - times.struck }
}
