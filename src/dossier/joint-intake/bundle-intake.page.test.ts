import { describe, expect, test } from 'vitest'
import { findWhole } from '../joining/bundle.store.ts'
import { legState } from '../joining/bundle.ts'
import { fieldsOf, openCounter, person } from '../reception/counter.test-support.ts'
import { trackingUrl } from '../slip-view.ts'

const counter = openCounter()
const path = '/can-bo/tiep-nhan/lien-thong/birth'

/** The form as it is posted: a browser without a script. */
const opened = async (papers: 'all-pass' | 'update' = 'all-pass') => {
  const desk = await counter.signIn('mai')
  const first = await desk.open(path)
  const typed = { ...first.fields, ...person('owner.0') }
  const answer = await desk.visitor.post(path, { ...typed, act: papers })
  return { desk, first, html: answer.body, fields: fieldsOf(answer.body) }
}

const accepted = async () => {
  const { desk, fields } = await opened()
  const answer = await desk.visitor.post(path, { ...fields, act: 'accept' })
  const location = String(answer.headers.location ?? '')
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} ${answer.body.slice(0, 2000)}`)
  return { desk, location, id: location.split('/').at(-1) ?? '' }
}

const owner = { kind: 'person', name: 'Trần Văn Bé', birthDate: '1990-03-04', phone: '0912345678' }

/** Every paper of the counter's own form, as the API names them. */
const papersOf = async () => {
  const { first } = await opened('update')
  const at = [...first.html.matchAll(/data-paper="([^".]+)\.([^"]+)"/g)].map(([, leg, key]) => `${leg}/${key}`)
  return { api: [...new Set(at)].map((each) => ({ at: each, originals: 1, copies: 0, verdict: 'pass' })) }
}

describe('the counter with several procedures', () => {
  test('shows every procedure, and each paper once', async () => {
    const { first } = await opened('update')
    expect(first.status).toBe(200)
    expect(first.html).toContain('Thủ tục đăng ký khai sinh')
    expect(first.html).toContain('Bảo hiểm xã hội cơ sở')
    const papers = [...first.html.matchAll(/data-paper="([^"]+)"/g)].map(([, key]) => key)
    expect(papers).toContain('birth.declaration')
    // one form for both, and no proof of kinship: the birth certificate is it
    expect(papers.filter((key) => key?.startsWith('residence.'))).toEqual([])
    expect(first.html).toContain('63/2024/NĐ-CP')
    // the case that the bundle is made for is chosen, not the first of the procedure
    expect(first.fields['case.residence']).toBe('relative')
  })

  test('accepts nothing while a paper is unchecked, and keeps what was typed', async () => {
    const { desk, fields } = await opened('update')
    const answer = await desk.visitor.post(path, { ...fields, act: 'accept' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Trần Văn Bé')
    expect(answer.body).toContain('href="#f-paper.birth.declaration.verdict"')
  })

  test('accepts all at a press: people once, one appointment, a page that tells who acts next', async () => {
    const before = await counter.count()
    const { desk, location, id } = await accepted()
    expect((await counter.count()) - before).toBe(2)
    const whole = await findWhole(counter.service.database.db, id)
    expect(whole?.legs.map(({ dossier }) => dossier?.ownerName ?? null)).toEqual(['Trần Văn Bé', 'Trần Văn Bé', null])
    const shown = await desk.open(location)
    expect(shown.html).toContain('Chờ kết quả trước')
    expect(shown.html).toContain('Chưa ai, chờ kết quả trước')
    expect(shown.html).toContain(whole?.legs[0]?.dossier?.code ?? 'no code')
    const list = await desk.open('/can-bo/lien-thong')
    expect(list.html).toContain(location)
  })

  test('is on the page of the dossier and in the tracking, there without a name', async () => {
    const { desk, id, location } = await accepted()
    const lead = (await findWhole(counter.service.database.db, id))?.legs[0]?.dossier
    if (lead == null) throw new Error('no first dossier')
    expect((await desk.open(`/can-bo/ho-so/${lead.id}`)).html).toContain(location)
    const tracked = await counter.service.call('GET', trackingUrl(lead, '') ?? '')
    expect(tracked.text).toContain('Đăng ký thường trú')
    expect(tracked.text).toContain('Chờ kết quả trước')
    expect(tracked.text).not.toContain('Trần Văn Bé')
  })

  test('is concealed from a post that has no part in it', async () => {
    const { id } = await accepted()
    const { db } = counter.service.database
    const lead = (await findWhole(db, id))?.legs[0]?.dossier
    const stranger = await counter.service.token('handler', 'H13.65.01')
    const answer = await counter.service.call('GET', `/api/v1/dossiers/${lead?.id}`, { token: stranger })
    expect(answer.status).toBe(404)
    const elsewhere = await counter.signIn('tham')
    expect((await elsewhere.open(`/can-bo/lien-thong/${id}`)).status).toBe(404)
  })

  test('leaves one procedure out with its reason, and asks once for what is missing in all', async () => {
    const { desk, fields } = await opened()
    const left = { ...fields, 'leftOut.residence': 'Chưa đủ điều kiện cư trú' }
    const answer = await desk.visitor.post(path, { ...left, act: 'accept' })
    const whole = await findWhole(counter.service.database.db, String(answer.headers.location).split('/').at(-1) ?? '')
    expect(whole?.legs.map(legState)).toEqual(['working', 'ended', 'ended'])
    const fails = { 'paper.birth.declaration.verdict': 'fail', 'paper.birth.declaration.reason': 'Chưa ký' }
    const again = await opened()
    const refused = await again.desk.visitor.post(path, { ...again.fields, ...fails, act: 'accept' })
    expect(refused.body).toContain('Cả nhóm chỉ tiếp nhận khi đủ giấy tờ')
    const asked = await again.desk.visitor.post(path, { ...again.fields, ...fails, act: 'supplement' })
    const shown = await again.desk.open(String(asked.headers.location))
    expect(shown.html).toContain('Công dân')
    expect(shown.html).not.toContain('In phiếu hẹn')
  })

  test('over the API the same bundle is opened, read by its one-stop, and by nobody who has no part in it', async () => {
    const token = await counter.service.token('receptionist', 'H13.64.02')
    const { api } = await papersOf()
    const body = { bundle: 'birth', territory: 'phuong-nga-nam', owners: [owner], papers: api }
    const made = await counter.service.call('POST', '/api/v1/bundles', { token, body })
    expect([made.status, made.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    const { id, legs } = made.json() as { id: string; legs: { state: string; dossier: { code: string | null } }[] }
    expect(legs.map(({ state }) => state)).toEqual(['working', 'waiting', 'waiting'])
    const read = await counter.service.call('GET', `/api/v1/bundles/${id}`, { token })
    expect({ ...read.json(), warnings: [] }).toEqual(made.json())
    const stranger = await counter.service.token('handler', 'H13.65.01')
    expect((await counter.service.call('GET', `/api/v1/bundles/${id}`, { token: stranger })).status).toBe(404)
    const early = await counter.service.call('POST', `/api/v1/bundles/${id}/hand-over`, {
      token,
      body: { paper: 'CC' },
    })
    expect(early.status).toBe(409)
    const send = await counter.service.call('POST', `/api/v1/bundles/${id}/legs/health-card/send`, { token, body: {} })
    expect(send.status).toBe(409)
  })
})
