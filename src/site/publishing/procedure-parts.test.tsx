import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Lang } from '#platform'
import type { Component, CurrentProcedure } from '#procedure'
import { CitizenLayout } from '#web'
import { testScene } from '../../../tests/support/scene.ts'
import { textOf } from '../pages.test-support.ts'
import { changed, directory, friday, shipped, shippedProcedure, vietnam } from '../site.test-support.ts'
import { Online, Version, Where } from './procedure-law.component.tsx'
import { PapersOfCase } from './procedure-papers.component.tsx'
import { FeesOfCase, TimesOfCases } from './procedure-time.component.tsx'
import { feeLinesOf, papersOf, viewProcedure } from './procedure-view.ts'

/** What stands on the page for a part of it; a part is always drawn inside its layout. */
const draw = (part: VNode, lang: Lang = 'vi'): { readonly html: string; readonly text: string } => {
  const scene = testScene({ lang, now: friday })
  const page = renderToString(
    <CitizenLayout visit={scene} title="x">
      {part}
    </CitizenLayout>,
  )
  const html = /<div class="reading">(.*)<\/div><\/div><\/main>/s.exec(page)?.[1] ?? ''
  return { html, text: textOf(html).trim() }
}

const view = (procedure: CurrentProcedure, choice = {}) =>
  viewProcedure(procedure, shipped.fields, choice, { directory, calendarOf: () => vietnam, now: friday })

const paper = (change: Partial<Component> = {}): Component => ({
  key: 'p',
  name: { vi: 'Tờ khai' },
  originals: 1,
  copies: 0,
  mode: 'submit',
  required: true,
  ...change,
})
const base = shippedProcedure('1.004873')
const [firstCase] = base.cases as readonly [CurrentProcedure['cases'][number]]
const { components: _, ...anyPapers } = firstCase
const withPapers = (...components: Component[]) => changed('1.004873', { components, cases: [anyPapers] })
const drawPapers = (procedure: CurrentProcedure, lang?: Lang) =>
  draw(
    <PapersOfCase
      code={procedure.code}
      sizes={new Map([['forms/x.typ', 80_000]])}
      sets={procedure.sets}
      papers={papersOf(procedure, firstCase.key)}
    />,
    lang,
  )

describe('papers', () => {
  test('originals and copies are counted in words', () => {
    expect(drawPapers(withPapers(paper({ originals: 1, copies: 2 }))).text).toContain('1 bản chính và 2 bản sao')
    expect(drawPapers(withPapers(paper({ originals: 2, copies: 1 })), 'en').text).toContain('2 originals and 1 copy')
  })

  test('an optional one is marked with its condition', () => {
    const { text } = drawPapers(withPapers(paper({ required: false, condition: { vi: 'Khi ủy quyền' } })))
    expect(text).toContain('Tờ khai khi cần 1 bản chính Khi ủy quyền')
  })

  test('nothing to hand in is said', () => {
    const { text } = drawPapers(withPapers(paper({ fromData: 'Cơ sở dữ liệu đất đai' })))
    expect(text).toContain('Không phải nộp giấy tờ nào.')
    expect(text).toContain('Nơi có dữ liệu: Cơ sở dữ liệu đất đai')
    expect(text).not.toContain('bản chính')
  })

  test('a form without a file is named and not linked', () => {
    const { html, text } = drawPapers(withPapers(paper({ form: { code: 'Mẫu 11/ĐK', title: { vi: 'Đơn' } } })))
    expect(html).not.toContain('href')
    expect(text).toContain('Theo mẫu: Đơn (Mẫu 11/ĐK)')
  })

  test('a form to download says its number, kind and size, in both languages', () => {
    const form = { code: 'Mẫu số 02 NĐ 9/2025/NĐ-CP', title: { vi: 'Đơn', en: 'Request' }, file: 'forms/x.typ' }
    const { html, text } = drawPapers(withPapers(paper({ form })))
    expect(html).toContain('href="/thu-tuc/1.004873/bieu-mau/x"')
    expect(text).toContain('Tải mẫu: Đơn (Mẫu số 02 Nghị định 9/2025/NĐ-CP; PDF, 78 KB)')
    expect(drawPapers(withPapers(paper({ form })), 'en').text).toContain(
      'Request (Form 02 Decree 9/2025/NĐ-CP; PDF, 78 KB)',
    )
    const unknown = drawPapers(withPapers(paper({ form: { ...form, file: 'forms/y.typ' } })))
    expect(unknown.text).toContain('NĐ-CP; PDF)')
  })

  test('groups without papers are not headed', () => {
    const { text } = drawPapers(withPapers(paper()))
    expect(text).toContain('Cần nộp')
    expect(text).not.toMatch(/xuất trình|Đã có trong dữ liệu|Cần biết/)
  })
})

