import { expect, test } from 'vitest'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { at } from '../dossier.test-support.ts'
import { openOffice, request } from '../reading/officer.test-support.ts'

const office = openOffice(at('2025-06-20 08:00'))
const { call, token } = office.service
const tokens = new Map<string, string>()

type By = readonly [role: Parameters<typeof token>[0], agency: string]
/** The town's one-stop, a ward under the town, and what succeeded both on 1/7/2025. */
const counter: By = ['receptionist', 'H51.19.02']
const handler: By = ['handler', 'H51.19.21']
const signatory: By = ['signatory', 'H51.19.21']
const registrar: By = ['registrar', 'H51.19.21']
const counterNow: By = ['receptionist', 'H13.64.02']
const handlerNow: By = ['handler', 'H13.64.01']

const by = async ([role, agency]: By): Promise<string> => {
  const key = `${role} ${agency}`
  const known = tokens.get(key) ?? (await token(role, agency))
  tokens.set(key, known)
  return known
}

const send = async (who: By, method: 'GET' | 'POST', url: string, body?: object) =>
  call(method, url, { token: await by(who), ...(body === undefined ? {} : { body }) })

const act = async (who: By, id: string, action: string, body: object = {}) => {
  const answer = await send(who, 'POST', `/api/v1/dossiers/${id}/actions/${action}`, body)
  expect([action, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([action, 200, ''])
  return answer.json() as { status: string; code: string; steps: { key: string; agency: string }[] }
}

const take = async (): Promise<{ id: string; code: string }> => {
  const body = { ...request, territory: 'phuong-1-nga-nam', components: lookedAt('1.004873') }
  const answer = await send(counter, 'POST', '/api/v1/dossiers', body)
  expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, ''])
  return answer.json() as { id: string; code: string }
}

const printed = async (who: By, id: string, paper: string) =>
  (await send(who, 'GET', `/api/v1/dossiers/${id}/${paper}`)).status

test('a dossier of before 1/7/2025 goes its whole way over the API under the rules of its day', async () => {
  office.service.setNow(at('2025-06-20 08:00'))
  const { id, code } = await take()
  expect(code).toBe('000.00.19.H51-250620-0001')
  expect((await send(counter, 'GET', `/api/v1/dossiers/${id}`)).json()).toMatchObject({ regime: 'nd61' })
  expect(await printed(counter, id, 'slip.pdf')).toBe(200)
  await act(counter, id, 'transfer')
  await act(handler, id, 'complete-step')
  await act(signatory, id, 'decide', { outcome: 'granted' })
  await act(registrar, id, 'complete-step', { documentNumber: '12/UBND-XN' })
  await act(counter, id, 'register-result')
  expect((await act(counter, id, 'hand-over', { by: 'counter', paper: 'Giấy hẹn' })).status).toBe('returned')
  const kinds = (await office.service.database.owner
    .selectFrom('dossier_form' as never)
    .selectAll()
    .execute()) as {
    regime: string
  }[]
  expect(new Set(kinds.map(({ regime }) => regime))).toEqual(new Set(['nd61']))
})

test('a return that nobody answers has no period by the old rules, and follows those of the day of the act afterwards', async () => {
  office.service.setNow(at('2025-06-20 09:00'))
  const { id } = await take()
  await act(counter, id, 'transfer')
  const { components } = (await send(handler, 'GET', `/api/v1/dossiers/${id}`)).json() as {
    components: { key: string }[]
  }
  const checks = components.map(({ key }) =>
    key === 'declaration' ? { key, verdict: 'fail', reason: 'Chưa ký' } : { key, verdict: 'pass' },
  )
  await act(handler, id, 'check-components', { checks })
  await act(handler, id, 'propose-return', { lines: [{ component: 'declaration', reason: 'Chưa ký' }] })
  expect((await act(signatory, id, 'approve-return')).status).toBe('awaiting-citizen')
  office.service.setNow(at('2025-06-30 16:00'))
  const stop = { cause: 'unanswered', reason: 'Không bổ sung' }
  const early = await send(counter, 'POST', `/api/v1/dossiers/${id}/actions/stop`, stop)
  expect([early.status, early.json().code]).toEqual([409, 'not-unanswered'])
  // acts follow the regime of their own day: from 1/7/2025 the period of the new rules is there, from the notice on
  office.service.setNow(at('2025-08-15 09:00'))
  expect((await act(counterNow, id, 'stop', stop)).status).toBe('stopped')
})

test('over 1/7/2025 the work goes on with whoever succeeded, and the old code stays', async () => {
  office.service.setNow(at('2025-06-30 09:00'))
  const { id, code } = await take()
  await act(counter, id, 'transfer')
  office.service.setNow(at('2025-07-01 08:00'))
  const completed = await act(handlerNow, id, 'complete-step')
  expect([completed.code, completed.steps.at(-1)?.agency]).toEqual([code, 'H13.64'])
  expect((await send(counterNow, 'GET', `/api/v1/dossiers/${id}`)).status).toBe(200)
})
