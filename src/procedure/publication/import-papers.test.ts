import { expect, test } from 'vitest'
import { readPapers } from './import-papers.ts'
import { openNotes } from './import-text.ts'
import { readHeading, readLine, splitForm } from './import-wording.ts'

const read = (...documents: unknown[]) => {
  const notes = openNotes()
  const { components, cases, duplicates } = readPapers(documents, notes)
  const said = notes.faults.map(({ at, reason }) => `${at}: ${reason.en}`)
  return { components, cases, duplicates, said }
}

const doc = (name: string, heading: string | null = null, originals: unknown = 1, copies: unknown = 0) => ({
  case: heading,
  name,
  originals,
  copies,
})

const short = (component: { mode: string; name: { vi: string } }) => `${component.mode}: ${component.name.vi}`

test('headings say whether papers are handed in, shown, or no papers at all', () => {
  const { components, cases } = read(
    doc('Đơn xin nuôi rồng', null),
    doc('Giấy tiêm phòng của rồng', '* Giấy tờ phải nộp:'),
    doc('Thẻ căn cước', '* Giấy tờ phải xuất trình:'),
    doc('Rồng phải được giữ trong chuồng', '* Lưu ý:', 1, 1),
  )
  expect(components.map(short)).toEqual([
    'submit: Đơn xin nuôi rồng',
    'submit: Giấy tiêm phòng của rồng',
    'show: Thẻ căn cước',
    'note: Rồng phải được giữ trong chuồng',
  ])
  expect(components.at(-1)).toMatchObject({ originals: 0, copies: 0, required: false })
  expect(cases).toEqual([{ key: 'chung', name: { vi: 'Trường hợp chung' } }])
})

test('the same paper twice is one, whatever its spaces, capitals, numbering and marks’ spelling', () => {
  const { components, duplicates } = read(
    doc('(1) Tờ khai hòa mạng;'),
    doc('  TỜ KHAI  hoà mạng'),
    doc('- Tờ khai hòa mạng.'.normalize('NFD')),
    doc('Tờ khai\u200e hòa mạng'),
  )
  expect(components.map(({ name }) => name.vi)).toEqual(['Tờ khai hòa mạng'])
  expect(duplicates).toBe(3)
})

test('one paper in several cases is one component that both ask for', () => {
  const { components, cases, duplicates } = read(
    doc('Đơn đề nghị', 'a) Trường hợp rồng con, hồ sơ gồm:'),
    doc('Giấy khai sinh của rồng', 'a) Trường hợp rồng con, hồ sơ gồm:'),
    doc('Đơn đề nghị', 'b) Đối với rồng già:'),
    doc('Đơn đề nghị.', 'B)  ĐỐI VỚI rồng già'),
  )
  expect(components.map(({ key }) => key)).toEqual(['don-de-nghi', 'giay-khai-sinh-cua-rong'])
  expect(cases).toEqual([
    {
      key: 'truong-hop-rong-con-ho-so-gom',
      name: { vi: 'Trường hợp rồng con' },
      components: ['don-de-nghi', 'giay-khai-sinh-cua-rong'],
    },
    { key: 'doi-voi-rong-gia', name: { vi: 'Đối với rồng già' }, components: ['don-de-nghi'] },
  ])
  expect(duplicates).toBe(1)
})

test('papers of no case are asked for in every case, and the ordinary case is added', () => {
  const { cases, said } = read(doc('Đơn'), doc('Ảnh', 'Trường hợp rồng bay'), doc('Sổ', 'Trường hợp rồng bơi'))
  expect(cases.map(({ key, components }) => [key, components])).toEqual([
    ['chung', ['don']],
    ['truong-hop-rong-bay', ['don', 'anh']],
    ['truong-hop-rong-boi', ['don', 'so']],
  ])
  expect(said).toEqual([expect.stringContaining('a general case is added')])
})

test('papers for those who come by proxy or online are conditions, not cases', () => {
  const heading = 'Trường hợp ủy quyền thực hiện thủ tục:'
  const { components, cases, said } = read(doc('Đơn', 'Trường hợp rồng bay:'), doc('Giấy ủy quyền', heading))
  expect(cases.map(({ name, components: keys }) => [name.vi, keys])).toEqual([
    ['Trường hợp rồng bay', ['don', 'giay-uy-quyen']],
  ])
  expect(components[1]).toMatchObject({ required: false, condition: { vi: 'Trường hợp ủy quyền thực hiện thủ tục' } })
  expect(said).toEqual([expect.stringContaining('taken as a condition')])
})

test('the papers of one of several people are all needed', () => {
  const { components, cases } = read(doc('Ảnh', 'Hồ sơ của người nuôi:'), doc('Ảnh', 'Hồ sơ của người bán:'))
  expect(cases.length).toBe(1)
  expect(components.map(({ condition, required }) => [condition?.vi, required])).toEqual([
    ['Hồ sơ của người nuôi', true],
    ['Hồ sơ của người bán', true],
  ])
})

test('guidance, headings and lines without a copy are no papers', () => {
  const { components } = read(
    doc('Lưu ý: rồng đỏ nộp riêng', null, 1, 1),
    doc('Ngoài giấy tờ trên, người nuôi nộp thêm các giấy tờ sau:', null, 1, 0),
    doc('Giấy tờ khác', null, 0, 0),
    doc('Trường hợp giấy tờ giả mạo thì cơ quan có thẩm quyền hủy bỏ kết quả', null, 1, 1),
    doc('Người nuôi chịu trách nhiệm trước pháp luật về giấy tờ đã nộp', null, 1, 1),
    doc('Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự', null, 1, 1),
  )
  expect(components.map(({ mode }) => mode)).toEqual(Array(6).fill('note'))
})

