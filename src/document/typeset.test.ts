import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { actDay, applicant, receiptInput } from '../../tests/support/forms.ts'
import { pdfFonts, pdfInfo, pdfText } from '../../tests/support/pdf.ts'
import { type ReceiptInput, receiptData } from './receipt.ts'
import { closePress, typeset, typesetForm, typesetSheaf } from './typeset.ts'

afterAll(closePress)

const about = { title: 'Giấy tiếp nhận H13.64-261122-0001', at: actDay }
const receipt = (input: Partial<ReceiptInput> = {}) =>
  typeset('tt03-2025/receipt', receiptData({ ...receiptInput, ...input }), about)

describe('every PDF', () => {
  test('says what it is: PDF/A-2b, title, date of the act, size A5', async () => {
    const pdf = await receipt()
    const xmp = Buffer.from(pdf).toString('latin1')
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(xmp).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/)
    expect(xmp).toContain('/Lang (vi-VN)')
    expect(pdfInfo(pdf)).toEqual({
      pages: 2,
      title: 'Giấy tiếp nhận H13.64-261122-0001',
      created: '2026-11-22T02:15:00Z',
      width: 148,
      height: 210,
    })
  })

  test('carries its fonts, and only the repository’s', async () => {
    const fonts = pdfFonts(await receipt())
    expect(fonts.map(({ name }) => name).sort()).toEqual([
      'LiberationSerif',
      'LiberationSerif-Bold',
      'LiberationSerif-Italic',
    ])
    expect(fonts.every(({ embedded }) => embedded)).toBe(true)
  })

  test('is the same to the byte for the same data and date, in another process too', async () => {
    const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')
    const first = digest(await receipt())
    expect(digest(await receipt())).toBe(first)
    closePress()
    expect(digest(await receipt())).toBe(first)
    expect(digest(await receipt({ officer: 'Lý Thị Sáu' }))).not.toBe(first)
  })
})

describe('text that people typed', () => {
  const tricks = [
    '#panic("x")',
    '#import "/package.json": *',
    '$ sum_0^n $',
    '\\u{41} \\ #h(1cm)',
    '*đậm* _nghiêng_ `mã`',
    '= Tiêu đề',
    '// chú thích /* và */',
    '<nhãn> @nhãn ~ --- "…"',
    '] #[ ) ( } {',
  ]

  test.each(tricks)('«%s» is shown as it is', async (trick) => {
    const pdf = await receipt({ request: trick, sheets: ['given'], applicant: { ...applicant, name: trick } })
    expect(pdfText(pdf)).toContain(`Nội dung yêu cầu giải quyết: ${trick}`)
  })

  test('names of all peoples keep their letters', async () => {
    const names = ['Nguyễn Thị Hường', 'Y Moan Ênuôl', "H'Hen Niê", 'Kpă Ƀơ̆m Ĕ ĭ ŏ Ŭ', 'Thạch Sô Phia', 'Điểu K’Rể']
    const text = pdfText(
      await receipt({ components: names.map((name) => ({ name, originals: 1, copies: 0 })), sheets: ['given'] }),
    )
    for (const name of names) expect(text).toContain(name.normalize('NFC'))
  })

  test('nothing that can be typed costs the citizen the slip', async () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, request) => {
        const pdf = await receipt({ request, applicant: { name, address: name, email: name }, returnAt: name })
        return pdf.length > 10_000
      }),
      { numRuns: 40 },
    )
  })
})

describe('forms to download', () => {
  test.each(['forms/../../package.json', '/etc/passwd', 'forms/a/b.typ', 'forms/.typ', '1.001193.typ'])(
    '«%s» is not a form',
    async (file) => {
      await expect(typesetForm(file, about)).rejects.toThrow('this is not the name of a form')
    },
  )

  const shipped = readdirSync(join(import.meta.dirname, '../../catalogue/forms')).filter(
    (file) => !/^form[.-]/.test(file),
  )

  test.each(shipped)('%s is typeset in the repository’s fonts', async (file) => {
    const pdf = await typesetForm(`forms/${file}`, about)
    const { width, height, pages } = pdfInfo(pdf)
    expect([width, height].toSorted()).toEqual([210, 297])
    const toFillIn = pdfText(pdf, pages).match(/(?:\. ?){12,}/g) ?? []
    expect(toFillIn.length, 'the last page holds more than the day and the signature').toBeGreaterThan(2)
    expect(pdfFonts(pdf).filter(({ name, embedded }) => !embedded || !name.startsWith('LiberationSerif'))).toEqual([])
  })

  test('one is printed once for everybody', async () => {
    const [first, second] = await Promise.all([
      typesetForm(`forms/${shipped[0]}`, about),
      typesetForm(`forms/${shipped[0]}`, about),
    ])
    expect(first).toBe(second)
  })

  test('one that is not there is named', async () => {
    await expect(typesetForm('forms/9.999999.typ', about)).rejects.toThrow(
      'typesetting catalogue/forms/9.999999.typ: there is no such form',
    )
  })
})

test('several forms are bound in their order, each page as it is, and nothing of one lot is in the next', async () => {
  const of = (name: string) => {
    const data = receiptData({ ...receiptInput, applicant: { ...applicant, name } })
    return { set: 'tt03-2025' as const, kind: 'receipt' as const, data, about }
  }
  const both = await typesetSheaf([of('Trần Văn Bé'), of('Lý Thị Mỹ')], about)
  expect(pdfInfo(both)).toMatchObject({ pages: 4, title: about.title, width: 148, height: 210 })
  expect(pdfText(both)).toMatch(/Trần Văn Bé.*Lý Thị Mỹ/s)
  const next = await typesetSheaf([of('Danh Út')], about)
  expect(pdfInfo(next).pages).toBe(2)
  expect(pdfText(next)).not.toContain('Trần Văn Bé')
})

test('a program that printed ends by itself', () => {
  const program = `import('${import.meta.dirname}/typeset.ts').then(async ({ warmPress }) => {
    await warmPress(Temporal.Instant.fromEpochMilliseconds(0))
    console.log('printed')
  })`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 10_000 })
  expect(output.toString()).toBe('printed\n')
})
