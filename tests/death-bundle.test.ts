import { expect, test } from 'vitest'
import type { DossierServices } from '#dossier'
import type { Role } from '#identity'
import { runBundle } from '../src/dossier/joining/proceed-bundle.ts'
import { fieldsOf, monday, openCounter, person } from '../src/dossier/reception/counter.test-support.ts'
import { react } from '../src/main/reactions.ts'
import { makeServices, readCalendars } from '../src/main/services.ts'

const counter = openCounter()
const path = '/can-bo/tiep-nhan/lien-thong/death'
const oneStop = 'H13.64.02'

interface Shown {
  readonly appointmentAt: string | null
  readonly legs: readonly {
    readonly key: string
    readonly state: string
    readonly dossier: { readonly id: string } | null
  }[]
}

/** One token a post. */
const tokens = new Map<string, string>()

let services: Promise<DossierServices> | undefined
/** What the worker has: read once. */
const workers = (): Promise<DossierServices> => {
  services ??= makeServices(counter.service.database.db, react, readCalendars())
  return services
}

const call = async (role: Role, agency: string, method: 'GET' | 'POST', url: string, body?: object) => {
  const post = `${role} ${agency}`
  const token = tokens.get(post) ?? (await counter.service.token(role, agency))
  tokens.set(post, token)
  const answer = await counter.service.call(method, url, { token, ...(body === undefined ? {} : { body }) })
  expect([url, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([url, 200, ''])
  return answer.json() as unknown
}

const read = async (id: string) => (await call('receptionist', oneStop, 'GET', `/api/v1/bundles/${id}`)) as Shown

/** One procedure, at the agency that decides it, until its result lies at the one-stop; then the job that follows. */
const solve = async (id: string, leg: number, at: { desk: string; decides: string }, said: object, review = false) => {
  const dossier = (await read(id)).legs[leg]?.dossier?.id ?? ''
  const act = (role: Role, agency: string, action: string, body: object = {}) =>
    call(role, agency, 'POST', `/api/v1/dossiers/${dossier}/actions/${action}`, body)
  await act('receptionist', oneStop, 'transfer')
  await act('handler', at.desk, 'complete-step')
  if (review) await act('unit-head', at.desk, 'complete-step')
  await act('signatory', at.decides, 'decide', { outcome: 'granted' })
  await act('registrar', at.decides, 'complete-step', said)
  await act('receptionist', oneStop, 'register-result')
  const { db } = counter.service.database
  await runBundle(db, await workers(), id, monday)
  return (await read(id)).legs.map(({ state }) => state)
}

test('death, end of residence, funeral support: taken in at the counter, decided by three agencies, handed over at once', {
  timeout: 60_000,
}, async () => {
  const desk = await counter.signIn('mai')
  const first = await desk.open(path)
  // nobody brings the extract twice, and the police take the declaration that the committee has
  const papers = [...first.html.matchAll(/data-paper="([^"]+)"/g)].map(([, key]) => key)
  expect(papers.filter((key) => key?.startsWith('residence.'))).toEqual([])
  const checked = await desk.visitor.post(path, { ...first.fields, ...person('owner.0'), act: 'all-pass' })
  const taken = await desk.visitor.post(path, { ...fieldsOf(checked.body), act: 'accept' })
  expect([taken.statusCode, taken.statusCode === 303 ? '' : taken.body.slice(0, 900)]).toEqual([303, ''])
  const id = String(taken.headers.location).split('/').at(-1) ?? ''
  expect((await read(id)).legs.map(({ key, state }) => [key, state])).toEqual([
    ['death', 'working'],
    ['residence', 'waiting'],
    ['funeral', 'waiting'],
  ])
  const facts = { deceased: 'Trần Văn Cũ', died: '2026-11-20' }
  const office = { desk: 'H13.64.01', decides: 'H13.64' }
  // both that rest on the death begin together
  expect(await solve(id, 0, office, { documentNumber: '12/KT', facts })).toEqual(['ready', 'working', 'working'])
  const police = { desk: 'H13.20.64', decides: 'H13.20.64' }
  expect(await solve(id, 1, police, { documentNumber: '3/TB-CAP' })).toEqual(['ready', 'ready', 'working'])
  const society = { desk: 'H13.64.04', decides: 'H13.64' }
  expect(await solve(id, 2, society, { documentNumber: '8/QĐ-UBND' }, true)).toEqual(['ready', 'ready', 'ready'])
  const page = await desk.open(`/can-bo/lien-thong/${id}`)
  expect(page.html).toContain('id="tra-tat-ca"')
  const body = { by: 'counter', paper: 'Căn cước, giấy hẹn' }
  await call('receptionist', oneStop, 'POST', `/api/v1/bundles/${id}/hand-over`, body)
  expect((await desk.open('/can-bo/lien-thong')).html).not.toContain(id)
})