test('a sentence that asks for a paper is a paper under its condition', () => {
  const { components, said } = read(
    doc('Trường hợp rồng chưa có tên thì phải nộp văn bản đặt tên', null),
    doc('Đối với rồng nước: Giấy phép bơi', null),
    doc('Người nuôi xuất trình một trong các giấy tờ sau: Thẻ căn cước hoặc hộ chiếu', null),
  )
  expect(components).toMatchObject([
    { mode: 'submit', required: false, name: { vi: 'Trường hợp rồng chưa có tên thì phải nộp văn bản đặt tên' } },
    { mode: 'submit', required: false, name: { vi: 'Giấy phép bơi' }, condition: { vi: 'Đối với rồng nước' } },
    { mode: 'show', required: true, name: { vi: 'Thẻ căn cước hoặc hộ chiếu' } },
  ])
  expect(said).toEqual(['documents.0.name: taken as a paper needed under the condition in the sentence'])
})

test('the record’s own words for a row come first', () => {
  const { components } = read({ ...doc('Thẻ căn cước'), mode: 'show' }, { ...doc('Xem thêm mục b'), kind: 'note' })
  expect(components.map(short)).toEqual(['show: Thẻ căn cước', 'note: Xem thêm mục b'])
})

test('counts that make no sense are left open and named', () => {
  const { components, said } = read(
    doc('Đơn', null, 20251, 1),
    doc('Ảnh', null, '02', ''),
    doc('Sổ', null, null, null),
    doc('Thẻ', null, -1, 0),
    { name: 'Bản vẽ', copies: '3 bản' },
  )
  expect(components.map(({ originals, copies }) => [originals, copies])).toEqual([
    [undefined, undefined],
    [2, 0],
    [undefined, undefined],
    [undefined, undefined],
    [0, 3],
  ])
  expect(said.map((text) => text.split(':')[0])).toEqual(['documents.0', 'documents.2', 'documents.3'])
})

test('one paper with two counts takes the larger in one case, and stays apart in two', () => {
  const same = read(doc('Đơn', null, 1, 0), doc('Đơn', null, 1, 2))
  expect(same.components).toMatchObject([{ originals: 1, copies: 2 }])
  expect(same.said).toEqual(['documents.1: one paper with different counts; the larger is taken'])
  const apart = read(doc('Đơn', 'Trường hợp A', 1, 0), doc('Đơn', 'Trường hợp B', 0, 1))
  expect(apart.components.map(({ key }) => key)).toEqual(['don', 'don-2'])
  expect(apart.cases.map(({ components }) => components)).toEqual([['don'], ['don-2']])
})

test('rows that are odd are named, not fatal', () => {
  const { components, said } = read(null, 5, { originals: 1 }, 'Đơn xin', ['x'])
  expect(components.map(({ name }) => name.vi)).toEqual(['5', 'Đơn xin'])
  expect(said).toContain('documents.0.name: the paper has no name')
  expect(said).toContain('documents.2.name: the paper has no name')
})

test('no documents at all is said', () => {
  expect(read().said).toEqual(['documents: the source gives no papers'])
})

test('headings are read by their words', () => {
  const kind = (text: string) => readHeading(text).kind
  expect(kind('Thành phần hồ sơ:')).toBe('general')
  expect(kind('Hồ sơ bao gồm các giấy tờ sau đây:')).toBe('general')
  expect(kind('Người yêu cầu phải xuất trình các giấy tờ sau:')).toBe('general')
  expect(kind('(1.2) Đối với công trình theo tuyến:')).toBe('case')
  expect(kind('Trường hợp người đại diện theo ủy quyền nộp thông báo')).toBe('case')
  expect(kind('* Trường hợp đăng ký trên môi trường điện tử:')).toBe('condition')
  expect(readHeading('Gia hạn theo danh sách')).toEqual({ kind: 'case', mode: null, unsure: true })
  expect(readHeading('Giấy tờ nộp hoặc xuất trình:')).toEqual({ kind: 'general', mode: null, unsure: true })
})

test('papers whose name speaks of showing are shown; «nộp hoặc xuất trình» is not decided by us', () => {
  expect(readLine('Hộ chiếu xuất trình khi nhận kết quả').mode).toBe('show')
  expect(readLine('Bản sao hộ chiếu').mode).toBe(null)
  expect(read(doc('Người nuôi nộp hoặc xuất trình thẻ căn cước')).said).toContain(
    'documents.0.name: not clear whether handed in or shown; taken as handed in',
  )
})

test('forms and file names are parted from the paper’s name', () => {
  expect(splitForm('Đơn xin nuôi rồng;1.don-xin.doc')).toEqual({ name: 'Đơn xin nuôi rồng', form: '1.don-xin.doc' })
  expect(splitForm('Tờ khai (mẫu CT01 kèm Thông tư 53/2025/TT-BCA)')).toEqual({
    name: 'Tờ khai (mẫu CT01 kèm Thông tư 53/2025/TT-BCA)',
    form: 'Mẫu CT01',
  })
  expect(splitForm('Phiếu (mẫu NA17)101-Mau A17.doc')).toEqual({ name: 'Phiếu (mẫu NA17)', form: 'Mẫu NA17' })
  expect(splitForm('Ảnh màu')).toEqual({ name: 'Ảnh màu', form: null })
  expect(splitForm('danh-sach.pdf')).toEqual({ name: 'danh-sach.pdf', form: null })
})
