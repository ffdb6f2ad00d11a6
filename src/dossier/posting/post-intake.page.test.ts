import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { pdfInfo } from '../../../tests/support/pdf.ts'
import { openOffice, type Page } from '../reading/officer.test-support.ts'

const office = openOffice()
const path = '/can-bo/buu-chinh/nhan'
const clerk = { clerk: 'Danh Út', clerkNumber: 'VN-0123' }

const line = (tracking: string, name: string, number: string, papers: string, procedure = '1.004873') =>
  [tracking, procedure, name, number, '0912345678', 'Khóm 2, phường Ngã Năm', papers].join('\t')

const sittingOf = ({ location }: Page): string => /\/lan\/([0-9a-f-]{36})$/.exec(location)?.[1] ?? ''

const linesOf = async (sitting: string) => {
  const { rows } = await sql<{ dossier_id: string; tracking_number: string | null }>`
    select dossier_id, tracking_number from post_intake_envelope where intake_id = ${sitting}::uuid
    order by position`.execute(office.service.database.db)
  return Promise.all(rows.map(async (row) => ({ ...row, dossier: await office.stored(row.dossier_id) })))
}

describe('many envelopes of one postal clerk', () => {
  test('come in over the API by the same command, each with its own answer; a repeat tells the same and takes nothing twice', async () => {
    const token = await office.service.token('receptionist', 'H13.64.02')
    const of = (name: string, more: object = {}) => ({
      ...{
        procedure: '1.004873',
        complete: false,
        owners: [{ kind: 'person', name, address: 'Khóm 1, phường Ngã Năm' }],
      },
      ...more,
    })
    const whole = { complete: true, components: lookedAt('1.004873') }
    const envelopes = [
      of('Trần Văn Tư', { ...whole, trackingNumber: 'EB1VN' }),
      of('Lâm Thị Tám', { procedure: '9.999999' }),
      of('Danh Sáu'),
    ]
    const body = { carrier: 'VNPost', clerk: { name: 'Danh Út', number: 'VN-0123' }, envelopes }
    const headers = { 'idempotency-key': 'one-clerk' }
    const send = () => office.service.call('POST', '/api/v1/post-intakes', { token, body, headers })
    const first = await send()
    expect(first.status).toBe(207)
    const answers = first.json().answers as { at: number; status: number; sitting: string; code: string | null }[]
    expect(answers.map(({ at, status, code }) => [at, status, code !== null])).toEqual([
      [0, 201, true],
      [1, 422, false],
      [2, 201, false],
    ])
    expect((await send()).json()).toEqual(first.json())
    const kept = await linesOf(answers[0]?.sitting ?? '')
    expect(
      kept.map(({ tracking_number: tracking, dossier: { channel, status } }) => [tracking, channel, status]),
    ).toEqual([
      ['EB1VN', 'post', 'accepted'],
      [null, 'post', 'submitted'],
    ])
    expect(kept[0]?.dossier.parties.map(({ role, name }) => [role, name])).toContainEqual(['submitter', 'Danh Út'])
  })

  test('become a dossier each: accepted where all papers are there, else waiting; owners, clerk and way back are right', async () => {
    const mai = await office.officer('mai')
    const paste = [line('EA1VN', 'Trần Văn Bé', '000060000123', 'đủ'), line('EA2VN', 'Lý Thị Mỹ', '', '1')].join('\n')
    const read = await mai.send(await mai.open(path), path, { act: 'read', paste, ...clerk })
    expect(read.html).toMatch(/name="e\.0\.pass\.declaration" value="1" checked/)
    const done = await mai.send(read, path, { act: 'accept' })
    expect(done.status).toBe(303)
    const [one, two, ...more] = await linesOf(sittingOf(done))
    expect(more).toEqual([])
    expect(one?.dossier).toMatchObject({ status: 'accepted', channel: 'post', returnChannel: 'post' })
    expect(one?.dossier.code).toMatch(/^H13\.64/)
    expect(two?.dossier).toMatchObject({ status: 'submitted', code: null })
    expect(two?.dossier.components.map(({ verdict }) => verdict)).toContain('unchecked')
    const roles = one?.dossier.parties.map(({ role, name, phone }) => [role, name, phone])
    expect(roles).toEqual([
      ['owner', 'Trần Văn Bé', '0912345678'],
      ['submitter', 'Danh Út', null],
      ['recipient', 'Trần Văn Bé', '0912345678'],
    ])
    expect([one?.tracking_number, two?.tracking_number]).toEqual(['EA1VN', 'EA2VN'])
    const page = await mai.open(done.location)
    expect(page.html).toContain(`/can-bo/ho-so/${one?.dossier_id}/giay-hen.pdf`)
    // what waits to be checked has no slip yet
    const slips = `/can-bo/in-nhieu/giay-hen.pdf?hs=${one?.dossier_id}`
    expect(page.html).toContain(`href="${slips}"`)
    const printed = await mai.visitor.get(`${slips}&hs=${two?.dossier_id}`)
    expect([printed.headers['content-type'], pdfInfo(printed.rawPayload).pages]).toEqual(['application/pdf', 2])
    expect((await mai.visitor.get(`/can-bo/in-nhieu/giay-hen.pdf?hs=${two?.dossier_id}`)).statusCode).toBe(409)
    const sheet = await mai.open(`${done.location}/in`)
    expect(sheet.text).toContain('BẢNG KÊ HỒ SƠ NHẬN QUA BƯU CHÍNH')
    for (const text of ['Trần Văn Bé', 'Lý Thị Mỹ', one?.dossier.code ?? '', 'EA2VN', 'Danh Út'])
      expect(sheet.text).toContain(text)
  })

  test('a failure names its envelope and stops nothing else; what is mended joins the same sitting', async () => {
    const mai = await office.officer('mai')
    const before = await office.count()
    const paste = [
      line('EA3VN', 'Trần Văn Một', '000060000124', 'đủ'),
      line('EA4VN', 'Trần Văn Hai', '000060000125', 'đủ', '2.000815'),
      line('EA5VN', 'Trần Văn Ba', '000060000126', 'đủ'),
      line('EA6VN', 'Trần Văn Ba', '000060000126', 'đủ'),
      'không có thủ tục',
    ].join('\n')
    const read = await mai.send(await mai.open(path), path, { act: 'read', paste, ...clerk })
    expect(read.text).toContain('Dòng 5: thiếu thủ tục hoặc chủ hồ sơ')
    const sent = await mai.send(read, path, { act: 'accept' })
    expect(sent.status).toBe(422)
    expect(await office.count()).toBe(before + 2)
    expect(sent.problems).toEqual([
      [
        'e.0.procedure',
        expect.stringMatching(/^Phong bì 1 \(Trần Văn Hai\): Thủ tục 2\.000815 không nhận hồ sơ qua bưu/),
      ],
      ['e.1.name', expect.stringMatching(/^Phong bì 2 \(Trần Văn Ba\): Giống phong bì 3/)],
    ])
    expect(sent.text).toContain('Đã nhận 2 phong bì')
    const mended = { act: 'accept', 'e.0.procedure': '1.004873', 'e.1.name': 'Trần Văn Bốn', 'e.1.idNumber': '' }
    const rest = await mai.send(sent, path, mended)
    expect(rest.status).toBe(303)
    const names = (await linesOf(sittingOf(rest))).map(({ dossier }) => dossier.ownerName)
    expect(names).toEqual(['Trần Văn Một', 'Trần Văn Ba', 'Trần Văn Hai', 'Trần Văn Bốn'])
  })

  test('the same form sent twice takes nothing twice; without a clerk nothing is taken; strangers see no sitting', async () => {
    const mai = await office.officer('mai')
    const typed = { act: 'read', paste: line('EA7VN', 'Trần Văn Năm', '000060000127', 'đủ') }
    const read = await mai.send(await mai.open(path), path, typed)
    const before = await office.count()
    const nobody = await mai.send(read, path, { act: 'accept' })
    expect(nobody.problems).toEqual([['clerk', 'Nhập họ tên nhân viên bưu chính']])
    expect(await office.count()).toBe(before)
    const first = await mai.send(nobody, path, { act: 'accept', ...clerk })
    const second = await mai.send(nobody, path, { act: 'accept', ...clerk })
    expect([first.status, second.location]).toEqual([303, first.location])
    expect(await office.count()).toBe(before + 1)
    expect((await (await office.officer('tham')).open(first.location)).status).toBe(404)
    const foreign = await mai.send(read, path, {
      act: 'accept',
      ...clerk,
      sitting: '01234567-89ab-4cde-8f01-23456789abcd',
    })
    expect(foreign.problems[0]?.[1]).toContain('Không có phiếu này')
  })
})