const fee = (change: Partial<CurrentProcedure['fees'][number]> = {}, amount: number | null = 8000) => {
  const each = { amount, basis: 'Nghị quyết 12', note: null }
  const amounts = { counter: each, online: each, post: each }
  return changed('1.004873', { fees: [{ key: 'k', name: { vi: 'Lệ phí' }, kind: 'lệ phí', amounts, ...change }] })
}
const drawFees = (procedure: CurrentProcedure, lang?: Lang) =>
  draw(<FeesOfCase fees={feeLinesOf(procedure, firstCase.key)} />, lang).text

describe('fees', () => {
  test.each([
    [fee(), 'Lệ phí 8.000 ₫ Căn cứ: Nghị quyết 12'],
    [fee({}, 0), 'Lệ phí miễn phí'],
    [fee({}, null), 'theo mức của Hội đồng nhân dân cấp tỉnh; xin hỏi tại quầy'],
    [fee({ onRequest: true }), 'Lệ phí chỉ thu khi có yêu cầu hoặc trường hợp riêng 8.000 ₫'],
    [fee({ exempt: { vi: 'Hộ nghèo' } }), 'Được miễn: Hộ nghèo'],
    [fee({ channels: ['online'] }), 'Trực tuyến: 8.000 ₫'],
    [changed('1.004873', { fees: [] }), 'Không thu phí, lệ phí.'],
  ])('%#', (procedure, expected) => {
    expect(drawFees(procedure)).toContain(expected)
  })

  test('by the page, in English', () => {
    const perPage = { first: 2000, upTo: 2, after: 1000, max: 200_000 }
    expect(drawFees(fee({ perPage }), 'en')).toContain(
      '2,000 ₫ a page for the first 2 pages, 1,000 ₫ a page from page 3, at most 200,000 ₫ a copy',
    )
  })
})

const drawTimes = (procedure: CurrentProcedure, lang?: Lang) => draw(<TimesOfCases view={view(procedure)} />, lang)

describe('times', () => {
  test('the chosen case is marked, and one decision is named once', () => {
    const { html, text } = drawTimes(base)
    expect(html.match(/<tr class="marked"/g)).toHaveLength(1)
    expect(text.match(/1256\/QĐ-UBND/g)).toHaveLength(1)
    expect(text).toContain('(trường hợp đang xem)')
  })

  test('without a promise the law’s time stands', () => {
    const limits = { counter: { statutory: { value: 3, unit: 'day' as const }, committed: null } }
    const own = { ...firstCase, limits: { ...firstCase.limits, ...limits } }
    const { text } = drawTimes(changed('1.004873', { channels: ['counter'], cases: [own] }))
    expect(text).toContain('Mọi cách nộp 3 ngày như luật định')
    expect(text).not.toContain('Thời hạn cam kết theo')
  })

  test('consent by silence is said', () => {
    expect(drawTimes(shippedProcedure('1.003622')).text).toContain('cơ quan không trả lời thì Ông/Bà được thực hiện')
    expect(drawTimes(base).text).not.toContain('không trả lời')
  })
})

describe('where and how', () => {
  test('until a place is chosen: which kind of agency decides, and every one-stop', () => {
    const { text } = draw(<Where view={view(base)} />)
    expect(text).toContain('Cơ quan giải quyết: Ủy ban nhân dân cấp xã')
    expect(text).toContain('Chọn phường, xã nơi cư trú ở trên')
    expect(text.match(/Trung tâm Phục vụ hành chính công/g)).toHaveLength(4)
  })

  test('chosen: the one-stop, the agency, and the others on demand', () => {
    const { html, text } = draw(<Where view={view(base, { territory: 'phuong-nga-nam' })} />, 'en')
    expect(text).toContain('Hand in and collect at Public Administration Service Centre of Ngã Năm ward')
    expect(text).toContain("Decided by People's Committee of Ngã Năm ward")
    expect(html).toMatch(/<details[^>]*>.*phường Mỹ Quới/s)
  })

  test('when nobody is competent, what to do instead', () => {
    const orphan = changed('1.004873', { competence: [{ agencyKind: 'district-committee', from: '2018-06-21' }] })
    const { text } = draw(<Where view={view(orphan, { territory: 'phuong-nga-nam' })} />)
    expect(text).toContain('Xin gọi đường dây nóng')
  })

  test('the online level with its old number and the reason', () => {
    const { text, html } = draw(<Online view={view(shippedProcedure('1.000894'))} />)
    expect(text).toMatch(/Trực tuyến một phần \(mức cũ 3\) Vì sao chưa làm trọn trên mạng: /)
    expect(html).toMatch(/href="https:\/\/dichvucong\.gov\.vn\/[^"]*" rel="noopener external"/)
  })

  test('a version that ends says when', () => {
    const ending = changed('1.004873', { effective: { from: '2018-06-21', to: '2027-06-30' } })
    const { text } = draw(<Version view={view(ending)} />)
    expect(text).toContain('Áp dụng từ 21/06/2018 đến hết 30/06/2027')
    expect(draw(<Version view={view(base)} />).text).not.toContain('đến hết')
  })
})
