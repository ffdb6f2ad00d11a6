import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimMode, clockOffset } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { testFolder } from '../../../tests/support/folder.ts'
import { syncCatalogue } from '../catalogue.ts'
import { callCli } from '../cli.test-support.ts'

const database = testDatabase()
const call = (...args: string[]) => callCli(args, database)

beforeAll(() => syncCatalogue(database.db, () => undefined))

describe('people', () => {
  test('token add prints only the token, and keeps only its digest', async () => {
    const { code, out, err } = await call('token', 'add', '--role', 'receptionist', '--agency', 'H13.64')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^mct_[\w-]{43}$/)
    const digests = sql<{ kept: string }>`select encode(token_digest, 'escape') as kept from service_token`
    const { rows } = await digests.execute(database.db)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.kept).not.toContain(out)
  })

  test('officer add makes a password when none is given; the same name again is refused and leaves nothing', async () => {
    const post = '--role signatory --agency H13.64 --capacity KT.'.split(' ')
    const args = ['officer', 'add', 'an.moi', 'Trần Thị An', ...post]
    const { code, out } = await call(...args)
    expect(code).toBe(0)
    expect(out).toMatch(/^an\.moi {2}[\w-]{16}$/)
    const again = await call(...args)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('an.moi')
    const { rows } = await sql<{ name: string; capacity: string }>`
      select name, capacity from officer join post on post.officer = officer.id where kind = 'person'`.execute(
      database.db,
    )
    expect(rows).toEqual([{ name: 'Trần Thị An', capacity: 'KT.' }])
  })

  test('an officer is listed, shown, given a post, a password and a lock, each with who did it', async () => {
    const add = (...args: string[]) => call('officer', 'add', ...args, '--agency', 'H13')
    expect((await add('chu.tai.khoan', 'Lê Chủ', '--role', 'administrator')).code).toBe(0)
    expect((await call('officer', 'list', 'chu')).out).toMatch(/^chu\.tai\.khoan +active +Lê Chủ {2}administrator H13$/)
    const by = ['--by', 'chu.tai.khoan']
    const added = await call('officer', 'post', 'add', 'an.moi', '--role', 'inspector', '--agency', 'H13', ...by)
    expect(added.out).toMatch(/^[0-9a-f-]{36}$/)
    expect((await call('officer', 'password', 'an.moi', ...by)).out).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    expect((await call('officer', 'lock', 'an.moi')).out).toBe('The account is locked.')
    expect(await call('officer', 'lock', 'an.moi')).toMatchObject({ code: 1, out: '' })
    const ended = await call('officer', 'post', 'end', 'an.moi', added.out, '--on', '2099-01-31')
    expect(ended.out).toBe('The post ends on 2099-01-31.')
    const { out } = await call('officer', 'show', 'an.moi')
    expect(out).toContain('locked, no second factor, 0 sessions')
    expect(out).toMatch(new RegExp(`^${added.out}  held   inspector H13  \\d{4}-\\d\\d-\\d\\d – 2099-01-31$`, 'm'))
    expect(out).toMatch(/ {2}password-given {2}Lê Chủ at \S+$/m)
    expect((await call('officer', 'unlock', 'an.moi')).code).toBe(0)
    expect((await call('officer', 'lock', 'chu.tai.khoan')).err).toMatch(/last administrator/)
    expect((await call('officer', 'lock', 'nobody')).err).toContain('There is no such officer')
    expect(await call('officer', 'lock', 'an.moi', '--by', 'an.moi')).toMatchObject({ code: 2 })
  })

  test('tokens are listed without their text and revoked once', async () => {
    const [id] = (await call('token', 'list')).out.split(' ')
    expect((await call('token', 'revoke', id!)).out).toBe('The token is revoked.')
    expect((await call('token', 'list')).out).toMatch(/revoked \d{4}/)
    expect((await call('token', 'revoke', id!)).code).toBe(1)
  })

  test('an agency that is not there is refused with a sentence', async () => {
    const { code, out, err } = await call('token', 'add', '--role', 'handler', '--agency', 'H99.1')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('H99.1')
  })
})

