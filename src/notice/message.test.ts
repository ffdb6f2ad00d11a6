import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailText, plainText, smsLength, smsText } from './message.ts'
import { type NoticeFacts, type NoticeKind, noticeKinds, sentencesOf } from './notice.words.ts'

const at = (wall: string) => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)

const facts: NoticeFacts = {
  code: 'H13.64-261120-0001',
  submittedAt: at('2026-11-20 09:00'),
  place: { vi: 'Trung tâm PVHCC phường Ngã Năm', en: 'Centre of Ngã Năm ward' },
  phone: '02993 869 001',
  dueAt: at('2026-11-27 17:00'),
  cause: 'calendar-change',
  at: at('2026-11-25 10:00'),
  returnChannel: 'counter',
  online: false,
  status: 'withdrawn',
  corrects: false,
  bringOld: false,
  shipment: { carrier: 'Bưu điện Việt Nam (VNPost)', number: 'EA123456789VN' },
}
const kinds = Object.keys(noticeKinds) as NoticeKind[]

test('of a correction says so, and what to bring back, within one text message', () => {
  const right = { ...facts, corrects: true, bringOld: true, phone: null }
  expect(smsText('accepted', right)).toContain('Ho so dinh chinh H13.64-261120-0001')
  const ready = smsText('ready', right)
  expect(ready).toContain('Mang theo ban cu de nop lai.')
  expect(ready.length).toBeLessThanOrEqual(smsLength)
  expect(mailText('ready', right).text).toContain('Bring the old paper back with you.')
  expect(smsText('ready', { ...right, bringOld: false })).not.toContain('ban cu')
  // what silence grants is no paper, and nobody is asked to come for it
  const silent = smsText('ready', { ...right, bringOld: false, bySilence: true })
  expect(silent).toContain('Khong co van ban')
  expect(silent).not.toContain('Moi Ong/Ba')
})

describe('a text message', () => {
  test.each([
    [
      'posted',
      'Ho so H13.64-261120-0001 da gui ket qua qua buu chinh ngay 25/11/2026, so hieu EA123456789VN. Don vi chuyen: Buu dien Viet Nam (VNPost). Hoi: 02993 869 001.',
    ],
    [
      'accepted',
      'Ho so H13.64-261120-0001 da duoc tiep nhan, hen tra 17:00 27/11/2026 tai Trung tam PVHCC phuong Nga Nam. Hoi: 02993 869 001.',
    ],
    [
      'supplement',
      'Ho so H13.64-261120-0001 can bo sung giay to. Moi Ong/Ba den Trung tam PVHCC phuong Nga Nam. Mang theo phieu yeu cau bo sung. Hoi: 02993 869 001.',
    ],
    [
      'due-changed',
      'Ho so H13.64-261120-0001 doi ngay hen tra: 17:00 27/11/2026 tai Trung tam PVHCC phuong Nga Nam. Ly do: lich lam viec thay doi. Hoi: 02993 869 001.',
    ],
    [
      'paused',
      'Ho so H13.64-261120-0001 tam dung tinh thoi han tu 25/11/2026: cho co quan khac xac minh. Khi tinh tiep se bao ngay hen moi. Hoi: 02993 869 001.',
    ],
    [
      'resumed',
      'Ho so H13.64-261120-0001 duoc tinh tiep thoi han, hen tra 17:00 27/11/2026 tai Trung tam PVHCC phuong Nga Nam. Hoi: 02993 869 001.',
    ],
    [
      'ready',
      'Ho so H13.64-261120-0001 da co ket qua. Moi Ong/Ba den Trung tam PVHCC phuong Nga Nam tu 25/11/2026. Mang theo giay hen. Hoi: 02993 869 001.',
    ],
    [
      'returned',
      'Ho so H13.64-261120-0001 da tra ket qua ngay 25/11/2026. Neu khong phai Ong/Ba nhan, xin bao Trung tam PVHCC phuong Nga Nam. Hoi: 02993 869 001.',
    ],
    [
      'closed',
      'Ho so H13.64-261120-0001 da ket thuc: Ong/Ba da rut ho so. Hoi them tai Trung tam PVHCC phuong Nga Nam. Hoi: 02993 869 001.',
    ],
  ] as const)('%s', (kind, text) => expect(smsText(kind, facts)).toBe(text))

  test('names the day of submission while there is no code', () =>
    expect(smsText('supplement', { ...facts, code: null })).toMatch(/^Ho so nop ngay 20\/11\/2026 can bo sung/))

  test('is one message of plain characters, without a link, however long names and numbers are', () => {
    const words = fc.array(
      fc.constantFrom('Trung tâm', 'Phục vụ', 'hành chính công', 'phường', 'Mỹ Quới', '–', 'http://x.vn', '&'),
      { minLength: 1, maxLength: 12 },
    )
    const some = fc.record({
      kind: fc.constantFrom(...kinds),
      code: fc.constantFrom(null, 'H13.64-261120-0001', '000.02.19.H51-250630-0001'),
      place: words.map((each) => ({ vi: each.join(' '), en: '' })),
      phone: fc.option(fc.constantFrom('02993869001', '0299 3 869 001 (giờ hành chính)')),
      cause: fc.constantFrom('restart', 'stop', 'legal-extension', 'calendar-change', 're-appointment'),
      returnChannel: fc.constantFrom('counter', 'post', 'online'),
      status: fc.constantFrom('declined', 'withdrawn', 'stopped', 'voided', 'returned'),
      dueAt: fc.constantFrom(null, facts.dueAt),
    })
    fc.assert(
      fc.property(some, ({ kind, ...rest }) => {
        const text = smsText(kind, { ...facts, ...rest } as NoticeFacts)
        expect(text).toMatch(/^[A-Za-z0-9 .,:;/()'+?!-]+$/)
        expect(text.length).toBeLessThanOrEqual(smsLength)
        expect(text).not.toContain('//x')
        expect(text).toMatch(/^Ho so .*\.$/)
      }),
    )
  })

  test('plain text keeps the letters and loses the marks', () =>
    expect(plainText('Đỗ Thị Hường & “Ủy ban” #1 – đường Lê Lợi')).toBe('Do Thi Huong Uy ban 1 - duong Le Loi'))
})

describe('a letter', () => {
  test('is Vietnamese first and English below, and greets nobody by name', () => {
    const { subject, text } = mailText('ready', facts)
    expect(subject).toBe('Đã có kết quả H13.64-261120-0001')
    expect(text).toMatch(
      /^Kính gửi Ông\/Bà,\n\nHồ sơ H13\.64-261120-0001 đã có kết quả\. Mời Ông\/Bà đến[\s\S]*Dear Sir or Madam,/,
    )
    expect(text).toContain('Please come to Centre of Ngã Năm ward from 25/11/2026. Bring the slip with you.')
  })

  test('every kind speaks both languages', () => {
    for (const kind of kinds)
      for (const { vi, en } of sentencesOf(kind, facts)) expect([vi, en].every((text) => /\.$/.test(text))).toBe(true)
  })
})
