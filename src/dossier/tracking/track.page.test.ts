import { beforeAll, describe, expect, test } from 'vitest'
import { regimes } from '#agency'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openLookup, personal, textOf, tokenOf } from './tracking.test-support.ts'

const { accept, open, world } = openLookup()

let dossier: Dossier
beforeAll(async () => {
  dossier = await accept()
})

describe('by the QR of the slip', () => {
  test('what happens next stands first, and nothing personal anywhere', async () => {
    const { visitor, lines } = await open()
    const { statusCode, body, headers } = await visitor.get(tokenOf(dossier))
    const text = textOf(body)
    expect(statusCode).toBe(200)
    expect(text).toContain(`Hồ sơ ${dossier.code}`)
    expect(text).toContain('Đúng tiến độ')
    expect(text).toContain('Mời Ông/Bà nhận kết quả từ 17:00, thứ Năm 26/11/2026')
    expect(text).toContain('Ông/Bà chưa cần làm gì.')
    expect(text).toMatch(/Thứ Ba 24\/11\/2026 Không tính Nghỉ lễ/)
    expect(text).toContain('Trung tâm Phục vụ hành chính công phường Ngã Năm')
    expect(text).toContain('Đang mở cửa đến 11:30')
    expect(body).not.toMatch(personal)
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain('<meta name="robots" content="noindex"')
    expect(lines.join()).not.toMatch(new RegExp(`${dossier.trackSecret}|${dossier.code}`))
  })

  test('speaks English', async () => {
    const text = textOf((await (await open()).visitor.get(`${tokenOf(dossier)}?lang=en`)).body)
    expect(text).toContain('Please collect the result from 17:00, Thursday 26/11/2026')
    expect(text).toContain('Kite permit')
    expect(text).toContain('Tuesday 24/11/2026 Not counted')
  })

  test('after the appointment it says so and apologises', async () => {
    const { visitor } = await open(at('2026-11-27 08:00'))
    const text = textOf((await visitor.get(tokenOf(dossier))).body)
    expect(text).toContain('Đã hẹn trả lúc 17:00, thứ Năm 26/11/2026')
    expect(text).toContain('Chúng tôi xin lỗi Ông/Bà')
    expect(text).not.toContain('Đúng tiến độ')
  })

  test.each(['x', 'H13.64-261120-0001.', `${'9'.repeat(250)}`, 'H13.64-261120-0001.wrong', '%F0%9F%92%A9'])(
    '%s leads nowhere, and says what to do',
    async (token) => {
      const { statusCode, body } = await (await open()).visitor.get(`/t/${token}`)
      expect(statusCode).toBe(404)
      expect(textOf(body)).toContain('quét lại mã QR')
    },
  )
})

