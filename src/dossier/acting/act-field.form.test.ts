import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import { firstForm, readBody } from './act-field.form.ts'
import type { ActField } from './act-field.ts'

const label = { vi: 'Lý do', en: 'Reason' }
const today = '2026-11-23'
const read = (field: ActField, typed: Readonly<Record<string, string>>) =>
  readBody([field], makeForm(Object.entries(typed)), today)

const problem = (field: ActField, typed: Readonly<Record<string, string>>) =>
  read(field, typed).problems.map(({ field: at, message }) => [at, message.vi])

describe('texts', () => {
  const field: ActField = { kind: 'text', name: 'reason', label }

  test('are trimmed, and asked for when they are missing', () => {
    expect(read(field, { reason: '  Trùng hồ sơ ' }).body).toEqual({ reason: 'Trùng hồ sơ' })
    expect(problem(field, { reason: '   ' })).toEqual([['reason', 'Hãy nhập lý do']])
  })

  test('may be left out where they are optional: the body then does not have them', () => {
    expect(read({ ...field, optional: true }, { reason: '' })).toEqual({ body: {}, problems: [] })
  })
})

describe('numbers', () => {
  const field: ActField = { kind: 'number', least: 0, name: 'amount', label: { vi: 'Số tiền', en: 'Amount' } }

  test.each([
    ['15000', 15_000],
    ['15.000', 15_000],
    [' 1 250 000 ', 1_250_000],
    ['0', 0],
  ])('%s is %d', (typed, value) => {
    expect(read(field, { amount: typed }).body).toEqual({ amount: value })
  })

  test.each(['mười', '-5', '1,5', '12345678901'])('%s is none', (typed) => {
    expect(problem(field, { amount: typed })).toEqual([
      ['amount', 'Số tiền phải là một số nguyên từ 0 trở lên, ví dụ 15000'],
    ])
  })
})

describe('choices', () => {
  const field: ActField = {
    kind: 'choice',
    name: 'next',
    label: { vi: 'Bước tiếp theo', en: 'Next step' },
    choices: [{ value: 'signing', label }],
  }

  test('only what was offered is taken', () => {
    expect(read(field, { next: 'signing' }).body).toEqual({ next: 'signing' })
    for (const next of ['', 'registering'])
      expect(problem(field, { next })).toEqual([['next', 'Hãy chọn bước tiếp theo']])
  })
})

describe('moments', () => {
  const field: ActField = { kind: 'moment', name: 'dueAt', label: { vi: 'Ngày hẹn mới', en: 'New date' } }
  const typed = (day: string, month: string, year: string, time: string) => ({
    'dueAt.day': day,
    'dueAt.month': month,
    'dueAt.year': year,
    'dueAt.time': time,
  })

  test.each([
    ['17:00', '2026-11-30T10:00:00Z'],
    ['7h30', '2026-11-30T00:30:00Z'],
    ['17h', '2026-11-30T10:00:00Z'],
    ['9:05', '2026-11-30T02:05:00Z'],
  ])('30/11/2026 %s is an instant in Viet Nam', (time, expected) => {
    expect(read(field, typed('30', '11', '2026', time)).body).toEqual({ dueAt: expected })
  })

  test.each(['', '25:00', '17:60', 'chiều'])('the hour %s is told at its own field', (time) => {
    expect(problem(field, typed('30', '11', '2026', time))).toEqual([['dueAt.time', 'Giờ chưa đúng: nhập như 17:00']])
  })

  test('a day that does not exist, or no day, is told at the date', () => {
    expect(problem(field, typed('31', '11', '2026', '17:00'))[0]?.[0]).toBe('dueAt')
    expect(problem(field, typed('', '', '2026', '17:00'))[0]?.[0]).toBe('dueAt')
    expect(problem(field, typed('', '', '', '17:00'))).toEqual([['dueAt', 'Hãy nhập ngày hẹn mới']])
    expect(read({ ...field, optional: true }, typed('', '', '', '17:00'))).toEqual({ body: {}, problems: [] })
  })
})

