import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { localDate } from '#platform'
import { at } from '../dossier.test-support.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'
import { services } from '../services.test-support.ts'
import type { DossierServices } from '../services.ts'
import { runClock } from './run-clock.ts'
import { unansweredAt } from './unanswered.query.ts'

const office = openOffice()
const path = '/can-bo/can-dong'
const sent = at('2026-11-23 10:00')

const returned = async () => {
  office.service.setNow(sent)
  const dossier = await office.accept()
  const tokens = await Promise.all(
    (['receptionist', 'handler', 'unit-head'] as const).map((role) =>
      office.service.token(role, role === 'receptionist' ? 'H13.64.02' : 'H13.64'),
    ),
  )
  const [receptionist, handler, head] = tokens
  const act = async (action: string, token: string | undefined, body: object) => {
    const url = `/api/v1/dossiers/${dossier.id}/actions/${action}`
    const answer = await office.service.call('POST', url, { token: token ?? '', body })
    if (answer.status !== 200) throw new Error(answer.text)
  }
  await act('transfer', receptionist, {})
  await act('check-components', handler, { checks: dossier.components.map(({ key }) => ({ key, verdict: 'pass' })) })
  await act('propose-return', handler, { lines: [{ component: 'Tờ khai', reason: 'Thiếu chữ ký' }] })
  await act('approve-return', head, {})
  return dossier
}

/** What stands beside «Cần đóng» at the side of the day's page. */
const inMenu = async (officer: Officer): Promise<string> => {
  const { html } = await officer.open('/can-bo/hom-nay?loc=tat-ca')
  const item = /<a[^>]*href="\/can-bo\/can-dong".*?<\/a>/s.exec(html)?.[0] ?? ''
  return /\d+\+?(?=\D*$)/.exec(item.replace(/<[^>]*>/g, ' '))?.[0] ?? item
}

test('returns that nobody answered are listed after the period, and several are closed at a press', async () => {
  const [one, two] = [await returned(), await returned()]
  const mai = await office.officer('mai')
  // 15 calendar days end on Tuesday 8/12 with the office hours.
  office.service.setNow(at('2026-12-08 16:00'))
  expect((await mai.open(path)).text).toContain('Không có hồ sơ nào cần đóng')
  expect(await inMenu(mai)).toBe('0')
  office.service.setNow(at('2026-12-09 08:00'))
  const page = await mai.open(path)
  expect([one.code, two.code].every((code) => page.text.includes(code ?? '?'))).toBe(true)
  expect(await inMenu(mai)).toBe('2')
  const none = await mai.send(page, path)
  expect(none.problems).toEqual([['dossier', 'Chọn ít nhất một hồ sơ']])
  const form = { _csrf: '', _once: '' }
  for (const name of Object.keys(form) as (keyof typeof form)[])
    form[name] =
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html.slice(page.html.indexOf(`action="${path}"`)))?.[1] ??
      ''
  const body = new URLSearchParams([
    ...Object.entries(form),
    ['reason', 'Quá hạn bổ sung'],
    ['dossier', one.id],
    ['dossier', two.id],
  ])
  const answer = await mai.visitor.post(path, body as never)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, path])
  for (const { id } of [one, two]) expect((await office.stored(id)).status).toBe('stopped')
  expect((await mai.open(path)).text).toContain('Đã đóng 2 hồ sơ')
  expect(await inMenu(mai)).toBe('0')
  expect(await inMenu(await office.officer('tham'))).toBe('0')
})

/** The list when the older return is another agency's, whose office rests until the 10th: it hides nobody who was sent back after it. */
const behind = async ({ id }: { readonly id: string }, known: DossierServices) => {
  const { db } = office.service.database
  const rests = known.calendarOf('H13.64')
  const holiday = [...rests.days.values()].find(({ kind }) => kind === 'holiday')!
  const days = new Map([...rests.days, ...['2026-12-08', '2026-12-09'].map((day) => [day, holiday] as const)])
  const calendarOf = (agency: string) => (agency === 'H13.66' ? { ...rests, days } : known.calendarOf(agency))
  const competent = (agency: string) =>
    sql`update dossier set competent_agency = ${agency} where id = ${id}`.execute(db)
  await competent('H13.66')
  const asked = { size: 1, chunk: 1 }
  const { rows, next } = await unansweredAt(db, { ...known, calendarOf }, ['H13.64.02'], at('2026-12-09 08:00'), asked)
  await competent('H13.64')
  return [rows.map(({ dossierId }) => dossierId), next]
}

