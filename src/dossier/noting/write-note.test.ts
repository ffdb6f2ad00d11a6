import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { attachmentsOf, sweepBlobs } from '#document'
import { blobsIn, isRefusal, type Refusal, type Scan, ScanFailed, transact } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { testFolder } from '../../../tests/support/folder.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { digestOfText } from '../corresponding/written-text.ts'
import { findDossier } from '../dossier.store.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { destroyDetails } from '../history/destroy-details.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import { notesOf } from './note.store.ts'
import { withdrawNote, writeNote } from './write-note.ts'

const database = testDatabase()
const world = services()
const monday = at('2026-11-23 09:00')

type Post = (typeof ward)[keyof typeof ward]

const act = (id: string, actor: Post, command: Command, seen?: number, now = monday) =>
  transact(database.db, (tx) => actOnDossier(tx, world, id, command, { actor, now, seen }))

const write = (id: string, actor: Post, text: string, mentions: readonly string[] = [], now = monday) =>
  transact(database.db, (tx) => writeNote(tx, world, id, { text, mentions }, { actor, now }))

const withdraw = (id: string, note: string, actor: Post) =>
  transact(database.db, (tx) => withdrawNote(tx, world, id, note, { actor, now: monday }))

const stored = async (id: string): Promise<Dossier> => {
  const dossier = await findDossier(database.db, id)
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

let id = ''
beforeAll(async () => {
  const opened = await transact(database.db, (tx) => acceptAtOnce(tx, world, ward.receptionist, request, friday))
  id = granted(opened).id
  granted(await act(id, ward.receptionist, { action: 'transfer', body: {} }, undefined, at('2026-11-20 09:30')))
})

describe('who writes notes', () => {
  test('those who may read the whole dossier; an inspector reads, an asked agency and strangers do neither', async () => {
    granted(
      await act(id, ward.handler, {
        action: 'ask-opinion',
        body: { to: [{ agency: 'H13.09' }], question: 'Có vướng?', workingHours: 8 },
      }),
    )
    for (const actor of [ward.receptionist, ward.handler, ward.head, ward.signatory, ward.registrar])
      expect(isRefusal(await write(id, actor, 'Đã xem')), actor.role).toBe(false)
    expect(isRefusal(await write(id, post('reform-controller', 'H13', 'Kiểm') as Post, 'Vì sao chậm?'))).toBe(false)
    expect(await write(id, post('inspector', 'H13', 'Thanh') as Post, 'x')).toMatchObject({
      refusal: 'identity.role-may-not',
    })
    expect(await write(id, ward.elsewhere, 'x')).toMatchObject({ refusal: 'dossier-not-found' })
    expect((await write(id, ward.department, 'x')) as Refusal).toMatchObject({
      refusal: expect.stringMatching(/^(identity\.not-related|dossier-not-found)$/),
    })
    expect((await notesOf(database.db, id)).map(({ officer }) => officer)).not.toContain(ward.department.officerId)
  })

  test('only its author withdraws a note, once; it stays', async () => {
    const { note } = granted(await write(id, ward.handler, 'Nhầm hồ sơ'))
    expect(await withdraw(id, note.id, ward.head)).toMatchObject({ refusal: 'not-your-note' })
    expect(await withdraw(id, 'no-such', ward.handler)).toMatchObject({ refusal: 'note-gone' })
    expect(granted(await withdraw(id, note.id, ward.handler)).note.withdrawnAt).toEqual(monday)
    expect(await withdraw(id, note.id, ward.handler)).toMatchObject({ refusal: 'note-withdrawn' })
    expect((await notesOf(database.db, id)).at(-1)).toMatchObject({ text: 'Nhầm hồ sơ', withdrawnAt: monday })
  })

  test('nothing of a refused note is kept', async () => {
    const before = await stored(id)
    expect(await write(id, ward.handler, ' \r\n')).toMatchObject({ refusal: 'text-missing' })
    expect(await write(id, ward.handler, 'x'.repeat(2001))).toMatchObject({ refusal: 'text-too-long' })
    expect(await write(id, ward.handler, 'x', ['officer-nobody'])).toMatchObject({ refusal: 'mention-unknown' })
    expect(await stored(id)).toEqual(before)
  })
})

describe('what is attached', () => {
  const blobs = blobsIn(testFolder('notes'))
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  const attach = (scan: Scan | null, files: readonly Buffer[]) =>
    transact(database.db, (tx) =>
      writeNote(
        tx,
        { ...world, files: { blobs, scan } },
        id,
        { text: 'x', files },
        { actor: ward.handler, now: monday },
      ),
    )

  test('is looked into first, kept once, and swept only when the dossier’s data are destroyed', async () => {
    const before = await notesOf(database.db, id)
    expect(await attach(async () => 'Eicar-Test', [pdf])).toMatchObject({ refusal: 'file-infected' })
    const silent = () => Promise.reject(new ScanFailed('no answer'))
    expect(await attach(silent, [pdf])).toMatchObject({ refusal: 'scan-unavailable' })
    expect(await attach(null, [Buffer.from('MZ')])).toMatchObject({ refusal: 'file-type' })
    expect(await attach(null, Array(11).fill(pdf))).toMatchObject({ refusal: 'file-too-large' })
    expect(await notesOf(database.db, id)).toEqual(before)
    const { note } = granted(await attach(async () => null, [pdf, pdf]))
    const [file, ...more] = await attachmentsOf(database.db, id)
    expect([file?.holder, more]).toEqual([note.id, []])
    expect((await historyOf(database.db, id)).at(-1)?.event.data).toMatchObject({ files: [file?.digest] })
    await blobs.put(Buffer.from('an upload that was broken off'))
    expect(await sweepBlobs(database.db, blobs)).toBe(1)
    expect(await blobs.get(file?.digest ?? '')).not.toBeNull()
  })
})

describe('what a note leaves', () => {
  test('an event with a digest, no word of it, and nobody’s act is overtaken', async () => {
    const before = await stored(id)
    const { note } = granted(await write(id, ward.handler, 'Bà Sa Rươl gọi điện hỏi', [], monday.add({ hours: 1 })))
    const after = await stored(id)
    expect([after.lastAct, after.lastActBy, after.lastActAt]).toEqual([
      before.lastAct,
      before.lastActBy,
      before.lastActAt,
    ])
    const { rows } = await database.db.executeQuery(
      CompiledQuery.raw('select salt from dossier_note where id = $1', [note.id]),
    )
    const { salt } = rows[0] as { salt: string }
    const last = (await historyOf(database.db, id)).at(-1)
    expect(last).toMatchObject({
      event: {
        type: 'note-written',
        actor: { officer: ward.handler.officerId },
        data: { id: note.id, digest: digestOfText(salt, note.text), mentions: [], files: [] },
        detailDigest: null,
      },
      detail: null,
    })
    expect(JSON.stringify(await historyOf(database.db, id))).not.toContain('Sa Rươl gọi')
    // whoever looked before the note may act; whoever looked before another act may not
    const asked = { action: 'check-components', body: { checks: [] } } as unknown as Command
    expect(await act(id, ward.handler, asked, before.eventCount - 20)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(await act(id, ward.handler, asked, after.eventCount + 1)).toMatchObject({ refusal: 'changed-meanwhile' })
    const done = await act(id, ward.handler, { action: 'take-step', body: {} }, before.eventCount)
    expect(isRefusal(done) ? done.refusal : 'done').toBe('done')
    expect(await act(id, ward.handler, { action: 'complete-step', body: {} }, after.eventCount)).toMatchObject({
      refusal: 'changed-meanwhile',
    })
  })

  test('a closed dossier still takes notes; with the personal data their words go, and the chain holds', async () => {
    const reason = { reason: 'không cần nữa' }
    granted(await act(id, ward.receptionist, { action: 'withdraw', body: reason }, undefined, at('2026-11-24 09:00')))
    granted(await write(id, ward.receptionist, 'Bà Sa Rươl khiếu nại'))
    const decided = { decision: '12/QĐ-UBND', reason: 'hết hạn' }
    const by = { actor: ward.signatory, now: at('2028-01-10 09:00') }
    granted(await transact(database.db, (tx) => destroyDetails(tx, world, id, decided, by)))
    const notes = await notesOf(database.db, id)
    expect(new Set(notes.map(({ text }) => text))).toEqual(new Set(['–']))
    const { rows } = await database.db.executeQuery(
      CompiledQuery.raw(`select from dossier_note where dossier_id = $1 and salt <> ''`, [id]),
    )
    expect(rows).toEqual([])
    expect(await write(id, ward.receptionist, 'x')).toMatchObject({ refusal: 'writing-destroyed' })
    expect(await attachmentsOf(database.db, id)).toEqual([])
    expect((await verifyHistory(database.db)).broken).toEqual([])
  })
})
