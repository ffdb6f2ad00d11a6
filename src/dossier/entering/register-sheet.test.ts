import { expect, test } from 'vitest'
import type { RegisterRow } from '#document'
import { unzip } from '../../../tests/support/zip.ts'
import { registerSheet } from './register-sheet.ts'

const head = {
  title: 'Sổ theo dõi hồ sơ',
  oneStop: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
  volume: '01/2026',
  from: '01/01/2026',
  to: '31/12/2026',
}
const row: RegisterRow = {
  ordinal: '07',
  code: 'H13.64-261120-0007',
  procedure: 'Đăng ký khai sinh',
  sets: 2,
  applicant: 'Lý Thị Sa Rươl',
  address: 'Khóm 3 <ấp & tổ>',
  phone: '0912345678',
  agency: 'UBND phường Ngã Năm',
  receivedAt: Temporal.Instant.from('2026-11-20T02:14:00Z'),
  dueAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  transferredAt: null,
  resultAt: null,
  returnedAt: null,
  note: 'Đã rút',
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Rows of cells as a spreadsheet program reads them: its type, and its text or number. */
const read = async (rows: readonly RegisterRow[]) => {
  const files = unzip(await registerSheet(head, rows))
  const sheet = [...files].find(([name]) => name.startsWith('xl/worksheets/'))?.[1] ?? ''
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)]
  const cells = (line: string) =>
    [...line.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, column, attributes = '', inner = '']) => {
        const value = /<v>(.*?)<\/v>/.exec(inner)?.[1] ?? ''
        if (attributes.includes('t="s"')) return [column, 'text', plain(shared[Number(value)]?.[1] ?? '')]
        return inner === '' ? [column, 'empty', ''] : [column, 'number', Number(value)]
      },
    )
  return {
    sheet,
    styles: files.get('xl/styles.xml') ?? '',
    lines: [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, line = '']) => cells(line)),
  }
}

/** Days since 30/12/1899 of what the clock on the wall showed: how a spreadsheet counts. */
const serial = (wall: string): number => (Date.parse(`${wall}Z`) - Date.parse('1899-12-30T00:00Z')) / 86_400_000

test('the sheet has the print’s columns and rows, numbers as numbers and instants as dates of the wall clock', async () => {
  const { lines, styles } = await read([row, { ...row, ordinal: '08' }])
  const [title, about, ...rest] = lines.filter((line) => line.length > 0)
  expect(title?.[0]).toEqual(['A', 'text', 'SỔ THEO DÕI HỒ SƠ'])
  expect(about?.[0]?.[2]).toContain('quyển số 01/2026 · từ ngày 01/01/2026 đến ngày 31/12/2026 · 2 hồ sơ')
  expect(rest[0]?.map(([, , text]) => text)).toEqual([
    ...['Số TT', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Số lượng hồ sơ (bộ)', 'Tên cá nhân, tổ chức'],
    ...['Địa chỉ, số điện thoại', 'Cơ quan chủ trì giải quyết', 'Nhận hồ sơ', 'Hẹn trả kết quả'],
    ...['Chuyển hồ sơ đến cơ quan giải quyết', 'Nhận kết quả từ cơ quan giải quyết', 'Trả kết quả: ngày, tháng, năm'],
    ...['Phương thức nhận kết quả', 'Ký nhận', 'Ghi chú'],
  ])
  const first = new Map(rest[1]?.map(([column, type, value]) => [column, [type, value]]))
  expect([...'ABDFGO'].map((column) => first.get(column)?.[1])).toEqual([
    ...[7, 'H13.64-261120-0007', 2, 'Khóm 3 <ấp & tổ>; 0912 345 678', 'UBND phường Ngã Năm', 'Đã rút'],
  ])
  const [received, due] = [first.get('H'), first.get('I')]
  expect([received?.[0], due?.[0]]).toEqual(['number', 'number'])
  expect(received?.[1]).toBeCloseTo(serial('2026-11-20T09:14'), 6)
  expect(due?.[1]).toBeCloseTo(serial('2026-11-25T17:00'), 6)
  expect(styles).toContain('hh:mm dd/mm/yyyy')
  expect(rest[2]?.[0]).toEqual(['A', 'number', 8])
})

test.each(['=1+1', '+84912345678', '-2+3', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"])(
  'what a citizen wrote is a text and never a formula: %s',
  async (typed) => {
    const { lines, sheet } = await read([{ ...row, applicant: typed, address: typed, note: typed }])
    const cells = lines.at(-1)?.filter(([column]) => 'EO'.includes(String(column)))
    expect(cells).toEqual([
      ['E', 'text', typed],
      ['O', 'text', typed],
    ])
    expect(sheet).not.toMatch(/<f[ >]/)
  },
)
