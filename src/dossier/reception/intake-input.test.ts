import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCounter, readyDesk } from './counter.test-support.ts'

const counter = openCounter()

const ready = () => readyDesk(counter)

const wrong: readonly (readonly [field: string, typed: string, message: string])[] = [
  ['owner.0.name', '', 'Nhập họ và tên'],
  ['owner.0.birth', '31/02/1990', 'Ngày sinh chưa đọc được'],
  ['owner.0.birth', '2027', 'ở sau hôm nay'],
  ['owner.0.idNumber', '', 'Nhập số giấy tờ, hoặc chọn «Không có giấy tờ»'],
  ['owner.0.idNumber', '00006000012', 'đủ 12 chữ số'],
  ['owner.0.idNumber', '00006000012x', 'đủ 12 chữ số'],
  ['owner.0.idType', 'forged', 'Chọn lại trong danh sách'],
  ['owner.0.idDate', '2022', 'đủ ngày, tháng, năm'],
  ['owner.0.idDate', '01/01/2027', 'ở sau hôm nay'],
  ['owner.0.phone', '0123', 'Số điện thoại chưa đúng'],
  ['owner.0.email', 'khong phai thu', 'cần dạng ten@noi.vn'],
  ['territory', 'forged', 'Chọn xã, phường'],
  ['channel', 'online', 'Chọn lại'],
  ['return', 'forged', 'Chọn lại'],
  ['returnedAt', 'H13.64', 'Chọn lại'],
  ['sets', '0', 'từ 1 đến 50'],
  ['sets', '51', 'từ 1 đến 50'],
  ['paper.declaration.originals', '-1', 'từ 0 đến 99'],
  ['paper.declaration.copies', 'hai', 'từ 0 đến 99'],
]

describe('wrong input', () => {
  test.each(wrong.filter(([field]) => field !== 'channel'))(
    '%s «%s»: it stays as typed, the sentence stands first and leads there',
    async (field, typed, message) => {
      const { desk, shown } = await ready()
      const before = await counter.count()
      const answer = await desk.press(shown, 'accept', { [field]: typed })
      expect(answer.status).toBe(422)
      expect(answer.problems).toEqual([[field, expect.stringContaining(message)]])
      expect(answer.html).toContain(`id="f-${field}"`)
      if (!['forged', 'H13.64'].includes(typed)) expect(answer.fields[field]).toBe(typed)
      expect(answer.fields['owner.0.address']).toBe('Khóm 2, phường Ngã Năm')
      expect(await counter.count()).toBe(before)
    },
  )

  test('everything is told at once', async () => {
    const { desk, shown } = await ready()
    const typed = { 'owner.0.name': '', 'owner.0.phone': '1', sets: 'x', 'paper.declaration.verdict': 'unchecked' }
    const answer = await desk.press(shown, 'accept', typed)
    expect(answer.problems.map(([field]) => field)).toEqual([
      'owner.0.name',
      'owner.0.phone',
      'sets',
      'paper.declaration.verdict',
    ])
  })

  test('a way of handing in that the counter does not have becomes one that it has', async () => {
    const { desk, shown } = await ready()
    expect((await desk.taken(await desk.press(shown, 'accept', { channel: 'online' }))).channel).toBe('counter')
  })

  test('sex and birth against the number only warn', async () => {
    const { desk, shown } = await ready()
    const told = await desk.press(shown, 'update', { 'owner.0.sex': 'female', 'owner.0.birth': '1961' })
    expect(told.html).toContain('Giới tính khác với chữ số thứ 4')
    expect(told.html).toContain('Năm sinh khác với chữ số thứ 5–6')
    expect((await desk.taken(await desk.press(told, 'accept'))).parties[0]).toMatchObject({ birthDate: '1961' })
  })

  test('a fail without its reason is asked for it, in the row', async () => {
    const { desk, shown } = await ready()
    const answer = await desk.press(shown, 'supplement', { 'paper.declaration.verdict': 'fail' })
    expect(answer.problems).toEqual([['paper.declaration.reason', expect.stringContaining('Ghi lý do không đạt')]])
  })
})

