import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { wall } from '../dossier.test-support.ts'
import { openCounter, person, type Shown, scanned } from './counter.test-support.ts'

const counter = openCounter()
const marital = '1.004873'

/** A desk with the procedure chosen and the citizen known, every paper good. */
const ready = async (login = 'mai', code = marital) => {
  const desk = await counter.signIn(login)
  const first = await desk.open(`/can-bo/tiep-nhan?thu-tuc=${code}`)
  const filled = await desk.press(first, 'update', person('owner.0'))
  return { desk, shown: await desk.press(filled, 'all-pass') }
}

const messages = ({ problems }: Shown): readonly string[] => problems.map(([, message]) => message)

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

describe('accepting', () => {
  test('what was promised on the screen is what the dossier gets', async () => {
    const { desk, shown } = await ready()
    expect(shown.html).toMatch(/17:00 thứ Năm<br\/?>26\/11\/2026/)
    expect(shown.html).toContain('2 ngày làm việc (luật định 3 ngày làm việc)')
    expect(shown.html).toContain('15.000\u00a0₫')
    expect(shown.html).toContain('Thứ Ba 24/11/2026: không tính, nghỉ lễ Ngày Văn hóa Việt Nam')
    const dossier = await desk.taken(await desk.press(shown, 'accept'))
    expect(wall(dossier.dueAt)).toBe('2026-11-26 17:00')
    expect(dossier).toMatchObject({
      status: 'accepted',
      ownerName: 'Trần Văn Bé',
      acceptedBy: 'Sơn Thị Mai',
      channel: 'counter',
      sets: 1,
      parties: [
        {
          role: 'owner',
          birthDate: '1960-01-05',
          sex: 'male',
          idNumber: '000060000123',
          idIssuedOn: '2022-10-10',
          phone: '0912345678',
          email: null,
          source: 'typed',
        },
      ],
      fees: [{ amount: 15_000 }],
    })
    const papers = dossier.components.map(({ key, originals, verdict }) => [key, originals, verdict])
    expect(papers).toContainEqual(['declaration', 1, 'pass'])
    expect(papers).toContainEqual(['authorization', 0, 'unchecked'])
  })

  test('the same form twice is one dossier; changed, it is refused', async () => {
    const { desk, shown } = await ready()
    const before = await counter.count()
    const [first, second] = [await desk.press(shown, 'accept'), await desk.press(shown, 'accept')]
    expect(second.location).toBe(first.location)
    expect(await counter.count()).toBe(before + 1)
    const third = await desk.press(shown, 'accept', { 'owner.0.name': 'Người Khác' })
    expect(messages(third)[0]).toContain('đã được gửi trước đó')
    expect(third.fields['owner.0.name']).toBe('Người Khác')
    expect(third.fields._once).not.toBe(shown.fields._once)
    expect(await counter.count()).toBe(before + 1)
  })

  test('papers that nobody has looked at stop it, each with a way to its row', async () => {
    const { desk, shown } = await ready()
    const answer = await desk.press(shown, 'accept', { 'paper.declaration.verdict': 'unchecked' })
    const message = 'Kiểm tra «Tờ khai cấp Giấy xác nhận tình trạng hôn nhân»: đạt hay không đạt'
    expect(answer.problems).toEqual([['paper.declaration.verdict', message]])
    expect(answer.html).toContain('<title>Lỗi: Tiếp nhận hồ sơ')
    expect(answer.html).toContain('id="f-paper.declaration.verdict"')
  })

  test('a required paper that failed stops it and says what is possible; an optional one does not', async () => {
    const { desk, shown } = await ready()
    const fail = (key: string) => ({ [`paper.${key}.verdict`]: 'fail', [`paper.${key}.reason`]: 'Thiếu chữ ký' })
    const before = await counter.count()
    const answer = await desk.press(shown, 'accept', fail('declaration'))
    expect(answer.status).toBe(409)
    expect(messages(answer)[0]).toContain('Hãy yêu cầu bổ sung')
    expect(answer.fields['paper.declaration.reason']).toBe('Thiếu chữ ký')
    expect(await counter.count()).toBe(before)
    const dossier = await desk.taken(await desk.press(shown, 'accept', fail('residence')))
    expect(dossier.components.find(({ key }) => key === 'residence')).toMatchObject({
      verdict: 'fail',
      reason: 'Thiếu chữ ký',
    })
  })

  test('an immediate procedure is decided and returned at once, with its pages counted', async () => {
    const { desk, shown } = await ready('mai', '2.000815')
    expect(shown.html).toContain('Giải quyết và trả ngay')
    expect((await desk.press(shown, 'accept')).problems).toEqual([['pages', 'Số trang là một số từ 1 đến 10.000']])
    const counted = await desk.press(shown, 'update', { pages: '4' })
    expect(counted.html).toContain('6.000\u00a0₫')
    const plain = await desk.taken(await desk.press(counted, 'accept'))
    expect(plain).toMatchObject({ status: 'returned', outcome: 'granted', fees: [{ amount: 6000 }] })
    const again = await ready('mai', '2.000815')
    const typed = { pages: '2', documentNumber: '137 quyển 02/2026' }
    const numbered = await again.desk.taken(await again.desk.press(again.shown, 'accept', typed))
    expect(numbered).toMatchObject({ status: 'returned', results: [{ documentNumber: '137 quyển 02/2026' }] })
  })
})

describe('not accepting', () => {
  const failed = { 'paper.declaration.verdict': 'fail', 'paper.declaration.reason': 'Không đúng mẫu' }

  test('a supplement is asked for when every paper was looked at and one has failed', async () => {
    const { desk, shown } = await ready()
    const early = await desk.press(shown, 'supplement', { ...failed, 'paper.id-paper.verdict': 'unchecked' })
    expect(early.problems.map(([field]) => field)).toEqual(['paper.id-paper.verdict'])
    expect(messages(await desk.press(shown, 'supplement'))[0]).toContain('không có gì để yêu cầu bổ sung')
    const dossier = await desk.taken(await desk.press(shown, 'supplement', failed))
    expect(dossier).toMatchObject({ status: 'awaiting-citizen', code: null, dueAt: null })
    expect(dossier.supplements).toMatchObject([
      {
        phase: 'before-acceptance',
        lines: [{ component: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', reason: 'Không đúng mẫu' }],
      },
    ])
  })

  test('declining needs a reason', async () => {
    const { desk, shown } = await ready()
    const bare = await desk.press(shown, 'decline')
    expect(bare.problems).toEqual([['declineReason', 'Ghi lý do từ chối']])
    expect(bare.html).toMatch(/<details class="confirm decline" open/)
    const dossier = await desk.taken(await desk.press(bare, 'decline', { declineReason: 'Không thuộc thẩm quyền' }))
    expect(dossier).toMatchObject({ status: 'declined', code: null })
  })

  test('taken in only, it has neither code nor date', async () => {
    const { desk, shown } = await ready()
    const dossier = await desk.taken(await desk.press(shown, 'take-in', { 'paper.declaration.verdict': 'unchecked' }))
    expect(dossier).toMatchObject({ status: 'submitted', code: null, dueAt: null })
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