describe('procedures', () => {
  const folder = testFolder('import')
  const file = join(folder, 'records.json')
  const record = {
    code: '1.999999',
    name: 'Cấp giấy phép thả diều',
    documents: [{ name: 'Đơn đề nghị' }],
    channels: [],
  }

  test('import reports a record at a time and twice makes no second draft', async () => {
    writeFileSync(file, JSON.stringify([record, { name: 'Không có mã' }, 17]))
    const first = await call('procedures', 'import', file)
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/^1\. 1\.999999 Cấp giấy phép thả diều: imported/)
    expect(first.out).toMatch(/^2\. – .*: skipped/m)
    expect(first.out.split('\n').at(-1)).toBe('1 new drafts, 0 known, 2 skipped')
    const again = await call('procedures', 'import', file)
    expect(again.out.split('\n').at(-1)).toBe('0 new drafts, 1 known, 2 skipped')
  })

  test('a file that is no JSON is refused with a sentence', async () => {
    writeFileSync(file, '{')
    const { code, err } = await call('procedures', 'import', file)
    expect(code).toBe(1)
    expect(err).toContain('JSON')
  })

  test('list shows what is published and which drafts wait', async () => {
    const { out } = await call('procedures', 'list')
    expect(out).toMatch(/^1\.004873 {2}v1 +.*hôn nhân/im)
    const drafts = await call('procedures', 'list', '--drafts')
    expect(drafts.out).toMatch(/^1\.999999 {2}draft \d+/)
    expect(drafts.out.split('\n')).toHaveLength(1)
  })

  test('publish needs an officer who may, and lists what a draft lacks', async () => {
    const id = /draft (\d+)/.exec((await call('procedures', 'list', '--drafts')).out)?.[1] ?? ''
    const decision = ['--decision', '1/QĐ-UBND', '--authority', 'UBND thành phố Cần Thơ']
    const nobody = await call('procedures', 'publish', id, '--by', 'an.moi', ...decision)
    expect(nobody).toMatchObject({ code: 2, out: '' })
    expect(nobody.err).toContain('an.moi holds no post today that may publish')
    await call('officer', 'add', 'quan.tri', 'Lê Quản Trị', '--role', 'administrator', '--agency', 'H13')
    const lacking = await call('procedures', 'publish', id, '--by', 'quan.tri', ...decision)
    expect(lacking).toMatchObject({ code: 1, out: '' })
    expect(lacking.err).toContain('1.999999')
  })

  test('the entries that the help shows, with an online level, make a draft whole', async () => {
    const { out: help } = await call('procedures', 'publish', '--help')
    const shown = help.split('\n\n').find((part) => part.startsWith('  field:'))
    const entries = join(folder, 'entries.yaml')
    const rest =
      'audience: [Cá nhân]\nchannels: [counter]\nresults: [{ key: giay, name: { vi: Giấy } }]\nlegalBasis: [{ number: "1" }]'
    writeFileSync(entries, `${(shown ?? '').replaceAll(/^ {2}/gm, '')}\n${rest}\n`)
    const reason = ['--online', 'mot phan', '--online-reason', 'Phải bay thử']
    const id = /draft (\d+)/.exec((await call('procedures', 'list', '--drafts')).out)?.[1] ?? ''
    const decision = ['--by', 'quan.tri', '--decision', '1/QĐ-UBND', '--authority', 'UBND thành phố Cần Thơ']
    const route = ['--route-from', '1.004873', '--limit', '3 ngày làm việc']
    const done = await call('procedures', 'publish', id, ...decision, ...route, '--entries', entries, ...reason)
    expect(done).toEqual({ code: 0, out: '1.999999 version 1', err: '' })
    const { rows } = await sql<{ online: unknown }>`
      select content -> 'procedure' -> 'online' as online from procedure_version where code = '1.999999'`.execute(
      database.db,
    )
    expect(rows).toEqual([{ online: { level: 'một phần', partialReason: { vi: 'Phải bay thử' } } }])
  })
})

describe('migrate', () => {
  const fresh = testDatabase()

  test('says that the mode is open, settles it when told, and never turns it round', async () => {
    const open = await callCli(['migrate'], fresh)
    expect(open.code).toBe(0)
    expect(open.out).toContain('not settled yet: the first bin/start makes a demo')
    const settled = await callCli(['migrate'], fresh, { MODE: 'production' })
    expect(settled.out).toContain('for real work')
    expect((await callCli(['migrate'], fresh)).out).toContain('for real work')
    expect(await callCli(['migrate'], fresh, { MODE: 'demo' })).toMatchObject({ code: 1, out: '' })
  })
})