describe('spellings', () => {
  test.each([
    ['owner.0.birth', '1960', { birthDate: '1960' }],
    ['owner.0.birth', '05-01-1960', { birthDate: '1960-01-05' }],
    ['owner.0.birth', '05011960', { birthDate: '1960-01-05' }],
    ['owner.0.birth', '', { birthDate: null }],
    ['owner.0.phone', '+84 912.345.678', { phone: '0912345678' }],
    ['owner.0.phone', '+1 415 555 0100', { phone: '14155550100' }],
    ['owner.0.phone', '', { phone: null }],
    ['owner.0.idNumber', '000 060 000 123', { idNumber: '000060000123' }],
    ['owner.0.idType', 'none', { idType: null, idNumber: null }],
    ['owner.0.sex', 'forged', { sex: null }],
    ['owner.0.name', 'H’Hen  Niê', { name: 'H’Hen Niê' }],
    ['owner.0.name', 'Nguyễn Thị Hường'.normalize('NFD'), { name: 'Nguyễn Thị Hường' }],
  ])('%s «%s»', async (field, typed, party) => {
    const { desk, shown } = await ready()
    expect((await desk.taken(await desk.press(shown, 'accept', { [field]: typed }))).parties[0]).toMatchObject(party)
  })
})

describe('hostile input', () => {
  test('papers of other names, and fields of nobody, change nothing', async () => {
    const { desk, shown } = await ready()
    const forged = {
      'paper.forged.verdict': 'pass',
      'paper.same-sex-note.verdict': 'fail',
      'owner.7.name': 'Người Lạ',
      'owner.0.source': 'verified',
      __proto__x: '1',
      toString: 'x',
    }
    const dossier = await desk.taken(await desk.press(shown, 'accept', forged))
    expect(dossier.components.map(({ key }) => key).toSorted()).toEqual([
      'authorization',
      'declaration',
      'e-form',
      'id-paper',
      'residence',
    ])
    expect(dossier.parties).toMatchObject([{ name: 'Trần Văn Bé', source: 'typed' }])
  })

  test('markup is text, wherever it is typed', async () => {
    const { desk, shown } = await ready()
    const bad = '"><script>alert(1)</script>'
    const everywhere = Object.fromEntries(
      Object.keys(shown.fields)
        .filter((name) => !name.startsWith('_') && !/^(procedure|owners|seen)$/.test(name))
        .map((name) => [name, bad]),
    )
    const answer = await desk.press(shown, 'accept', { ...everywhere, submitter: 'other', recipient: 'other' })
    expect(answer.status).toBe(422)
    expect(answer.html).not.toContain('<script>alert')
    expect(answer.fields['owner.0.name']).toBe(bad)
  })

  test('ten thousand characters are told as too many, in every field that takes text', async () => {
    const { desk, shown } = await ready()
    const long = 'đ'.repeat(10_000)
    const texts = ['name', 'idNumber', 'idIssuer', 'phone', 'email', 'address', 'birth', 'idDate'].map(
      (field) => `owner.0.${field}`,
    )
    for (const field of [...texts, 'sets', 'declineReason', 'paper.declaration.originals']) {
      const act = field === 'declineReason' ? 'decline' : 'accept'
      const answer = await desk.press(shown, act, { [field]: long })
      expect([field, answer.status]).toEqual([field, 422])
      expect(answer.problems.map(([wrongField]) => wrongField)).toEqual([field])
    }
    const failed = { 'paper.declaration.verdict': 'fail', 'paper.declaration.reason': long }
    expect((await desk.press(shown, 'supplement', failed)).status).toBe(422)
    expect((await desk.press(shown, 'update', { procedure: long })).status).toBe(200)
  })

  test('whatever is sent, nothing breaks', async () => {
    const { desk, shown } = await ready()
    const names = [...Object.keys(shown.fields), 'submitter.name', 'recipient.idType', 'choose', 'declineReason']
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('0', '-1', '99', 'other', 'none'),
    )
    const change = fc.dictionary(fc.constantFrom(...names.filter((name) => !name.startsWith('_'))), odd, { maxKeys: 6 })
    const acts = fc.constantFrom('accept', 'supplement', 'decline', 'take-in', 'update', 'add-owner', 'remove-owner.9')
    await fc.assert(
      fc.asyncProperty(change, acts, async (typed, act) => {
        const { status } = await desk.press({ fields: { ...shown.fields, _once: '' } }, act, typed)
        expect([200, 303, 409, 422]).toContain(status)
      }),
      { numRuns: 60 },
    )
  })
})
