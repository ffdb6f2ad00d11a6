import { describe, expect, test } from 'vitest'
import type { Dossier, PartyRole } from '../dossier.ts'
import { openCounter, person, readyDesk, scanned } from './counter.test-support.ts'

const counter = openCounter()

const ready = () => readyDesk(counter)

const as = ({ parties }: Dossier, wanted: PartyRole) => parties.find(({ role }) => role === wanted)

describe('several owners', () => {
  test('one more is asked for, one is taken out, the others keep their data', async () => {
    const { desk, shown } = await ready()
    const two = await desk.press(shown, 'add-owner')
    expect(two.fields).toMatchObject({ owners: '2', 'owner.0.name': 'Trần Văn Bé', 'owner.1.name': '' })
    expect(two.html).toContain('Chủ hồ sơ 2')
    const second = person('owner.1', { name: 'Danh Thị Út', sex: 'female', idNumber: '000160000124' })
    const three = await desk.press(two, 'add-owner', second)
    const back = await desk.press(three, 'remove-owner.0')
    expect(back.fields).toMatchObject({ owners: '2', 'owner.0.name': 'Danh Thị Út', 'owner.1.name': '' })
    expect(back.fields).not.toHaveProperty(['owner.2.name'])
    const dossier = await desk.taken(await desk.press(back, 'accept', person('owner.1', { name: 'Kim Sang' })))
    expect(dossier.ownerName).toBe('Danh Thị Út')
    expect(new Set(dossier.parties.map(({ role, name }) => `${role} ${name}`))).toEqual(
      new Set(['owner Danh Thị Út', 'owner Kim Sang']),
    )
  })

  test('each has to be complete, and is named by its own field', async () => {
    const { desk, shown } = await ready()
    const answer = await desk.press(await desk.press(shown, 'add-owner'), 'accept')
    expect(answer.problems.map(([field]) => field)).toEqual(['owner.1.name', 'owner.1.idNumber'])
  })

  test('the last one stays, and no form makes more than fifty', async () => {
    const { desk, shown } = await ready()
    expect((await desk.press(shown, 'remove-owner.0')).fields['owner.0.name']).toBe('Trần Văn Bé')
    expect((await desk.press(shown, 'add-owner', { owners: '50' })).fields.owners).toBe('50')
    expect((await desk.press(shown, 'update', { owners: 'x' })).fields.owners).toBe('1')
  })
})

test('an organisation shows its own fields and paper', async () => {
  const { desk, shown } = await ready()
  const empty = { 'owner.0.kind': 'organisation', 'owner.0.idNumber': '' }
  const changed = await desk.press(shown, 'update', empty)
  expect(changed.fields['owner.0.idType']).toBe('business-code')
  expect(changed.fields).not.toHaveProperty(['owner.0.sex'])
  expect((await desk.press(changed, 'accept', { 'owner.0.name': '' })).problems[0]).toEqual([
    'owner.0.name',
    'Nhập tên tổ chức',
  ])
  const typed = { 'owner.0.name': 'Hợp tác xã Ngã Năm', 'owner.0.idNumber': '1800000001-001' }
  expect((await desk.taken(await desk.press(changed, 'accept', typed))).parties).toMatchObject([
    {
      kind: 'organisation',
      name: 'Hợp tác xã Ngã Năm',
      idType: 'business-code',
      idNumber: '1800000001-001',
      sex: null,
    },
  ])
  expect((await desk.press(changed, 'update', { 'owner.0.kind': 'person' })).fields['owner.0.idType']).toBe('can-cuoc')
})

