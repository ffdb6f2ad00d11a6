import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { lookedAt } from './support/looked-at.ts'
import { testService } from './support/service.ts'

const service = testService(Temporal.Instant.from('2026-11-20T02:14:00Z'))
let token = ''

beforeAll(async () => {
  token = await service.token('receptionist', 'H13.64')
})

const request = {
  procedure: '1.004873',
  owners: [{ kind: 'person', name: 'Danh Út', birthDate: '1955' }],
  components: lookedAt('1.004873'),
}

const accept = async (): Promise<number> => {
  const headers = { 'idempotency-key': randomUUID() }
  return (await service.call('POST', '/api/v1/dossiers', { token, body: request, headers })).status
}

/** More than the pool has connections, each in its transaction, all wanting to know the agencies and procedures of now. */
const crowd = 40

test('a crowd after a quiet while is served: what a command reads beside its transaction never waits for the crowd', async () => {
  expect(await accept()).toBe(201)
  await sleep(2_200)
  expect(await Promise.all(Array.from({ length: crowd }, accept))).toEqual(Array.from({ length: crowd }, () => 201))
})
