import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openNews } from '#platform'
import { listenTo } from '../../../tests/support/ear.ts'
import { at } from '../dossier.test-support.ts'
import type { Officer } from '../reading/officer.test-support.ts'
import { openOffice } from '../reading/officer.test-support.ts'
import { livePath } from './live.api.ts'

const office = openOffice()
const now = at('2026-11-23 09:00')
let origin = ''
beforeAll(async () => {
  office.service.setNow(now)
  origin = await office.service.app().listen({ port: 0, host: '127.0.0.1' })
})

interface Told {
  readonly counts: Readonly<Record<string, number>>
  readonly fresh: number
}

const listen = (officer: Officer | null, query = '') =>
  listenTo<Told>(`${origin}${livePath}${query}`, 'counts', officer?.visitor ?? null)

describe('the list while it is looked at', () => {
  test('two officers of one counter hear of a dossier within two seconds; another commune hears nothing', async () => {
    const [mai, bao, tham] = await Promise.all(['mai', 'bao', 'tham'].map(office.officer))
    const ears = await Promise.all([mai!, bao!, tham!].map((officer) => listen(officer)))
    expect(ears[0]!.reply.headers.get('content-type')).toContain('text/event-stream')
    expect(ears[0]!.reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    await Promise.all(ears.map((ear) => ear.until(({ fresh }) => fresh === 0)))
    office.service.setNow(now.add({ minutes: 1 }))
    await office.accept()
    const delays = await Promise.all(ears.slice(0, 2).map((ear) => ear.until(({ fresh }) => fresh === 1)))
    for (const delay of delays) expect(delay).toBeLessThan(2000)
    const told = ears[0]!.heard.at(-1)
    expect(told?.counts['/can-bo/hom-nay?nhom=cho-chuyen']).toBe(1)
    expect(ears[2]!.heard).toHaveLength(1)
    for (const ear of ears) ear.close()
  })

  test('what was refused is never announced, and a filter narrows what is new', async () => {
    const mai = await office.officer('mai')
    const ear = await listen(mai, '?tt=1.001612')
    await ear.until(({ fresh }) => fresh === 0)
    office.service.setNow(now.add({ minutes: 5 }))
    const dossier = await office.accept()
    await ear.until(({ counts }) => (counts['/can-bo/hom-nay?nhom=cho-chuyen'] ?? 0) >= 2)
    expect(ear.heard.at(-1)?.fresh).toBe(0)
    const heard = ear.heard.length
    await mai.act(dossier, 'tu-choi-tiep-nhan').catch(() => undefined)
    await pause(500)
    expect(ear.heard).toHaveLength(heard)
    ear.close()
  })

  test('what waits to be sent to a citizen is counted at its one-stop at once, and no more when it was answered', async () => {
    const [mai, tham] = await Promise.all(['mai', 'tham'].map(office.officer))
    const [ear, other] = await Promise.all([listen(mai!), listen(tham!)])
    await Promise.all([ear, other].map((each) => each.until(({ fresh }) => fresh === 0)))
    const { id } = await office.accept()
    const { service } = office
    const [oneStop, handler] = [
      await service.token('receptionist', 'H13.64.02'),
      await service.token('handler', 'H13.64'),
    ]
    const post = async (token: string, path: string, body: object) =>
      (await service.call('POST', `/api/v1/dossiers/${id}${path}`, { token, body })).json() as { id: string }
    await post(oneStop, '/actions/transfer', {})
    const proposal = await post(handler, '/messages/proposals', { text: 'Nhờ hỏi thêm' })
    const delay = await ear.until(({ counts }) => counts['/can-bo/tin-nhan'] === 1)
    expect(delay).toBeLessThan(2000)
    const heard = ear.heard.length
    await post(oneStop, `/messages/${proposal.id}/send`, {})
    await ear.until((told) => told.counts['/can-bo/tin-nhan'] === 0 && ear.heard.indexOf(told) >= heard)
    expect(other.heard).toHaveLength(1)
    for (const each of [ear, other]) each.close()
  })

  test('nobody without a session is told anything, and no officer holds more than a dozen lines', async () => {
    expect((await listen(null)).reply.status).not.toBe(200)
    const hoang = await office.officer('hoang')
    const ears = await Promise.all(Array.from({ length: 13 }, () => listen(hoang)))
    expect(ears.filter(({ reply }) => reply.status === 200)).toHaveLength(12)
    expect(ears.filter(({ reply }) => reply.status === 503)).toHaveLength(1)
    for (const ear of ears) ear.close()
    await pause(200)
    // those who leave before their line is open leave no place taken
    const cookie = [...hoang.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const wait of Array.from({ length: 24 }, (_, at) => at % 12))
      await fetch(`${origin}${livePath}`, { headers: { cookie }, signal: AbortSignal.timeout(wait) }).catch(
        () => undefined,
      )
    await pause(300)
    const again = await Promise.all(Array.from({ length: 12 }, () => listen(hoang)))
    expect(again.map(({ reply }) => reply.status)).toEqual(Array(12).fill(200))
    for (const ear of again) ear.close()
  })

  test('a session that ended closes its line at the next sign of life', async () => {
    const hanh = await office.officer('hanh')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const ear = await listen(hanh)
    await hanh.visitor.submit('/dang-xuat', {}).catch(() => undefined)
    const page = await hanh.visitor.get('/can-bo/hom-nay')
    expect(page.statusCode).not.toBe(200)
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    await ear.done
    expect(ear.reply.bodyUsed).toBe(true)
  })
})

describe('one ear a process', () => {
  test('mends itself when the database cuts it, and then says that something may have been missed', async () => {
    const { database } = office.service
    const news = await openNews({ url: database.programUrl, schema: database.schema })
    const heard: (string | null)[] = []
    news.subscribe((message) => heard.push(message))
    const { sql } = await import('kysely')
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`.execute(database.db)
    for (let turn = 0; turn < 100 && heard.length === 0; turn += 1) await pause(30)
    expect(heard[0]).toBeNull()
    await office.accept()
    for (let turn = 0; turn < 100 && heard.length < 2; turn += 1) await pause(30)
    expect(JSON.parse(heard[1] ?? '{}')).toMatchObject({ desks: expect.arrayContaining(['H13.64.02 receptionist']) })
    await news.close()
  })
})
