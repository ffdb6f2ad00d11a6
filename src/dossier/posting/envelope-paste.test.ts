import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import { onlyRows } from './envelope.form.ts'
import { idTypeOf, readPaste } from './envelope-paste.ts'

describe('a pasted list', () => {
  test('is read as a spreadsheet copies it, with its head passed over', () => {
    const text = [
      'Số hiệu\tThủ tục\tChủ hồ sơ',
      'EA000000001VN\t1.004873\tTrần Văn Bé\t000060000123\t0912345678\tKhóm 2\tđủ',
      '',
      '\t1.004873\tLý Thị Sa Rươl\t\t\tKhóm 3\t1, 3',
    ].join('\n')
    const [first, second, ...more] = readPaste(text)
    expect(first).toMatchObject({
      line: 2,
      envelope: { tracking: 'EA000000001VN', procedure: '1.004873', phone: '0912345678', papers: 'all' },
    })
    expect(second).toMatchObject({ line: 4, envelope: { tracking: '', name: 'Lý Thị Sa Rươl', papers: [1, 3] } })
    expect(more).toEqual([])
  })

  test('takes semicolons and bars, and keeps the lines that say too little', () => {
    const [one, two, three] = readPaste('EA1;1.004873;Trần Văn Bé\n|1.004873|Danh Út|\nTrần Văn Bé')
    expect(one?.envelope).toMatchObject({ name: 'Trần Văn Bé', address: '', papers: [] })
    expect(two?.envelope?.name).toBe('Danh Út')
    expect(three).toEqual({ line: 3, text: 'Trần Văn Bé', envelope: null })
  })

  test.each([
    ['000060000123', 'can-cuoc'],
    ['000 060 000 123', 'can-cuoc'],
    ['123456789', 'cmnd'],
    ['1801234567', 'business-code'],
    ['C1234567', 'passport'],
    ['số 12/GXN', 'other'],
    ['', 'none'],
  ])('the number «%s» is of a paper of the kind %s', (number, type) => {
    expect(idTypeOf(number)).toBe(type)
  })
})

test('rows that stay move up, with everything that belongs to them and nothing else', () => {
  const form = makeForm([
    ['carrier', 'VNPost'],
    ['e.0.name', 'Một'],
    ['e.1.name', 'Hai'],
    ['e.1.pass.declaration', '1'],
    ['e.10.name', 'Mười một'],
    ['envelopes', '11'],
  ])
  expect(Object.fromEntries(onlyRows(form, [1, 10]).entries)).toEqual({
    carrier: 'VNPost',
    'e.0.name': 'Hai',
    'e.0.pass.declaration': '1',
    'e.1.name': 'Mười một',
    envelopes: '2',
  })
})
