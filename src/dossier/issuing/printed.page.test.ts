import { afterAll, describe, expect, test } from 'vitest'
import { closePress } from '#document'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { pdfInfo, pdfText } from '../../../tests/support/pdf.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { readDossier } from '../read-dossier.ts'
import { friday, services, ward } from '../services.test-support.ts'
import { wardActs } from '../ward-acts.test-support.ts'
import { formsOf } from './form.store.ts'
import { printControl } from './print-control.ts'
import { type PrintedPaper, printPaper } from './printed.page.tsx'

const database = testDatabase()
const world = services()
afterAll(closePress)

const { accept, act } = wardActs(world)

const apologise = async (db: Db, dossier: Dossier, reason: string) => {
  const body = { reasonCode: 'other', dueAt: at('2026-12-10 17:00').toString(), reason }
  await act(db, dossier, 'handler', { action: 'request-reappointment', body })
  await act(db, dossier, 'signatory', { action: 'sign-reappointment', body: {} })
  await act(db, dossier, 'receptionist', { action: 'reappoint', body: {} })
}

const by = { origin: 'https://motcua.example', calendarOf: world.calendarOf }

const printed = async (
  db: Db,
  dossier: Dossier,
  paper: PrintedPaper,
  who: keyof typeof ward = 'receptionist',
  form: string | null = null,
) => {
  const read = granted(await readDossier(db, world, ward[who], dossier.id, friday))
  return granted(await printPaper(db, read, paper, form, by))
}

describe('a reprint', () => {
  test(
    'says what the form said, though the dossier has moved on and somebody else prints',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const first = pdfText(await printed(tx, dossier, 'giay-hen'))
      expect(first).toContain('Số: 01/TNHS')
      expect(first).toContain('Vào Sổ theo dõi hồ sơ, Quyển số: 01, Số thứ tự: 01')
      const [owner] = dossier.parties
      const to = { kind: 'person' as const, name: 'Lý Thị Sa Rươn', phone: '0987654321' }
      await act(tx, dossier, 'receptionist', {
        action: 'correct-data',
        body: { party: owner!.id, to, reason: 'Gõ nhầm' },
      })
      await act(tx, dossier, 'receptionist', { action: 'transfer', body: {} })
      expect(pdfText(await printed(tx, dossier, 'giay-hen'))).toBe(first)
      // whoever gives no slips out gets the sheet that is kept: the other bears what opens the dossier to its holder
      const again = pdfText(await printed(tx, dossier, 'giay-hen', 'handler'))
      expect(first.endsWith(again) || first.includes(again)).toBe(true)
      expect(again).toContain('Lý Thị Sa Rươl')
      for (const hidden of ['Kim Hoàng', dossier.slipNumber.slice(4)]) expect(again).not.toContain(hidden)
    }),
  )

  test(
    'bears a new appointment and says which it replaces; the slip as first printed is kept beside it',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const first = pdfText(await printed(tx, dossier, 'giay-hen'))
      expect(first).not.toContain('Thay cho')
      await act(tx, dossier, 'receptionist', { action: 'transfer', body: {} })
      await apologise(tx, dossier, 'Chờ ý kiến')
      const now = pdfText(await printed(tx, dossier, 'giay-hen'))
      expect(now).toContain('Số: 01/TNHS')
      expect(now).toContain('17 giờ 00 phút, ngày 10 tháng 12 năm 2026')
      expect(now).toMatch(
        /Thay cho lịch hẹn 17 giờ 00 phút, ngày 26 tháng 11 năm 2026, theo văn bản xin lỗi số 01\/XL-UBND/,
      )
      const [slip] = await formsOf(tx, dossier.id)
      expect(pdfText(await printed(tx, dossier, 'giay-hen', 'receptionist', slip?.id ?? ''))).toBe(first)
    }),
  )

  test(
    'after a new clock is a slip with a number of its own, which names the one that it replaces',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      await act(tx, dossier, 'receptionist', { action: 'transfer', body: {} })
      const checks = [{ key: 'form', verdict: 'fail' as const, reason: 'Chưa ký' }]
      await act(tx, dossier, 'handler', { action: 'check-components', body: { checks } })
      const lines = [{ component: 'form', reason: 'Chưa ký' }]
      await act(tx, dossier, 'handler', { action: 'propose-return', body: { lines } })
      await act(tx, dossier, 'head', { action: 'approve-return', body: {} })
      await act(tx, dossier, 'receptionist', { action: 'record-supplement', body: {} }, at('2026-11-23 09:00'))
      const text = pdfText(await printed(tx, dossier, 'giay-hen'))
      expect(text).toContain('Số: 02/TNHS')
      expect(text).toContain('Thay cho Giấy tiếp nhận hồ sơ và hẹn trả kết quả số 01/TNHS')
    }),
  )

  test(
    'gives the same bytes, on A5, and the apology bears its number and signatory',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      await act(tx, dossier, 'receptionist', { action: 'transfer', body: {} })
      await apologise(tx, dossier, 'Chờ ý kiến Sở Xây dựng')
      const [one, two] = [await printed(tx, dossier, 'phieu-xin-loi'), await printed(tx, dossier, 'phieu-xin-loi')]
      expect(Buffer.compare(one, two)).toBe(0)
      expect(pdfInfo(one)).toMatchObject({ width: 148, height: 210 })
      const text = pdfText(one)
      for (const part of ['Số: 01/XL-UBND', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH CÔNG CHỨC', 'Lý Thị Lan', 'Sở Xây dựng'])
        expect(text).toContain(part)
    }),
  )

  test(
    'of what was never issued is refused by name',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const read = granted(await readDossier(tx, world, ward.receptionist, dossier.id, friday))
      for (const [paper, refusal] of [
        ['phieu-bo-sung', 'no-supplement-form'],
        ['phieu-tu-choi', 'not-declined'],
        ['phieu-xin-loi', 'no-apology'],
        ['thong-bao-dung', 'no-stop-notice'],
      ] as const)
        expect(await printPaper(tx, read, paper, null, by)).toMatchObject({ refusal })
    }),
  )
})