test('the list goes on page by page; what one is refused stops nothing else, and a press sent twice closes nothing twice', async () => {
  const [one, two, fresh] = [await returned(), await returned(), await returned()]
  const mai = await office.officer('mai')
  office.service.setNow(at('2026-12-09 08:00'))
  // answered meanwhile: it waits for nobody any more
  const token = await office.service.token('receptionist', 'H13.64.02')
  const url = `/api/v1/dossiers/${fresh.id}/actions/record-supplement`
  const stale = await mai.open(path)
  expect((await office.service.call('POST', url, { token, body: {} })).status).toBe(200)
  const { db } = office.service.database
  const base = services()
  const [version] = (await base.procedures.current()).list(localDate(sent))
  // the period and the calendar are what is asked here; the name of the procedure is not
  const known = { ...base, procedures: { ...base.procedures, version: async () => version! } }
  const desk = ['H13.64.02']
  const first = await unansweredAt(db, known, desk, at('2026-12-09 08:00'), { size: 1 })
  const second = await unansweredAt(db, known, desk, at('2026-12-09 08:00'), { size: 1, from: first.next })
  expect([...first.rows, ...second.rows].map(({ dossierId }) => dossierId)).toEqual([one.id, two.id])
  expect(second.next).toBeNull()
  expect(await behind(one, known)).toEqual([[two.id], null])
  const hidden = [
    ...stale.html.slice(stale.html.indexOf(`action="${path}"`)).matchAll(/name="(_csrf|_once)" value="([^"]*)"/g),
  ]
  const ids = [one.id, fresh.id, two.id].map((id) => ['dossier', id] as [string, string])
  const fields = [...hidden.slice(0, 2).map(([, name, value]) => [name ?? '', value ?? ''] as [string, string])]
  const body = new URLSearchParams([...fields, ['reason', 'Quá hạn bổ sung'], ...ids])
  expect((await mai.visitor.post(path, body as never)).statusCode).toBe(303)
  const told = (await mai.open(path)).text
  expect(told).toContain(`Đã đóng 2 hồ sơ. Không đóng được: ${fresh.code} (`)
  expect((await office.stored(fresh.id)).status).toBe('processing')
  const closed = await Promise.all([one, two].map(({ id }) => office.stored(id)))
  expect(closed.map(({ status }) => status)).toEqual(['stopped', 'stopped'])
  await mai.visitor.post(path, body as never)
  expect((await office.stored(one.id)).eventCount).toBe(closed[0]?.eventCount)
})

test('what the switch closed waits here for a signature; signed, its notice has a number and a name', async () => {
  const dossier = await returned()
  const now = at('2026-12-09 08:00')
  office.service.setNow(now)
  const base = services()
  const [version] = (await base.procedures.current()).list(localDate(sent))
  const known = {
    ...base,
    procedures: { ...base.procedures, version: async () => version! },
    settingsOf: (agency: string) => ({ ...base.settingsOf(agency), closeUnanswered: 'automatic' as const }),
  }
  await runClock(office.service.database.db, known, dossier.id, now, async () => undefined)
  const mai = await office.officer('mai')
  const page = await mai.open(path)
  expect(page.text).toContain('Thông báo dừng chờ ký')
  expect(await inMenu(mai)).toBe('1')
  const chosen = /<form method="get".*?<\/form>/s.exec(page.html)?.[0] ?? ''
  expect(chosen).toContain(`name="hs" value="${dossier.id}"`)
  expect((await mai.open(`/can-bo/ho-so/${dossier.id}`)).html).not.toContain('thong-bao-dung.pdf')
  const many = await mai.open(`/can-bo/hang-loat?viec=sign-stop-notice&hs=${dossier.id}`)
  expect(many.text).toContain(dossier.code)
  await mai.send(many, '/can-bo/hang-loat')
  expect((await office.stored(dossier.id)).noticeDueAt).toBeNull()
  expect((await mai.open(path)).text).not.toContain('Thông báo dừng chờ ký')
  expect((await mai.open(`/can-bo/ho-so/${dossier.id}`)).html).toContain('thong-bao-dung.pdf')
})
