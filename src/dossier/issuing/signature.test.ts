import { describe, expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import { nameToSign, signatureOf, signersAgency } from './signature.ts'

const read = readAgencyFiles()
if (!('agencies' in read)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(read)
const day = Temporal.PlainDate.from('2026-11-23')
const [committee, division, centre, department] = ['H13.64', 'H13.64.03', 'H13.64.02', 'H13.09'] as const

/** The block as it stands on the paper, and whose paper it is. */
const block = (agency: string, capacity: string | null, title: string, name = 'Kim Hoàng') => {
  const issuer = signersAgency(directory, { agency, capacity })
  const signer = signatureOf({ post: 'p', name, title, capacity }, directory.letterheadAt(issuer, day))
  return [issuer, ...[...(signer.capacity ?? []), signer.position ?? ''].map((line) => line.toUpperCase()), signer.name]
}

describe('the signature block (NĐ 30/2020)', () => {
  test.each([
    ['the chairman', committee, 'TM.', 'Chủ tịch', [committee, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'a vice-chairman',
      committee,
      'KT.',
      'Phó Chủ tịch',
      [committee, 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['a head of division by order', division, 'TL.', 'Trưởng phòng', [committee, 'TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG']],
    ['a head of division authorised', committee, 'TUQ.', 'Trưởng phòng', [committee, 'TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG']],
    ['a head of division himself', division, null, 'Trưởng phòng', [division, 'TRƯỞNG PHÒNG']],
    ['his deputy', division, 'KT.', 'Phó Trưởng phòng', [division, 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
    ['the deputy director of a centre', centre, 'KT.', 'Phó Giám đốc', [centre, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['the director of a department', department, 'TM.', 'Giám đốc', [department, 'GIÁM ĐỐC']],
    ['its deputy director', department, 'KT.', 'Phó Giám đốc', [department, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ] as const)('of %s', (_who, agency, capacity, title, lines) => {
    expect(block(agency, capacity, title)).toEqual([...lines, 'Kim Hoàng'])
  })

  test('of a deputy who stands in for the head of a division has a line for each', () => {
    const title = 'KT. Trưởng phòng / Phó Trưởng phòng'
    expect(block(division, 'TL.', title).slice(1)).toEqual([
      'TL. CHỦ TỊCH',
      'KT. TRƯỞNG PHÒNG',
      'PHÓ TRƯỞNG PHÒNG',
      'Kim Hoàng',
    ])
    expect(block(division, null, title)).toEqual([division, 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'Kim Hoàng'])
  })

  test('of somebody without title or with a capacity that nobody knows is only his name', () => {
    const letterhead = directory.letterheadAt(committee, day)
    expect(signatureOf({ post: null, name: 'Danh Út', title: null, capacity: 'PP.' }, letterhead)).toEqual({
      name: 'Danh Út',
      capacity: [],
    })
  })
})

test.each([
  ['TS. Lý Thị Lan', 'Lý Thị Lan'],
  ['PGS.TS Lý Thị Lan', 'Lý Thị Lan'],
  ['ThS. BS. Lý Thị Lan', 'Lý Thị Lan'],
  ['BSCKII Lý Thị Lan', 'Lý Thị Lan'],
  ['NGƯT, TS. Lý Thị Lan', 'Lý Thị Lan'],
  ['Thạch Sơn', 'Thạch Sơn'],
  ['Tsan A Sáng', 'Tsan A Sáng'],
  ['TS.', 'TS.'],
])('a signer is named without academic titles: %s', (typed, signed) => {
  expect(nameToSign(typed)).toBe(signed)
})
