import { expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import { historyOf } from '../history/history.query.ts'
import { type Officer, openOffice, type Page } from '../reading/officer.test-support.ts'

const office = openOffice()
office.service.setNow(at('2026-11-23 09:00'))

const { call, token } = { call: office.service.call, token: office.service.token }

const act = async (id: string, role: string, action: string, body: object = {}) =>
  call('POST', `/api/v1/dossiers/${id}/actions/${action}`, { token: await token(role as never, 'H13.64'), body })

/** Signed, before the registrar. */
const signed = async (): Promise<string> => {
  const { id } = await office.accept()
  for (const [role, action, body] of [
    ['receptionist', 'transfer', {}],
    ['handler', 'complete-step', {}],
    ['signatory', 'decide', { outcome: 'granted' }],
  ] as const)
    expect((await act(id, role, action, body)).status).toBe(200)
  return id
}

const numberOf = async (id: string) => (await office.stored(id)).results[0]?.documentNumber ?? null
const path = '/can-bo/hang-loat'

/** Sends the page's form of the act, what stands in it and what is typed over it. */
const press = async (officer: Officer, { html }: Pick<Page, 'html'>, typed: Readonly<Record<string, string>> = {}) => {
  const form = /<form[^>]*method="post"[^>]*action="\/can-bo\/hang-loat".*?<\/form>/s.exec(html)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input[^>]*type="(?:hidden|text)"[^>]*>/g)].map(([tag]) => tag)
  const of = (tag: string, part: string) => new RegExp(`\\b${part}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const fields = new URLSearchParams(inputs.map((tag) => [of(tag, 'name'), of(tag, 'value')]))
  for (const [name, value] of Object.entries({ medium: 'electronic', ...typed })) fields.set(name, value)
  const { statusCode, body } = await officer.visitor.post(path, fields as never)
  return { status: statusCode, html: body }
}

test('the registrar’s batch gives each dossier a number of its own, looked at before anything is saved', async () => {
  const ids = [await signed(), await signed(), await signed()]
  const bich = await office.officer('bich')
  const page = await bich.open(`${path}?${ids.map((id) => `hs=${id}`).join('&')}&viec=complete-step`)
  // as on the page of a single dossier the usual way of passing on is chosen beforehand
  expect(page.html).toMatch(/name="medium"[^>]*value="electronic"[^>]*checked/)
  const empty = await press(bich, page)
  expect(empty.html).toMatch(/name="medium"[^>]*value="electronic"[^>]*checked/)
  expect([empty.status, empty.html]).toEqual([422, expect.stringContaining('Hãy nhập số đầu tiên')])
  const filled = await press(bich, page, { documentNumber: '0400/UBND-XN' })
  expect([filled.status, filled.html]).toEqual([200, expect.stringContaining('chưa có gì được lưu')])
  const shown = ids.map((id) => new RegExp(`name="so\\.${id}"[^>]*value="([^"]*)"`).exec(filled.html)?.[1])
  expect(shown).toEqual(['0400/UBND-XN', '0401/UBND-XN', '0402/UBND-XN'])
  expect(await Promise.all(ids.map(numberOf))).toEqual([null, null, null])
  const done = await press(bich, filled, { [`so.${ids[1]}`]: '405/UBND-XN', [`so.${ids[2]}`]: '400 / ubnd-xn' })
  expect(done.html).toContain('Đã làm xong 2 hồ sơ')
  const { code } = await office.stored(ids[0] ?? '')
  expect(done.html).toContain(`Số 400/UBND-XN năm 2026 đã cấp cho hồ sơ ${code}`)
  expect(await Promise.all(ids.map(numberOf))).toEqual(['0400/UBND-XN', '405/UBND-XN', null])
})

test('one document for several dossiers bears one number when that is said, and the history tells it', async () => {
  const ids = [await signed(), await signed()]
  const bich = await office.officer('bich')
  const page = await bich.open(`${path}?${ids.map((id) => `hs=${id}`).join('&')}&viec=complete-step`)
  const filled = await press(bich, page, { documentNumber: '500/QĐ-UBND', common: '1' })
  expect((await press(bich, filled, { common: '1' })).html).toContain('Đã làm xong 2 hồ sơ')
  expect(await Promise.all(ids.map(numberOf))).toEqual(['500/QĐ-UBND', '500/QĐ-UBND'])
  const events = (await historyOf(office.service.database.db, ids[1] ?? '')).map(({ event }) => event)
  expect(events.find(({ type }) => type === 'result-numbered')?.data).toMatchObject({ common: true })
})

test('the API demands the number as the page does, gives each its own, and takes none twice in a year', async () => {
  const [one, two, three] = [await signed(), await signed(), await signed()]
  const bare = await act(one, 'registrar', 'complete-step')
  expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('/documentNumber')])
  const registrar = await token('registrar', 'H13.64')
  const many = await call('POST', '/api/v1/dossiers/actions/complete-step', {
    token: registrar,
    body: { ids: [one, two], numbers: { [one]: '600/XN', [two]: '601/XN' } },
  })
  expect([many.status, await numberOf(one), await numberOf(two)]).toEqual([207, '600/XN', '601/XN'])
  const taken = await act(three, 'registrar', 'complete-step', { documentNumber: '0600/xn' })
  expect([taken.status, taken.text]).toEqual([409, expect.stringContaining((await office.stored(one)).code ?? '-')])
  expect(await numberOf(three)).toBe(null)
  const common = await act(three, 'registrar', 'complete-step', { documentNumber: '600/XN', common: true })
  expect([common.status, await numberOf(three)]).toEqual([200, '600/XN'])
  // another year has another book
  office.service.setNow(at('2026-12-31 09:00'))
  const four = await signed()
  office.service.setNow(at('2027-01-04 09:00'))
  expect((await act(four, 'registrar', 'complete-step', { documentNumber: '600/XN' })).status).toBe(200)
})
