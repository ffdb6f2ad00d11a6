import { describe, expect, test } from 'vitest'
import { head, receiptInput } from '../../tests/support/forms.ts'
import { headData, phoneText } from './form-parts.ts'
import { type ReceiptFee, receiptData } from './receipt.ts'

const feesOf = (...fees: ReceiptFee[]) => receiptData({ ...receiptInput, fees })

describe('the head of a form', () => {
  test('has its number with the form’s symbol, its place and day, and the circular that prescribes it', () => {
    expect(headData(head)).toEqual({
      letterhead: ['UBND phường Ngã Năm', 'Trung tâm Phục vụ hành chính công'],
      number: 'Số: 0001/TNHS',
      placeAndDate: 'Ngã Năm, ngày 22 tháng 11 năm 2026',
      title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      code: 'H13.64-261122-0001',
      source: 'Mẫu số 01, Thông tư số 03/2025/TT-VPCP',
    })
  })

  test('leaves the number open for the hand, or out where the form has none', () => {
    const { serial: _, code: __, ...open } = head
    const { symbol: ___, ...form } = open.form
    expect(headData(open)).toMatchObject({ number: 'Số: ……/TNHS', code: '' })
    expect(headData({ ...open, form }).number).toBe('')
    expect(headData({ ...open, form, serial: '12/TB' }).number).toBe('Số: 12/TB')
  })
})

describe('telephone numbers', () => {
  test.each([
    ['0912345678', '0912 345 678'],
    ['0912.345.678', '0912 345 678'],
    ['02923000064', '02923 000 064'],
    ['+84 912 345 678', '+84 912 345 678'],
    ['1900 1234', '1900 1234'],
  ])('%s is printed «%s»', (typed, shown) => {
    expect(phoneText(typed)).toBe(shown)
  })
})

describe('the data of a receipt', () => {
  test('tell times in full, and counts of papers so that none can be written in', () => {
    const data = receiptData(receiptInput)
    expect(data).toMatchObject({
      receivedAt: '09 giờ 15 phút, ngày 22 tháng 11 năm 2026',
      dueAt: '17 giờ 00 phút, ngày 25 tháng 11 năm 2026',
      sets: '01',
      tracking: { slipNumber: '1234 5678' },
    })
    expect(data.components[2]).toEqual({
      name: 'Giấy chứng nhận kết hôn',
      note: 'xuất trình',
      originals: '–',
      copies: '02',
      photocopies: '–',
    })
  })

  test('have nothing where nothing is known', () => {
    const { oneStopPhone: _, book: __, ...input } = receiptInput
    expect(receiptData({ ...input, dueAt: null, applicant: { name: 'Y Moan' } })).toMatchObject({
      dueAt: '',
      predicted: false,
      oneStopPhone: '',
      identity: '',
      submitter: '',
      book: { volume: '', ordinal: '' },
      applicant: { name: 'Y Moan', address: '', phone: '', email: '' },
    })
  })

  test('put the secret into the QR of the citizen’s sheet only', () => {
    const [kept, given] = receiptData(receiptInput).sheets
    const [keptAgain, givenAgain] = receiptData({
      ...receiptInput,
      tracking: { ...receiptInput.tracking, url: 'https://motcua.example/t/other' },
    }).sheets
    expect(kept?.qr).toBe(keptAgain?.qr)
    expect(given?.qr).not.toBe(givenAgain?.qr)
    expect(JSON.stringify({ ...receiptData(receiptInput), sheets: [] })).not.toContain('k3JxQ9vTz1A')
  })

  test('add the fees up in figures and words', () => {
    const data = feesOf({ name: 'Phí', amount: 150_000 }, { name: 'Lệ phí', amount: 8_000, receiptNumber: '0000123' })
    expect(data.total).toEqual({ amount: '158.000 đồng', words: 'Một trăm năm mươi tám nghìn đồng' })
    expect(data.fees.map(({ amount, state }) => [amount, state])).toEqual([
      ['150.000 đồng', 'chưa nộp'],
      ['8.000 đồng', 'đã nộp, biên lai số 0000123'],
    ])
  })

  test('promise no total while one fee is still to be fixed, and ask nobody to pay nothing', () => {
    expect(feesOf({ name: 'Phí', amount: null }, { name: 'Lệ phí', amount: 8_000 })).toMatchObject({
      total: { amount: '', words: '' },
      fees: [{ amount: 'thông báo sau', state: '' }, {}],
    })
    expect(feesOf({ name: 'Phí', amount: 0 }).fees[0]).toMatchObject({ amount: '0 đồng', state: '' })
    expect(feesOf()).toMatchObject({ fees: [], total: { amount: '', words: '' } })
  })
})