describe('the clock and the demo', () => {
  test('move only in a demo', async () => {
    await claimMode(database.owner, 'demo')
    const { code, out } = await call('clock', 'set', '2030-02-01T09:14')
    expect({ code, out }).toEqual({ code: 0, out: '09:14 01/02/2030' })
    expect(await clockOffset(database.db)).toBeGreaterThan(0)
    for (const unknown of ['1970-01-01T09:00', '2018-06-20T09:00', '2190-01-01T00:00']) {
      const refused = await call('clock', 'set', unknown)
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('21/06/2018')])
      expect(await clockOffset(database.db)).toBeGreaterThan(0)
    }
    expect((await call('clock', 'reset')).code).toBe(0)
    expect(await clockOffset(database.db)).toBe(0)
  })

  test('people and tokens are added on the day of the moved clock, with the agencies of that day', async () => {
    await call('clock', 'set', '2025-06-27T09:00')
    const ward = await call('token', 'add', '--role', 'receptionist', '--agency', 'H13.64')
    expect([ward.code, ward.err]).toEqual([1, expect.stringContaining('H13.64')])
    expect((await call('token', 'add', '--role', 'receptionist', '--agency', 'H51.19')).out).toMatch(/^mct_/)
    expect((await call('token', 'list')).out).toMatch(/ {2}2025-06-27 .*H51\.19/)
    const added = await call('officer', 'add', 'thi.xa', 'Lý Thị Xã', '--role', 'receptionist', '--agency', 'H51.19')
    expect(added.err).toBe('')
    expect((await call('officer', 'show', 'thi.xa')).out).toMatch(/held {3}receptionist H51\.19 {2}2025-06-27 –$/m)
    await call('clock', 'reset')
  })
})

describe('history verify', () => {
  const demo = testDatabase()
  const verify = () => callCli(['history', 'verify'], demo)

  test('walks every chain of the demo, and names the first that is broken', async () => {
    await syncCatalogue(demo.db, () => undefined)
    expect((await callCli(['demo'], demo)).code).toBe(0)
    const whole = await verify()
    expect(whole.code).toBe(0)
    expect(whole.out).toMatch(/^[1-9]\d* dossiers, [1-9]\d* events, all unbroken$/)
    const { rows } = await sql<{ id: string; code: string }>`
      select id, code from dossier where code is not null and event_count > 3 order by id limit 1`.execute(demo.db)
    const [dossier] = rows
    await sql`delete from dossier_event_detail where dossier_id = ${dossier?.id} and seq = 3`.execute(demo.owner)
    await sql`delete from dossier_event where dossier_id = ${dossier?.id} and seq = 3`.execute(demo.owner)
    const { code, out } = await verify()
    expect(code).toBe(1)
    expect(out).toMatch(new RegExp(`^${dossier?.code}: event \\d+: `))
    expect(out).toContain('1 broken')
  })

  test('an old dossier loses its personal data by command, and its chain is none the worse', async () => {
    const brokenBefore = (await verify()).out
    const { rows: signers } = await sql<{ username: string }>`
      select u.username from post p join sign_in_user u on u.id = p.officer
      where p.role = 'signatory' and p.agency = 'H13.64' and p.valid_to is null`.execute(demo.db)
    const destroying = (by: string, ...rest: string[]) =>
      callCli(
        [
          'dossier',
          'destroy-details',
          '--closed-before',
          '2026-01-01',
          '--decision',
          '1',
          '--reason',
          'x',
          '--by',
          by,
          ...rest,
        ],
        demo,
      )
    await sql`update dossier set closed_at = '2025-08-01' where id = (select id from dossier
      where closed_at is not null and competent_agency = 'H13.64' order by id limit 1)`.execute(demo.owner)
    const would = await destroying(signers[0]?.username ?? '', '--dry-run')
    expect(would.out).toBe('1 dossiers would lose their personal data, 0 keep them')
    const done = await destroying(signers[0]?.username ?? '')
    expect(done.out).toBe(would.out.replace('would lose', 'lost'))
    expect((await verify()).out.split(' ').at(-2)).toBe(brokenBefore.split(' ').at(-2))
    expect(await destroying('quantri')).toMatchObject({ code: 2 })
  })

  test('a real office refuses the demo', async () => {
    await claimMode(database.owner, 'demo')
    await sql`update installation set mode = 'production'`.execute(database.owner)
    const { code, err } = await call('demo')
    expect(code).toBe(1)
    expect(err).toContain('made without the demo')
  })
})
