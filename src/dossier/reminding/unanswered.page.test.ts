import { expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import { openOffice } from '../solving/officer.test-support.ts'

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

test('returns that nobody answered are listed after the period, and several are closed at a press', async () => {
  const [one, two] = [await returned(), await returned()]
  const mai = await office.officer('mai')
  // 15 calendar days end on Tuesday 8/12 with the office hours.
  office.service.setNow(at('2026-12-08 16:00'))
  expect((await mai.open(path)).text).toContain('Không có hồ sơ nào cần đóng')
  office.service.setNow(at('2026-12-09 08:00'))
  const page = await mai.open(path)
  expect([one.code, two.code].every((code) => page.text.includes(code ?? '?'))).toBe(true)
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
})
