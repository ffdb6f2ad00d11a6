import { describe, expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openLookup, textOf } from './tracking.test-support.ts'

const { accept, act, open, read } = openLookup()

describe('the life of a dossier, as the citizen sees it', () => {
  test('sent back for papers: your turn, where and what, and no date', async () => {
    const one = await accept(at('2026-11-20 10:10'))
    await act(one, 'receptionist', 'transfer', {}, '2026-11-20 10:15')
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }]
    await act(one, 'handler', 'propose-return', { lines }, '2026-11-20 10:30')
    await act(one, 'head', 'approve-return', {}, '2026-11-20 10:40')
    const text = await read(one, '2026-11-20 11:00')
    expect(text).toContain('Chờ Ông/Bà')
    expect(text).toContain('Xin Ông/Bà bổ sung hồ sơ')
    expect(text).not.toContain('Vì sao hẹn ngày')
  })

  test('withdrawn: it is closed, and there is nowhere to go', async () => {
    const one = await accept(at('2026-11-20 10:12'))
    await act(one, 'receptionist', 'withdraw', { reason: 'Không cần nữa' }, '2026-11-20 10:20')
    const text = await read(one, '2026-11-20 11:00')
    expect(text).toContain('Hồ sơ đã kết thúc')
    expect(text).not.toContain('Nơi nhận kết quả')
    const { body } = await (await open()).visitor.get(`/tra-cuu?ma=${one.code}`)
    expect(textOf(body)).toContain('Đã kết thúc')
  })
})

/** From the division over the department back to the signatory, as the kite permit's route has it. */
const travel = async (one: Dossier): Promise<void> => {
  await act(one, 'handler', 'complete-step', {}, '2026-11-24 14:00')
  await act(one, 'department', 'complete-step', {}, '2026-11-24 14:30')
  await act(one, 'inside', 'complete-step', {}, '2026-11-24 15:00')
  await act(one, 'head', 'complete-step', { next: 'signing' }, '2026-11-24 15:30')
}

describe('the way to the result', () => {
  test('a new appointment is told with the first one and the apology; then signed, ready, handed over', async () => {
    const one = await accept(at('2026-11-20 10:30'))
    await act(one, 'receptionist', 'transfer', {}, '2026-11-20 10:35')
    const later = { reasonCode: 'verification', dueAt: at('2026-12-01 17:00').toString(), reason: 'Chờ xác minh' }
    await act(one, 'handler', 'request-reappointment', later, '2026-11-24 08:30')
    await act(one, 'head', 'sign-reappointment', {}, '2026-11-24 08:40')
    expect(await read(one, '2026-11-24 08:50')).toContain('thứ Năm 26/11/2026')
    await act(one, 'receptionist', 'reappoint', {}, '2026-11-24 09:00')
    const moved = await read(one, '2026-11-24 10:00')
    expect(moved).toContain('Mời Ông/Bà nhận kết quả từ 17:00, thứ Ba 01/12/2026')
    expect(moved).toMatch(
      /Các lần hẹn .*26\/11\/2026 17:00 hẹn khi tiếp nhận .*01\/12\/2026 17:00 hẹn lại, kèm lời xin lỗi/,
    )
    expect(moved).toContain('Vì sao hẹn ngày 26/11/2026?')
    await travel(one)
    await act(one, 'signatory', 'decide', { outcome: 'granted' }, '2026-11-25 09:00')
    expect(await read(one, '2026-11-25 09:10')).toContain('Kết quả đã ký, đang chuyển về nơi trả')
    await act(one, 'registrar', 'complete-step', { documentNumber: '7/GP' }, '2026-11-25 09:20')
    await act(one, 'receptionist', 'register-result', {}, '2026-11-25 09:30')
    const ready = await read(one, '2026-11-25 10:00')
    expect(ready).toContain('Đã có kết quả, mời Ông/Bà đến nhận')
    expect(ready).toContain('Có kết quả từ 25/11/2026 09:30')
    expect(textOf((await (await open()).visitor.get(`/tra-cuu?ma=${one.code}`)).body)).toContain('Đã có kết quả')
    await act(one, 'receptionist', 'hand-over', { paper: 'Căn cước' }, '2026-11-25 14:00')
    expect(await read(one, '2026-11-25 15:00')).toContain('Đã trả kết quả')
  })
})