describe('others', () => {
  test('somebody else hands in', async () => {
    const { desk, shown } = await ready()
    const asked = await desk.press(shown, 'update', { submitter: 'other' })
    expect(asked.html).not.toContain('Căn cứ đại diện')
    const filled = await desk.press(asked, 'update', { 'submitter.scan': scanned })
    expect(filled.fields).toMatchObject({ 'submitter.name': 'Lý Thị Sa Rươl', 'owner.0.name': 'Trần Văn Bé' })
    const dossier = await desk.taken(await desk.press(filled, 'accept'))
    expect(as(dossier, 'owner')).toMatchObject({ source: 'typed' })
    expect(as(dossier, 'submitter')).toMatchObject({ name: 'Lý Thị Sa Rươl', source: 'card-unsigned' })
  })

  test('a representative says on what basis', async () => {
    const { desk, shown } = await ready()
    const asked = await desk.press(shown, 'update', { submitter: 'representative' })
    const typed = person('submitter', { name: 'Kim Sang' })
    expect((await desk.press(asked, 'accept', typed)).problems).toEqual([
      ['submitter.basis', expect.stringContaining('Ghi căn cứ đại diện')],
    ])
    const basis = { 'submitter.basis': 'Văn bản uỷ quyền số 12 ngày 05/01/2026' }
    const dossier = await desk.taken(await desk.press(asked, 'accept', { ...typed, ...basis }))
    expect(as(dossier, 'representative')).toMatchObject({ name: 'Kim Sang', basis: basis['submitter.basis'] })
  })

  test('the result may go to a third one, by post only with an address', async () => {
    const { desk, shown } = await ready()
    const asked = await desk.press(shown, 'update', { recipient: 'other' })
    const typed = { ...person('recipient', { name: 'Thạch Sang', address: '' }), return: 'post' }
    const answer = await desk.press(asked, 'accept', typed)
    expect(answer.problems).toEqual([['recipient.address', 'Nhập địa chỉ để gửi kết quả qua bưu chính']])
    const address = { 'recipient.address': '12 đường Mạc Đĩnh Chi, phường Mỹ Quới' }
    const dossier = await desk.taken(await desk.press(answer, 'accept', address))
    expect(dossier.returnChannel).toBe('post')
    expect(as(dossier, 'recipient')).toMatchObject({ name: 'Thạch Sang' })
  })

  test('without a third one the post goes to whoever handed in', async () => {
    const { desk, shown } = await ready()
    const answer = await desk.press(shown, 'accept', { return: 'post', 'owner.0.address': '' })
    expect(answer.problems.map(([field]) => field)).toEqual(['owner.0.address'])
  })
})

