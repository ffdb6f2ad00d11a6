import { describe, expect, test } from 'vitest'
import { readyAtOneStop } from '../handing-over/ready.test-support.ts'
import { type Office, openOffice } from '../reading/officer.test-support.ts'

const readyByPost = (office: Office, channel = 'post') => readyAtOneStop(office, channel)

const office = openOffice()
const start = '/can-bo/buu-chinh'
const other = [{ kind: 'person', name: 'Thạch Thị Phượng', address: '3 Ấp 2, xã Tân Long', phone: '0987000222' }]

describe('results by post', () => {
  test('are chosen, numbered, given to the post, delivered or back with a cause', async () => {
    const mai = await office.officer('mai')
    const [one, two, three] = [await readyByPost(office), await readyByPost(office), await readyByPost(office)]
    const made = await mai.send(await mai.open(start), start, {
      act: 'make',
      scan: [one, two, three].map(({ code }) => code).join(' '),
    })
    const path = made.location
    expect(path).toMatch(/buu-chinh\/bang-ke\/[0-9a-f-]{36}$/)
    expect((await mai.open(start)).text).toContain('Không có kết quả nào chờ gửi')
    const early = await mai.send(await mai.open(path), path, { act: 'post', takenBy: 'Danh Út' })
    expect(early.problems[0]?.[1]).toContain('Chưa ghi số hiệu')
    const changed = await mai.send(await mai.open(path), path, { [`number.${one.id}`]: 'EÁ00000001VN', act: 'save' })
    expect(changed.problems).toEqual([[`number.${one.id}`, expect.stringContaining('tắt bộ gõ')]])
    const numbers = { [`number.${one.id}`]: 'ea000000001vn', [`number.${two.id}`]: 'EA000000002VN' }
    await mai.send(await mai.open(path), path, { ...numbers, act: 'save' })
    const nobody = await mai.send(await mai.open(path), path, { act: 'post' })
    expect(nobody.problems.map(([field]) => field)).toEqual(['takenBy'])
    await mai.send(await mai.open(path), path, { act: 'post', takenBy: 'Danh Út' })
    const posted = await office.stored(one.id)
    expect(posted).toMatchObject({
      status: 'decided',
      shipments: [{ trackingNumber: 'EA000000001VN', takenBy: 'Danh Út', deliveredAt: null }],
    })
    expect((await office.stored(three.id)).shipments).toEqual([])
    expect((await mai.open(start)).text).toContain(three.code)
    await mai.send(await mai.open(path), path, { act: 'deliver', pick: one.id })
    expect(await office.stored(one.id)).toMatchObject({
      status: 'returned',
      shipments: [{ deliveredAt: expect.anything() }],
    })
    await mai.act(two, 'nhan-lai-buu-chinh', { cause: 'wrong-address' })
    expect(await office.stored(two.id)).toMatchObject({ status: 'decided', shipments: [{ cause: 'wrong-address' }] })
    const page = await mai.open(path)
    for (const said of ['Đã phát', 'Bị trả lại', 'Ở lại', 'EA000000002VN']) expect(page.text).toContain(said)
    // back at the counter: sent again, or handed over to whoever comes
    expect((await mai.open(start)).text).toContain(two.code)
    await mai.act(two, 'tra-ket-qua', { receiver: 'owner', proof: 'signature', paper: 'Căn cước' })
    expect((await office.stored(two.id)).status).toBe('returned')
  })

  test('one label is never on two envelopes, in a manifest or after it', async () => {
    const mai = await office.officer('mai')
    const [one, two] = [await readyByPost(office), await readyAtOneStop(office, 'post', { owners: other })]
    const made = await mai.send(await mai.open(start), start, { act: 'make', scan: `${one.code} ${two.code}` })
    const path = made.location
    const same = { [`number.${one.id}`]: 'EF 777 000 VN', [`number.${two.id}`]: 'ef777000vn' }
    const refused = await mai.send(await mai.open(path), path, { ...same, act: 'save' })
    expect([refused.status, refused.problems[0]?.[1]]).toEqual([422, expect.stringContaining('EF777000VN')])
    const numbers = { [`number.${one.id}`]: 'EF 777 000 VN', act: 'post', takenBy: 'Danh Út' }
    await mai.send(await mai.open(path), path, numbers)
    expect((await office.stored(one.id)).shipments).toMatchObject([{ trackingNumber: 'EF777000VN' }])
    const token = await office.service.token('receptionist', 'H13.64')
    const post = async (trackingNumber: string) => {
      const body = { carrier: 'VNPost', trackingNumber, takenBy: 'Danh Út' }
      const url = `/api/v1/dossiers/${two.id}/actions/post-result`
      const { status, text } = await office.service.call('POST', url, { token, body })
      return [status, text.includes('tracking-number-twice')]
    }
    expect(await post('ef777 000vn')).toEqual([422, true])
    expect(await post('EF777001VN')).toEqual([200, false])
  })

  test('the print has every address and both signatures; another one-stop sees nothing', async () => {
    const [mai, tuyet] = [await office.officer('mai'), await office.officer('tuyet')]
    const one = await readyByPost(office)
    const made = await mai.send(await mai.open(start), start, { act: 'make', pick: one.id })
    const print = await mai.open(`${made.location}/in`)
    for (const said of ['BẢNG KÊ BƯU GỬI', one.code, one.ownerName, 'NHÂN VIÊN BƯU CHÍNH'])
      expect(print.text).toContain(said)
    expect((await tuyet.open(made.location)).status).not.toBe(200)
    expect((await tuyet.open(start)).text).not.toContain(one.code ?? '–')
  })

  test.each(['recipient', 'representative', 'submitter'])(
    'the envelope bears the name of the %s with his address, not the owner’s',
    async (role) => {
      const mai = await office.officer('mai')
      const other = {
        kind: 'person',
        name: 'Lâm Thị Nhận',
        address: '7 Ấp 3, xã Tân Long',
        phone: '0987000111',
        basis: 'Giấy uỷ quyền',
      }
      const one = await readyAtOneStop(office, 'post', { [role]: other })
      const made = await mai.send(await mai.open(start), start, { act: 'make', pick: one.id })
      for (const page of [await mai.open(made.location), await mai.open(`${made.location}/in`)]) {
        for (const said of ['Lâm Thị Nhận', '7 Ấp 3, xã Tân Long', '0987000111']) expect(page.text).toContain(said)
        expect(page.text).not.toContain(one.ownerName)
      }
    },
  )

  test('nothing is returned online while there is no signed electronic result: the officer is told what is missing', async () => {
    const mai = await office.officer('mai')
    const one = await readyByPost(office, 'online')
    const token = await office.service.token('receptionist', 'H13.64')
    const url = `/api/v1/dossiers/${one.id}/actions/hand-over`
    const answer = await office.service.call('POST', url, { token, body: {} })
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('Chưa có bản điện tử đã ký số')])
    await mai.act(one, 'tra-ket-qua', { receiver: 'owner', proof: 'signature', paper: 'Căn cước' })
    expect((await office.stored(one.id)).status).toBe('returned')
  })
})
