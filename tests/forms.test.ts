import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { closePress, typesetStatutory } from '#document'
import { pictureName, picturesFolder, resolution } from './support/form-pictures.ts'
import { allForms, sampleDay, sampleOf } from './support/form-samples.ts'
import { pdfInfo, pdfPicture, pdfText } from './support/pdf.ts'
import { difference, readPng } from './support/png.ts'

afterAll(closePress)

/** A part of the squares that may differ: another version of the renderer, never a line that moved. */
const mostOtherwise = 0.005

/** What each form must say, in the words of its circular. */
const said: Readonly<Record<string, readonly string[]>> = {
  receipt: ['Số: 57/TNHS', 'Quyển số: 01, Số thứ tự: 57', 'NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ', 'Sơn Thị Mai'],
  supplement: ['Số: 57/HDHS', 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau', 'NGƯỜI HƯỚNG DẪN'],
  declined: ['Số: 57/TCTN', 'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể'],
  apology: ['trân trọng gửi lời xin lỗi', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Nơi nhận'],
  stop: ['Số: 57/TB-UBND', 'thông báo dừng giải quyết hồ sơ nêu trên', 'ngày 18 tháng 11 năm 2026'],
  control: ['1. Giao: Phòng chuyên môn 2. Nhận: UBND', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Thẩm định: nhận 09:00'],
  register: ['Quyển số: 01/', 'Phương thức Ký nhận', '8 hồ sơ'],
}
const circular = { 'tt01-2018': 'Thông tư số 01/2018/TT-VPCP', 'tt03-2025': 'Thông tư số 03/2025/TT-VPCP' } as const

test('there are thirteen forms, six before 1/7/2025 and seven since', () => {
  expect(allForms.map(({ set }) => set).filter((set) => set === 'tt01-2018')).toHaveLength(6)
  expect(allForms).toHaveLength(13)
})

describe.each(allForms)('$set $kind', ({ set, kind }) => {
  test('says what its circular asks for, on its paper, and looks as its picture in docs', async () => {
    const pdf = await typesetStatutory(set, kind, sampleOf(set, kind), { title: kind, at: sampleDay(set) })
    const text = pdfText(pdf)
    expect([...(said[kind] ?? []), circular[set]].filter((part) => !text.includes(part))).toEqual([])
    expect(pdfInfo(pdf)).toMatchObject(kind === 'register' ? { width: 297, height: 210 } : { width: 148, height: 210 })
    const kept = readPng(readFileSync(resolve(picturesFolder, pictureName(set, kind))))
    // drawn otherwise on purpose: npm run pictures
    expect(difference(kept, pdfPicture(pdf, 1, resolution))).toBeLessThanOrEqual(mostOtherwise)
  })
})

test('a line that moved, and another paper, are seen', async () => {
  const [receipt, supplement] = await Promise.all(
    (['receipt', 'supplement'] as const).map(async (kind) =>
      pdfPicture(
        await typesetStatutory('tt03-2025', kind, sampleOf('tt03-2025', kind), {
          title: kind,
          at: sampleDay('tt03-2025'),
        }),
        1,
        resolution,
      ),
    ),
  )
  const kept = readPng(readFileSync(resolve(picturesFolder, pictureName('tt03-2025', 'receipt'))))
  expect(difference(kept, supplement!)).toBeGreaterThan(mostOtherwise)
  const said = sampleOf('tt03-2025', 'receipt')
  const other = { ...said, limit: 'mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ theo quy định của pháp luật' }
  const moved = await typesetStatutory('tt03-2025', 'receipt', other, { title: 'x', at: sampleDay('tt03-2025') })
  expect(difference(receipt!, pdfPicture(moved, 1, resolution))).toBeGreaterThan(mostOtherwise)
})
