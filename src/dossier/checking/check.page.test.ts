import { describe, expect, test } from 'vitest'
import { filesOf } from '#document'
import { accessesOf } from '#identity'
import { digestOf } from '#platform'
import { openScanner } from '../../../tests/support/scanner.ts'
import { historyOf } from '../history/history.query.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'

/** Knows one mark of malware; what it is asked about besides it calls clean, or nothing at all while it is ill. */
let scannerIsIll = false
const clamd = await openScanner((bytes) =>
  scannerIsIll ? '' : bytes.includes('malware') ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0',
)
const office = openOffice(undefined, { clamd })
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a464946000101', 'hex')
const pdf = Buffer.from('%PDF-1.4\n%%EOF')

type Sent = Readonly<Record<string, string>>

/** What a browser sends of a form with files: the names lie on purpose. */
const multipart = (fields: Sent, files: readonly Buffer[], name = 'file') => {
  const edge = '----edge'
  const part = (head: string, body: Buffer) => [Buffer.from(`--${edge}\r\n${head}\r\n\r\n`), body, Buffer.from('\r\n')]
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) =>
      part(`content-disposition: form-data; name="${name}"`, Buffer.from(value)),
    ),
    ...files.flatMap((bytes) =>
      part(`content-disposition: form-data; name="${name}"; filename="../../x.exe"\r\ncontent-type: text/html`, bytes),
    ),
  ]
  const payload = Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)])
  return {
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' },
  }
}

const upload = async (
  { visitor }: Officer,
  id: string,
  component: string,
  files: readonly Buffer[],
  change: Sent = {},
) => {
  const url = `/can-bo/ho-so/${id}/ban-quet`
  const fields = { ...(await visitor.open(url)), component, ...change }
  const cookies = Object.fromEntries(visitor.cookies)
  const send = () => visitor.app.inject({ method: 'POST', url, cookies, ...multipart(fields, files) })
  return { answer: await send(), again: send }
}

const said = (body: string): string => {
  const at = body.indexOf('class="govuk-error-summary"')
  return at < 0 ? '' : (/<li>(?:<a[^>]*>)?(.*?)(?:<\/a>)?<\/li>/.exec(body.slice(at))?.[1] ?? '')
}

