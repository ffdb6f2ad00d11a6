import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { messages, openCounter, readyDesk, scanned } from './counter.test-support.ts'

const counter = openCounter()
const marital = '1.004873'

const ready = (login?: string) => readyDesk(counter, login)

describe('who comes in', () => {
  test('a stranger is sent to the sign-in page, an officer of another role is told why not', async () => {
    const desk = await counter.signIn('hoang')
    expect(await desk.open()).toMatchObject({ status: 403 })
    desk.visitor.cookies.clear()
    expect(await desk.open()).toMatchObject({ status: 303, location: '/dang-nhap?ve=%2Fcan-bo%2Ftiep-nhan' })
  })

  test('a form without its proof is not carried out, and nothing typed is lost', async () => {
    const { desk, shown } = await ready()
    const before = await counter.count()
    const answer = await desk.press(shown, 'accept', { _csrf: 'forged' })
    expect(answer.status).toBe(403)
    expect(answer.fields['owner.0.name']).toBe('Trần Văn Bé')
    expect(await counter.count()).toBe(before)
  })
})

describe('choosing the procedure', () => {
  test('a new screen waits for it at the counter of the officer’s own commune', async () => {
    const shown = await (await counter.signIn()).open()
    expect(shown.status).toBe(200)
    expect(shown.html).toMatch(/<input[^>]* name="procedure"[^>]* autofocus/)
    expect(shown.html).not.toContain('value="accept"')
  })

  test('words without diacritics offer procedures, and one is chosen with everything typed kept', async () => {
    const desk = await counter.signIn()
    const offered = await desk.press(await desk.open(), 'update', {
      procedure: 'xin giay doc than',
      'owner.0.name': 'Danh Út',
    })
    expect(offered.status).toBe(200)
    expect(offered.html).toMatch(/<button[^>]* name="choose" value="1.004873"/)
    const chosen = await desk.press(offered, `choose ${marital}`)
    expect(chosen.fields).toMatchObject({
      procedure: '1.004873 · Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
      case: 'to-marry',
      'owner.0.name': 'Danh Út',
      'paper.declaration.verdict': 'unchecked',
      'paper.authorization.verdict': 'none',
      sets: '1',
      territory: 'phuong-nga-nam',
      channel: 'counter',
      returnedAt: 'H13.64.02',
    })
    expect(chosen.fields).not.toHaveProperty(['paper.same-sex-note.verdict'])
  })

  test.each(['1.004873', '004873', '1.004873 · Thủ tục cấp Giấy xác nhận'])(
    '«%s» means one procedure',
    async (typed) => {
      const desk = await counter.signIn()
      expect((await desk.press(await desk.open(), 'update', { procedure: typed })).fields.case).toBe('to-marry')
    },
  )

  test.each(['zzzz', '9.999999', '<script>'])('«%s» finds nothing and says what to do', async (typed) => {
    const desk = await counter.signIn()
    const shown = await desk.press(await desk.open(), 'update', { procedure: typed })
    expect(shown.html).toContain('Không tìm thấy thủ tục nào')
    expect(shown.fields.procedure).toBe(typed)
    expect((await desk.press(shown, 'accept')).problems).toEqual([['procedure', 'Chọn thủ tục']])
  })

  test('papers checked for one procedure say nothing about those of another', async () => {
    const { desk, shown } = await ready()
    expect(shown.fields['paper.declaration.verdict']).toBe('pass')
    const other = await desk.press(shown, 'update', { procedure: '1.000894', case: 'forged' })
    const verdicts = Object.entries(other.fields).filter(([name]) => name.endsWith('.verdict'))
    expect(verdicts.length).toBeGreaterThan(0)
    expect(verdicts.filter(([, verdict]) => verdict === 'pass')).toEqual([])
    expect(other.fields['owner.0.name']).toBe('Trần Văn Bé')
  })

  test('an act on a procedure or case whose papers were not shown is not taken', async () => {
    const { desk, shown } = await ready()
    const before = await counter.count()
    for (const changed of [{ procedure: '1.000894' }, { case: 'again' }, { seen: '' }]) {
      const answer = await desk.press(shown, 'accept', changed)
      expect(answer.status).toBe(422)
      expect(messages(answer)[0]).toContain('vừa đổi')
    }
    expect(await counter.count()).toBe(before)
  })

  test('old names of places lead to the commune of today', async () => {
    const { desk, shown } = await ready()
    expect(shown.html).toContain('Xã Mỹ Bình, thị xã Ngã Năm, tỉnh Sóc Trăng (nay: Phường Mỹ Quới, thành phố Cần Thơ)')
    const moved = await desk.press(shown, 'update', { territory: 'xa-my-binh' })
    expect(moved.html).toContain('Ủy ban nhân dân phường Mỹ Quới')
    const dossier = await desk.taken(await desk.press(moved, 'accept'))
    expect(dossier).toMatchObject({ territory: 'phuong-my-quoi', competentAgency: 'H13.65' })
    expect(dossier.code).toMatch(/^H13\.65-261123-\d{4}$/)
  })

  test('a centre of several communes has to be told which one', async () => {
    const { desk, shown } = await ready('quyen')
    expect(shown.fields.territory).toBe('')
    expect(shown.html).toContain('chưa xác định')
    expect((await desk.press(shown, 'accept')).problems).toEqual([['territory', 'Chọn xã, phường của việc này']])
    const dossier = await desk.taken(await desk.press(shown, 'accept', { territory: 'xa-tan-long' }))
    expect(dossier).toMatchObject({ receivedAtAgency: 'H13.02', returnedAtAgency: 'H13.02', competentAgency: 'H13.66' })
  })
})