describe('the scan field', () => {
  test('takes twelve digits as the number', async () => {
    const desk = await counter.signIn()
    const shown = await desk.press(await desk.open(), 'update', { 'owner.0.scan': '000199004873' })
    expect(shown.fields).toMatchObject({ 'owner.0.idNumber': '000199004873', 'owner.0.scan': '' })
  })

  test('the number before stands on the card: it is kept, shown, searched by, and gone with another number', async () => {
    const desk = await counter.signIn()
    const first = await desk.open('/can-bo/tiep-nhan?thu-tuc=1.004873')
    const old = scanned.replace('||', '|385012345|').replace('000199004873', '000199004870')
    const shown = await desk.press(first, 'update', { 'owner.0.scan': old })
    expect(shown.html).toContain('Số CMND cũ: 385012345')
    const dossier = await desk.taken(await desk.press(await desk.press(shown, 'all-pass'), 'accept'))
    expect(as(dossier, 'owner')).toMatchObject({ idNumber: '000199004870', formerNumber: '385012345' })
    const later = await desk.press(first, 'update', {
      'owner.0.scan': scanned.replace('||', '|385012345|').replace('000199004873', '000199004871'),
    })
    expect(later.html).toContain(dossier.code)
    const other = await desk.press(shown, 'update', { 'owner.0.idNumber': '000199004872' })
    expect(other.html).not.toContain('Số CMND cũ')
  })

  test('another card is another person', async () => {
    const desk = await counter.signIn()
    const first = await desk.press(await desk.open(), 'update', { 'owner.0.scan': scanned })
    const other = scanned.replace('000199004873', '000188000777').replace('Lý Thị Sa Rươl', 'Danh Út')
    const second = await desk.press(first, 'update', { 'owner.0.scan': other })
    expect(second.fields).toMatchObject({ 'owner.0.name': 'Danh Út', 'owner.0.idNumber': '000188000777' })
  })

  test('a card of another commune, by its old name too, warns and does not stand in the way', async () => {
    const { desk, shown } = await ready()
    const cardFrom = (residence: string, territory = 'phuong-nga-nam') =>
      desk.press(shown, 'update', {
        territory,
        'owner.0.scan': scanned.replace('Khóm 3, phường Ngã Năm, TP. Cần Thơ', residence),
      })
    const old = await cardFrom('Khóm 1, Phường 3, Ngã Năm, Sóc Trăng')
    expect(old.html).toContain('nay thuộc «Phường Mỹ Quới, thành phố Cần Thơ», khác địa bàn đã chọn')
    expect((await desk.taken(await desk.press(old, 'accept'))).territory).toBe('phuong-nga-nam')
    expect((await cardFrom('Khóm 1, Phường 3, Ngã Năm, Sóc Trăng', 'phuong-my-quoi')).html).not.toContain(
      'địa bàn đã chọn',
    )
    expect((await cardFrom('Tổ 4, Hàng Bài, Hoàn Kiếm, Hà Nội')).html).toContain('ở ngoài địa bàn đã chọn')
    expect((await cardFrom('Khóm 1, Ngã Năm, Cần Thơ')).html).not.toContain('địa bàn đã chọn')
  })

  test('so does an address that was typed', async () => {
    const { desk, shown } = await ready()
    const typed = (address: string) =>
      desk.press(shown, 'update', { territory: 'phuong-nga-nam', 'owner.0.address': address })
    const old = await typed('Khóm 1, phường 3, thị xã Ngã Năm, tỉnh Sóc Trăng')
    expect(old.html).toContain(
      'Địa chỉ đã ghi («Khóm 1, phường 3, thị xã Ngã Năm, tỉnh Sóc Trăng») nay thuộc «Phường Mỹ Quới',
    )
    expect((await desk.taken(await desk.press(old, 'accept'))).territory).toBe('phuong-nga-nam')
    const street = await typed('12 đường Mạc Đĩnh Chi')
    expect([street.status, street.html.includes('địa bàn đã chọn')]).toEqual([200, false])
  })
})

describe('in English', () => {
  const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừữựỳỵỷỹ]/i

  /** Texts with Vietnamese letters outside of what is marked as Vietnamese; names of people and places may have them. */
  const leftIn = (html: string, allowed: RegExp): readonly string[] => {
    const main = html.slice(html.indexOf('<main')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    const plain = main.replace(/<(\w+)[^>]* lang="vi"[^>]*>[^<]*<\/\1>/g, '')
    const texts = plain.split(/<[^>]*>/).map((text) => text.trim())
    return [...new Set(texts)].filter((text) => vietnamese.test(text.replaceAll(allowed, '')))
  }

  test('no sentence of counter, dossier and check is half Vietnamese; kept names of papers say that they are', async () => {
    const { desk, shown } = await ready()
    const dossier = await desk.taken(await desk.press(shown, 'accept'))
    const people =
      /Trần Văn Bé|Lý Thị Sa Rươl|Sơn Thị Mai|Trần Quốc Bảo|Kim Thị Bích|Lê Thị Hoa|Phan Văn Định|Trương Thanh Tùng|Danh Thị Út|Hợp tác xã Ngã Năm/g
    const places = /Một Cửa|Ngã Năm|Cần Thơ|Mỹ Quới|Tân Long|Sóc Trăng|Mỹ Bình|Vĩnh Quới|NĐ-CP|UBND/g
    const allowed = new RegExp(`${people.source}|${places.source}`, 'g')
    const pages = ['/can-bo/tiep-nhan?thu-tuc=1.004873', `/can-bo/ho-so/${dossier.id}`, '/can-bo/so-theo-doi']
    for (const path of pages) {
      const { html } = await desk.open(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
      expect([path, leftIn(html, allowed)]).toEqual([path, []])
      expect(html).toContain('<html lang="en"')
    }
  })
})
