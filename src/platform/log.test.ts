import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { formatLine, makeLog } from './log.ts'

const database = testDatabase()

const written = (write: (log: ReturnType<typeof makeLog>) => void, format: 'json' | 'lines' = 'json'): string => {
  const lines: string[] = []
  write(makeLog({ name: 'web', format, destination: { write: (line) => void lines.push(line) } }))
  return lines.join('')
}

test('personal data and secrets do not get into the log, at either level', () => {
  const text = written((log) => {
    const person = { name: 'Nguyễn Văn Kín', phone: '0000000001', personalNumber: '000012345678' }
    log.info({ ...person, url: '/t/geheim?q=Kín', door: '/t/:token' }, 'request')
    log.info({ request: { body: person, query: { q: 'Kín' }, headers: { cookie: 'geheim' } } }, 'request')
    log.info({ req: { url: '/tra-cuu?ma=geheim' } }, 'request')
  })
  for (const secret of ['Kín', '0000000001', '000012345678', 'geheim']) expect(text).not.toContain(secret)
  expect(text).toContain('"door":"/t/:token"')
})

test('an error of the database tells its code, never the row it quotes', async () => {
  await sql`insert into heartbeat (worker) values ('Trần Thị Kín')`.execute(database.owner)
  const error = await sql`insert into heartbeat (worker) values ('Trần Thị Kín')`
    .execute(database.owner)
    .catch((e) => e)
  expect(String(error.detail)).toContain('Trần Thị Kín')
  const text = written((log) => log.error({ err: error }, 'failed'))
  expect(text).not.toContain('Kín')
  expect(text).toContain('"code":"23505"')
  expect(text).toContain('"constraint":"heartbeat_pkey"')
})

test('an error of ours tells its message and where', () => {
  const text = written((log) => log.error({ err: new Error('a step without an agency') }, 'failed'))
  expect(text).toContain('a step without an agency')
  expect(text).toContain('log.test.ts')
})

test('lines for a terminal: time, process, level, message, fields', () => {
  const line = formatLine('{"level":40,"time":0,"process":"web","msg":"slow","ms":1200}')
  expect(line).toMatch(/^\d\d:\d\d:\d\d web {4}WARN slow ms=1200\n$/)
  expect(written((log) => log.info('hello'), 'lines')).toMatch(/web {4}hello\n$/)
})
