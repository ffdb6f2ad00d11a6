import { describe, expect, test } from 'vitest'
import { wall } from '../dossier.test-support.ts'
import { messages, openCounter, readyDesk } from '../reception/counter.test-support.ts'

const counter = openCounter()
const ready = (login?: string, code?: string) => readyDesk(counter, login, code)

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