test(
  'the control sheet has its hand-overs, and the dossier’s place in the book',
  database.rolledBack(async (tx) => {
    const dossier = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
    await act(tx, dossier, 'handler', { action: 'complete-step', body: {} })
    const read = granted(await readDossier(tx, world, ward.receptionist, dossier.id, friday))
    const text = pdfText(granted(await printControl(tx, world, read)))
    expect(text).toContain(`Mã hồ sơ: ${dossier.code}`)
    expect(text).toContain('Số thứ tự: 01')
    expect(text.match(/1\. Giao: \p{L}/gu)).toHaveLength(3)
    expect(text).toMatch(/: nhận 09:14 20\/11\/2026; hạn .*; xong 09:14 20\/11\/2026/)
    const body = { reasonCode: 'other', dueAt: at('2026-12-10 17:00').toString(), reason: 'Chờ' }
    await act(tx, dossier, 'handler', { action: 'request-reappointment', body }, at('2026-11-26 08:00'))
    await act(tx, dossier, 'signatory', { action: 'sign-reappointment', body: {} }, at('2026-11-26 08:10'))
    await act(tx, dossier, 'receptionist', { action: 'reappoint', body: {} }, at('2026-11-26 08:20'))
    const later = granted(await readDossier(tx, world, ward.receptionist, dossier.id, at('2026-11-26 09:00')))
    expect(pdfText(granted(await printControl(tx, world, later)))).toMatch(
      /10 tháng 12 năm 2026 \(hẹn lại từ 26\/11\/2026; xin lỗi ngày 26\/11\/2026; xin lỗi chậm\)/,
    )
  }),
)