describe('a card', () => {
  test('sent by the scanner’s Enter fills the person, marked as unsigned', async () => {
    const desk = await counter.signIn()
    const first = await desk.open(`/can-bo/tiep-nhan?thu-tuc=${marital}`)
    expect(first.html).toMatch(/<input[^>]* name="owner.0.scan"[^>]* autofocus/)
    const filled = await desk.press(first, 'update', { 'owner.0.scan': scanned })
    expect(filled.fields).toMatchObject({
      'owner.0.name': 'Lý Thị Sa Rươl',
      'owner.0.birth': '04/03/1999',
      'owner.0.sex': 'female',
      'owner.0.idType': 'can-cuoc',
      'owner.0.idNumber': '000199004873',
      'owner.0.idDate': '12/08/2021',
      'owner.0.address': 'Khóm 3, phường Ngã Năm, TP. Cần Thơ',
    })
    expect(filled.html).toContain('Từ mã trên thẻ, chưa xác thực')
    expect(filled.html).toMatch(/<input[^>]* name="owner.0.phone"[^>]* autofocus/)
    const checked = await desk.press(filled, 'all-pass')
    expect((await desk.taken(await desk.press(checked, 'accept'))).parties[0]).toMatchObject({
      source: 'card-unsigned',
    })
  })

  test('does not overwrite what was put right since, and what was put right is no longer the card’s', async () => {
    const desk = await counter.signIn()
    const first = await desk.open(`/can-bo/tiep-nhan?thu-tuc=${marital}`)
    const filled = await desk.press(first, 'update', { 'owner.0.scan': scanned })
    const mended = await desk.press(filled, 'all-pass', { 'owner.0.name': 'Lý Thị Sa Rươi' })
    expect(mended.fields['owner.0.name']).toBe('Lý Thị Sa Rươi')
    expect(mended.html).not.toContain('Từ mã trên thẻ')
    expect((await desk.taken(await desk.press(mended, 'accept'))).parties[0]).toMatchObject({ source: 'typed' })
  })

  test('spoilt by the input method is told beside the field', async () => {
    const desk = await counter.signIn()
    const spoilt = scanned.replace('04031999', '0403199ơ')
    const shown = await desk.press(await desk.open(), 'update', { 'owner.0.scan': spoilt })
    expect(shown.status).toBe(422)
    expect(shown.problems).toEqual([['owner.0.scan', expect.stringContaining('tắt bộ gõ')]])
    expect(shown.fields['owner.0.scan']).toBe(spoilt)
  })
})

describe('earlier dossiers', () => {
  test('are told by their number and counted as one reading a person, not one a key', async () => {
    const number = { 'owner.0.idNumber': '000077000456' }
    const first = await ready()
    expect((await first.desk.press(first.shown, 'update', number)).html).toContain('Hồ sơ trước: chưa có.')
    const earlier = await first.desk.taken(await first.desk.press(first.shown, 'accept', number))
    const { desk, shown } = await ready()
    const told = await desk.press(shown, 'update', number)
    expect(told.html).toContain('Hồ sơ trước: 1 (gần nhất 23/11/2026)')
    expect(told.html).toContain(`/can-bo/ho-so/${earlier.id}`)
    await desk.press(await desk.press(told, 'update'), 'all-pass')
    const readings = await accessesOf(counter.service.database.db, earlier.id)
    expect(readings.map(({ officer }) => officer)).toEqual(['Sơn Thị Mai'])
    expect(told.html).not.toMatch(/href="[^"]*000077000456/)
  })

  test('that the form claims to know are looked up all the same when the seal is not ours', async () => {
    const { desk, shown } = await ready()
    const forged = JSON.stringify({ number: '000060000123', more: false, rows: [] })
    const told = await desk.press(shown, 'update', { 'owner.0.earlier': forged })
    const { rows } = await sql<{ n: number }>`select count(distinct dossier_id)::int as n from dossier_party
      where id_number = '000060000123'`.execute(counter.service.database.db)
    expect(rows[0]?.n).toBeGreaterThan(0)
    expect(told.html).toContain('Hồ sơ trước: ')
    expect(told.html).not.toContain('Hồ sơ trước: chưa có')
  })
})
