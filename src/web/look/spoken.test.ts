import { expect, test } from 'vitest'
import { piecesOf } from './spoken.ts'

const marked = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.vi ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['reason: Chờ xác minh nơi cư trú · 2 pages', 'reason: [Chờ xác minh nơi cư trú] · 2 pages'],
  ['Bằng tốt nghiệp đại học · 1 copy × 5 pages', '[Bằng tốt nghiệp đại học] · 1 copy × 5 pages'],
  ['Tờ khai: chưa ký tên; ghi rõ họ tên.', '[Tờ khai: chưa ký tên; ghi rõ họ tên.]'],
  [
    'Wrong: Họ tên của mẹ. A slip of typing: Trên giấy là Sa',
    'Wrong: [Họ tên của mẹ]. A slip of typing: [Trên giấy là Sa]',
  ],
  ['Centre of Ngã Năm ward · Lâm Hoàng', 'Centre of Ngã Năm ward · Lâm Hoàng'],
  ['document 45/UBND-HT', 'document 45/UBND-HT'],
])('%s', (text, expected) => expect(marked(text)).toBe(expected))

test('no letter is lost or added', () => {
  const text = ' · Chờ: ; → xác minh.\nDone: . '
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