describe('lines of a supplement', () => {
  const field: ActField = {
    kind: 'lines',
    name: 'lines',
    failed: [{ component: 'Tờ khai', reason: 'Chưa ký' }],
    spare: 2,
  }

  test('failed papers stand in the form at first, with their reasons', () => {
    const first = firstForm([field])
    expect(read(field, Object.fromEntries(first.entries)).body).toEqual({
      lines: [{ component: 'Tờ khai', reason: 'Chưa ký' }],
    })
  })

  test('empty rows are not meant, wherever they stand', () => {
    const typed = { 'lines.0.component': '', 'lines.2.component': 'Ảnh', 'lines.2.reason': 'Ảnh mờ' }
    expect(read(field, typed).body).toEqual({ lines: [{ component: 'Ảnh', reason: 'Ảnh mờ' }] })
  })

  test('half a row is asked for its other half; no row at all is told at the first', () => {
    expect(problem(field, { 'lines.1.component': 'Ảnh' })).toEqual([
      ['lines.1.reason', 'Hãy ghi vì sao phải bổ sung, và bổ sung thế nào'],
    ])
    expect(problem(field, { 'lines.1.reason': 'mờ' })).toEqual([['lines.1.component', 'Hãy ghi tên giấy tờ']])
    expect(problem(field, {})).toEqual([['lines.0.component', 'Hãy ghi ít nhất một giấy tờ cần bổ sung']])
  })

  test('a text that does not fit is told at its own row', () => {
    const typed = { 'lines.2.component': 'Ả'.repeat(201), 'lines.2.reason': 'mờ' }
    expect(problem(field, typed)).toEqual([['lines.2.component', 'Rút ngắn còn tối đa 200 ký tự (đang có 201)']])
  })
})

describe('papers', () => {
  const component = {
    key: 'form',
    name: { vi: 'Tờ khai' },
    originals: 1,
    copies: 0,
    mode: 'submit' as const,
    required: true,
  }
  const line = { component, of: 'paper.form', originals: 1, copies: 0, verdict: 'unchecked' as const, reason: '' }
  const field: ActField = { kind: 'papers', name: 'checks', papers: [line] }

  test('what was answered is the check', () => {
    const typed = { 'paper.form.verdict': 'fail', 'paper.form.reason': 'Chưa ký', 'paper.form.copies': '2' }
    expect(read(field, typed).body).toEqual({
      checks: [{ key: 'form', verdict: 'fail', reason: 'Chưa ký', originals: 1, copies: 2 }],
    })
  })

  test('«còn lại đều đạt» passes what nobody has judged, and nothing else', () => {
    const others = { ...component, key: 'photo' }
    const both: ActField = { ...field, papers: [line, { ...line, component: others, of: 'paper.photo' }] }
    const typed = {
      all: 'pass',
      'paper.form.verdict': 'unchecked',
      'paper.photo.verdict': 'fail',
      'paper.photo.reason': 'Mờ',
    }
    expect(read(both, typed).body).toMatchObject({ checks: [{ verdict: 'pass' }, { verdict: 'fail' }] })
  })

  test('a failure without its reason is told at the reason', () => {
    expect(problem(field, { 'paper.form.verdict': 'fail' })).toEqual([
      ['paper.form.reason', 'Ghi lý do không đạt của «Tờ khai»'],
    ])
  })
})

describe('people', () => {
  const recipient: ActField = { kind: 'recipient', name: 'recipient', owner: 'Lý Thị Sa Rươl' }
  const another = {
    receiver: 'other',
    'recipient.kind': 'person',
    'recipient.name': 'Trần Văn Bé',
    'recipient.idType': 'can-cuoc',
    'recipient.idNumber': '000060000123',
    'recipient.basis': 'Giấy uỷ quyền ngày 20/11/2026',
  }

  test('the owner needs no data; what stands in the other fields is then not meant', () => {
    expect(read(recipient, { ...another, receiver: 'owner' })).toEqual({ body: {}, problems: [] })
  })

  test('somebody else is a party with the basis on which he takes it', () => {
    expect(read(recipient, another).body).toEqual({
      recipient: {
        kind: 'person',
        name: 'Trần Văn Bé',
        identity: { type: 'can-cuoc', number: '000060000123' },
        basis: 'Giấy uỷ quyền ngày 20/11/2026',
        source: 'typed',
      },
    })
  })

  test('without name or basis nobody takes it', () => {
    const fields = problem(recipient, { ...another, 'recipient.name': '', 'recipient.basis': '' }).map(([at]) => at)
    expect(fields).toEqual(['recipient.name', 'recipient.basis'])
  })

  test('what must be done first is asked for, in its own words', () => {
    const fault = { vi: 'Mời ký rồi đánh dấu', en: 'Sign, then tick' }
    const must: ActField = { kind: 'must', name: 'proof', label, says: label, fault, value: 'signature' }
    expect(read(must, { proof: 'signature' }).body).toEqual({ proof: 'signature' })
    for (const proof of ['', 'code']) expect(problem(must, { proof })).toEqual([['proof', 'Mời ký rồi đánh dấu']])
  })

  test('a card that is scanned fills the one who takes it', () => {
    const scan = '000060000123||Trần Văn Bé|05011960|Nam|Khóm 2, phường Ngã Năm|10102022'
    const typed = { receiver: 'other', 'recipient.scan': scan, 'recipient.basis': 'Con ruột' }
    expect(read(recipient, typed).body).toMatchObject({
      recipient: { name: 'Trần Văn Bé', birthDate: '1960-01-05', sex: 'male', identity: { number: '000060000123' } },
    })
  })
})
