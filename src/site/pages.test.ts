import { describe, expect, test } from 'vitest'
import { langs } from '#platform'
import { unmarkedVietnamese } from '../../tests/support/languages.ts'
import { pdfInfo, pdfText } from '../../tests/support/pdf.ts'
import { testService } from '../../tests/support/service.ts'
import { pagesOf } from './pages.test-support.ts'
import { friday, shipped, today } from './site.test-support.ts'

const service = testService(friday)

const open = pagesOf(service)

const every = [
  ['/', 'Ông/Bà cần làm thủ tục gì?', 'What do you need to get done?'],
  ['/thu-tuc', 'Thủ tục hành chính', 'Procedures'],
  ['/thu-tuc?q=khai+sinh', 'Thủ tục hành chính', 'Procedures'],
  ['/thu-tuc?viec=marriage', 'Kết hôn', 'Getting married'],
  ['/thu-tuc?linh-vuc=chung-thuc', 'Chứng thực', 'Certification'],
  ['/thu-tuc/1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'],
  [
    '/thu-tuc/1.004873/quy-trinh',
    'Quy trình giải quyết: Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    'Process: Certificate of marital status',
  ],
  ['/tinh-ngay-hen', 'Tính ngày hẹn trả kết quả', 'Compute the appointment'],
  ['/tra-cuu', 'Tra cứu hồ sơ', 'Track a dossier'],
  ['/niem-yet/H13.64.02', 'Danh mục thủ tục niêm yết', 'Posted list of procedures'],
  ['/tro-giup', 'Trợ giúp và quyền riêng tư', 'Help and privacy'],
] as const

