import { CompiledQuery } from 'kysely'
import { lookedAt } from '../support/looked-at.ts'
import type { Bed, Bench } from './bed.ts'
import { acceptanceScript, pgbench } from './floor.ts'
import { load } from './load.ts'

const request = {
  procedure: '1.004873',
  components: lookedAt('1.004873'),
  owners: [
    {
      kind: 'person',
      name: 'Lý Thị Sa Rươl',
      birthDate: '1999-03-04',
      identity: { type: 'can-cuoc', number: '000199004873' },
      phone: '0912345678',
    },
  ],
}

const connections = 16
const rounds = 7
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Acceptances over HTTP (token, idempotency, load, decide, save, outbox) against pgbench doing the same reads and writes
 * statement by statement, in turn on one machine. The program makes fewer round trips than the floor: it reads a dossier in
 * one statement and writes it in one.
 */
export const run = async (bed: Bed, seconds = 4): Promise<Bench> => {
  const token = await bed.token('receptionist', 'H13.64')
  const post = await fetch(`${bed.url}/api/v1/dossiers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'bench-first' },
    body: JSON.stringify(request),
  })
  const { id } = (await post.json()) as { id: string }
  const script = await acceptanceScript(bed.owner, id, bed.schema)
  const accept = () =>
    load({ url: `${bed.url}/api/v1/dossiers`, token, method: 'POST', body: request, connections, seconds })
  await load({ url: `${bed.url}/api/v1/dossiers`, token, method: 'POST', body: request, connections, seconds: 3 })
  const ours: number[] = []
  const floors: number[] = []
  const ratios: number[] = []
  let slow = 0
  let failed = 0
  for (let round = 0; round < rounds; round += 1) {
    const floor = await pgbench(bed.ownerUrl, bed.schema, script, connections, seconds)
    const answer = await accept()
    ours.push(answer.perSecond)
    floors.push(floor.perSecond)
    ratios.push(answer.perSecond / floor.perSecond)
    slow = Math.max(slow, answer.p975)
    failed += answer.failed
  }
  await bed.owner.executeQuery(CompiledQuery.raw('analyze'))
  return {
    name: 'commands over HTTP',
    figures: [
      { name: 'acceptances a second, 16 connections', value: median(ours), unit: '/s' },
      { name: 'floor: pgbench, the same statements', value: median(floors), unit: '/s' },
      { name: 'ratio to the floor, median of the rounds', value: median(ratios), unit: '×', bar: '≥ 0.5' },
      { name: 'ratio, lowest round', value: Math.min(...ratios), unit: '×' },
      { name: 'ratio, highest round', value: Math.max(...ratios), unit: '×' },
      { name: 'slowest p97.5 of a round', value: slow, unit: 'ms' },
      { name: 'failed', value: failed, unit: '', bar: '0' },
    ],
  }
}
