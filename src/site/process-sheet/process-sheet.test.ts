import { afterAll, describe, expect, test } from 'vitest'
import { regimes } from '#agency'
import { closePress, typeset } from '#document'
import type { Lang } from '#platform'
import { type CurrentProcedure, getStep } from '#procedure'
import { pdfInfo, pdfTags, pdfText } from '../../../tests/support/pdf.ts'
import { viewProcedure } from '../publishing/procedure-view.ts'
import { changed, directory, friday, shipped, shippedProcedure, today, vietnam } from '../site.test-support.ts'
import { processSheet } from './process-sheet.ts'

afterAll(closePress)

const sheetOf = (procedure: CurrentProcedure, choice = {}, lang: Lang = 'vi') =>
  processSheet(
    viewProcedure(procedure, shipped.fields, choice, { directory, calendarOf: () => vietnam, now: friday }),
    regimes().on(today),
    friday,
    lang,
  )
const building = shippedProcedure('1.013225')
const ward = { territory: directory.territoriesOn(today)[0]!.key }

describe('the process sheet', () => {
  test('says the word «thủ tục» once', () => {
    const { purpose } = sheetOf(shippedProcedure('1.004873'))
    expect(purpose).toContain('thủ tục «Cấp Giấy xác nhận tình trạng hôn nhân»')
  })

  test('numbers, authority and day come from the route of the version in force', () => {
    const route = {
      ...building.route,
      decision: { number: '77/QĐ-UBND', date: '2026-03-01', authority: 'UBND phường' },
      effectiveFrom: '2026-03-15',
    }
    expect(sheetOf(changed('1.013225', { route, versionNumber: 4 }))).toMatchObject({
      number: 'QT-1.013225',
      version: '4',
      effectiveFrom: '15/03/2026',
      decision: '77/QĐ-UBND ngày 01/03/2026 của UBND phường',
      authority: 'UBND phường',
    })
  })

  test('every shipped procedure has one, with all seven parts in both languages', () => {
    for (const procedure of shipped.list(today)) {
      for (const lang of ['vi', 'en'] as const) {
        const sheet = sheetOf(procedure, {}, lang)
        const filled = [sheet.scope, sheet.references, sheet.terms, sheet.papers, sheet.limits, sheet.results]
        const parts = [...filled, sheet.steps, sheet.sentences, sheet.forms, sheet.records]
        expect(parts.map(({ length }) => length > 0)).not.toContain(false)
        expect(sheet.steps).toHaveLength(procedure.route.steps.length)
        expect(sheet.steps.flatMap(({ who, limit, output, next }) => [who, limit, output, next])).not.toContain('')
      }
    }
  })

  test('the steps are numbered as in the drawing, and each branch names its number in table and words', () => {
    const { steps, sentences } = sheetOf(building, ward)
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => String(at + 1)))
    for (const [at, { name }] of steps.entries()) expect(sentences[at]).toContain(name)
    expect(steps[1]?.next).toBe('Cần kiểm tra thực địa: Bước 3; Không cần kiểm tra thực địa: Bước 8')
    expect(sentences[1]).toContain('Cần kiểm tra thực địa: bước 3; Không cần kiểm tra thực địa: bước 8')
    expect(steps[1]?.who).toContain('Chuyên viên thụ lý')
  })

  test('parallel steps are said to start at once', () => {
    const sheet = sheetOf(shippedProcedure('1.013949'))
    expect(sheet.steps.map(({ next }) => next)).toContain('Cùng lúc: Bước 3, Bước 4, Bước 5')
  })

  test('a form stands once, with its number under the regime of today and the steps that use it', () => {
    const { forms } = sheetOf(building)
    expect(forms.find(({ name }) => name.startsWith('Phiếu kiểm soát'))).toEqual({
      number: 'Mẫu số 06, Thông tư 03/2025/TT-VPCP',
      name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      steps: 'Bước 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11',
    })
    const only = { ...building.route, steps: building.route.steps.map((step) => ({ ...step, forms: [] })) }
    const without = sheetOf(changed('1.013225', { route: only })).forms.map(({ name }) => name)
    expect(without.some((name) => name.startsWith('Phiếu kiểm soát'))).toBe(false)
  })

  test('a paper that one case asks for names the case; one that all ask for does not', () => {
    const { papers } = sheetOf(shippedProcedure('1.001193'))
    expect(
      papers.find(({ name }) => name === 'Biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập')?.note,
    ).toBe('Trường hợp: Trẻ em bị bỏ rơi')
    expect(papers.find(({ name }) => name === 'Tờ khai đăng ký khai sinh')?.note).not.toContain('Trường hợp')
  })

  test('a limit that is not counted says so', () => {
    const last = getStep(building.route, 'handing-over')
    expect(last.limit.unit).toBe('none')
    expect(sheetOf(building).steps.at(-1)?.limit).toBe('Không tính')
  })
})

describe('the sheet on paper', () => {
  test('is A4 with the seven parts, the drawing as a figure, and the words of its branches', async () => {
    const sheet = sheetOf(building, ward)
    const pdf = await typeset('common/process-sheet', sheet, { title: sheet.name, at: friday })
    const { width, height } = pdfInfo(pdf)
    expect([width, height]).toEqual([210, 297])
    const text = pdfText(pdf)
    const parts = ['1. Mục đích', '2. Phạm vi', '3. Tài liệu viện dẫn', '4. Định nghĩa', '5. Nội dung quy trình']
    const wanted = [...parts, '6. Biểu mẫu', '7. Hồ sơ lưu', 'QT-1.013225', 'Lưu đồ bằng lời', '0118/QĐ-UBND']
    expect(wanted.filter((part) => !text.includes(part))).toEqual([])
    expect(text).not.toContain('□')
    expect(pdfTags(pdf)).toContain('Figure')
  })
})
