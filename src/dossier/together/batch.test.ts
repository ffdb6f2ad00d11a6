import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { at } from '../dossier.test-support.ts'
import { type Officer, openOffice, type Page, request } from '../reading/officer.test-support.ts'

const office = openOffice()
office.service.setNow(at('2026-11-23 09:00'))

interface Answer {
  readonly asked: string
  readonly status: number
  readonly id: string | null
  readonly code: string | null
  readonly refusal: { readonly code: string; readonly message: { readonly vi: string; readonly en: string } } | null
}

const send = async (token: string, action: string, ids: readonly string[], key: string, more: object = {}) => {
  const url = `/api/v1/dossiers/actions/${action}`
  const headers = { 'idempotency-key': key }
  return office.service.call('POST', url, { token, body: { ids, ...more }, headers })
}

const answersOf = async (...sent: Parameters<typeof send>): Promise<readonly Answer[]> => {
  const reply = await send(...sent)
  expect([reply.status, reply.text.slice(0, 300)]).toEqual([207, expect.any(String)])
  return (reply.json() as unknown as { answers: readonly Answer[] }).answers
}

const unknown = '01234567-89ab-4cde-8f01-23456789abcd'
const receptionist = () => office.service.token('receptionist', 'H13.64.02')
const drafts = async (n: number) => {
  const ids: string[] = []
  for (let count = 0; count < n; count += 1)
    ids.push((await office.accept({ draft: true, components: lookedAt('1.004873') })).id)
  return ids
}
const foreign = async (): Promise<string> => {
  const token = await office.service.token('receptionist', 'H13.65.02')
  const body = {
    procedure: '1.004873',
    territory: 'phuong-my-quoi',
    owners: request.owners,
    draft: true,
    components: lookedAt('1.004873'),
  }
  return ((await office.service.call('POST', '/api/v1/dossiers', { token, body })).json() as { id: string }).id
}

describe('several at once over the API', () => {
  test('each has its own answer in both languages; a repeat tells the same and does no more; 101 are refused', async () => {
    const [token, ids, accepted, away] = [await receptionist(), await drafts(6), await office.accept(), await foreign()]
    const asked = [accepted.id, ...ids.slice(0, 3), away, ...ids.slice(3), unknown, ids[0] ?? '']
    const reply = await send(token, 'accept', asked, 'first-key')
    const answers = (reply.json() as unknown as { answers: readonly Answer[] }).answers
    expect(answers.map((answer) => answer.asked)).toEqual(asked)
    const failed = answers.filter(({ status }) => status !== 200)
    expect(failed.map(({ asked: each, status, code, refusal }) => [each, status, code, refusal?.code])).toEqual([
      [accepted.id, 409, accepted.code, 'not-possible-now'],
      [away, 404, null, 'dossier-not-found'],
      [unknown, 404, null, 'dossier-not-found'],
      [ids[0], 409, answers[1]?.code, 'twice-in-list'],
    ])
    for (const { refusal } of failed) {
      expect(refusal?.message.vi).toMatch(/[à-ỹ].*\./)
      expect(refusal?.message.en).toMatch(/^[A-Z].*[a-z].*\.$/)
      expect(refusal?.message.en).not.toBe(refusal?.message.vi)
    }
    expect(new Set(answers.filter(({ id }) => id !== null).map(({ code }) => code)).size).toBe(6)
    expect((await send(token, 'accept', asked, 'first-key')).json()).toEqual(reply.json())
    const before = (await office.stored(ids[0] ?? '')).eventCount
    const anew = await answersOf(token, 'accept', asked, 'another-key')
    expect(anew.every(({ status }) => status !== 200)).toBe(true)
    expect((await office.stored(ids[0] ?? '')).eventCount).toBe(before)
    const many = Array.from({ length: 101 }, (_, n) => unknown.slice(0, -3) + String(n).padStart(3, '0'))
    expect((await send(token, 'accept', many, 'too-many')).status).toBe(422)
    expect(await accessesOf(office.service.database.db, ids[0] ?? '')).toContainEqual(
      expect.objectContaining({ door: 'POST /api/v1/dossiers/actions/accept' }),
    )
  })

  test('what failed for a cause that is gone is done by the repeat; what was done stays as it was', async () => {
    const token = await receptionist()
    const [one, two] = [await office.accept(), await office.accept({ draft: true, components: lookedAt('1.004873') })]
    const first = await answersOf(token, 'transfer', [one.id, two.id], 'again')
    expect(first.map(({ status }) => status)).toEqual([200, 409])
    await send(token, 'accept', [two.id], 'meanwhile')
    const second = await answersOf(token, 'transfer', [one.id, two.id], 'again')
    expect(second.map(({ status }) => status)).toEqual([200, 200])
    expect((await office.stored(one.id)).status).toBe('processing')
  })

  test('work is assigned; what others have changed since it was seen is left alone, and so is what is nobody’s to give', async () => {
    const token = await receptionist()
    const [one, two, three] = [await office.accept(), await office.accept(), await office.accept()]
    await send(token, 'transfer', [one.id, two.id], 'to-the-unit')
    const head = await office.service.token('unit-head', 'H13.64.01')
    const phuc = await office.officer('phuc')
    const form = await phuc.open(`/can-bo/ho-so/${one.id}/phan-cong`)
    const officer = /<option[^>]*value="([^"]+)"[^>]*>\s*Lâm Hoàng/.exec(form.html)?.[1] ?? ''
    const seen = { [two.id]: 1 }
    const given = await answersOf(head, 'assign-step', [one.id, two.id, three.id], 'give', { body: { officer }, seen })
    expect(given.map(({ status, code, refusal }) => [status, code, refusal?.code ?? null])).toEqual([
      [200, one.code, null],
      [409, two.code, 'changed-meanwhile'],
      [404, null, 'dossier-not-found'],
    ])
    const held = (await office.stored(one.id)).steps.find(({ finishedAt }) => finishedAt === null)
    expect(held?.officerId).toBe(officer)
    expect((await send(token, 'assign-step', [one.id], 'not-mine', { body: { officer } })).status).toBe(403)
    expect((await send(head, 'assign-step', [one.id], 'nobody', { body: {} })).status).toBe(422)
  })
})

