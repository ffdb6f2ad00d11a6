import { describe, expect, test } from 'vitest'
import { trackingUrl } from '../dossier-view.ts'
import { fieldsOf, openCounter, person } from '../reception/counter.test-support.ts'
import { findWhole } from './bundle.store.ts'

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
})
