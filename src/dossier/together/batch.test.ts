import { describe, expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import { openOffice, request } from '../reading/officer.test-support.ts'

const office = openOffice()
office.service.setNow(at('2026-11-23 09:00'))

interface Answers {
  readonly answers: readonly { asked: string; status: number; code: string | null; refusal: { code: string } | null }[]
}

const send = async (token: string, action: string, ids: readonly string[], key: string, body?: object) => {
  const url = `/api/v1/dossiers/actions/${action}`
  const headers = { 'idempotency-key': key }
  return office.service.call('POST', url, { token, body: { ids, ...(body && { body }) }, headers })
}

describe('a hundred at once', () => {
  test('each has its own answer; three failures stop nothing; a repeat tells the same and does no more', {
    timeout: 120_000,
  }, async () => {
    const token = await office.service.token('receptionist', 'H13.64.02')
    const drafts: string[] = []
    for (let n = 0; n < 97; n += 1) drafts.push((await office.accept({ draft: true })).id)
    const accepted = await office.accept()
    const stranger = await office.service.token('receptionist', 'H13.65.02')
    const owners = request.owners
    const body = { procedure: '1.004873', territory: 'phuong-my-quoi', owners, draft: true }
    const foreign = (await office.service.call('POST', '/api/v1/dossiers', { token: stranger, body })).json() as {
      id: string
    }
    const unknown = '01234567-89ab-4cde-8f01-23456789abcd'
    const ids = [accepted.id, ...drafts.slice(0, 40), foreign.id, ...drafts.slice(40), unknown]
    const reply = await send(token, 'accept', ids, 'one-hundred')
    expect(reply.status).toBe(207)
    const { answers } = reply.json() as unknown as Answers
    expect(answers.map(({ asked }) => asked)).toEqual(ids)
    const failed = answers.filter(({ status }) => status !== 200)
    expect(failed.map(({ asked, refusal }) => [asked, refusal?.code])).toEqual([
      [accepted.id, 'not-possible-now'],
      [foreign.id, 'dossier-not-found'],
      [unknown, 'dossier-not-found'],
    ])
    const codes = answers.flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBe(97)
    expect((await send(token, 'accept', ids, 'one-hundred')).json()).toEqual(reply.json())
    const events = (await office.stored(drafts[0] ?? '')).eventCount
    expect((await send(token, 'accept', ids, 'another-key')).json()).not.toEqual(reply.json())
    expect((await office.stored(drafts[0] ?? '')).eventCount).toBe(events)
    expect((await send(token, 'accept', [...ids, 'one too many'], 'too-many')).status).toBe(422)
  })

  test('what failed for a cause that is gone is done by the repeat; what was done stays as it was', async () => {
    const token = await office.service.token('receptionist', 'H13.64.02')
    const [one, two] = [await office.accept(), await office.accept({ draft: true })]
    const first = (await send(token, 'transfer', [one!.id, two!.id], 'again')).json() as unknown as Answers
    expect(first.answers.map(({ status }) => status)).toEqual([200, 409])
    await send(token, 'accept', [two!.id], 'meanwhile')
    const second = (await send(token, 'transfer', [one!.id, two!.id], 'again')).json() as unknown as Answers
    expect(second.answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await office.stored(one!.id)).status).toBe('processing')
  })
})

describe('the page of many', () => {
  const path = (ids: readonly string[], more = '') =>
    `/can-bo/hang-loat?${ids.map((id) => `hs=${id}`).join('&')}${more}`

  test('offers only what is open to all, does it, and names what it could not do, ticked again', async () => {
    const [one, two, draft] = [await office.accept(), await office.accept(), await office.accept({ draft: true })]
    const mai = await office.officer('mai')
    const list = await mai.open('/can-bo/hom-nay')
    expect(list.html.match(/type="checkbox" name="hs"/g)?.length).toBeGreaterThan(0)
    const mixed = await mai.open(path([one!.id, draft!.id]))
    expect(mixed.text).toContain('Không có việc nào làm được với tất cả hồ sơ đã chọn')
    const both = await mai.open(path([one!.id, two!.id], '&viec=transfer'))
    expect(both.text).toContain('Đã chọn 2 hồ sơ')
    expect(both.html).not.toMatch(/name="viec" value="decide"/)
    await mai.act(two!, 'chuyen')
    const csrf = await mai.visitor.open(path([one!.id, two!.id]))
    const fields = new URLSearchParams({ ...csrf, viec: 'transfer', medium: 'electronic' })
    for (const id of [one!.id, two!.id]) fields.append('hs', id)
    const sent = await mai.visitor.app.inject({
      method: 'POST',
      url: '/can-bo/hang-loat',
      payload: fields.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      cookies: Object.fromEntries(mai.visitor.cookies),
    })
    expect(sent.statusCode).toBe(200)
    expect(sent.body).toContain('Đã làm xong 1 hồ sơ')
    expect(sent.body).toContain('Chưa làm được 1 hồ sơ')
    expect(sent.body).toMatch(new RegExp(`name="hs" value="${two!.id}" checked`))
    expect((await office.stored(one!.id)).status).toBe('processing')
  })

  test('nothing chosen says what to do', async () => {
    expect((await (await office.officer('mai')).open('/can-bo/hang-loat?hs=x')).text).toContain('Chưa chọn hồ sơ nào')
  })
})