describe('by code and slip number', () => {
  const fields = (change: object = {}) => ({
    'ma-ho-so': dossier.code ?? '',
    'so-phieu': dossier.slipNumber,
    ...change,
  })

  test('opens on the spot: the address stays as it is, and nobody stores the page', async () => {
    const { visitor } = await open()
    const reply = await visitor.submit('/tra-cuu', fields())
    expect([reply.statusCode, reply.headers.location, reply.headers['cache-control']]).toEqual([
      200,
      undefined,
      'no-store',
    ])
    expect(textOf(reply.body)).toContain('Mời Ông/Bà nhận kết quả từ 17:00')
    expect(reply.body).not.toMatch(personal)
    expect(reply.body).not.toContain(dossier.slipNumber)
    expect(reply.body).not.toContain(dossier.trackSecret)
  })

  test('takes the code in small letters and the number with spaces', async () => {
    const { slipNumber, code } = dossier
    const spaced = `${slipNumber.slice(0, 4)} ${slipNumber.slice(4)}`
    const reply = await (await open()).visitor.submit('/tra-cuu', {
      'ma-ho-so': ` ${code?.toLowerCase()} `,
      'so-phieu': spaced,
    })
    expect(reply.statusCode).toBe(200)
  })

  test('a number that cannot be one costs no try and is kept as typed', async () => {
    const { visitor } = await open()
    for (let time = 0; time < 8; time += 1) {
      const { statusCode, body } = await visitor.submit('/tra-cuu', fields({ 'so-phieu': '1234' }))
      expect(statusCode).toBe(422)
      expect(body).toContain('value="1234"')
      expect(body).toContain('href="#f-so-phieu"')
    }
    expect((await visitor.submit('/tra-cuu', fields())).statusCode).toBe(200)
  })

  test('nothing typed: both fields are asked for', async () => {
    const { body } = await (await open()).visitor.submit('/tra-cuu', {})
    expect(body).toContain('href="#f-ma-ho-so"')
    expect(body).toContain('href="#f-so-phieu"')
    expect(body).toContain('<title>Lỗi: ')
  })

  test('misses are counted though they are refused: the sixth is locked even with the right number', async () => {
    const other = await accept(at('2026-11-20 10:00'))
    const { visitor } = await open(at('2026-11-20 10:05'))
    const wrong = other.slipNumber === '00000000' ? '11111111' : '00000000'
    const attempt = (slip: string) => visitor.submit('/tra-cuu', fields({ 'ma-ho-so': other.code, 'so-phieu': slip }))
    for (let miss = 1; miss <= 5; miss += 1) {
      const { statusCode, body } = await attempt(wrong)
      expect([miss, statusCode]).toEqual([miss, 422])
      expect(textOf(body)).toContain('không khớp')
    }
    const locked = await attempt(other.slipNumber)
    expect(locked.statusCode).toBe(423)
    expect(textOf(locked.body)).toContain('tạm khoá 15 phút')
    expect(textOf(locked.body)).not.toContain('Mời Ông/Bà nhận')
    const later = (await open(at('2026-11-20 10:21'))).visitor
    const reply = await later.submit('/tra-cuu', fields({ 'ma-ho-so': other.code, 'so-phieu': other.slipNumber }))
    expect(reply.statusCode).toBe(200)
  })

  test('a form of another site is not taken', async () => {
    const { visitor } = await open()
    const { _csrf, _once } = await visitor.open('/tra-cuu')
    const reply = await visitor.post('/tra-cuu', { _csrf, _once, ...fields() }, { 'sec-fetch-site': 'cross-site' })
    expect(reply.statusCode).toBe(403)
    expect(reply.body).not.toContain('Mời Ông/Bà nhận')
  })
})

describe('by the code alone', () => {
  test('one word, and nothing else of the dossier', async () => {
    const { body } = await (await open()).visitor.get(`/tra-cuu?ma=${dossier.code}`)
    const text = textOf(body)
    expect(text).toContain(`Tình trạng: ${dossier.code} Đang giải quyết`)
    expect(text).not.toMatch(/26\/11|thả diều|Thẩm định/)
    expect(body).not.toMatch(personal)
  })

  test('an unknown code says what to look at', async () => {
    const { body, statusCode } = await (await open()).visitor.get('/tra-cuu?ma=H13.64-261120-9999')
    expect(statusCode).toBe(200)
    expect(textOf(body)).toContain('Không có hồ sơ mang mã này')
  })

  test('only as the regime allows', async () => {
    const regime = regimes().get('nd118')
    const closed = { ...world, regimeFor: () => ({ ...regime, publicByCode: [] }) }
    const { app } = await open(undefined, {}, closed)
    const { body } = await app.inject(`/tra-cuu?ma=${dossier.code}`)
    expect(textOf(body)).not.toContain('Đang giải quyết')
    expect(body).not.toContain('name="ma"')
    const few = { ...world, regimeFor: () => ({ ...regime, publicByCode: ['ready' as const] }) }
    const other = await open(undefined, {}, few)
    const hidden = textOf((await other.app.inject(`/tra-cuu?ma=${dossier.code}`)).body)
    expect(hidden).toContain('chỉ xem được khi có số phiếu')
    expect(hidden).not.toContain('Đang giải quyết')
  })
})