describe('scans', () => {
  test('are kept under their digest by what their bytes say, shown in the check, and each look is recorded', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    const { answer, again } = await upload(mai, id, 'declaration', [png, pdf])
    expect([answer.statusCode, (await again()).headers.location]).toEqual([303, answer.headers.location])
    const files = await filesOf(office.service.database.db, id)
    expect(files.map(({ type, version, bytes }) => [type, version, bytes]).sort()).toEqual([
      ['application/pdf', 1, pdf.length],
      ['image/png', 1, png.length],
    ])
    const page = await mai.visitor.get(
      `/can-bo/ho-so/${id}/kiem-tra?tep=${files.find(({ type }) => type === 'application/pdf')?.id}`,
    )
    expect(page.headers['content-security-policy']).toContain("frame-src 'self'")
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    const src = /<iframe src="([^"]*)"/.exec(page.body)?.[1] ?? ''
    const file = await mai.visitor.get(src)
    expect([file.statusCode, file.headers['content-type'], file.headers['x-content-type-options']]).toEqual([
      200,
      'application/pdf',
      'nosniff',
    ])
    expect(file.rawPayload.equals(pdf)).toBe(true)
    expect(file.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''.*-declaration-1\.pdf$/)
    expect([file.headers['x-frame-options'], file.headers['content-security-policy']]).toEqual([
      'SAMEORIGIN',
      expect.stringContaining("frame-ancestors 'self'"),
    ])
    const reads = await accessesOf(office.service.database.db, id)
    expect(reads.map(({ door }) => door)).toContain('/can-bo/ho-so/:id/tep/:file')
    const dossier = await office.stored(id)
    expect((await mai.open(`/can-bo/ho-so/${id}/lich-su`)).text).toContain('Thêm bản quét giấy tờ')
    expect(dossier.lastAct).toBe('file-added')
  })

  test('are refused when their bytes are no PDF, JPEG or PNG, too many or too large, or there already; none is kept', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    const html = Buffer.from('<script>alert(1)</script> %PDF-')
    const told = async (files: readonly Buffer[], component = 'declaration') => {
      const { answer } = await upload(mai, id, component, files)
      return [answer.statusCode, said(answer.body)]
    }
    expect(await told([png, html])).toEqual([422, expect.stringContaining('Chỉ nhận tệp PDF')])
    expect(await told([Buffer.concat([png, Buffer.alloc(10_000_001)])])).toEqual([
      413,
      expect.stringContaining('quá lớn'),
    ])
    expect((await told(Array.from({ length: 11 }, () => png)))[0]).toBe(413)
    expect(await told([])).toEqual([422, 'Hãy chọn ít nhất một tệp.'])
    expect(await told([png], '')).toEqual([422, 'Chọn giấy tờ của bản quét này'])
    expect((await told([png], 'ghost'))[0]).toBe(422)
    expect(await filesOf(office.service.database.db, id)).toEqual([])
    expect(await told([jpeg])).toEqual([303, ''])
    expect(await told([jpeg])).toEqual([409, expect.stringContaining('đã có')])
  })

  test('with malware are kept nowhere; the officer is told, and the history keeps that it came, without a person', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    const bad = Buffer.concat([pdf, Buffer.from('malware')])
    const { answer } = await upload(mai, id, 'declaration', [png, bad])
    expect([answer.statusCode, said(answer.body)]).toEqual([422, expect.stringContaining('có mã độc nên không lưu')])
    const { db } = office.service.database
    expect(await filesOf(db, id)).toEqual([])
    const [last] = (await historyOf(db, id)).toReversed()
    expect(last?.event).toMatchObject({
      type: 'file-refused',
      data: { component: 'declaration', found: 'Test.Mark', digest: digestOf(bad), bytes: bad.length },
      detailDigest: null,
    })
    const history = await mai.open(`/can-bo/ho-so/${id}/lich-su`)
    expect(history.text).toMatch(/Không nhận tệp có mã độc.*Test\.Mark/)
    expect(history.text).toContain('Chuỗi lịch sử nguyên vẹn')
    scannerIsIll = true
    const { answer: unseen } = await upload(mai, id, 'declaration', [png])
    scannerIsIll = false
    expect([unseen.statusCode, said(unseen.body)]).toEqual([503, expect.stringContaining('Chưa kiểm tra được vi-rút')])
    expect([await filesOf(db, id), await historyOf(db, id)]).toMatchObject([[], { length: 3 }])
  })

  test('are taken out or replaced with a reason; what is out stays, marked, and may come again', async () => {
    const mai = await office.officer('mai')
    const { db } = office.service.database
    const { id } = await office.accept({ draft: true })
    await upload(mai, id, 'declaration', [png])
    const [wrong] = await filesOf(db, id)
    const url = `/can-bo/ho-so/${id}/ban-quet`
    const takeOut = async (officer: Officer, file: string, reason: string, files: readonly Buffer[] = []) => {
      const fields = { ...(await officer.visitor.open(url)), withdraw: file, withdrawReason: reason }
      const cookies = Object.fromEntries(officer.visitor.cookies)
      const sent = multipart(fields, files, 'replacement')
      return officer.visitor.app.inject({ method: 'POST', url, cookies, ...sent })
    }
    const bare = await takeOut(mai, wrong!.id, ' ')
    expect([bare.statusCode, said(bare.body)]).toEqual([422, 'Lý do gỡ'])
    expect((await takeOut(mai, 'ghost', 'Nhầm')).statusCode).toBe(404)
    expect((await takeOut(await office.officer('loc'), wrong!.id, 'Nhầm')).statusCode).toBe(404)
    const bad = Buffer.concat([pdf, Buffer.from('malware')])
    expect((await takeOut(mai, wrong!.id, 'Nhầm', [bad])).statusCode).toBe(422)
    expect((await filesOf(db, id)).map(({ withdrawn }) => withdrawn)).toEqual([null])

    expect((await takeOut(mai, wrong!.id, 'Quét nhầm giấy của người khác', [jpeg])).statusCode).toBe(303)
    expect((await filesOf(db, id)).map(({ type, version, withdrawn }) => [type, version, withdrawn?.reason])).toEqual([
      ['image/png', 1, 'Quét nhầm giấy của người khác'],
      ['image/jpeg', 1, undefined],
    ])
    expect((await takeOut(mai, wrong!.id, 'Nhầm')).statusCode).toBe(409)
    const check = await mai.open(`/can-bo/ho-so/${id}/kiem-tra`)
    expect(check.html).toMatch(/<img src="[^"]*" alt/)
    expect(check.html).not.toContain(`/tep/${wrong!.id}"`)
    expect(check.text).toContain('Bản quét 1, đã gỡ')
    const old = await mai.open(`/can-bo/ho-so/${id}/kiem-tra?tep=${wrong!.id}`)
    expect(old.text).toMatch(/Sơn Thị Mai gỡ .*: Quét nhầm giấy của người khác/)
    expect((await mai.visitor.get(`/can-bo/ho-so/${id}/tep/${wrong!.id}`)).statusCode).toBe(200)
    const last = (await historyOf(db, id)).at(-1)
    expect(last?.event.data).toEqual({ component: 'declaration', version: 1, digest: digestOf(png) })
    expect(last?.detail).toEqual({ reason: 'Quét nhầm giấy của người khác' })
    expect((await upload(mai, id, 'declaration', [png])).answer.statusCode).toBe(303)
  })

  test('come in only by the form of the page, from those who work on the dossier, and are nobody else’s to see', async () => {
    const [mai, loc] = [await office.officer('mai'), await office.officer('loc')]
    const { id } = await office.accept({ draft: true })
    const { answer: forged } = await upload(mai, id, 'declaration', [png], { _csrf: 'x.y' })
    expect(forged.statusCode).toBe(403)
    expect((await upload(mai, id, 'declaration', [png])).answer.statusCode).toBe(303)
    const [file] = await filesOf(office.service.database.db, id)
    expect((await loc.visitor.get(`/can-bo/ho-so/${id}/tep/${file?.id}`)).statusCode).toBe(404)
    expect((await upload(loc, id, 'declaration', [jpeg])).answer.statusCode).toBe(404)
    const other = await office.accept({ draft: true })
    expect((await mai.visitor.get(`/can-bo/ho-so/${other.id}/tep/${file?.id}`)).statusCode).toBe(404)
    const plain = multipart({}, [png])
    const stranger = await mai.visitor.app.inject({
      method: 'POST',
      url: `/can-bo/ho-so/${id}/kiem-tra`,
      cookies: Object.fromEntries(mai.visitor.cookies),
      ...plain,
    })
    expect(stranger.statusCode).toBe(415)
  })
})

