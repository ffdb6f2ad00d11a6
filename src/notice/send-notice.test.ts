import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type AgencyDirectory, makeDirectory, readAgencyFiles } from '#agency'
import type { Db } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { testFolder } from '../../tests/support/folder.ts'
import { type Channels, smsSpoolChannel, smtpChannel } from './channels.ts'
import { openMailSink } from './mail-sink.test-support.ts'
import { noticesOf } from './notice.store.ts'
import { noticeJob, sendNotice } from './send-notice.ts'

const database = testDatabase()
const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
const directory: AgencyDirectory = makeDirectory(files)
const now = Temporal.Instant.from('2026-11-20T03:00:00Z')

const mail = await openMailSink()
const { email } = mail

const folder = testFolder('sms')
const sms = smsSpoolChannel(folder)

afterAll(() => mail.close())
beforeEach(() => {
  mail.received.length = 0
  mail.refuse = null
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

interface Person {
  readonly phone?: string
  readonly email?: string
}

/** An accepted dossier, as its tables hold it. */
const dossierOf = async (tx: Db, { phone, email }: Person): Promise<string> => {
  const { rows } = await sql<{
    id: string
  }>`insert into dossier (id, code, status, procedure_code, procedure_version_id,
    case_key, channel, territory, received_at_agency, competent_agency, returned_at_agency, sets, return_channel,
    confidentiality, submitted_at, accepted_at, plan, due_at, due_predicted, slip_number, track_secret, owner_name,
    owner_folded, agencies, last_act, last_act_by, last_act_at, event_count, head_hash)
    values (gen_random_uuid(), 'H13.64-261120-0001', 'accepted', '1.004873', 1, 'c', 'counter', 'phuong-nga-nam', 'H13.64.02',
    'H13.64', 'H13.64.02', 1, 'counter', 'normal', ${now}, ${now}, '[]', '2026-11-26T10:00:00Z', false, '12345678', 'x',
    'Danh Út', 'danh ut', '{}', 'accept', 'Mai', ${now}, 1, 'h') returning id`.execute(tx)
  const id = rows[0]?.id ?? ''
  await sql`insert into dossier_party (id, dossier_id, role, kind, name, folded, phone, email, source, taken_at) values
    (gen_random_uuid(), ${id}, 'owner', 'person', 'Danh Út', 'danh ut', ${phone ?? null}, ${email ?? null}, 'typed', ${now})`.execute(
    tx,
  )
  return id
}

const send = (tx: Db, id: string, channels: Channels, kind: Parameters<typeof noticeJob>[1] = 'accepted') =>
  sendNotice(tx, { channels, agencies: async () => directory }, noticeJob(id, kind).payload, now)

const outcomes = async (tx: Db, id: string) =>
  (await noticesOf(tx, id)).map(({ kind, channel, state }) => [kind, channel, state].join(' '))

const everybody = { phone: '0912345678', email: 'danh.ut@people.example' }

describe('a notice', () => {
  test(
    'goes to the gateway for text messages, once, however often the job is done',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, everybody)
      await send(tx, id, { sms, email })
      await send(tx, id, { sms, email })
      const [file, ...more] = readdirSync(folder)
      expect([more, mail.received]).toEqual([[], []])
      const path = join(folder, file ?? '')
      expect(readFileSync(path, 'utf8')).toMatch(
        /^To: 84912345678\n\nHo so H13\.64-261120-0001 da duoc tiep nhan, hen tra 17:00 26\/11\/2026 tai .*\n$/,
      )
      expect(statSync(path).mode & 0o007).toBe(0)
      expect(await outcomes(tx, id)).toEqual(['accepted sms sent'])
      expect((await noticesOf(tx, id))[0]?.dueAt?.toString()).toBe('2026-11-26T10:00:00Z')
    }),
  )

  test(
    'says that the one-stop has written, once for each message, and nothing of what it wrote',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, everybody)
      const job = (written?: string) => noticeJob(id, 'message', written).payload
      for (const payload of [job('first'), job('first'), job('second'), job()])
        await sendNotice(tx, { channels: { sms }, agencies: async () => directory }, payload, now)
      const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      expect(texts).toHaveLength(2)
      for (const text of texts)
        expect(text).toMatch(
          /^To: 84912345678\n\nHo so H13\.64-261120-0001 co tin nhan moi cho Ong\/Ba tu [^\n]*QR[^\n]*\n$/,
        )
      expect(await outcomes(tx, id)).toEqual(['message sms sent', 'message sms sent'])
    }),
  )

  test(
    'goes to a mail server where there is no gateway, or no mobile number',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, { ...everybody, phone: '02993869001' })
      await send(tx, id, { sms, email })
      expect(mail.received).toHaveLength(1)
      expect(mail.received[0]).toMatch(/^RCPT danh\.ut@people\.example\n/)
      expect(mail.received[0]).toMatch(new RegExp(`Message-ID:\\s+<${id}.accepted.H13642611200001@ward.example>`))
      expect(mail.received[0]).toContain('From: =?UTF-8?')
      expect(mail.received[0]).not.toContain('Danh')
      expect(await outcomes(tx, id)).toEqual(['accepted email sent'])
    }),
  )

  test(
    'that could not be sent is said to be so, and sent when the server is back',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, { email: everybody.email })
      mail.refuse = 451
      for (let attempt = 0; attempt < 2; attempt += 1)
        await expect(send(tx, id, { email })).rejects.toThrow(/^the mail server did not take a message \(451\)$/)
      expect(await outcomes(tx, id)).toEqual(['accepted email failed'])
      mail.refuse = null
      await send(tx, id, { email })
      expect((await outcomes(tx, id)).toSorted()).toEqual(['accepted email failed', 'accepted email sent'])
      const nobody = smtpChannel('smtp://127.0.0.1:1', 'motcua@ward.example')
      await expect(nobody.send({ to: everybody.email, subject: '', text: '', id: 'x' })).rejects.toThrow('did not take')
    }),
  )

  test(
    'to an address that takes none is not tried for ever',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, { email: everybody.email })
      mail.refuse = 550
      await send(tx, id, { email })
      mail.refuse = null
      await send(tx, id, { email })
      expect([mail.received, await outcomes(tx, id)]).toEqual([[], ['accepted email rejected']])
    }),
  )

  test(
    'without a way or without an address is written down as what it is',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, everybody)
      await send(tx, id, {})
      expect(await outcomes(tx, id)).toEqual(['accepted sms not-configured'])
      await sql`update dossier_party set phone = null, email = null`.execute(tx)
      await sql`update dossier set status = 'returned', closed_at = now()`.execute(tx)
      await send(tx, id, { sms, email }, 'returned')
      expect(await outcomes(tx, id)).toContain('returned none no-address')
    }),
  )

  test(
    'is left unsent when the dossier has moved on',
    database.rolledBack(async (tx) => {
      const id = await dossierOf(tx, everybody)
      for (const kind of ['supplement', 'ready', 'returned', 'closed'] as const)
        await send(tx, id, { sms, email }, kind)
      await sql`update dossier set status = 'withdrawn', due_at = null`.execute(tx)
      for (const kind of ['accepted', 'due-changed'] as const) await send(tx, id, { sms, email }, kind)
      expect([await outcomes(tx, id), readdirSync(folder)]).toEqual([[], []])
      await send(tx, id, { sms, email }, 'closed')
      expect(await outcomes(tx, id)).toEqual(['closed sms sent'])
    }),
  )

  test('keeps no address and no name: not in the job, and not in the table', async () => {
    expect(noticeJob('d1', 'ready')).toEqual({
      task: 'notice.send',
      key: 'notice.send ready d1',
      payload: { dossier: 'd1', kind: 'ready' },
    })
    const columns = await sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = 'notice'::regclass and attnum > 0`.execute(database.db)
    expect(columns.rows.map(({ name }) => name).toSorted()).toEqual([
      'channel',
      'created_at',
      'dossier_id',
      'due_at',
      'id',
      'kind',
      'occasion',
      'sent_at',
      'state',
    ])
    for (const statement of [sql`update notice set state = 'sent'`, sql`delete from notice`])
      await expect(statement.execute(database.db)).rejects.toThrow('permission denied')
  })
})