describe('the page of many', () => {
  const path = (ids: readonly string[], more = '') =>
    `/can-bo/hang-loat?${ids.map((id) => `hs=${id}`).join('&')}${more}`

  /** Every paper of it was looked at. */
  const looked = async (id: string) => {
    const checks = (await office.stored(id)).components.map(({ key }) => ({ key, verdict: 'pass' }))
    const url = `/api/v1/dossiers/${id}/actions/check-components`
    const checked = await office.service.call('POST', url, { token: await receptionist(), body: { checks } })
    expect(checked.status).toBe(200)
  }

  /** Sends the page's form of an act as it stands, its hidden fields with it. */
  const press = async (officer: Officer, page: Page, typed: Readonly<Record<string, string>> = {}) => {
    const form = /<form[^>]*method="post"[^>]*action="\/can-bo\/hang-loat".*?<\/form>/s.exec(page.html)?.[0] ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const fields = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
    for (const [name, value] of Object.entries(typed)) fields.set(name, value)
    return officer.visitor.post('/can-bo/hang-loat', fields as never)
  }

  test('offers only what is open to all, does it once, and names what it could not do, ticked again', async () => {
    const [one, two, draft] = [
      await office.accept(),
      await office.accept(),
      await office.accept({ draft: true, components: lookedAt('1.004873') }),
    ]
    const mai = await office.officer('mai')
    const list = await mai.open('/can-bo/hom-nay')
    expect(list.html.match(/type="checkbox" name="hs"/g)?.length).toBeGreaterThan(0)
    const mixed = await mai.open(path([one.id, draft.id]))
    expect(mixed.text).toContain('Không có việc nào làm được với tất cả hồ sơ đã chọn')
    const both = await mai.open(path([one.id, two.id], '&viec=transfer'))
    expect(both.text).toContain('Đã chọn 2 hồ sơ')
    expect(both.html).not.toMatch(/name="viec" value="decide"/)
    await mai.act(two, 'chuyen')
    const medium = { medium: 'electronic' }
    const sent = await press(mai, both, medium)
    expect(sent.statusCode).toBe(200)
    expect(sent.body).toContain('Đã làm xong 1 hồ sơ')
    expect(sent.body).toContain('Chưa làm được 1 hồ sơ')
    expect(sent.body).toContain('Sơn Thị Mai vừa làm «Chuyển hồ sơ» trên hồ sơ này trước Ông/Bà')
    expect(sent.body).toMatch(new RegExp(`name="hs" value="${two.id}" checked`))
    expect(sent.body).toContain(`href="/can-bo/ho-so/${one.id}"`)
    const after = await office.stored(one.id)
    expect(after.status).toBe('processing')
    const repeated = await press(mai, both, medium)
    expect(repeated.body).toContain('Đã làm xong 1 hồ sơ')
    expect((await office.stored(one.id)).eventCount).toBe(after.eventCount)
  })

  test('after an acceptance the codes are there, the slips a press away, and the next act with them', async () => {
    const ids = await drafts(2)
    const mai = await office.officer('mai')
    const unseen = await mai.open(path(ids, '&viec=accept'))
    expect(unseen.text).toContain('hồ sơ còn giấy tờ chưa kiểm tra phải xem từng hồ sơ trước')
    for (const id of ids) await looked(id)
    const { body } = await press(mai, await mai.open(path(ids, '&viec=accept')))
    expect(body).toContain('<h1>Tiếp nhận: kết quả</h1>')
    const slips = ids.map((id) => `hs=${id}`).join('&amp;')
    expect(body).toContain(`href="/can-bo/in-nhieu/giay-hen.pdf?${slips}"`)
    expect(body).toContain('Việc tiếp theo với 2 hồ sơ vừa xong')
    expect(body).toMatch(/name="viec" value="transfer"/)
    for (const id of ids) {
      expect(body).toContain(`>${(await office.stored(id)).code}</a>`)
      expect(body).toContain(`href="/can-bo/ho-so/${id}/giay-hen.pdf"`)
    }
  })

  test('the head gives several away from the list: to somebody, or by the rule of the unit', async () => {
    const ids = [await office.accept(), await office.accept()].map(({ id }) => id)
    await send(await receptionist(), 'transfer', ids, 'for-the-head')
    const phuc = await office.officer('phuc')
    const rules = '/can-bo/nhom/quy-tac'
    expect((await phuc.open(path(ids, '&viec=assign-step'))).html).not.toContain('value="by-rule"')
    await phuc.send(await phuc.open(rules), rules, { drop: '', agency: 'H13.64.01', method: 'round-robin' })
    const page = await phuc.open(path(ids, '&viec=assign-step'))
    const nobody = await press(phuc, page)
    expect(nobody.body).toContain('Hãy chọn')
    const given = await press(phuc, await phuc.open(path(ids, '&viec=assign-step')), { officer: 'by-rule' })
    expect(given.body).toContain('Đã làm xong 2 hồ sơ')
    const holders = await Promise.all(
      ids.map(async (id) => (await office.stored(id)).steps.find(({ finishedAt }) => finishedAt === null)?.officerId),
    )
    expect([holders.includes(null), new Set(holders).size]).toEqual([false, 2])
  })

  test('nothing chosen says what to do; more than a hundred are refused, and nothing is done', async () => {
    const mai = await office.officer('mai')
    expect((await mai.open('/can-bo/hang-loat?hs=x')).text).toContain('Chưa chọn hồ sơ nào')
    const [one = ''] = await drafts(1)
    const page = await mai.open(path([one]))
    const fields = new URLSearchParams(
      [...page.html.matchAll(/name="(_csrf|_once)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    fields.set('viec', 'accept')
    fields.append('hs', one)
    for (let n = 0; n < 100; n += 1) fields.append('hs', unknown.slice(0, -3) + String(n).padStart(3, '0'))
    const refused = await mai.visitor.post('/can-bo/hang-loat', fields as never)
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('tối đa 100 hồ sơ')])
    expect((await office.stored(one)).status).toBe('submitted')
  })
})