describe('the check on one page', () => {
  test('counts typed on the dossier’s page come back with their mistakes, each where the summary leads', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    const path = `/can-bo/ho-so/${id}/kiem-tra`
    const wrong = { 'paper.declaration.originals': '150', 'paper.declaration.copies': '7' }
    const back = await mai.send(await mai.open(`/can-bo/ho-so/${id}`), path, wrong)
    expect([back.status, back.problems.map(([field]) => field)]).toEqual([422, ['paper.declaration.originals']])
    expect(back.html).toMatch(/id="f-paper\.declaration\.originals"[^>]* value="150"/)
    expect(back.html).toMatch(/id="f-paper\.declaration\.copies"[^>]* value="7"/)
    expect((await mai.send(back, path, { 'paper.declaration.originals': '2' })).status).toBe(303)
    const row = (await office.stored(id)).components.find(({ key }) => key === 'declaration')
    expect([row?.originals, row?.copies]).toEqual([2, 7])
  })

  test('a request is shut until every paper is checked, then holds every reason; what comes after is a new version', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    await upload(mai, id, 'declaration', [png])
    const path = `/can-bo/ho-so/${id}/kiem-tra`
    const shut = await mai.open(path)
    expect(shut.html).toMatch(/<button[^>]*disabled[^>]*>Yêu cầu bổ sung/)
    expect(shut.html).not.toContain('lines.0.component')
    const bare = await mai.send(shut, path, { 'paper.declaration.verdict': 'fail' })
    expect(bare.problems[0]?.[0]).toBe('paper.declaration.reason')
    const failed = {
      'paper.declaration.verdict': 'fail',
      'paper.declaration.reasonKey': 'unsigned',
      'paper.declaration.reason': 'ở trang 2',
    }
    const saved = await mai.send(await mai.open(path), path, { ...failed, all: 'pass' })
    expect([saved.status, saved.location]).toEqual([303, path])
    const row = (await office.stored(id)).components.find(({ key }) => key === 'declaration')
    expect([row?.reason, row?.reasonKey]).toEqual(['Thiếu chữ ký: ở trang 2', 'unsigned'])
    const open = await mai.open(path)
    expect(open.html).toMatch(/<option value="unsigned" selected[^>]*>/)
    expect(open.html).toContain('value="ở trang 2"')
    const asked = await mai.send(open, `/can-bo/ho-so/${id}/yeu-cau-bo-sung`)
    expect(asked.status).toBe(303)
    const { supplements } = await office.stored(id)
    expect(supplements[0]?.lines).toEqual([{ component: row?.name, reason: 'Thiếu chữ ký: ở trang 2' }])

    expect((await upload(mai, id, 'declaration', [jpeg])).answer.headers.location).toContain('/ban-quet?tep=')
    const scans = await mai.open(`/can-bo/ho-so/${id}/ban-quet`)
    expect(scans.text).toContain('bản 2')
    expect(scans.text).toContain('bản 1 (cũ)')
  })
})
