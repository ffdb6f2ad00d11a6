import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { transact } from '#platform'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { at } from '../dossier.test-support.ts'
import { openOffice } from '../reading/officer.test-support.ts'
import { services, ward } from '../services.test-support.ts'
import { destroyDetails } from './destroy-details.ts'

const office = openOffice()

const pathOf = ({ id }: { readonly id: string }): string => `/can-bo/ho-so/${id}/lich-su`

describe('the history page', () => {
  test('says that the chain holds', async () => {
    const dossier = await office.accept()
    const page = await (await office.officer('mai')).open(pathOf(dossier))
    expect(page.text).toContain(`Chuỗi lịch sử nguyên vẹn: ${dossier.eventCount} việc`)
  })

  test('names the first entry that was changed behind its back', async () => {
    const dossier = await office.accept()
    const { owner } = office.service.database
    await sql`update dossier_event set data = '{}' where dossier_id = ${dossier.id} and seq = 2`.execute(owner)
    const page = await (await office.officer('mai')).open(pathOf(dossier))
    expect(page.text).toContain('Chuỗi lịch sử không khớp từ việc số 2')
    expect(page.status).toBe(200)
  })

  test('tells reasons and notes of the acts, latest first', async () => {
    const [mai, hoang] = await Promise.all(['mai', 'hoang'].map(office.officer))
    const dossier = await office.accept()
    await mai!.act(dossier, 'chuyen', { medium: 'paper' })
    await hoang!.act(dossier, 'tam-dung', { cause: 'verification', reason: 'Chờ công an xã' })
    const { text } = await hoang!.open(pathOf(dossier))
    const places = [
      'Chờ cơ quan khác xác minh theo luật chuyên ngành · lý do: Chờ công an xã',
      'bản giấy · hạn 17:00 23/11/2026',
      'Tiếp nhận, cấp mã hồ sơ',
    ].map((told) => text.indexOf(told))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('what was lawfully destroyed is said to be destroyed, and the chain still holds', async () => {
    const dossier = await office.accept()
    const { owner, db } = office.service.database
    await sql`update dossier set closed_at = '2024-11-20' where id = ${dossier.id}`.execute(owner)
    const destruction = { decision: '12/QĐ-UBND', reason: 'hết hạn' }
    const act = { actor: ward.signatory, now: at('2026-11-23 09:00') }
    const done = await transact(db, (tx) => destroyDetails(tx, services(), dossier.id, destruction, act))
    expect(done).toMatchObject({ id: dossier.id })
    const { text } = await (await office.officer('mai')).open(pathOf(dossier))
    expect(text).toContain('nội dung đã được tiêu huỷ theo quy định')
    expect(text).not.toContain('nội dung không còn')
    expect(text).toContain('Chuỗi lịch sử nguyên vẹn')
  })

  test('what was destroyed without a word is said to be gone, and a row changed by hand is said to disagree', async () => {
    const [emptied, changed] = [await office.accept(), await office.accept()]
    const { owner } = office.service.database
    await sql`delete from dossier_event_detail where dossier_id = ${emptied.id}`.execute(owner)
    await sql`update dossier set due_at = due_at + interval '1 day' where id = ${changed.id}`.execute(owner)
    const mai = await office.officer('mai')
    const gone = await mai.open(pathOf(emptied))
    expect(gone.text).toContain('Chuỗi lịch sử không khớp từ việc số 1')
    expect(gone.text).toContain('nội dung không còn, lịch sử không ghi việc tiêu huỷ')
    expect(gone.text).not.toContain('tiêu huỷ theo quy định')
    expect((await mai.open(pathOf(changed))).text).toContain('thông tin hiện tại của hồ sơ không khớp với lịch sử')
  })

  test('a succession of agencies is told as the law’s doing', async () => {
    office.service.setNow(at('2025-06-30 09:00'))
    const token = await office.service.token('receptionist', 'H51.19.21.001')
    const body = {
      procedure: '1.004873',
      territory: 'phuong-1-nga-nam',
      owners: [{ kind: 'person', name: 'Danh Út' }],
      components: lookedAt('1.004873'),
    }
    const taken = await office.service.call('POST', '/api/v1/dossiers', { token, body })
    expect([taken.status, taken.text]).toEqual([201, taken.text])
    const { id } = taken.json() as { id: string }
    office.service.setNow(at('2025-07-01 08:00'))
    const mai = await office.officer('mai')
    await mai.act({ id }, 'chuyen')
    const { text } = await mai.open(pathOf({ id }))
    expect(text).toContain('Cơ quan kế thừa tiếp tục giải quyết')
    expect(text).toContain('→ UBND phường Ngã Năm')
    office.service.setNow(at('2026-11-23 09:00'))
  })
})

describe('who has seen it', () => {
  test('is told with post, place and how often; the same place once', async () => {
    const dossier = await office.accept()
    const mai = await office.officer('mai')
    for (let n = 0; n < 3; n += 1) await mai.open(`/can-bo/ho-so/${dossier.id}`)
    await (await office.officer('thanhtra')).open(`/can-bo/ho-so/${dossier.id}/day-du`)
    const { html } = await mai.open(pathOf(dossier))
    const rows = [...(/id="ai-da-xem".*?<\/section>/s.exec(html)?.[0] ?? '').matchAll(/<tr>.*?<\/tr>/gs)]
      .map(([row]) =>
        row
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .slice(1)
    expect(rows).toEqual([
      'Ông Thị Liên Thanh tra viên · UBND thành phố Cần Thơ Xem đầy đủ thông tin cá nhân 23/11/2026 09:00 1',
      'Sơn Thị Mai Công chức tiếp nhận · Trung tâm PVHCC phường Ngã Năm Xem hồ sơ 23/11/2026 09:00 3',
    ])
  })
})
