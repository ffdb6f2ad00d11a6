import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { addOfficerMessage, markRead, messagesOf, unreadCount } from './officer-message.store.ts'
import {
  isOfficerMessageKind,
  type OfficerMessageKind,
  officerMail,
  officerMessageKinds,
} from './officer-message.words.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-26T10:00:01Z')
const dueAt = Temporal.Instant.from('2026-11-26T10:00:00Z')

const dossierOf = async (tx: Db): Promise<string> => {
  const { rows } = await sql<{ id: string }>`insert into dossier (id, code, status, procedure_code,
    procedure_version_id, case_key, channel, territory, received_at_agency, competent_agency, returned_at_agency, sets,
    return_channel, confidentiality, submitted_at, accepted_at, plan, due_at, due_predicted, slip_number, track_secret,
    owner_name, owner_folded, agencies, last_act, last_act_by, last_act_at, event_count, head_hash)
    values (gen_random_uuid(), 'H13.64-261120-0001', 'processing', '1.004873', 1, 'c', 'counter', 'phuong-nga-nam',
    'H13.64.02', 'H13.64', 'H13.64.02', 1, 'counter', 'normal', ${now}, ${now}, '[]', ${dueAt}, false, '12345678', 'x',
    'Danh Út', 'danh ut', '{}', 'accept', 'Mai', ${now}, 1, 'h') returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

test(
  'an officer is told once of one date, and only his own messages are marked as read',
  database.rolledBack(async (tx) => {
    const dossierId = await dossierOf(tx)
    const message = {
      kind: 'dossier-late.officer',
      dossierId,
      stepId: null,
      dueAt,
      createdAt: now,
      occasion: 'o',
    } as const
    expect(await addOfficerMessage(tx, { ...message, officer: 'hoang' })).not.toBeNull()
    expect(await addOfficerMessage(tx, { ...message, officer: 'hoang' })).toBeNull()
    expect(await addOfficerMessage(tx, { ...message, officer: 'be' })).not.toBeNull()
    expect(await messagesOf(tx, 'hoang', now)).toMatchObject([{ code: 'H13.64-261120-0001', readAt: null }])
    const [mine] = await messagesOf(tx, 'hoang', now)
    await markRead(tx, 'be', now, { id: mine?.id ?? '' })
    expect([await unreadCount(tx, 'hoang', now), await unreadCount(tx, 'be', now)]).toEqual([1, 1])
    await markRead(tx, 'hoang', now)
    expect([await unreadCount(tx, 'hoang', now), await unreadCount(tx, 'be', now)]).toEqual([0, 1])
  }),
)

test(
  'what was told while the demo’s clock stood ahead waits for its hour',
  database.rolledBack(async (tx) => {
    const ahead = { kind: 'dossier-late.officer', stepId: null, dueAt, createdAt: now, occasion: 'o' } as const
    await addOfficerMessage(tx, { ...ahead, officer: 'hoang', dossierId: await dossierOf(tx) })
    const before = now.subtract({ hours: 1 })
    expect([await messagesOf(tx, 'hoang', before), await unreadCount(tx, 'hoang', before)]).toEqual([[], 0])
    await markRead(tx, 'hoang', before)
    expect([(await messagesOf(tx, 'hoang', now)).length, await unreadCount(tx, 'hoang', now)]).toEqual([1, 1])
  }),
)

test('every kind has its e-mail, with the code and the date and nobody’s name', () => {
  for (const kind of Object.keys(officerMessageKinds) as OfficerMessageKind[]) {
    const { subject, text } = officerMail(kind, 'H13.64-261120-0001', dueAt)
    expect(subject).toContain('H13.64-261120-0001')
    expect(text).toContain('17:00 26/11/2026')
    expect(officerMail(kind, 'H13.64-261120-0001', null).text).not.toContain('17:00')
  }
  expect(isOfficerMessageKind('toString')).toBe(false)
})
