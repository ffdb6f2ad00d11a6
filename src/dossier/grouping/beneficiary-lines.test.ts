import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import { takenIn } from '../dossier.test-support.ts'
import { applicantOf } from '../issuing/form-head.ts'
import { newNameWords } from '../lookup/name-words.ts'
import { partyOf } from '../party.ts'
import { beneficiaryFaults, changeBeneficiaries, readBeneficiaries } from './beneficiaries.form.ts'
import { listedTwice } from './beneficiaries.ts'
import { readLines } from './beneficiary-lines.form.ts'

const today = '2026-11-23'
const number = (n: number): string => `000199${String(n).padStart(6, '0')}`
const told = (text: string) => readLines(text, today).map(({ line, faults }) => [line, ...faults.map(({ vi }) => vi)])

describe('a pasted list', () => {
  test('is read line by line, its head and ordinals passed over, dates and numbers as people write them', () => {
    const text = [
      'STT\tHọ và tên\tNgày sinh\tGiới tính\tSố căn cước\tĐịa chỉ\tĐiện thoại',
      '1\tLý Thị Sa Rươl\t4/3/1999\tNữ\t000199004873\tKhóm 2, phường Ngã Năm\t0912 345 678',
      '',
      '2\tDanh  Út\t1955\tnam\t365 123 456',
      'Trần Bé; 05/2019; ; ; Khóm 3',
    ].join('\r\n')
    const lines = readLines(text, today)
    expect(lines.map(({ line }) => line)).toEqual([2, 4, 5])
    expect(lines.map(({ party }) => party)).toEqual([
      {
        kind: 'person',
        name: 'Lý Thị Sa Rươl',
        birthDate: '1999-03-04',
        sex: 'female',
        identity: { type: 'can-cuoc', number: '000199004873' },
        address: 'Khóm 2, phường Ngã Năm',
        phone: '0912345678',
        source: 'typed',
      },
      {
        kind: 'person',
        name: 'Danh Út',
        birthDate: '1955',
        sex: 'male',
        identity: { type: 'cmnd', number: '365123456' },
        source: 'typed',
      },
      { kind: 'person', name: 'Trần Bé', birthDate: '2019-05', address: 'Khóm 3', source: 'typed' },
    ])
  })

  test('names each line that cannot be read, with everything that is wrong in it', () => {
    expect(
      told(
        [
          '\t1960\tNam\t000060000123',
          'Bé\t31/2/1960\tkhác\t12345',
          'Út\t2030\tNam\t00060000123',
          `${'x'.repeat(201)}`,
          'Tư\t\t\t\t\t12',
          'Năm\t\t\t\t\t\tgì nữa',
        ].join('\n'),
      ),
    ).toEqual([
      [1, 'thiếu họ tên'],
      [
        2,
        'ngày sinh không đọc được: ghi như 5/1/1960 hoặc 1960',
        'giới tính ghi Nam hoặc Nữ',
        'số giấy tờ phải là 12 số (căn cước), 9 số (CMND) hoặc số hộ chiếu',
      ],
      [3, 'ngày sinh sau hôm nay', 'số giấy tờ có 11 chữ số: bảng tính hay bỏ số 0 ở đầu, hãy ghi đủ 12'],
      [4, 'họ tên dài quá 200 ký tự'],
      [5, 'số điện thoại không đúng'],
      [6, 'nhiều cột hơn danh sách cần: có 6 cột'],
    ])
  })

  test('tells who stands in it twice by number, and keeps the first', () => {
    const text = [`An\t\t\t${number(1)}`, `Bé\t\t\t${number(2)}`, `An\t\t\t${number(1)}`, 'Cúc', 'Cúc'].join('\n')
    expect(told(text)).toEqual([[1], [2], [3, 'số giấy tờ trùng với dòng 1'], [4], [5]])
    expect(
      listedTwice([
        { kind: 'person', name: 'An' },
        { kind: 'person', name: 'An' },
      ]),
    ).toEqual([])
  })

  test('loses nobody: as many people and faults as filled lines, whatever is pasted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ă', '1', ' ', '\t', ';', '/', 'ữ', '.'), maxLength: 30 })
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const lines = readLines(cells.join('\n'), today)
        expect(lines.length).toBe(cells.filter((each) => each.trim() !== '').length)
        for (const { party, faults } of lines) expect(party === null).toBe(faults.length > 0)
      }),
    )
  })

  test('of 500 people is taken, of 501 refused whole', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, n) => `Người ${'abcdefghij'[n % 10]}\t\t\t${number(n)}`)
    const read = (count: number) => readBeneficiaries(makeForm([['beneficiaries', list(count).join('\n')]]), today)
    expect([read(500).people.length, read(500).faults]).toEqual([500, []])
    expect(read(501).faults.map(({ message }) => message.vi)).toEqual([
      'Danh sách có 501 người, tối đa 500: hãy tách thành nhiều hồ sơ',
    ])
  })
})

describe('the list in the form', () => {
  const form = (fields: Readonly<Record<string, string>>) => makeForm(Object.entries(fields))

  test('takes a person typed alone as its last line; one with a fault stays in the fields', () => {
    const typed = { act: 'add-beneficiary', beneficiaries: 'An', 'beneficiary.name': 'Bé', 'beneficiary.birth': '1960' }
    const added = changeBeneficiaries(form(typed), today)
    expect([added.get('beneficiaries'), added.get('beneficiary.name')]).toEqual(['An\nBé\t1960', ''])
    const wrong = form({ ...typed, 'beneficiary.number': '12' })
    expect(changeBeneficiaries(wrong, today)).toBe(wrong)
    expect(beneficiaryFaults(wrong, today).map(({ field }) => field)).toEqual(['beneficiary.name'])
    expect(beneficiaryFaults(form({ act: 'add-beneficiary' }), today)).toHaveLength(1)
  })

  test('gives up the line that is taken out, and no other', () => {
    const before = form({ act: 'remove-beneficiary.2', beneficiaries: 'An\nBé\nCúc' })
    expect(changeBeneficiaries(before, today).get('beneficiaries')).toBe('An\nCúc')
    const none = form({ act: 'remove-beneficiary.9', beneficiaries: 'An' })
    expect(changeBeneficiaries(none, today).get('beneficiaries')).toBe('An')
  })

  test('is not handed in while somebody typed is not in it, or a line is wrong', () => {
    const read = readBeneficiaries(form({ beneficiaries: 'An\n\t1960\nCúc', 'beneficiary.name': 'Bé' }), today)
    expect(read.faults.map(({ field, message }) => [field, message.vi])).toEqual([
      ['beneficiaries', 'Danh sách người thụ hưởng còn 1 dòng cần sửa: dòng 2'],
      ['beneficiary.name', 'Người vừa gõ chưa vào danh sách: bấm «Thêm vào danh sách» hoặc xoá trắng'],
    ])
  })
})

describe('a group dossier', () => {
  const dossier = takenIn()
  const people = ['Danh Út', 'Kim Thị Hạnh'].map((name, n) =>
    partyOf('beneficiary', { kind: 'person', name }, `b${n}`, dossier.submittedAt),
  )
  const group = { ...dossier, parties: [...dossier.parties, ...people] }

  test('is handed in by its owner and as many as the list has', () => {
    expect(applicantOf(group).name).toBe('Lý Thị Sa Rươl và 2 người theo danh sách')
    expect(applicantOf(dossier).name).toBe('Lý Thị Sa Rươl')
  })

  test('brings no words of its list into the lists of names', () => {
    expect(newNameWords(null, group)).toEqual(newNameWords(null, dossier))
  })
})