describe('every page', () => {
  test.each(every)('%s speaks both languages', async (path, vi, en) => {
    for (const lang of langs) {
      const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      expect([page.status, page.h1]).toEqual([200, lang === 'vi' ? vi : en])
      expect(page.html).toContain(`<html lang="${lang}"`)
      expect(page.title).toMatch(/ · Một Cửa$/)
      expect(page.html.match(/<h1/g)).toHaveLength(1)
    }
  })

  /** A screen reader reads with the voice of the language that is named. */
  test('on English pages what stays Vietnamese says so: procedures, their processes, and what was asked', async () => {
    const codes = shipped.list(today).flatMap(({ code }, at) => (at % 8 === 0 ? `/thu-tuc/${code}` : []))
    const chosen = [
      '/thu-tuc/1.013225?truong-hop=house&noi=phuong-nga-nam',
      '/thu-tuc/1.013225/quy-trinh?noi=xa-tan-long',
    ]
    const asked = [
      '/tinh-ngay-hen?so=7&don-vi=day&ngay=13/2/2026&gio=9h',
      '/tinh-ngay-hen?so=x&don-vi=day&ngay=31/2/2026&gio=99',
    ]
    const sheets = codes.slice(0, 3).map((path) => `${path}/quy-trinh`)
    const found: string[] = []
    for (const path of [
      ...every.map(([path]) => path),
      ...codes,
      ...sheets,
      ...chosen,
      ...asked,
      '/dang-nhap',
      '/khong-co',
    ]) {
      const { html } = await open(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
      expect(html).toContain('<html lang="en"')
      found.push(...unmarkedVietnamese(html).map((text) => `${path}: ${text}`))
    }
    expect(found).toEqual([])
  })

  test.each(every)('%s needs no script and carries no style of its own', async (path) => {
    const { html } = await open(path)
    expect(html).not.toMatch(/ style="| on[a-z]+="|<script(?![^>]* src=)/)
    expect(html).not.toMatch(/\bundefined\b|\[object Object\]|NaN/)
  })
})

describe('home', () => {
  test('counts what there is and says who is open', async () => {
    const { text, html } = await open('/')
    const all = shipped.list(today)
    const births = all.filter(({ lifeEvents }) => lifeEvents?.includes('having-a-child')).length
    expect(text).toContain(`Sinh con ${births} thủ tục`)
    expect(text).toContain(`Thủ tục đang áp dụng ${all.length}`)
    expect(text).toContain('Đang mở cửa đến 11:30')
    for (const href of ['/thu-tuc', '/tra-cuu', '/tinh-ngay-hen', '/niem-yet/H13.65.02', '/tro-giup'])
      expect(html).toContain(`href="${href}"`)
  })

  test('after hours it says when the doors open again', async () => {
    service.setNow(friday.add({ hours: 10 }))
    expect((await open('/')).text).toContain('Đang nghỉ mở lại lúc 07:30, thứ Hai 23/11/2026')
    service.setNow(friday)
  })
})

describe('search', () => {
  test('shows the best first, with time, fee and by which words it was found', async () => {
    const { html, text } = await open('/thu-tuc?q=xin+giay+doc+than')
    expect(/class="entry-link" href="([^"]+)"/.exec(html)?.[1]).toBe('/thu-tuc/1.004873')
    expect(text).toContain('Còn gọi là: xin giấy độc thân')
    expect(text).toContain('Thời hạn 2 ngày làm việc')
  })

  test('keeps what was typed, as text and not as markup', async () => {
    const typed = '"><img src=x onerror=zzz()>'
    const { html, text } = await open(`/thu-tuc?q=${encodeURIComponent(typed)}`)
    expect(html).not.toContain('<img')
    expect(html).toContain('value="&quot;>&lt;img src=x onerror=zzz()>"')
    expect(text).toContain('Chưa tìm thấy thủ tục nào cho')
  })

  test('finding nothing says what to do', async () => {
    const { text, html } = await open('/thu-tuc?q=zzzzz')
    expect(text).toContain('Ông/Bà thử một trong các cách sau')
    expect(html).toMatch(/href="tel:\d+"/)
    expect(html).toContain('<meta name="robots" content="noindex"')
  })

  test('an answer narrowed by field keeps the question', async () => {
    const { html } = await open('/thu-tuc?q=giay')
    expect(html).toMatch(/href="\/thu-tuc\?q=giay&amp;linh-vuc=/)
  })
})

describe('a procedure', () => {
  test('has everything that the law publishes', async () => {
    const { text } = await open('/thu-tuc/1.004873?truong-hop=again&noi=phuong-nga-nam')
    for (const part of [
      'Giấy tờ : Cấp lại vì đổi mục đích hoặc giấy đã hết hạn',
      'Đã có trong dữ liệu, không phải nộp',
      'Tải mẫu: Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
      'Thời hạn cam kết theo 1256/QĐ-UBND (minh họa) ngày 19/12/2025',
      'Tại quầy, Qua bưu chính: 15.000 ₫',
      'Trực tuyến: 7.500 ₫',
      'Được miễn: Người thuộc gia đình có công',
      'Trung tâm Phục vụ hành chính công phường Ngã Năm',
      'Ủy ban nhân dân phường Ngã Năm',
      'Trực tuyến toàn trình (mức cũ 4)',
      'Các bước bằng lời',
      '60/2014/QH13 – Luật Hộ tịch',
      '163/QĐ-BTP của Bộ Tư pháp',
      'Nộp bây giờ thì hẹn trả 17:00, thứ Tư 25/11/2026',
    ])
      expect(text).toContain(part)
  })

  test('the choice of case and place is an ordinary form that keeps what was chosen', async () => {
    const { html } = await open('/thu-tuc/1.004873?truong-hop=again&noi=xa-tan-long')
    expect(html).toMatch(/<form class="chooser" method="get" action="\/thu-tuc\/1.004873#giay-to"/)
    expect(html).toMatch(/value="again" checked/)
    expect(html).toMatch(/<option value="xa-tan-long" selected/)
  })

  test('why it is not entirely online is told', async () => {
    expect((await open('/thu-tuc/2.000815')).text).toContain(
      'Vì sao chưa làm trọn trên mạng: Phải đối chiếu với bản chính trên giấy',
    )
  })

  test('a fee by the page tells its rule', async () => {
    const { text } = await open('/thu-tuc/2.000815')
    expect(text).toContain('2.000 ₫ mỗi trang cho 2 trang đầu, từ trang 3 là 1.000 ₫ mỗi trang')
  })

  test('legal extensions are named with their ground', async () => {
    expect((await open('/thu-tuc/2.000815')).text).toMatch(
      /Kéo dài theo thỏa thuận.*: thêm 2 ngày làm việc \(\s*Điều 21/,
    )
  })

  test('every shipped one opens, in English too', async () => {
    for (const { code } of shipped.list(today)) {
      const { status, html } = await open(`/thu-tuc/${code}?noi=phuong-nga-nam&lang=en`)
      expect([code, status]).toEqual([code, 200])
      expect(html).not.toMatch(/\bundefined\b|\[object Object\]|NaN/)
    }
  })

  test.each(['/thu-tuc/1.999999', '/thu-tuc/%F0%9F%92%A9', '/thu-tuc/1.004873.000.00.00.H13'])(
    '%s is not found, and the page helps on',
    async (path) => {
      const { status, text, html } = await open(path)
      expect(status).toBe(404)
      expect(text).toMatch(/Không có thủ tục .*kiểm tra lại mã hoặc tìm theo tên/)
      expect(html).toContain('action="/thu-tuc"')
    },
  )
})

describe('forms', () => {
  test('come as PDF, dated and titled', async () => {
    const reply = await service.app().inject('/thu-tuc/1.004873/bieu-mau/1.004873')
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(reply.headers['content-disposition']).toContain('1.004873.pdf')
    const { title, pages } = pdfInfo(reply.rawPayload)
    expect(title).toBe('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân')
    expect(pages).toBeGreaterThan(0)
    expect(pdfText(reply.rawPayload)).toMatch(/tình trạng hôn nhân/i)
  })

  test('of one procedure that bear the same number are told apart', async () => {
    const { html } = await open('/thu-tuc/2.000575?truong-hop=exchange-suspension')
    const links = [...html.matchAll(/href="(\/thu-tuc\/2\.000575\/bieu-mau\/[^"]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(1)
    const pdfs = await Promise.all(links.map((link) => service.app().inject(link)))
    expect(new Set(pdfs.map(({ rawPayload }) => pdfInfo(rawPayload).title)).size).toBe(links.length)
  })

  test.each(['/thu-tuc/1.004873/bieu-mau/x', '/thu-tuc/1.999999/bieu-mau/1.004873'])('%s: 404', async (path) => {
    expect((await open(path)).status).toBe(404)
  })
})

describe('posting lists', () => {
  test('on the screen and on paper are the same', async () => {
    const { text } = await open('/niem-yet/H13.65.02')
    const reply = await service.app().inject('/niem-yet/H13.65.02/pdf')
    const printed = pdfText(reply.rawPayload)
    expect(printed).toContain('Trung tâm Phục vụ hành chính công phường Mỹ Quới')
    const shown = [...text.matchAll(/\b[12]\.\d{6}\b/g)].map(([code]) => code)
    expect(shown.length).toBeGreaterThan(40)
    for (const code of shown) expect(printed).toContain(code)
  })

  test.each(['/niem-yet/H13.64', '/niem-yet/x', '/niem-yet/x/pdf'])('%s is no one-stop', async (path) => {
    const { status, text } = await open(path)
    expect(status).toBe(404)
    expect(text).toContain('Không có nơi tiếp nhận nào mang mã')
  })
})

describe('what browsers may keep', () => {
  test('public pages are asked for again, and never shown to another cookie', async () => {
    const { headers } = await open('/thu-tuc/1.004873')
    expect(headers['cache-control']).toBe('private, no-cache')
    expect(String(headers.vary).toLowerCase()).toContain('cookie')
  })
})
