import { Agent, request } from 'node:http'
import { lookedAt } from '../support/looked-at.ts'
import type { Bed, Bench } from './bed.ts'

type Role = 'receptionist' | 'handler' | 'signatory' | 'registrar'

/** The acts of a dossier of 1.004873 after its acceptance, each by the post that does it. */
const actsOn = (code: string): readonly (readonly [Role, string, object])[] => [
  ['receptionist', 'transfer', {}],
  ['handler', 'complete-step', {}],
  ['signatory', 'decide', { outcome: 'granted' }],
  ['registrar', 'complete-step', { documentNumber: `${code.slice(-11)}/UBND` }],
  ['receptionist', 'register-result', {}],
  ['receptionist', 'hand-over', { paper: 'Căn cước' }],
]

const opening = {
  procedure: '1.004873',
  owners: [{ kind: 'person', name: 'Lý Thị Sa Rươl', birthDate: '1999' }],
  components: lookedAt('1.004873'),
}
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const post = (url: string, token: string, body: object, key: string): Promise<{ status: number; text: string }> =>
  new Promise((done, fail) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', fail)
    sent.end(JSON.stringify(body))
  })

const live = async (bed: Bed, tokens: Readonly<Record<Role, string>>, key: string): Promise<void> => {
  const opened = await post(`${bed.url}/api/v1/dossiers`, tokens.receptionist, opening, `${key}-0`)
  if (opened.status !== 201) throw new Error(opened.text)
  const { id, code } = JSON.parse(opened.text) as { id: string; code: string }
  for (const [index, [role, action, body]] of actsOn(code).entries()) {
    const done = await post(
      `${bed.url}/api/v1/dossiers/${id}/actions/${action}`,
      tokens[role],
      body,
      `${key}-${index + 1}`,
    )
    if (done.status !== 200) throw new Error(`${action}: ${done.text}`)
  }
}

const rate = 20
const mostAtOnce = 400

interface Tally {
  readonly times: number[]
  failed: number
  notStarted: number
}

/** Begins lives at the fixed rate and waits for the last; one that would be too many at once is not started. */
const openLoop = async (count: number, life: (index: number) => Promise<void>): Promise<Tally> => {
  const tally: Tally = { times: [], failed: 0, notStarted: 0 }
  const underWay = new Set<Promise<void>>()
  const timed = async (index: number): Promise<void> => {
    const start = performance.now()
    await life(index).then(
      () => void tally.times.push(performance.now() - start),
      () => {
        tally.failed += 1
      },
    )
  }
  const started = performance.now()
  for (let index = 0; index < count; index += 1) {
    const wait = started + (index * 1000) / rate - performance.now()
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    if (underWay.size >= mostAtOnce) tally.notStarted += 1
    else {
      const lived: Promise<void> = timed(index).finally(() => underWay.delete(lived))
      underWay.add(lived)
    }
  }
  await Promise.all(underWay)
  return tally
}

/**
 * Open loop: whole lives begin at a fixed rate, however long the ones before take; server, database and this client share
 * the machine. A life that could not begin because too many were still under way counts as not started.
 */
export const run = async (bed: Bed, seconds = 30): Promise<Bench> => {
  const names: readonly Role[] = ['receptionist', 'handler', 'signatory', 'registrar']
  const entries = await Promise.all(names.map(async (role) => [role, await bed.token(role, 'H13.64')] as const))
  const tokens = Object.fromEntries(entries) as Record<Role, string>
  for (let warm = 0; warm < 20; warm += 1) await live(bed, tokens, `warm-${warm}`)
  const { times, failed, notStarted } = await openLoop(rate * seconds, (index) => live(bed, tokens, `life-${index}`))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  return {
    name: `open loop: whole lives of ${actsOn('').length + 1} commands`,
    figures: [
      { name: 'arrivals a second', value: rate, unit: '/s', bar: '≥ 20' },
      { name: 'lives finished', value: times.length, unit: '' },
      { name: 'failed', value: failed, unit: '', bar: '0' },
      { name: 'not started', value: notStarted, unit: '', bar: '0' },
      { name: 'a life, median', value: at(0.5), unit: 'ms' },
      { name: 'a life, p95', value: at(0.95), unit: 'ms' },
    ],
  }
}
