import { expect, test } from 'vitest'
import type { Dossier } from '../dossier.ts'
import { openOffice, request } from '../reading/officer.test-support.ts'
import { passedOn } from './passed-on.query.ts'

const office = openOffice()
const permit = { ...request, procedure: '1.013225', case: 'house' }

const act = async (
  role: 'receptionist' | 'handler' | 'unit-head',
  agency: string,
  { id }: Dossier,
  name: string,
  body = {},
) => {
  const token = await office.service.token(role, agency)
  const done = await office.service.call('POST', `/api/v1/dossiers/${id}/actions/${name}`, { token, body })
  expect([name, done.status]).toEqual([name, 200])
}

/** Appraised by the division, which found that nobody has to be asked. */
const appraised = async (next: string): Promise<Dossier> => {
  const dossier = await office.accept(permit)
  await act('receptionist', 'H13.64.02', dossier, 'transfer')
  await act('handler', 'H13.64.03', dossier, 'complete-step', { next })
  return dossier
}

test('a department finds what it has passed on, where it is and since when, and nobody’s name', async () => {
  const dossier = await appraised('field-inspection')
  await act('handler', 'H13.64.03', dossier, 'complete-step', { next: 'department-opinion' })
  const vinh = await office.officer('vinh')
  expect((await vinh.open('/can-bo/da-chuyen')).text).toContain('Chưa có hồ sơ nào được chuyển đi từ đây')
  await act('handler', 'H13.09', dossier, 'complete-step', { note: 'Phù hợp' })
  // its head has it: it has not left the department
  expect((await vinh.open('/can-bo/da-chuyen')).text).not.toContain(dossier.code)
  await act('unit-head', 'H13.09', dossier, 'complete-step', { next: 'review' })
  const { status, text, html } = await vinh.open('/can-bo/da-chuyen')
  expect([status, html.includes('Sa Rươl')]).toEqual([200, false])
  expect(text).toContain(dossier.code)
  expect(text).toMatch(/Sở Xây dựng cho ý kiến.*xong .*Đang giải quyết.*Lãnh đạo phòng chuyên môn.*đã chờ/)
})

test('each dossier stands in the list once, the newest first, a page at a time', async () => {
  const { db } = office.service.database
  const [first, second] = [await appraised('review'), await appraised('review')]
  for (const dossier of [first, second])
    await act('unit-head', 'H13.64.03', dossier, 'complete-step', { next: 'signing' })
  const asked = { desk: ['H13.64.03'], role: 'handler', limit: 1 }
  const newest = await passedOn(db, asked)
  expect(newest.rows.map(({ dossierId }) => dossierId)).toHaveLength(1)
  const older = await passedOn(db, { ...asked, after: newest.next })
  const both = [...newest.rows, ...older.rows].map(({ dossierId }) => dossierId)
  expect(both.toSorted()).toEqual([first.id, second.id].toSorted())
  expect([older.next, older.rows[0]?.open.map(({ agency }) => agency)]).toEqual([null, ['H13.64']])
  expect((await passedOn(db, { ...asked, limit: 25, after: 'x|y' })).rows).toHaveLength(2)
  const token = await office.service.token('handler', 'H13.64.03')
  const get = (query: string) => office.service.call('GET', `/api/v1/passed-on?${query}`, { token })
  const page = await get('limit=1')
  expect([page.status, page.text.includes('Sa Rươl')]).toEqual([200, false])
  expect(page.json()).toEqual({ rows: [expect.objectContaining({ status: 'processing' })], next: newest.next })
  const rest = (await get(`after=${encodeURIComponent(String(page.json().next))}`)).json()
  expect(rest).toMatchObject({ rows: [{ now: [{ key: 'signing', agency: 'H13.64' }] }], next: null })
  const told = [...(page.json().rows as object[]), ...(rest.rows as object[])]
  expect(told.map((row) => (row as { dossier: { id: string } }).dossier.id)).toEqual(both)
})
